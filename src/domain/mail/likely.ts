import { plainWords, wordingOf } from "./wording"
import type { MailSentence } from "./sentences"

/**
 * What signs and words add to the log odds, and what they are where there is none. Learnt by `npm run train:mail`. `words` are listed
 * by their weight in tenths, with "|" between them.
 */
export interface Learnt {
  readonly signs: Readonly<Record<string, number>>
  readonly words: Readonly<Record<string, string>>
}

/** What was learnt, to be looked up. */
export interface Weights {
  readonly signs: Readonly<Record<string, number>>
  readonly words: ReadonlyMap<string, number>
}

export const weightsOf = ({ signs, words }: Learnt): Weights => ({
  signs,
  words: new Map(
    Object.entries(words).flatMap(([tenths, list]) => list.split("|").map((words) => [words, Number(tenths) / 10])),
  ),
})

/** A finding shows no more of a sentence than this. Words. */
const mostShown = 8

/** How likely something is of a sentence, 0–1, by what, and the words that say so most. */
export interface Likely {
  readonly likelihood: number
  readonly words: string
  readonly signs: readonly string[]
  readonly wording: readonly string[]
}

/** Weighs the words of a sentence, and signs found in it. */
export const weigh = (
  sentence: Pick<MailSentence, "text" | "words">,
  signs: readonly string[],
  weights: Weights,
): Likely => {
  const { words } = sentence
  const wording = wordingOf(plainWords(sentence))
  const parts = words.map(() => 0)
  for (const [said, at] of wording) parts[at] = (parts[at] ?? 0) + (weights.words.get(said) ?? 0)
  const odds = [...signs.map((sign) => weights.signs[sign] ?? 0), ...parts].reduce(
    (sum, weight) => sum + weight,
    weights.signs["none"] ?? 0,
  )
  return {
    likelihood: 1 / (1 + Math.exp(-odds)),
    words: heaviest(words, parts),
    signs,
    wording: [...wording.keys()],
  }
}

/** The few neighbouring words that weigh most. */
const heaviest = (words: readonly string[], parts: readonly number[]): string => {
  let from = 0
  let sum = parts.slice(0, mostShown).reduce((a, b) => a + b, 0)
  let most = sum
  for (let at = 1; at + mostShown <= words.length; at += 1) {
    sum += (parts[at + mostShown - 1] ?? 0) - (parts[at - 1] ?? 0)
    if (sum > most) [from, most] = [at, sum]
  }
  return words.slice(from, from + mostShown).join(" ")
}

/** How likely at least one of several things is, 0–1. */
export const anyOf = (likelihoods: readonly number[]): number =>
  1 - likelihoods.reduce((none, likelihood) => none * (1 - likelihood), 1)
