import { onStoredChange, writeStored, type Stop } from "~platform/browser"
import { newId } from "~platform/ids"

/**
 * Bells for who does not see a change of the database: a sleeping service worker, which a change of session storage wakes, and the
 * call panel, whose frame may have no database.
 */
const reviewsKey = "bell.waiting-reviews"
const preparedKey = "bell.prepared"

/** Never fails: who hears of it late must not stop anything. */
const ring = async (key: string): Promise<void> => {
  await writeStored("session", { [key]: newId() }).catch(() => undefined)
}

const onRing = (key: string, listener: () => void): Stop =>
  onStoredChange("session", (keys) => {
    if (keys.includes(key)) listener()
  })

/** What waits on the toolbar button, for a review or a word, may have changed. */
export const ringWaitingReviews = (): Promise<void> => ring(reviewsKey)
export const onWaitingReviews = (listener: () => void): Stop => onRing(reviewsKey, listener)

/** What was prepared for a running call may have changed. */
export const ringPrepared = (): Promise<void> => ring(preparedKey)
export const onPrepared = (listener: () => void): Stop => onRing(preparedKey, listener)
