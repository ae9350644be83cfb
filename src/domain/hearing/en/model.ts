import { eachContextFeature, type Context } from "./context"
import { boundaryFeatures, boundaryShape, eachFeature } from "./features"
import type { Tokens } from "./tokens"
import { unpackHead, type Head } from "./packed"
import { eachPhraseFeature, type Around, type Span } from "./phrase-features"
import packed from "./weights.json"

/** What the trained weights judge in a sentence; all are log odds. */
const sentenceHeads = ["question", "open", "telling"] as const
export type SentenceHead = (typeof sentenceHeads)[number]
export type Scores = Readonly<Record<SentenceHead, number>>

export const weightScale = 16

const heads: Readonly<Record<SentenceHead | "boundary" | "phrase", Head>> = {
  question: unpackHead(packed.question),
  open: unpackHead(packed.open),
  telling: unpackHead(packed.telling),
  boundary: unpackHead(packed.boundary),
  phrase: unpackHead(packed.phrase),
}

/** All heads behind one look-up: the feature's number, and for each head a row of weights by that number. */
const numbers = new Map<string, number>()
for (const head of sentenceHeads)
  for (const feature of Object.keys(heads[head].weights)) if (!numbers.has(feature)) numbers.set(feature, numbers.size)
const width = sentenceHeads.length
/** The weights of a feature for every head stand side by side. */
const table = new Float64Array(numbers.size * width)
sentenceHeads.forEach((head, column) => {
  for (const [feature, weight] of Object.entries(heads[head].weights))
    table[(numbers.get(feature) ?? 0) * width + column] = weight
})
/** In which judgement a feature was last seen: cheaper to keep than a set for each sentence. */
const seen = new Uint32Array(numbers.size)
let judgement = 0

/** Boundary weights by the words they join, one step a word: looked up at every gap, so nothing is put together there. */
interface Branch {
  weight: number
  readonly next: Map<string, Branch>
}
const branch = (): Branch => ({ weight: 0, next: new Map() })
const boundary = boundaryFeatures.map(({ name, at, spoken }) => ({ name, at, spoken, root: branch() }))
for (const [feature, weight] of Object.entries(heads.boundary.weights)) {
  const [name, ...words] = feature.split(" ")
  let leaf = boundary.find((one) => one.name === name)?.root
  for (const word of words) {
    const grown: Branch | undefined = leaf?.next.get(word) ?? branch()
    leaf?.next.set(word, grown)
    leaf = grown
  }
  if (leaf) leaf.weight = weight
}

/** Judges one sentence where it was said; a feature counts once however often it stands there. */
export const scoresOf = (tokens: Tokens, context: Context): Scores => {
  judgement = judgement === 0xffffffff ? 1 : judgement + 1
  let question = heads.question.bias
  let open = heads.open.bias
  let telling = heads.telling.bias
  const add = (feature: string) => {
    const number = numbers.get(feature)
    if (number === undefined || seen[number] === judgement) return
    seen[number] = judgement
    const at = number * width
    question += table[at] ?? 0
    open += table[at + 1] ?? 0
    telling += table[at + 2] ?? 0
  }
  if (tokens.words.length > 0) eachFeature(tokens, add)
  eachContextFeature(context, add)
  return {
    question: question / weightScale,
    open: open / weightScale,
    telling: telling / weightScale,
  }
}

/**
 * Log odds that a sentence ends before word `i`; looks two words back and three ahead. `shapes` holds the `boundaryShape` of
 * each word.
 */
export const boundaryAt = (plain: readonly string[], shapes: readonly string[], i: number): number => {
  let sum = heads.boundary.bias
  for (const { at, spoken, root } of boundary) {
    const words = spoken ? plain : shapes
    let leaf: Branch | undefined = root
    for (let k = 0; leaf !== undefined && k < at.length; k += 1) leaf = leaf.next.get(words[i + (at[k] ?? 0)] ?? "|")
    if (leaf !== undefined) sum += leaf.weight
  }
  return sum / weightScale
}

/** The shapes `boundaryAt` needs. */
export const boundaryShapes = (plain: readonly string[]): readonly string[] => plain.map(boundaryShape)

const phraseWeights = new Map(Object.entries(heads.phrase.weights))

/** Log odds that somebody who listens would ask about these words. */
export const phraseOdds = (around: Around, span: Span): number => {
  let sum = heads.phrase.bias
  eachPhraseFeature(around, span, (feature) => (sum += phraseWeights.get(feature) ?? 0))
  return sum / weightScale
}

/** The words of the feature that speaks most for a head: what a reader is shown when no rule names the words. */
export const strongestWords = (head: SentenceHead, tokens: Tokens): string => {
  const column = sentenceHeads.indexOf(head)
  let strongest = tokens.words.join(" ")
  let most = 0
  if (tokens.words.length > 0)
    eachFeature(tokens, (feature) => {
      const number = numbers.get(feature)
      const weight = number === undefined ? 0 : (table[number * width + column] ?? 0)
      if (weight <= most) return
      const shown = feature.replaceAll(/[\^$<]/g, "")
      if (!/[#=@~%]/.test(feature) && shown !== "") {
        most = weight
        strongest = shown
      }
    })
  return strongest.replaceAll(/ (?='(?:s|re|ve|ll|d|m)\b)/g, "").replaceAll(" n't", "n't")
}
