import { anyOf, type Learnt, type Likely } from "~domain/mail/likely"

/** What is found in each sentence of a draft, and whether the draft is said to have what is learnt. */
export interface Example {
  readonly sentences: readonly Pick<Likely, "signs" | "wording">[]
  readonly label: boolean
  /** How much it counts. */
  readonly weight: number
}

/** What is learnt, and how likely it makes a draft. */
export interface Fitted {
  readonly learnt: Learnt
  readonly likely: (example: Pick<Example, "sentences">) => number
}

/** Words are learnt that stand in so many drafts. */
const fewestDrafts = 4
/** Steps of descent: enough for agreement to stand still. */
const steps = 400
const pace = 0.3
/**
 * What a weight costs: words by its size, so that most have none, and by its square, so that few are strong by chance; signs, which
 * are few, by their square alone.
 */
const cost = {
  word: { size: 0.25, square: 0.8 },
  sign: { size: 0, square: 1 },
  none: { size: 0, square: 0.1 },
} as const
/** No likelihood is taken for certain. */
const sure = 1e-6

const roundedTo = (step: number, figure: number): number => Math.round(figure / step) * step

/** Descent on the log loss with a pace for each weight (AdaGrad), small weights being cut to nothing at every step. */
export const fit = (examples: readonly Example[]): Fitted => {
  const drafts = new Map<string, number>()
  const signs = new Set<string>()
  for (const { sentences } of examples) {
    for (const said of new Set(sentences.flatMap(({ wording }) => wording)))
      drafts.set(said, (drafts.get(said) ?? 0) + 1)
    for (const sign of sentences.flatMap(({ signs }) => signs)) signs.add(sign)
  }
  const signNames = [...signs].sort()
  const wordNames = [...drafts].flatMap(([said, count]) => (count >= fewestDrafts ? [said] : [])).sort()
  const atSign = new Map(signNames.map((name, index) => [name, 1 + index]))
  const atWord = new Map(wordNames.map((name, index) => [name, 1 + signNames.length + index]))
  const costs = [cost.none, ...signNames.map(() => cost.sign), ...wordNames.map(() => cost.word)]

  const rows = (sentences: Example["sentences"]): readonly Int32Array[] =>
    sentences.map(({ signs, wording }) =>
      Int32Array.from(
        [0, ...signs.map((sign) => atSign.get(sign)), ...wording.map((said) => atWord.get(said))].filter(
          (at) => at !== undefined,
        ),
      ),
    )
  const weights = new Float64Array(costs.length)
  weights[0] = -2
  const likelihoodOf = (row: Int32Array): number => {
    let odds = 0
    for (const at of row) odds += weights[at] ?? 0
    return 1 / (1 + Math.exp(-odds))
  }

  const encoded = examples.map(({ sentences, label, weight }) => ({ rows: rows(sentences), label, weight }))
  const slopes = new Float64Array(costs.length)
  const past = new Float64Array(costs.length).fill(1e-8)
  for (let step = 0; step < steps; step += 1) {
    slopes.fill(0)
    for (const { rows, label, weight } of encoded) {
      const likelihoods = rows.map(likelihoodOf)
      const draft = Math.min(1 - sure, Math.max(sure, anyOf(likelihoods)))
      const pull = weight * (label ? -(1 - draft) / draft : 1)
      rows.forEach((row, index) => {
        const part = pull * (likelihoods[index] ?? 0)
        for (const at of row) slopes[at] = (slopes[at] ?? 0) + part
      })
    }
    costs.forEach(({ size, square }, at) => {
      const weight = weights[at] ?? 0
      const slope = (slopes[at] ?? 0) + 2 * square * weight
      const gone = (past[at] ?? 0) + slope * slope
      past[at] = gone
      const rate = pace / Math.sqrt(gone)
      const moved = weight - rate * slope
      weights[at] = Math.sign(moved) * Math.max(0, Math.abs(moved) - rate * size)
    })
  }

  for (const at of weights.keys()) weights[at] = roundedTo(at <= signNames.length ? 0.01 : 0.1, weights[at] ?? 0)
  const byTenths = new Map<number, string[]>()
  for (const [said, at] of atWord) {
    const tenths = Math.round(10 * (weights[at] ?? 0))
    if (tenths !== 0) byTenths.set(tenths, [...(byTenths.get(tenths) ?? []), said])
  }
  return {
    learnt: {
      signs: Object.fromEntries(
        ["none", ...signNames].map((name, at) => [name, Number((weights[at] ?? 0).toFixed(2))]),
      ),
      words: Object.fromEntries(
        [...byTenths].sort(([a], [b]) => a - b).map(([tenths, said]) => [String(tenths), said.join("|")]),
      ),
    },
    likely: ({ sentences }) => anyOf(rows(sentences).map(likelihoodOf)),
  }
}
