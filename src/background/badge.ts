import { showBadge } from "~platform/browser"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { waitingReviews } from "~storage/reviews"

/** The river, as in the pages: it says that something waits, not that something is wrong. */
const colours = { ground: "#005f6e", ink: "#ffffff" }

/** Shows on the toolbar button how many calls wait for a review; nothing when none does. */
export const refreshBadge = async (): Promise<void> => {
  const waiting = (await waitingReviews(now())).length
  await showBadge({
    text: waiting === 0 ? "" : String(waiting),
    title: waiting === 0 ? t("extensionName") : tCount("badge_waiting", waiting),
    ...colours,
  })
}
