/** What was said around a sentence, as far as it tells whether the sentence asks. */
export interface Context {
  /** Words the speaker already said in this run, before this sentence. */
  readonly ownWords: number
  /** Of the speaker's last three sentences in this run, how many asked. */
  readonly ownAsked: number
  /** Did the sentence right before this one, by the same speaker, ask? */
  readonly lastOwnAsked: boolean
  /** Did the other side's last sentence ask? */
  readonly theyAsked: boolean
  /** Words of the other side's last turn. */
  readonly theirWords: number
}

export const noContext: Context = { ownWords: 0, ownAsked: 0, lastOwnAsked: false, theyAsked: false, theirWords: 0 }

const ownSizes = [0, 8, 20, 40, 80, 160]
const theirSizes = [0, 3, 8, 20, 50, 100]
const bucket = (sizes: readonly number[], value: number): number => sizes.filter((size) => value > size).length

/** Says the features of a context to `take`. */
export const eachContextFeature = (context: Context, take: (feature: string) => void): void => {
  const own = bucket(ownSizes, context.ownWords)
  take(`@own ${own}`)
  take(`@their ${bucket(theirSizes, context.theirWords)}`)
  if (context.ownAsked > 0) take(`@asked ${context.ownAsked}`)
  if (context.lastOwnAsked) take("@asked last")
  if (context.theyAsked) take(own === 0 ? "@they asked" : "@they asked before")
}
