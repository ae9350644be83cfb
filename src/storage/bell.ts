import { onStoredChange, writeStored, type Stop } from "~platform/browser"
import { newId } from "~platform/ids"

/**
 * A bell for the background: a sleeping service worker sees no change of the database, but a change of session storage wakes it.
 */
const key = "bell.waiting-reviews"

/** What waits for a review may have changed. Never fails: a badge that is late must not stop anything. */
export const ringWaitingReviews = async (): Promise<void> => {
  await writeStored("session", { [key]: newId() }).catch(() => undefined)
}

export const onWaitingReviews = (listener: () => void): Stop =>
  onStoredChange("session", (keys) => {
    if (keys.includes(key)) listener()
  })
