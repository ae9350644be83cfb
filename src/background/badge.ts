import { showBadge } from "~platform/browser"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { waitingReviews } from "~storage/reviews"
import { fadingPeople } from "~storage/trust"

/** The river, as in the pages: it says that something waits, not that something is wrong. */
const colours = { ground: "#005f6e", ink: "#ffffff" }

/**
 * Shows on the toolbar button how many calls wait for a review and people are fading, and says which; nothing when none does. It is
 * counted anew every hour and when something of it was done.
 */
export const refreshBadge = async (): Promise<void> => {
  const at = now()
  const [reviews, fading] = await Promise.all([waitingReviews(at), fadingPeople(at)])
  const count = reviews.length + fading.length
  const words = [
    reviews.length > 0 ? tCount("badge_waiting", reviews.length) : null,
    fading.length > 0 ? tCount("badge_fading", fading.length) : null,
  ].filter((part) => part !== null)
  await showBadge({
    text: count === 0 ? "" : String(count),
    title: words.length === 0 ? t("extensionName") : words.join("\n"),
    ...colours,
  })
}
