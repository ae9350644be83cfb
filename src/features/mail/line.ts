import { mailPort, toMailPanelSchema, type ToMailPage, type ToMailPanel } from "~messaging/mail-port"
import { connectToTab } from "~platform/browser"

/** The panel's line to the content script of its own tab. */
export interface MailLine {
  send(message: ToMailPage): void
  close(): void
}

/**
 * Opens the line. What arrives was read off somebody else's page and is checked first; what does not fit is dropped.
 *
 * @param lost the other end went away: no content script there, or the page was left.
 */
export const openMailLine = (tabId: number, hear: (message: ToMailPanel) => void, lost: () => void): MailLine => {
  const port = connectToTab(tabId, mailPort)
  let open = true
  port.onMessage.addListener((message: unknown) => {
    const known = toMailPanelSchema.safeParse(message)
    if (known.success && open) hear(known.data)
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
