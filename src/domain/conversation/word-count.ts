const segmenter = new Intl.Segmenter(undefined, { granularity: "word" })

/** Words of a text, in any language: the word-like segments of `Intl.Segmenter`. */
export const countWords = (text: string): number => {
  let count = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike === true) count += 1
  return count
}

/** A part of a text whose count is known. It ends at a space, which no word crosses. */
export interface CountedStart {
  readonly text: string
  readonly words: number
}

/** Corrections happen near the end: so many last characters are always counted anew. */
const unsettledCharacters = 200

/**
 * Counts the words of a text that grew since `start` was counted, without counting the start again. Gives the count and
 * the start to hand in next time.
 */
export const countOn = (text: string, start: CountedStart | undefined): { words: number; start: CountedStart } => {
  const known = start !== undefined && text.startsWith(start.text) ? start : { text: "", words: 0 }
  const settled = text.lastIndexOf(" ", text.length - unsettledCharacters) + 1
  const next =
    settled > known.text.length
      ? {
          text: text.slice(0, settled),
          words: known.words + countWords(text.slice(known.text.length, settled)),
        }
      : known
  return { words: next.words + countWords(text.slice(next.text.length)), start: next }
}
