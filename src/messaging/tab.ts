/** What the background says to the content script of a tab (`chrome.tabs.sendMessage`, frame 0). */
export type ToTab =
  /** Put the panel on this page by hand, also where no call is known. Does nothing when it is there already. */
  | { readonly type: "show-panel" }
  /** The user gave these sites back (match patterns): whoever stands on one ends its call and goes. */
  | { readonly type: "leave"; readonly sites: readonly string[] }

export const showPanel = { type: "show-panel" } as const satisfies ToTab
export const leaveSites = (sites: readonly string[]): ToTab => ({ type: "leave", sites })
