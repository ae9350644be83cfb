import { toPanelSchema, panelPort, type ToPage, type ToPanel } from "~messaging/port"
import { seenRowSchema } from "~domain/records/row"
import { connectToTab } from "~platform/browser"

/** The panel's line to the content script of one tab. */
export interface Line {
  send(message: ToPage): void
  close(): void
}

/** One spoilt row must not take the others with it. */
const parse = (message: unknown): ToPanel | null => {
  const whole = toPanelSchema.safeParse(message)
  if (whole.success) return whole.data
  if (typeof message !== "object" || message === null || !("rows" in message) || !Array.isArray(message.rows))
    return null
  return { type: "rows", rows: message.rows.flatMap((row) => seenRowSchema.safeParse(row).data ?? []) }
}

/**
 * Opens the line to a tab. What arrives was read off somebody else's page and is checked first; what does not fit is dropped.
 *
 * @param lost the other end went away: no content script there, or the page was left.
 */
export const openLine = (tabId: number, hear: (message: ToPanel) => void, lost: () => void): Line => {
  const port = connectToTab(tabId, panelPort)
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
