import type { Side } from "~domain/conversation/turn"
import type { Moment, MomentKind } from "~domain/hearing/moment"
import type { Evidence, JourneyStage } from "./event"
import { clip, evidenceOf } from "./quote"
import { topicKinds } from "./step"
import type { CallView, ChecklistItemId, HeardMoments } from "./view"

/** A sentence and everything that was heard in it. */
export interface HeardSentence extends Evidence {
  readonly moments: readonly Moment[]
}

/** Moments say which words they stand on, without the mark behind them; quotes may have it, and are cut. */
const bare = (quote: string): string => clip(quote).replace(/[\s.?!…]+$/, "")

/** What words can stand for, and the moments that put them there. */
const heardFor = {
  topic: topicKinds,
  present: ["problem", "cost"],
  motivation: ["motive"],
  vision: ["vision"],
  promise: ["promise"],
  "followed-up": ["follow-up"],
  "spoke-less": [],
  "asked-before-telling": ["question", "why-probe"],
  "third-why": topicKinds,
  "said-back": ["summary"],
  "let-finish": [],
  "may-be-wrong": ["assumption"],
} as const satisfies Record<"topic" | "promise" | JourneyStage | ChecklistItemId, readonly MomentKind[]>
export type StandsFor = keyof typeof heardFor

/**
 * What was heard in exactly these words, in the order of hearing: what put them there, or all of it when they stand for nothing in
 * particular (null). Empty when nothing of it was.
 */
export const momentsIn = (
  heard: readonly HeardMoments[],
  { turnId, quote }: Pick<Evidence, "turnId" | "quote">,
  standsFor: StandsFor | null,
): readonly Moment[] => {
  const wanted: readonly MomentKind[] | null = standsFor && heardFor[standsFor]
  const moments = heard.findLast((each) => each.turnId === turnId)?.moments ?? []
  return moments.filter((moment) => (wanted?.includes(moment.kind) ?? true) && bare(moment.quote) === bare(quote))
}

/**
 * The newest sentences with a wanted moment, newest first, each with its wanted moments, at most `most`. Looks no further back than
 * it must.
 */
export const newestHeard = (
  { turns, heard }: Pick<CallView, "turns" | "heard">,
  wanted: (moment: Moment, side: Side) => boolean,
  most: number,
): readonly HeardSentence[] => {
  const found: HeardSentence[] = []
  for (let i = turns.length - 1; i >= 0; i -= 1) {
    const turn = turns[i]
    if (!turn) continue
    for (const moment of heard[i]?.moments.filter((each) => wanted(each, turn.side)).reverse() ?? []) {
      const last = found.at(-1)
      if (last?.turnId === turn.id && last.moments[0]?.from === moment.from && last.moments[0].to === moment.to)
        found[found.length - 1] = { ...last, moments: [moment, ...last.moments] }
      else if (found.length === most) return found
      else found.push({ ...evidenceOf(turn, moment.quote), moments: [moment] })
    }
  }
  return found
}
