/** Between two messages lie so many ms at least: each costs the page about as much as all the reading for it. */
export const gapMs = 200

/** Sends at once after a pause, and else together with what comes in the meantime. */
export interface Outbox<T> {
  readonly add: (items: readonly T[]) => void
  /** Something can be gathered, as soon as it is time. */
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

  const flush = (): void => {
    gather()
    clearTimeout(timer)
    timer = undefined
    if (waiting.length === 0) return
    const items = waiting
    waiting = []
    sentAt = now()
    send(items)
  }

  const ask = (): void => {
    const wait = sentAt + gapMs - now()
    // In a hidden tab the timer may come a second late: whatever is added after the time sends too.
    if (wait <= 0 || wait > gapMs) flush()
    else timer ??= setTimeout(flush, wait)
  }

  return {
    add(items) {
      waiting.push(...items)
      ask()
    },
    ask,
    flush,
  }
}
