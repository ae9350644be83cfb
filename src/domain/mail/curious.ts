import type { JourneyStage } from "~domain/coaching/event"
import { journeyStages } from "~domain/coaching/event"
import { resembles } from "~domain/coaching/resembles"
import { wordingsFor } from "~domain/coaching/wordings"
import { english } from "~domain/hearing/en/english"
import { chooseQuestions } from "~domain/playbook/choose"
import type { Playbook } from "~domain/playbook/schema"
import type { CallKind } from "~domain/records/call-kind"
import type { KeptEvidence } from "~domain/records/review"
import type { MailKind } from "./kind"

/** A question worth asking somebody in a mail; `on` are their words that it stands on. */
export interface CuriousQuestion {
  readonly text: string
  readonly on: string | null
}

/** Which of the playbook's questions for calls fit a mail. */
const askedIn: Record<MailKind, CallKind> = {
  cold: "discovery",
  "warm-up": "discovery",
  "follow-up": "follow-up",
  "after-the-call": "follow-up",
  reviving: "check-in",
  "referring-on": "check-in",
}

/** So many of the playbook's questions are offered one after the other. */
const ofThePlaybook = 6

/** The next why on what they said in the last call, on the deepest ladder that can still be climbed. A mail needs their words in it. */
const onTheirWords = (evidence: KeptEvidence, playbook: Pick<Playbook, "ladder">): readonly CuriousQuestion[] =>
  evidence.ladders
    .map(({ topic, rungs }) => {
      const climbed = rungs.filter(({ answer }) => answer !== null)
      return { topic, rungs: climbed, depth: climbed.length }
    })
    .filter(({ depth }) => depth < 3)
    .toSorted((a, b) => b.depth - a.depth)
    .flatMap(({ topic, rungs, depth }) => {
      const ladder = { id: "", topic, depth, rungs: rungs.map((rung) => ({ ...rung, byHand: false })) }
      const on = rungs.at(-1)?.answer?.quote ?? topic.quote
      return wordingsFor(ladder, playbook, english)
        .filter((text) => text.includes("“"))
        .map((text) => ({ text, on }))
    })

/**
 * Questions worth asking somebody, best first: the next why on their words, then about the stage of their journey nobody has
 * heard of, then those of the playbook. What the draft asks already, in these or nearly these words, is left out.
 *
 * @param evidence kept of the last call with them; null when there was none.
 */
export const curiousQuestions = (
  playbook: Playbook,
  kind: MailKind,
  evidence: KeptEvidence | null,
  asked: readonly string[],
): readonly CuriousQuestion[] => {
  const heard = new Set<JourneyStage>(evidence?.journey.map(({ stage }) => stage))
  const empty = evidence && journeyStages.find((stage) => !heard.has(stage))
  const questions: readonly CuriousQuestion[] = [
    ...(evidence ? onTheirWords(evidence, playbook) : []),
    ...(empty ? playbook.journey[empty].map((text) => ({ text, on: null })) : []),
    ...chooseQuestions(playbook, { kind: askedIn[kind], count: ofThePlaybook }).map(({ text }) => ({ text, on: null })),
  ]
  return questions.filter(({ text }) => !asked.some((sentence) => resembles(sentence, text)))
}
