import type { TrustEntry } from "./entries"
import { directionOf, weights } from "./weights"

/** After so many days half of what an entry gave or took is left. */
export const halfLifeDays = 60

const day = 24 * 60 * 60 * 1000

/** The part (0–1] of an entry that is left after `ms`. What seems to lie in the future (a clock set back) counts whole. */
export const leftAfter = (ms: number): number => 2 ** (-Math.max(0, ms) / (halfLifeDays * day))

/** The sum of what is left of all entries at `at` (epoch ms). For sorting and words only; it is never shown as a grade. */
export const balanceOf = (entries: readonly Pick<TrustEntry, "kind" | "at">[], at: number): number =>
  entries.reduce((sum, entry) => sum + weights[entry.kind] * leftAfter(at - entry.at), 0)

/** Less than this, either way, is called even: about what is left of one message after two months. */
const evenWithin = 0.5

/**
 * How an account stands, for words: nothing in it yet, mostly faded, in credit, or asked for more than given. `since` counts what
 * was given since the last ask (or asked since something was last given).
 */
export interface Standing {
  readonly state: "empty" | "faded" | "credit" | "owing"
  readonly gaveSinceAsk: number
  readonly askedSinceGift: number
}

/** How the account of one person stands at `at`. */
export const standingOf = (entries: readonly Pick<TrustEntry, "kind" | "at">[], at: number): Standing => {
  const newest = entries.toSorted((a, b) => b.at - a.at)
  const until = (direction: "deposit" | "withdrawal"): number => {
    const stop = newest.findIndex(({ kind }) => directionOf(kind) === direction)
    return stop === -1 ? newest.length : stop
  }
  const balance = balanceOf(entries, at)
  return {
    state: entries.length === 0 ? "empty" : Math.abs(balance) < evenWithin ? "faded" : balance > 0 ? "credit" : "owing",
    gaveSinceAsk: until("withdrawal"),
    askedSinceGift: until("deposit"),
  }
}
