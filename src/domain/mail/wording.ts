import type { MailSentence } from "./sentences"

const days = "monday tuesday wednesday thursday friday saturday sunday"
const months = "january february march april june july august september october november december"
const numbers =
  "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty hundred thousand dozen"
/** Words that say the same for our purpose; "may" is left alone, as it is seldom a month. */
const alike: ReadonlyMap<string, string> = new Map(
  Object.entries({ DAY: days, MONTH: months, "#": numbers }).flatMap(([kind, list]) =>
    list.split(" ").map((word) => [word, kind] as const),
  ),
)
/** A capital inside a sentence: a name, whosever it is. */
const capital = /(?<=[a-z0-9,;:)] )\p{Lu}\p{Ll}+/gu

/** The words of a sentence as weights know them: of names, days, months and numbers only that they are one. */
export const plainWords = ({ text, words }: Pick<MailSentence, "text" | "words">): readonly string[] => {
  const names = new Set(text.match(capital)?.map((name) => name.toLowerCase()))
  return words.map((word) => {
    if (/\d/.test(word)) return "#"
    return alike.get(word.replace(/'s$/, "")) ?? (names.has(word) ? "NAME" : word)
  })
}

/** Sentences of about the same length are alike. Words. */
const sizes = [5, 9, 14, 20, 28]

/** The words and pairs of neighbours in a sentence, "^" and "$" being its ends, each with the word it first stands at. */
export const wordingOf = (plain: readonly string[]): ReadonlyMap<string, number> => {
  const found = new Map<string, number>()
  const add = (wording: string, at: number) => {
    if (!found.has(wording)) found.set(wording, at)
  }
  plain.forEach((word, at) => {
    if (at === 0) add(`^ ${word}`, at)
    add(word, at)
    add(`${word} ${plain[at + 1] ?? "$"}`, at)
  })
  return found
}

/** How long a sentence is, as a sign. */
export const sizeOf = ({ words }: Pick<MailSentence, "words">): string =>
  `words<${sizes.find((size) => words.length < size) ?? "…"}`
