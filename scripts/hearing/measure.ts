/** Counts of one conversation, for one head. */
export interface Counts {
  readonly n: number
  readonly hit: number
  readonly false: number
  readonly missed: number
}

/** How well a head hears: with a 95 % interval of F1 from a bootstrap over conversations. */
export interface Measure {
  readonly n: number
  readonly positives: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly f1Low: number
  readonly f1High: number
}

/** One judged utterance. */
export interface Judged {
  readonly conversation: string
  readonly truth: boolean
  readonly heard: boolean
}

const draws = 500
const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** A fixed series of numbers from 0 up to 1 (mulberry32), so that the same data give the same interval. */
const series = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const f1Of = (hit: number, wrong: number, missed: number): number =>
  hit === 0 ? 0 : (2 * hit) / (2 * hit + wrong + missed)

/** Measures one head on judged utterances. */
export const measure = (judged: readonly Judged[]): Measure => {
  const byConversation = new Map<string, Counts>()
  for (const { conversation, truth, heard } of judged) {
    const was = byConversation.get(conversation) ?? { n: 0, hit: 0, false: 0, missed: 0 }
    byConversation.set(conversation, {
      n: was.n + 1,
      hit: was.hit + (truth && heard ? 1 : 0),
      false: was.false + (!truth && heard ? 1 : 0),
      missed: was.missed + (truth && !heard ? 1 : 0),
    })
  }
  const all = [...byConversation.values()]
  const sum = (counts: readonly Counts[], key: keyof Counts) => counts.reduce((total, one) => total + one[key], 0)
  const hit = sum(all, "hit")
  const wrong = sum(all, "false")
  const missed = sum(all, "missed")
  const chance = series(20)
  const sampled: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    let h = 0
    let w = 0
    let m = 0
    for (let i = 0; i < all.length; i += 1) {
      const one = all[Math.floor(chance() * all.length)]
      h += one?.hit ?? 0
      w += one?.false ?? 0
      m += one?.missed ?? 0
    }
    sampled.push(f1Of(h, w, m))
  }
  sampled.sort((one, other) => one - other)
  return {
    n: sum(all, "n"),
    positives: hit + missed,
    precision: rounded(hit + wrong === 0 ? 0 : hit / (hit + wrong)),
    recall: rounded(hit + missed === 0 ? 0 : hit / (hit + missed)),
    f1: rounded(f1Of(hit, wrong, missed)),
    f1Low: rounded(sampled[Math.floor(draws * 0.025)] ?? 0),
    f1High: rounded(sampled[Math.floor(draws * 0.975)] ?? 0),
  }
}

/** Area under the ROC curve: the chance that a value of `high` is above one of `low`; ties count half. */
export const areaUnderCurve = (high: readonly number[], low: readonly number[]): number => {
  let above = 0
  for (const one of high) for (const other of low) above += one > other ? 1 : one === other ? 0.5 : 0
  return rounded(above / (high.length * low.length))
}
