import { openLine, type Line } from "~messaging/line"
import { toPanelSchema, panelPort, type ToPage, type ToPanel } from "~messaging/port"
import { seenRowSchema } from "~domain/records/row"

/** One spoilt row must not take the others with it. */
const parse = (message: unknown): ToPanel | null => {
  const whole = toPanelSchema.safeParse(message)
  if (whole.success) return whole.data
  if (typeof message !== "object" || message === null || !("rows" in message) || !Array.isArray(message.rows))
    return null
  return { type: "rows", rows: message.rows.flatMap((row) => seenRowSchema.safeParse(row).data ?? []) }
}

/** The call panel's line to the content script of one tab. */
export type CallLine = Line<ToPage>

/** Opens it; `lost`: the other end went away. */
export const openCallLine = (tabId: number, hear: (message: ToPanel) => void, lost: () => void): CallLine =>
  openLine(tabId, panelPort, parse, hear, lost)
