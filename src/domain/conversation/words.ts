/** A word of a text: its form for comparing (lower case, no apostrophes) and where it stands (UTF-16 offsets). */
export interface Word {
  readonly form: string
  readonly from: number
  readonly to: number
}

// Scripts written without spaces are compared character by character.
const pattern =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+(?:['’][\p{L}\p{M}\p{N}]+)*/gu

/**
 * The words of a text in a form that survives a recogniser's second thoughts about case and punctuation ("yeah," and
 * "Yeah."). For comparing only: words are counted with `countWords`.
 */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  for (const match of text.matchAll(pattern)) {
    words.push({
      form: match[0].toLowerCase().replace(/['’]/g, ""),
      from: match.index,
      to: match.index + match[0].length,
    })
  }
  return words
}

/** Does the text hold anything that was said, or only punctuation and space? */
export const hasWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

/** Two parts of a text with one space between them, or none when one is empty. */
export const joined = (a: string, b: string): string => (a === "" ? b : b === "" ? a : `${a} ${b}`)
