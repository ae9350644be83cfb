/** What each sign adds to the log odds, and what they are where there is none. Learnt by `npm run train:mail`. */
export type Weights<Sign extends string> = Readonly<Record<Sign | "none", number>>

/** How likely something is, 0–1, given the signs of it that are there. */
export const likelihood = <Sign extends string>(signs: readonly Sign[], weights: Weights<Sign>): number =>
  1 / (1 + Math.exp(-signs.reduce((sum, sign) => sum + weights[sign], weights.none)))

/** How likely at least one of several things is, 0–1. */
export const anyOf = (likelihoods: readonly number[]): number =>
  1 - likelihoods.reduce((none, likelihood) => none * (1 - likelihood), 1)
