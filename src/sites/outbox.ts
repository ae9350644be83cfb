/** Between two messages lie so many ms at least: each costs the page about as much as all the reading for it. */
export const gapMs = 200
/** Words that only go on can wait for longer: what stands so long must be heard. ms */
export const wordsGapMs = 300

/** Sends at once after a pause, and else together with what comes in the meantime. */
export interface Outbox<T> {
  readonly add: (items: readonly T[]) => void
  /** Words go on that can be gathered, as soon as it is time. */
  readonly ask: () => void
  /** Sends what waits now: something else is about to be said that must not overtake it. */
  readonly flush: () => void
}

/** `gather` adds what there is to add, right before everything is sent. */
export const createOutbox = <T>(
  now: () => number,
  gather: () => void,
  send: (items: readonly T[]) => void,
): Outbox<T> => {
  let waiting: T[] = []
  let sentAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  let gap = Infinity

  const flush = (): void => {
    gather()
    clearTimeout(timer)
    gap = Infinity
    if (waiting.length === 0) return
    const items = waiting
    waiting = []
    sentAt = now()
    send(items)
  }

  const sendAfter = (nextGap: number): void => {
    const wait = sentAt + nextGap - now()
    // In a hidden tab the timer may come a second late: whatever is added after the time sends too.
    if (wait <= 0 || wait > nextGap) return flush()
    if (nextGap >= gap) return
    clearTimeout(timer)
    gap = nextGap
    timer = setTimeout(flush, wait)
  }

  return {
    add(items) {
      waiting.push(...items)
      sendAfter(gapMs)
    },
    ask: () => sendAfter(wordsGapMs),
    flush,
  }
}
