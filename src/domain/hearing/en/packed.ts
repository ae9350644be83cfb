/** One trained head: whole numbers of 1/`weightScale` log odds by feature. */
export interface Head {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/** A head as it is kept: all features of one weight in one text, which is a third smaller than a number beside each. */
export interface PackedHead {
  readonly bias: number
  readonly features: Readonly<Record<string, string>>
}

/** Stands in no feature. */
const between = ";"

/** @throws when a feature holds the sign that separates features. */
export const packHead = ({ bias, weights }: Head): PackedHead => {
  const byWeight = new Map<number, string[]>()
  for (const feature of Object.keys(weights).sort()) {
    if (feature.includes(between)) throw new Error(`a feature with "${between}": ${feature}`)
    const weight = weights[feature] ?? 0
    byWeight.set(weight, [...(byWeight.get(weight) ?? []), feature])
  }
  const sorted = [...byWeight].sort(([a], [b]) => a - b)
  return { bias, features: Object.fromEntries(sorted.map(([weight, features]) => [weight, features.join(between)])) }
}

export const unpackHead = ({ bias, features }: PackedHead): Head => ({
  bias,
  weights: Object.fromEntries(
    Object.entries(features).flatMap(([weight, list]) =>
      list.split(between).map((feature) => [feature, Number(weight)] as const),
    ),
  ),
})
