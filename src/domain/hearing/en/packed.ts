/** One trained head: whole numbers of 1/`weightScale` log odds by feature. */
export interface Head {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/**
 * A head as it is kept. Its features stand in order, each without the letters it has in common with the one before; how many those
 * are (`shared`) and the weights stand apart, one sign for each: so they compress to less than half of JSON numbers.
 */
export interface PackedHead {
  readonly bias: number
  readonly shared: string
  readonly features: string
  readonly weights: string
}

/** Stands in no feature. */
const between = ";"

/** Signs for 0, 1, 2…: those that features are full of come first, for they are the cheapest to compress. */
const signs = " etaoinshrdlu#mcfwgypbv^k'$IPA~DCWNjxqz0123456789BEFGHJKLMOQRSTUVXYZ!%&()*+,-./:<=>?@[]_{|}`"
/** Where signs go on behind that list. */
const more = 161

/** The sign for a number from 0 on. */
const signOf = (count: number): string => signs[count] ?? String.fromCharCode(more + count)
const countOf = (sign: string): number => {
  const listed = signs.indexOf(sign)
  return listed < 0 ? sign.charCodeAt(0) - more : listed
}

/** Weights are counted 0, -1, 1, -2, 2… */
const weightOf = (count: number): number => (count % 2 === 1 ? -(count + 1) / 2 : count / 2)

/** @throws when a feature holds the sign that separates features. */
export const packHead = ({ bias, weights }: Head): PackedHead => {
  let before = ""
  let shared = ""
  const features = Object.keys(weights).sort()
  const rests = features.map((feature) => {
    if (feature.includes(between)) throw new Error(`a feature with "${between}": ${feature}`)
    let same = 0
    while (same < feature.length && feature[same] === before[same]) same += 1
    before = feature
    shared += signOf(same)
    return feature.slice(same)
  })
  const kept = features.map((name) => weights[name] ?? 0).map((weight) => (weight < 0 ? -2 * weight - 1 : 2 * weight))
  return { bias, shared, features: rests.join(between), weights: kept.map(signOf).join("") }
}

export const unpackHead = ({ bias, shared, features, weights }: PackedHead): Head => {
  const head: Record<string, number> = {}
  let feature = ""
  if (weights !== "")
    features.split(between).forEach((rest, i) => {
      feature = feature.slice(0, countOf(shared.charAt(i))) + rest
      head[feature] = weightOf(countOf(weights.charAt(i)))
    })
  return { bias, weights: head }
}
