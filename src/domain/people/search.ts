/** Something that can be found by its words. */
export interface Findable<T> {
  readonly item: T
  /** As `plain` makes it. */
  readonly words: string
}

/** Text as it is compared: without case and accents, every word after one space. */
export const plain = (text: string): string =>
  ` ${text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@.]+/gu, " ")
    .trim()}`

/** Makes something findable by some texts. */
export const findable = <T>(item: T, ...texts: readonly string[]): Findable<T> => ({
  item,
  words: plain(texts.join(" ")),
})

/**
 * What is found by a query as it is typed: every word of the query must begin a word of the item, in any order. In the order
 * given, at most `limit`. An empty query finds nothing.
 */
export const search = <T>(items: readonly Findable<T>[], query: string, limit: number): readonly T[] => {
  const words = plain(query)
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => ` ${word}`)
  const found: T[] = []
  if (words.length === 0) return found
  for (const { item, words: text } of items) {
    if (words.every((word) => text.includes(word))) found.push(item)
    if (found.length === limit) break
  }
  return found
}
