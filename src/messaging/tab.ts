/** What the background says to the content script of a tab (`chrome.tabs.sendMessage`, frame 0). */
export type ToTab =
  /** Put the panel on this page by hand, also where no call is known. Does nothing when it is there already. */
  | { readonly type: "show-panel" }
  /** The user gave these sites back (match patterns): whoever stands on one ends its call and goes. */
  | { readonly type: "leave"; readonly sites: readonly string[] }
  /** A mail has gone and the user has not said what it was: the panel of this mail page is loaded, not shown, and says so. */
  | { readonly type: "mail-waits" }

export const mailWaits = { type: "mail-waits" } as const satisfies ToTab
export const showPanel = { type: "show-panel" } as const satisfies ToTab
export const leaveSites = (sites: readonly string[]): ToTab => ({ type: "leave", sites })

/** What the script of a mail page says to the background when it starts: it may have to know of mails that have gone. */
export const mailPageIsHere = { type: "mail-page" } as const
