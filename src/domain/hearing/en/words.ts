/**
 * A text as words. `plain` holds each word in lower case with straight apostrophes, `from`/`to` its UTF-16 offsets in the
 * text, and `mark` the punctuation between it and the next word that could end a sentence or clause ("" when there is none).
 */
export interface Words {
  readonly text: string
  readonly plain: readonly string[]
  readonly from: readonly number[]
  readonly to: readonly number[]
  readonly mark: readonly string[]
}

const word = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*['’]?/gu
/** Rules never see more of one word than this: no human word is longer, and hostile ones would cost time. */
const longestWord = 32

const markAfter = (between: string): string => {
  for (const sign of between) if (sign === "?" || sign === "？") return "?"
  for (const sign of between)
    if (".!…。！\n".includes(sign)) return between.includes(" ") || between.length > 1 ? "." : ""
  for (const sign of between) if (",;:—–".includes(sign)) return ","
  return between.trim().startsWith("-") || between.trimEnd().endsWith("-") ? "," : ""
}

/** Cuts a text into words. Linear in its length. */
export const wordsOf = (text: string): Words => {
  const plain: string[] = []
  const from: number[] = []
  const to: number[] = []
  const mark: string[] = []
  let last = 0
  for (const found of text.matchAll(word)) {
    const start = found.index
    if (plain.length > 0) mark.push(start - last === 1 ? "" : markAfter(text.slice(last, Math.min(start, last + 8))))
    last = start + found[0].length
    from.push(start)
    to.push(last)
    const short = found[0].length > longestWord ? found[0].slice(0, longestWord) : found[0]
    plain.push(short.toLowerCase().replaceAll("’", "'"))
  }
  if (plain.length > 0) mark.push(markAfter(`${text.slice(last, last + 8)}\n`))
  return { text, plain, from, to, mark }
}
