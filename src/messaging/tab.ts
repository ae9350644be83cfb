/** What the background says to the content script of a tab (`chrome.tabs.sendMessage`, frame 0). */
export interface ToTab {
  /** Put the panel on this page by hand, also where no call is known. Does nothing when it is there already. */
  readonly type: "show-panel"
}
export const showPanel: ToTab = { type: "show-panel" }
