/** Does `work` while no other context of the extension holds `name`; contexts take turns. */
export const withLock = <T>(name: string, work: () => Promise<T>): Promise<T> =>
  navigator.locks.request(name, work) as Promise<T>

/**
 * Waits until `name` is ours, then holds it until `signal` aborts or this context goes away.
 *
 * @returns when the lock is ours.
 * @throws the signal's reason when it aborts before that.
 */
export const holdLock = (name: string, signal: AbortSignal): Promise<void> =>
  new Promise((held, refused) => {
    navigator.locks
      .request(name, { signal }, () => {
        held()
        return new Promise<void>((released) => {
          signal.addEventListener("abort", () => released(), { once: true })
        })
      })
      .catch(refused)
  })

/** The lock of the one context that records a call; everybody else reads it live. */
export const recorderLock = (callId: string): string => `call:${callId}`
