import type { Turn } from "~domain/conversation/turn"
import type { Moment } from "~domain/hearing/moment"
import type { Evidence } from "./event"

/** Longer sentences are cut behind a word: a quote is to be read at a glance. UTF-16 units. */
const longestQuote = 240

const words = new Intl.Segmenter(undefined, { granularity: "word" })

/** Does the text have at least `count` words? Reads no further than it must, so long texts cost nothing. */
export const hasWords = (text: string, count: number): boolean => {
  let left = count
  if (left <= 0) return true
  for (const { isWordLike } of words.segment(text)) if (isWordLike && --left === 0) return true
  return false
}

/** The beginning of a text, verbatim, at most 240 characters and never half a word. */
export const clip = (text: string): string => {
  const start = text.trimStart()
  if (start.length <= longestQuote) return start.trimEnd()
  const end = start.lastIndexOf(" ", longestQuote)
  return start.slice(0, end > 0 ? end : longestQuote).trimEnd()
}

/** A sentence of a turn as evidence; its time is when the turn began, which no later correction moves. */
export const evidenceOf = (turn: Turn, quote: string): Evidence => ({
  turnId: turn.id,
  quote: clip(quote),
  at: turn.start,
})

/** Names a moment for the whole call: its turn, and where in the turn it begins. */
export const momentId = (turn: Turn, moment: Pick<Moment, "from">): string => `${turn.id}:${moment.from}`
