import { openLine, type Line } from "~messaging/line"
import { mailPort, toMailPanelSchema, type ToMailPage, type ToMailPanel } from "~messaging/mail-port"

const parse = (message: unknown): ToMailPanel | null => toMailPanelSchema.safeParse(message).data ?? null

/** The mail panel's line to the content script of its own tab. */
export type MailLine = Line<ToMailPage>

/** Opens it; `lost`: the other end went away. */
export const openMailLine = (tabId: number, hear: (message: ToMailPanel) => void, lost: () => void): MailLine =>
  openLine(tabId, mailPort, parse, hear, lost)
