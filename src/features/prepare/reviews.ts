import { openTab, ownUrl } from "~platform/browser"
import { uiLanguage } from "~platform/i18n"

/** Opens the review of a call in a tab of its own. */
export const openReview = (callId: string): void => void openTab(`${ownUrl("tabs/review.html")}?id=${callId}`)

/** When a call was, short: "Thu 14:00". */
export const whenWords = (at: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), { weekday: "short", hour: "numeric", minute: "2-digit" }).format(at)
