import type { CallEvent, Evidence } from "../../src/domain/coaching/event.ts"
import type { CallView } from "../../src/domain/coaching/view.ts"
import type { Said } from "../../src/domain/conversation/conversation.ts"
import type { Review } from "../../src/domain/records/review.ts"

/** What a demo leaves in `summary.json`. */
export interface Summary {
  readonly turns: readonly Said[]
  readonly measures: CallView["measures"]
  readonly ladders: readonly {
    readonly topic: string
    readonly depth: number
    readonly rungs: readonly { readonly question: string | null; readonly answer: string | null }[]
  }[]
  readonly journey: Readonly<Record<keyof CallView["journey"], readonly string[]>>
  /** `t`: seconds of the call. */
  readonly cues: readonly { readonly t: number; readonly kind: string; readonly text: string }[]
  readonly review: Review
  /** How many requests left the browser. */
  readonly requests: number
}

const quotes = (evidence: readonly Evidence[]): string[] => evidence.map(({ quote }) => quote)

export const summaryOf = (
  transcript: readonly Said[],
  view: CallView,
  events: readonly CallEvent[],
  startedAt: number,
  review: Review,
  requests: number,
): Summary => ({
  turns: transcript,
  measures: view.measures,
  ladders: view.ladders.map(({ topic, depth, rungs }) => ({
    topic: topic.quote,
    depth,
    rungs: rungs.map(({ question, answer }) => ({
      question: question?.quote ?? null,
      answer: answer?.quote ?? null,
    })),
  })),
  journey: {
    present: quotes(view.journey.present),
    motivation: quotes(view.journey.motivation),
    vision: quotes(view.journey.vision),
  },
  cues: events.flatMap((event) =>
    event.kind === "cue-shown"
      ? [{ t: Math.round((event.at - startedAt) / 100) / 10, kind: event.cue, text: event.text }]
      : [],
  ),
  review,
  requests,
})

const percent = (share: number | null): string => (share === null ? "–" : `${Math.round(share * 100)} %`)
const clock = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.round(seconds % 60)).padStart(2, "0")}`
const cut = (text: string | null, length = 90): string =>
  text === null ? "–" : text.length > length ? `${text.slice(0, length - 1)}…` : text

/** The summary as a table for a terminal. */
export const tableOf = ({ turns, measures, ladders, journey, cues, review, requests }: Summary): string => {
  const rows: (readonly [string, string])[] = [
    ["turns", `${turns.length}`],
    ["talk share", `${percent(measures.talkShare)} (guessed ${percent(review.guess.talkShare)})`],
    ["questions", `${measures.questions}, of them follow-ups ${measures.followUps.length}`],
    ["longest stretch", measures.longestStretch === null ? "–" : clock(measures.longestStretch.ms / 1000)],
    ...ladders.flatMap(({ topic, depth, rungs }): (readonly [string, string])[] => [
      [`ladder, ${depth} of 3`, cut(topic)],
      ...rungs.map(
        ({ question, answer }, index) => [`  why ${index + 1}`, `${cut(question, 60)} → ${cut(answer, 60)}`] as const,
      ),
    ]),
    ...Object.entries(journey).map(([stage, said]) => [stage, `${said.length}: ${cut(said[0] ?? null)}`] as const),
    ...cues.map(({ t, text }) => [`cue at ${clock(t)}`, text] as const),
    ["fit", review.fit ?? "–"],
    ["one thing to try", cut(review.oneThing)],
    ["requests", `${requests}`],
  ]
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join("\n")
}
