import type { Side } from "~domain/conversation/turn"
import type { Moment } from "~domain/hearing/moment"
import type { Evidence } from "./event"
import { clip, evidenceOf } from "./quote"
import type { CallView, HeardMoments } from "./view"

/** A sentence and everything that was heard in it. */
export interface HeardSentence extends Evidence {
  readonly moments: readonly Moment[]
}

/** Moments say which words they stand on, without the mark behind them; quotes may have it, and are cut. */
const bare = (quote: string): string => clip(quote).replace(/[\s.?!…]+$/, "")

/** Everything that was heard in exactly these words, in the order of hearing; empty when they were put there by hand. */
export const momentsIn = (
  heard: readonly HeardMoments[],
  { turnId, quote }: Pick<Evidence, "turnId" | "quote">,
): readonly Moment[] =>
  heard.findLast((each) => each.turnId === turnId)?.moments.filter((moment) => bare(moment.quote) === bare(quote)) ?? []

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
