/** Syllables of an English word, counted by its groups of vowels; a silent "e" at the end is none. */
const syllablesIn = (word: string): number => {
  const groups = word.match(/[aeiouy]+/g)?.length ?? 0
  const silent = groups > 1 && /[^aeiouyl]e$|[^aeiouytd]ed$|[^aeiouyscxz]es$/.test(word) ? 1 : 0
  return Math.max(1, groups - silent)
}

/**
 * The school grade (US) that reads a text with ease: 0.39 · words per sentence + 11.8 · syllables per word − 15.59, at least 0.
 * Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", 1975.
 */
export const readingGrade = (sentences: readonly (readonly string[])[]): number => {
  const words = sentences.flat()
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return Math.max(0, 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59)
}
