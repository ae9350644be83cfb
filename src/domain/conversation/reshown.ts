import { changeOf } from "./continuation"
import type { Line } from "./line"
import { wordsOf } from "./words"

/** A row of the first reading of a new caption container. */
export interface FirstSight {
  readonly speaker: string
  readonly text: string
  readonly at: number
}

/** So few words are said again all the time ("Yeah."): alone they prove nothing, unless the page was away for a moment only. */
const provingWords = 4
const momentMs = 3000

/** Words that a row and a line have in common, when the row can be the line shown again, else 0. */
const likeness = (row: FirstSight, line: Line, sameSpeaker: (a: string, b: string) => boolean): number => {
  if (!sameSpeaker(row.speaker, line.label)) return 0
  const known = wordsOf(line.shown)
  const shown = wordsOf(row.text)
  const equal = known.length === shown.length && known.every((word, index) => word.form === shown[index]?.form)
  if (equal) return known.length
  return changeOf(line.shown, row.text).continues ? Math.min(known.length, shown.length) : 0
}

/**
 * Finds in the first reading of a new caption container the rows that are lines we already have (the page was reloaded,
 * captions were switched off and on, the extension was updated). Gives, for each row, the index into `lines` or null.
 *
 * The longest common sequence by words, in order. It counts only when it ends where the known lines end, as a page shows
 * its newest captions: what is said anew may repeat a word of long ago, but not the last sentences in order.
 */
export const findReshown = (
  rows: readonly FirstSight[],
  lines: readonly Line[],
  sameSpeaker: (a: string, b: string) => boolean,
): (number | null)[] => {
  const none = rows.map(() => null)
  const tailFrom = Math.max(0, lines.length - rows.length - 20)
  const tail = lines.slice(tailFrom)
  const like = rows.map((row) => tail.map((line) => likeness(row, line, sameSpeaker)))
  const best = Array.from({ length: rows.length + 1 }, () => new Array<number>(tail.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  for (let i = 1; i <= rows.length; i += 1) {
    for (let j = 1; j <= tail.length; j += 1) {
      const words = like[i - 1]?.[j - 1] ?? 0
      const row = best[i]
      if (row === undefined) continue
      row[j] = Math.max(at(i - 1, j), at(i, j - 1), words > 0 ? at(i - 1, j - 1) + words : 0)
    }
  }
  const found: (number | null)[] = [...none]
  let first = tail.length
  let count = 0
  for (let i = rows.length, j = tail.length; i > 0 && j > 0;) {
    const words = like[i - 1]?.[j - 1] ?? 0
    if (words > 0 && at(i, j) === at(i - 1, j - 1) + words) {
      found[i - 1] = tailFrom + j - 1
      first = j - 1
      count += 1
      i -= 1
      j -= 1
    } else if (at(i - 1, j) === at(i, j)) i -= 1
    else j -= 1
  }
  const missing = tail.length - first - count
  const away = (rows[0]?.at ?? 0) - Math.max(...tail.map((line) => line.seenAt))
  const proves = at(rows.length, tail.length) >= provingWords || away < momentMs
  return proves && missing <= count ? found : none
}
