import * as z from "zod/mini"
import { sentMailSchema, type SentMail } from "~domain/mail/sent"
import { onStoredChange, readStored, writeStored, type Stop } from "~platform/browser"
import { withLock } from "~platform/locks"
import { stored } from "./errors"

/**
 * Mails that went out and of which the user has not said what they were. In session storage, in memory: what stood in them never
 * reaches the disk unless the user logs it, and some mail tools leave the page with Send, so no page can hold it.
 */
const key = "mail.sent"

/** Older ones make room. */
const most = 20

/** Newest first. */
export const sentMails = (): Promise<SentMail[]> =>
  stored(async () => {
    const raw = await readStored("session", key)
    return Array.isArray(raw) ? raw.flatMap((one) => z.safeParse(sentMailSchema, one).data ?? []) : []
  })

const change = (next: (mails: readonly SentMail[]) => readonly SentMail[]): Promise<void> =>
  withLock(key, () => stored(async () => writeStored("session", { [key]: next(await sentMails()) })))

/** Notes that a mail has gone, or is going; the same one once. */
export const noteSent = (mail: SentMail): Promise<void> =>
  change((mails) => [mail, ...mails.filter(({ id }) => id !== mail.id)].slice(0, most))

/** It was logged, or it has not gone after all, or the user does not want to log it. */
export const forgetSent = (id: string): Promise<void> => change((mails) => mails.filter((mail) => mail.id !== id))

export const onSentMails = (listener: () => void): Stop =>
  onStoredChange("session", (keys) => {
    if (keys.includes(key)) listener()
  })
