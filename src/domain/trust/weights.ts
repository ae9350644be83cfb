import type { TouchKind } from "~domain/records/touch"

/** Everything that can stand in a trust account: touches, and what records of their own say. */
export type EntryKind = TouchKind | "promise-kept" | "promise-late" | "promise-let-go" | "promise-broken"

/**
 * What each kind of entry gives (positive) or takes (negative), 1–3. Ours, and meant to be argued with; the reasons:
 *
 * - 3: what costs the rep most and cannot be sent to many at once. Meeting in person; an introduction lends one's own name.
 * - 2: time and attention for one person: a call, real help, a stone that was chosen for them, a promise kept.
 * - 1: a word that shows they are not forgotten: a mail, a text.
 * - An ask takes 2: as much as a call gave, so that asking in every call is seen.
 * - A promise kept late takes 1, one let go with a word about it 1, one let go without a word 3: silence costs most, because it
 *   also takes back what earlier promises had built.
 */
export const weights: Readonly<Record<EntryKind, number>> = {
  coffee: 3,
  introduction: 3,
  call: 2,
  help: 2,
  stone: 2,
  "promise-kept": 2,
  mail: 1,
  text: 1,
  "promise-late": -1,
  "promise-let-go": -1,
  ask: -2,
  "promise-broken": -3,
}

/** `deposit` gave something, `withdrawal` asked for something or broke a word. */
export type Direction = "deposit" | "withdrawal"
export const directionOf = (kind: EntryKind): Direction => (weights[kind] > 0 ? "deposit" : "withdrawal")

/** Was the rep in touch with them by it? Letting a promise go in silence is no contact. */
export const isContact = (kind: EntryKind): boolean => kind !== "promise-broken"
