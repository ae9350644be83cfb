import { wordsOf, type Word } from "./words"

/** How a new reading of a caption relates to the one before it. */
export interface Change {
  /** Is it the same utterance, further on, or corrected? If not, the place was used for something else. */
  readonly continues: boolean
  /** Were words said anew at the end? A correction says nothing anew. */
  readonly grown: boolean
  /** How many words of the earlier reading left at the front, as in captions that roll. */
  readonly rolled: number
}

const other: Change = { continues: false, grown: false, rolled: 0 }

/** Meet drops a text after about half an hour of one speaker and starts over: such a fall is no correction. */
const fallCharacters = 250
/** Fewer words in common prove nothing: "and then I" is said often enough, "I" all the time. */
const overlapWords = 3
/** A window shorter than this has no reason to roll yet: a first word that vanished was corrected away. */
const windowWords = 6
/** A sentence that was finished does not shrink to less than this: what is left is the beginning of another. */
const keptShare = 0.5
const sentenceWords = 4
const finished = /[.?!。！？…]["'”’)\]]*\s*$/u
/** The part of the shorter reading that must be found again. */
const foundShare = 0.5
/** How far corrections may shift the words before two readings are out of step. */
const lookAhead = 4

interface Alignment {
  readonly found: number
  /** First word found again, in each reading. */
  readonly first: readonly [number, number] | null
  /** Last word found again, in each reading. */
  readonly last: readonly [number, number] | null
}

/** Walks both readings in step from `a[from]` and `b[0]`, over inserted, dropped and exchanged words. Linear. */
const align = (a: readonly Word[], from: number, b: readonly Word[]): Alignment => {
  let i = from
  let j = 0
  let found = 0
  let missed = 0
  let first: readonly [number, number] | null = null
  let last: readonly [number, number] | null = null
  while (i < a.length && j < b.length && missed <= 2 * lookAhead) {
    if (a[i]?.form === b[j]?.form) {
      found += 1
      missed = 0
      first ??= [i, j]
      last = [i, j]
      i += 1
      j += 1
      continue
    }
    let skipA = 1
    let skipB = 1
    search: for (let far = 1; far <= lookAhead; far += 1) {
      for (let near = 0; near <= far; near += 1) {
        if (b[j + far] !== undefined && a[i + near]?.form === b[j + far]?.form) {
          skipA = near
          skipB = far
          break search
        }
        if (a[i + far] !== undefined && a[i + far]?.form === b[j + near]?.form) {
          skipA = far
          skipB = near
          break search
        }
      }
    }
    i += skipA
    j += skipB
    missed += 1
  }
  return { found, first, last }
}

/** Characters both texts begin with, back to the last space, so that no word is cut. */
const commonStart = (a: string, b: string): number => {
  const limit = Math.min(a.length, b.length)
  let same = 0
  while (same < limit && a.charCodeAt(same) === b.charCodeAt(same)) same += 1
  return a.lastIndexOf(" ", same - 1) + 1
}

/** Does `b` say something after the last word of `a`? */
const saysMore = (a: readonly Word[], b: readonly Word[]): boolean => {
  if (b.length <= a.length) return false
  if (a.every((word, index) => word.form === b[index]?.form)) return true
  return a.at(-1)?.form !== b.at(-1)?.form
}

/**
 * Compares two readings of one caption on a form without case and punctuation: the beginning of the other either way, an
 * overlap of at least three words, or most words found again in order. `rolling` says that captions of this place are
 * known to lose words at the front.
 */
export const changeOf = (old: string, next: string, rolling = false): Change => {
  if (next === old) return { continues: true, grown: false, rolled: 0 }
  if (next.startsWith(old)) {
    return { continues: true, grown: /[\p{L}\p{N}]/u.test(next.slice(old.length)), rolled: 0 }
  }
  const fallen = old.length - next.length > fallCharacters
  const start = commonStart(old, next)
  if (!fallen && start >= foundShare * Math.min(old.length, next.length) && start >= keptShare * old.length) {
    return { continues: true, grown: saysMore(wordsOf(old.slice(start)), wordsOf(next.slice(start))), rolled: 0 }
  }
  const a = wordsOf(old)
  const b = wordsOf(next)
  if (a.length === 0) return { continues: true, grown: b.length > 0, rolled: 0 }
  if (b.length === 0) return other
  const shared = overlapIn(a, b)
  if (shared === 0 && a.length >= sentenceWords && b.length < keptShare * a.length && finished.test(old)) return other
  const mayRoll = (grown: boolean): boolean => rolling || (grown && a.length >= windowWords)
  const inPlace = align(a, 0, b)
  const startsAlike = inPlace.first?.[0] === 0 && inPlace.first[1] === 0
  // Words that came after the part found again are no longer there: the text was dropped.
  const holds = ({ found, last }: Alignment, from: number): boolean =>
    found >= foundShare * Math.min(a.length - from, b.length) &&
    !(fallen && last !== null && a.length - 1 - last[0] > lookAhead)
  if (startsAlike && !rolling && holds(inPlace, 0)) return { continues: true, grown: saysMore(a, b), rolled: 0 }

  if (shared > 0 && shared < a.length && mayRoll(b.length > shared))
    return { continues: true, grown: b.length > shared, rolled: a.length - shared }

  for (let from = 0; from < a.length; from += 1) {
    if (from > 0 && a[from]?.form !== b[0]?.form) continue
    const alignment = from === 0 ? inPlace : align(a, from, b)
    const { found, first } = alignment
    // "why do you think that is" does not go on as "that is a number".
    if (first === null || !holds(alignment, from) || (first[0] > 2 && found < overlapWords)) continue
    const grown = saysMore(a.slice(first[0]), b.slice(first[1]))
    const front = first[1] === 0 ? first[0] : 0
    const rolled = front > 0 && found >= overlapWords && mayRoll(grown) ? front : 0
    if (from > 0 && rolled === 0) continue
    return { continues: true, grown, rolled }
  }
  return other
}

/** The longest end of `a` that `b` begins with, in words; 0 when shorter than three. */
const overlapIn = (a: readonly Word[], b: readonly Word[]): number => {
  for (let shared = Math.min(a.length, b.length); shared >= overlapWords; shared -= 1) {
    const from = a.length - shared
    let at = 0
    while (at < shared && a[from + at]?.form === b[at]?.form) at += 1
    if (at === shared) return shared
  }
  return 0
}

/** How many of the last words of `old` the text `next` begins with, 0 when fewer than three. */
export const overlapOf = (old: string, next: string): number => overlapIn(wordsOf(old), wordsOf(next))
