import { mailPageIsHere, mailWaits } from "~messaging/tab"
import { extensionId, sendToTab, type MessageSender } from "~platform/browser"
import { sentMails } from "~storage/sent-mails"

/**
 * A mail page has come. Some tools leave the page with Send, and the panel that knew of the mail went with it: where a mail waits for
 * the user's word, the script of the new page is told.
 */
export const mailPageCame = async (message: unknown, sender: MessageSender): Promise<void> => {
  if (sender.extensionId !== extensionId() || sender.tabId === undefined) return
  if ((message as Partial<typeof mailPageIsHere> | null)?.type !== mailPageIsHere.type) return
  if ((await sentMails()).length > 0) await sendToTab(sender.tabId, mailWaits)
}
