import type { JourneyStage } from "~domain/coaching/event"
import type { CallRecord } from "~domain/records/call"
import type { Review } from "~domain/records/review"

/** A sentence of theirs that a review kept, and what it is evidence of: a stage of their journey, or the answer to a why. */
export interface KeptSentence {
  readonly about: JourneyStage | "answer"
  readonly quote: string
  /** When it was said, epoch ms. */
  readonly at: number
  readonly turnId: string
}

/** What lists and searches need to know of a call, and no more: the small part of its record, and what they said in it. */
export interface CallSummary extends Pick<
  CallRecord,
  "id" | "personId" | "title" | "site" | "kind" | "startedAt" | "endedAt"
> {
  /** The same words once. */
  readonly said: readonly KeptSentence[]
}

/** The summary of a call. */
export const summaryOf = (
  { id, personId, title, site, kind, startedAt, endedAt }: CallRecord,
  review: Pick<Review, "evidence"> | null,
): CallSummary => {
  const { journey = [], ladders = [] } = review?.evidence ?? {}
  const sentences: readonly KeptSentence[] = [
    ...journey.map(({ stage, evidence: { quote, at, turnId } }) => ({ about: stage, quote, at, turnId })),
    ...ladders.flatMap(({ rungs }) =>
      rungs.flatMap(({ answer }) =>
        answer === null
          ? []
          : [{ about: "answer" as const, quote: answer.quote, at: answer.at, turnId: answer.turnId }],
      ),
    ),
  ]
  const seen = new Set<string>()
  const said = sentences.filter(({ quote }) => {
    const words = quote.trim().toLowerCase()
    return seen.size < seen.add(words).size
  })
  return { id, personId, title, site, kind, startedAt, endedAt, said }
}
