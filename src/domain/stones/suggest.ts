import { sharedWords, stemsOf } from "~domain/hearing/en/topic"
import { wordsOf } from "~domain/hearing/en/words"
import type { GivenStone, Stone } from "./stone"

/** A stone that fits, and why: their sentence it fits, and the words both share. */
export interface SuggestedStone {
  readonly stone: Stone
  readonly quote: string
  readonly words: string
}

/** No more of a quote or description is compared. UTF-16 units. */
const compared = 1000

const plain = (text: string): readonly string[] => wordsOf(text.slice(0, compared)).plain

/** Stones the person was not given yet. The same link under another title is the same stone. */
export const stonesFor = (
  stones: readonly Stone[],
  given: readonly GivenStone[],
  personId: string,
): readonly Stone[] => {
  const theirs = given.filter((one) => one.personId === personId)
  const ids = new Set(theirs.map(({ stoneId }) => stoneId))
  const links = new Set([...theirs, ...stones.filter(({ id }) => ids.has(id))].map(({ link }) => link))
  return stones.filter(({ id, link }) => !ids.has(id) && !links.has(link))
}

/**
 * Stones that fit what matters to a person, best first, each with the sentence of theirs it fits. `matters` are their words, what
 * matters most first. A stone that shares no topic word with any of them is not suggested: there would be no reason. English.
 */
export const suggestStones = (
  stones: readonly Stone[],
  given: readonly GivenStone[],
  personId: string,
  matters: readonly string[],
): readonly SuggestedStone[] =>
  stonesFor(stones, given, personId)
    .flatMap((stone) => {
      const about = stemsOf(plain(`${stone.helpsWith} ${stone.title}`))
      const fits = matters.flatMap((quote, rank) => {
        const words = sharedWords(plain(quote), about)
        return words === null ? [] : [{ stone, quote, words, rank, shared: words.split(", ").length }]
      })
      const [best] = fits.toSorted((a, b) => b.shared - a.shared || a.rank - b.rank)
      return best ? [best] : []
    })
    .toSorted((a, b) => b.shared - a.shared || a.rank - b.rank || b.stone.createdAt - a.stone.createdAt)
    .map(({ stone, quote, words }) => ({ stone, quote, words }))
