import { readFileSync } from "node:fs"
import { candidatesIn } from "~domain/hearing/en/candidates"
import { eachPhraseFeature } from "~domain/hearing/en/phrase-features"
import { wordsOf } from "~domain/hearing/en/words"
import { root } from "../../places"
import type { BusinessTurn } from "../business-talk"
import { stripped, type Utterance } from "../corpora"
import type { Example } from "../training/sparse"

/** What somebody who read a stretch of talk said of its phrases: see README.md beside `labels.tsv`. */
interface LabelledStretch {
  /** "ROW+ROWS" of `train/licence-clean`, or "CONVERSATION/I" of the business talk. */
  readonly place: string
  readonly bare: boolean
  /** Words "FROM-TO" of the stretch. */
  readonly accepted: ReadonlySet<string>
  readonly refused: ReadonlySet<string>
}

/** @throws Error naming the first line that does not fit. */
const labelledStretches = (): readonly LabelledStretch[] =>
  readFileSync(`${root}scripts/hearing/phrases/labels.tsv`, "utf8")
    .split("\n")
    .slice(0, -1)
    .map((line, at) => {
      const fields = /^(\d+\+\d+|\d\d-[a-z0-9-]+\/\d+)\t(stripped|plain)\t(none|other|[\d -]+)\t([\d -]*)$/.exec(line)
      if (!fields) throw new Error(`labels.tsv:${at + 1}: not a labelled stretch`)
      const [, place = "", form, accepted = "", refused = ""] = fields
      return {
        place,
        bare: form === "stripped",
        accepted: new Set(accepted.split(" ")),
        refused: new Set(refused.split(" ")),
      }
    })

/**
 * Phrases that were accepted or refused, of `rows` of `train/licence-clean` and of the project's own business talk.
 *
 * @throws Error when a stretch stands in neither, or in a conversation that is held out.
 */
export const phraseExamples = (
  rows: readonly Utterance[],
  heldOut: ReadonlySet<string>,
  talk: readonly BusinessTurn[],
): readonly Example[] => {
  const turns = new Map(talk.map(({ conversation, i, text }) => [`${conversation}/${i}`, text]))
  const textAt = (place: string): string => {
    const turn = turns.get(place)
    if (turn !== undefined) return turn
    const [from = NaN, count = NaN] = place.split("+").map(Number)
    const said = rows.slice(from, from + count)
    const [first] = said
    if (!first || said.length < count || said.some(({ speaker }) => speaker !== first.speaker))
      throw new Error(`labels.tsv: no stretch of one speaker at ${place}: is this another version of the data?`)
    if (heldOut.has(first.conversation)) throw new Error(`labels.tsv: ${place} is held out`)
    return said.map(({ text }) => text).join(" ")
  }
  return labelledStretches().flatMap(({ place, bare, accepted, refused }) => {
    const text = textAt(place)
    return candidatesIn(wordsOf(bare ? stripped(text) : text)).flatMap(({ around, span, from, to }) => {
      const label = accepted.has(`${from}-${to}`)
      if (!label && !refused.has(`${from}-${to}`)) return []
      const features = new Set<string>()
      eachPhraseFeature(around, span, (feature) => features.add(feature))
      return [{ features: [...features], label, weight: 1 }]
    })
  })
}
