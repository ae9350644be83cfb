import * as z from "zod/mini"
import { runtimeMessageSchema, type RuntimeMessage } from "~messaging/runtime"
import { extensionId, onRuntimeMessage, ownUrl, type MessageSender, type Stop } from "~platform/browser"

/** One handler for each type of message that the background answers to. */
export type Handlers = {
  readonly [T in RuntimeMessage["type"]]?: (message: Extract<RuntimeMessage, { type: T }>) => void
}

/** The message, if one of our own pages sent it and it fits; else null. A page of somebody else is never one of ours. */
export const acceptMessage = (message: unknown, sender: MessageSender): RuntimeMessage | null => {
  if (sender.extensionId !== extensionId() || `${sender.origin}/` !== ownUrl("")) return null
  return z.safeParse(runtimeMessageSchema, message).data ?? null
}

/** Hears messages and hands them on; whatever has no handler is left to others. */
export const routeMessages = (handlers: Handlers): Stop =>
  onRuntimeMessage((raw, sender) => {
    const message = acceptMessage(raw, sender)
    if (message === null) return
    const handle = handlers[message.type] as ((message: RuntimeMessage) => void) | undefined
    handle?.(message)
  })
