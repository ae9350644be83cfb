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
/** The last lines may have grown meanwhile, */
const growingLines = 3
/** and others may be corrected: those are looked for about where they stood. */
const shiftedLines = 6
/** Known lines looked at beyond as many as are shown. */
const moreLines = 20

/** A page that was reloaded may bring its captions back one after the other, within this time after the first. */
const bringingBackMs = 10_000

/** A caption's words, and all of them as one text to compare. */
const wordsIn = (text: string): { readonly count: number; readonly forms: string } => {
  const words = wordsOf(text)
  return { count: words.length, forms: words.map(({ form }) => form).join(" ") }
}

/**
 * Finds in the first reading of a new caption container the rows that are lines we already have (the page was reloaded,
 * captions were switched off and on, the extension was updated). Gives, for each row, the index into `lines` or null.
 *
 * A local alignment by words, in order, that ends where the known lines end: a page shows its newest captions, so a known
 * line that is not shown again after one that is speaks against it. What is said anew may repeat a word of long ago, but
 * not the last sentences in order.
 */
export const findReshown = (
  rows: readonly FirstSight[],
  lines: readonly Line[],
  sameSpeaker: (a: string, b: string) => boolean,
): (number | null)[] => {
  const found = rows.map((): number | null => null)
  const tailFrom = Math.max(0, lines.length - rows.length - moreLines)
  const tail = lines.slice(tailFrom)
  const shown = rows.map(({ text }) => wordsIn(text))
  const known = tail.map((line) => wordsIn(line.shown))
  const cost = known.map(({ count }) => Math.min(count, provingWords))

  /** Words that a row and a line have in common, when the row can be the line shown again, else 0. */
  const likeness = (row: number, line: number): number => {
    const [a, b] = [shown[row], known[line]]
    const [seen, had] = [rows[row], tail[line]]
    if (a === undefined || b === undefined || seen === undefined || had === undefined) return 0
    const again = a.forms === b.forms
    // Where only the first of several captions is named, the name may have left the page.
    if (!sameSpeaker(seen.speaker, had.label) && !(again && seen.speaker === "")) return 0
    if (again) return a.count
    const fromEnd = tail.length - line
    const near = fromEnd <= growingLines || Math.abs(rows.length - row - fromEnd) <= shiftedLines
    return near && changeOf(had.shown, seen.text).continues ? Math.min(a.count, b.count) : 0
  }
  const like = rows.map((_, row) => tail.map((_line, line) => likeness(row, line)))
  const best = Array.from({ length: rows.length + 1 }, () => new Array<number>(tail.length + 1).fill(0))
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0
  const matched = (i: number, j: number): number => {
    const words = like[i - 1]?.[j - 1] ?? 0
    return words > 0 ? at(i - 1, j - 1) + words : 0
  }
  for (let i = 1; i <= rows.length; i += 1)
    for (let j = 1; j <= tail.length; j += 1)
      (best[i] as number[])[j] = Math.max(matched(i, j), at(i - 1, j), at(i, j - 1) - (cost[j - 1] ?? 0))

  let words = 0
  for (let i = rows.length, j = tail.length; at(i, j) > 0;) {
    if (at(i, j) === matched(i, j)) {
      found[i - 1] = tailFrom + j - 1
      words += like[i - 1]?.[j - 1] ?? 0
      i -= 1
      j -= 1
    } else if (at(i, j) === at(i - 1, j)) i -= 1
    else j -= 1
  }
  const away = (rows[0]?.at ?? 0) - Math.max(...tail.map((line) => line.seenAt))
  return words >= provingWords || away < momentMs ? found : rows.map(() => null)
}

/**
 * Finds the line that a row of a new caption container shows again, after the container's first reading: the index into `lines`, or
 * null. Only one of the last lines as it stood counts, of words enough: people begin with a word or two, and what stands there whole
 * at once, just after the page came back, was said before.
 *
 * @param since when the container was read first, epoch ms.
 * @param region the container; what it shows already is said again, not shown again.
 */
export const findBroughtBack = (
  row: FirstSight,
  lines: readonly Line[],
  region: string,
  since: number,
  sameSpeaker: (a: string, b: string) => boolean,
): number | null => {
  if (row.at <= since || row.at - since > bringingBackMs) return null
  const { count, forms } = wordsIn(row.text)
  if (count < provingWords) return null
  let left = growingLines
  for (let index = lines.length - 1; index >= 0 && left > 0; index -= 1) {
    const line = lines[index]
    if (line === undefined || line.firstAt >= since) continue
    left -= 1
    if (line.region === region || !sameSpeaker(row.speaker, line.label)) continue
    if (wordsIn(line.shown).forms === forms) return index
  }
  return null
}
