import * as z from "zod/mini"

export const commandSchema = z.enum(["toggle-panel", "focus-panel", "asked", "another"])
export type Command = z.infer<typeof commandSchema>

/**
 * Messages between the extension's own pages and its background (`chrome.runtime.sendMessage`). Nothing a web page says
 * arrives here: `externally_connectable` is not set and senders without our own origin are refused.
 */
export const runtimeMessageSchema = z.discriminatedUnion("type", [
  /** A key command was pressed while `tabId` was the active tab. Background → panels. */
  z.object({ type: z.literal("command"), command: commandSchema, tabId: z.int() }),
  /** Open a page of ours at a record. Any page → background. */
  z.object({ type: z.literal("open"), page: z.enum(["review", "options", "welcome"]), id: z.nullable(z.string()) }),
])
export type RuntimeMessage = z.infer<typeof runtimeMessageSchema>
