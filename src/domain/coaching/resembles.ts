import { wordsOf } from "~domain/conversation/words"

/** Words of fewer letters are in every question. */
const shortestWord = 4

const contentOf = (text: string): Set<string> =>
  new Set(wordsOf(text).flatMap(({ form }) => (form.length >= shortestWord ? [form] : [])))

/**
 * Was this question asked, in these or nearly these words? True when at least three fifths of its longer words were said, and
 * two of them at least. Needs no knowledge of the language.
 */
export const resembles = (said: string, question: string): boolean => {
  const wanted = contentOf(question)
  if (wanted.size === 0) return false
  const spoken = contentOf(said)
  const shared = [...wanted].filter((word) => spoken.has(word)).length
  return shared >= Math.min(2, wanted.size) && shared >= wanted.size * 0.6
}
