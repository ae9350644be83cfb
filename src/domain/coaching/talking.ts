/** A stretch that was marked by hand, epoch ms. */
interface Stretch {
  readonly side: "me" | "theirs"
  readonly from: number
  readonly to: number
}

/** What can be said of who talked, by time: durations in ms, shares 0–1; null where nobody was marked. */
export interface TalkingTimes {
  readonly share: number | null
  readonly longestStretchMs: number | null
  readonly longestStoryMs: number | null
}

/** Who talked, as the rep marked it by hand while nothing was heard. */
export interface Talking {
  /** From `at` (epoch ms) on this side talks; null: nobody. In order. */
  take(side: Stretch["side"] | null, at: number): void
  /** Up to `at`, and no further back than `from` (epoch ms). */
  read(at: number, from?: number): TalkingTimes
}

const lasting = ({ from, to }: Stretch): number => to - from

const longestOf = (stretches: readonly Stretch[]): number | null =>
  stretches.length === 0 ? null : Math.max(...stretches.map(lasting))

export const createTalking = (): Talking => {
  const past: Stretch[] = []
  let now: Omit<Stretch, "to"> | null = null
  return {
    take(side, at) {
      if (side === now?.side) return
      if (now) past.push({ ...now, to: at })
      now = side === null ? null : { side, from: at }
    },
    read(at, from = 0) {
      const within = [...past, ...(now ? [{ ...now, to: at }] : [])]
        .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, from), to: Math.min(stretch.to, at) }))
        .filter((stretch) => lasting(stretch) > 0)
      const mine = within.filter(({ side }) => side === "me")
      const theirs = within.filter(({ side }) => side === "theirs")
      const all = within.reduce((sum, stretch) => sum + lasting(stretch), 0)
      return {
        share: all > 0 ? mine.reduce((sum, stretch) => sum + lasting(stretch), 0) / all : null,
        longestStretchMs: longestOf(mine),
        longestStoryMs: longestOf(theirs),
      }
    },
  }
}
