import { connectToTab } from "~platform/browser"

/** A panel's line to the content script of one tab. */
export interface Line<Out> {
  send(message: Out): void
  close(): void
}

/**
 * Opens the line `name` to a tab. What arrives was read off somebody else's page and is checked first; what does not fit is
 * dropped.
 *
 * @param parse null: it does not fit.
 * @param lost the other end went away: no content script there, or the page was left.
 */
export const openLine = <In, Out>(
  tabId: number,
  name: string,
  parse: (message: unknown) => In | null,
  hear: (message: In) => void,
  lost: () => void,
): Line<Out> => {
  const port = connectToTab(tabId, name)
  let open = true
  port.onMessage.addListener((message: unknown) => {
    const known = parse(message)
    if (known && open) hear(known)
  })
  port.onDisconnect.addListener(() => {
    if (!open) return
    open = false
    lost()
  })
  return {
    send(message) {
      if (open) port.postMessage(message)
    },
    close() {
      open = false
      port.disconnect()
    },
  }
}
