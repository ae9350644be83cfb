/** One trained head: whole numbers of 1/`weightScale` log odds by feature. */
export interface Head {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/**
 * A head as it is kept. Its features stand in order, each as how many letters it has in common with the one before (a digit or
 * letter) and the rest; their weights, one sign for each, stand apart: so they compress to less than half of JSON numbers.
 */
export interface PackedHead {
  readonly bias: number
  readonly features: string
  readonly weights: string
}

/** Stands in no feature. */
const between = ";"
const longestShared = 35

/** Signs for the weights 0, -1, 1, -2, 2…: those that features are full of come first, for they are the cheapest to compress. */
const signs = " etaoinshrdlu#mcfwgypbv^k'$IPA~DCWNjxqz0123456789BEFGHJKLMOQRSTUVXYZ!%&()*+,-./:<=>?@[]_{|}`"
/** Where signs go on behind that list. */
const more = 161

const signOf = (weight: number): string => {
  const place = weight < 0 ? -2 * weight - 1 : 2 * weight
  return signs[place] ?? String.fromCharCode(more + place)
}
const weightOf = (sign: string): number => {
  const listed = signs.indexOf(sign)
  const place = listed < 0 ? sign.charCodeAt(0) - more : listed
  return place % 2 === 1 ? -(place + 1) / 2 : place / 2
}

/** @throws when a feature holds the sign that separates features. */
export const packHead = ({ bias, weights }: Head): PackedHead => {
  let before = ""
  const features = Object.keys(weights).sort()
  const packed = features.map((feature) => {
    if (feature.includes(between)) throw new Error(`a feature with "${between}": ${feature}`)
    let shared = 0
    while (shared < longestShared && shared < feature.length && feature[shared] === before[shared]) shared += 1
    before = feature
    return shared.toString(36) + feature.slice(shared)
  })
  return { bias, features: packed.join(between), weights: features.map((name) => signOf(weights[name] ?? 0)).join("") }
}

export const unpackHead = ({ bias, features, weights }: PackedHead): Head => {
  const head: Record<string, number> = {}
  let feature = ""
  if (weights !== "")
    features.split(between).forEach((packed, i) => {
      feature = feature.slice(0, parseInt(packed.charAt(0), 36)) + packed.slice(1)
      head[feature] = weightOf(weights.charAt(i))
    })
  return { bias, weights: head }
}
