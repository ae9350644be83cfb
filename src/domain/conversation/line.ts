import type { Row } from "~domain/records/row"
import { joined, wordsOf } from "./words"

/** One utterance as captions told it: all that a row ever showed of it. */
export interface Line {
  /** Key of the row it was first seen in; with `~2`, `~3` … when a row was used for another utterance. */
  readonly id: string
  /** The caption container that shows it. */
  region: string
  /** First time that words of it were seen. */
  firstAt: number
  label: string
  /** Words that left a rolling caption at the front. */
  gone: string
  /** What the row shows now. */
  shown: string
  /** How many of the first words shown an earlier line already told: a caption window that came back. */
  told: number
  /** The whole utterance. */
  text: string
  /** Last time that words were said anew. */
  grownAt: number
  /** Last reading. */
  seenAt: number
  /** Who said it before the row changed its speaker, until the next reading shows that the text belongs to the new one. */
  labelBefore: string | null
}

/** A text without its first `count` words. */
const without = (text: string, count: number): string => {
  const next = count === 0 ? 0 : wordsOf(text)[count]?.from
  return next === undefined ? "" : text.slice(next)
}

/** A text's words from `from` up to but without `to`, as they stand. */
const between = (text: string, from: number, to: number): string => {
  const words = wordsOf(text)
  const start = words[from]?.from
  return start === undefined ? "" : text.slice(start, words[to]?.from ?? text.length).trim()
}

export const createLine = (id: string, region: string, row: Row, told: number): Line => ({
  id,
  region,
  firstAt: row.at,
  label: row.speaker,
  gone: "",
  shown: row.text,
  told,
  text: without(row.text, told).trim(),
  grownAt: row.at,
  seenAt: row.at,
  labelBefore: null,
})

/** Shows a newer reading of the same utterance, `rolled` words of the earlier one having left at the front. */
export const showAgain = (line: Line, text: string, rolled: number): void => {
  if (rolled > line.told) line.gone = joined(line.gone, between(line.shown, line.told, rolled))
  line.told = Math.max(0, line.told - rolled)
  line.shown = text
  line.text = joined(line.gone, without(text, line.told).trim())
}
