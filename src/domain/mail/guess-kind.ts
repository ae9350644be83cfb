import type { Fit } from "~domain/coaching/event"
import type { MailKind } from "./kind"

/** What is known of the time with somebody; epoch ms. */
export interface History {
  /** The last call with them. */
  readonly lastCallAt: number | null
  /** The last contact of any kind, calls among them. */
  readonly lastTouchAt: number | null
  /** A call with them is prepared and has not begun. */
  readonly prepared: boolean
  /** What the last review said. */
  readonly fit: Fit | null
  /** In touch every so many days, if so much was agreed. */
  readonly rhythmDays: number | null
}

const day = 24 * 60 * 60 * 1000
/** A mail so soon after a call is about that call. */
const afterCallMs = 3 * day
/** Out of touch for so long without a rhythm, a relationship has faded. */
const fadedMs = 60 * day

/**
 * What a mail to somebody is probably for; the user changes it in one choice. `history` is null for somebody nobody knows.
 *
 * In this order: after the call, within three days of one (referring on, when its review said so); warm-up, when a call is
 * prepared; cold, without any contact, unless it answers a mail; reviving, after twice the rhythm or 60 days; else a follow-up.
 */
export const guessMailKind = (history: History | null, inReply: boolean, at: number): MailKind => {
  if (history?.lastCallAt != null && at - history.lastCallAt <= afterCallMs)
    return history.fit === "refer-on" ? "referring-on" : "after-the-call"
  if (history?.prepared) return "warm-up"
  if (inReply) return "follow-up"
  if (history?.lastTouchAt == null) return "cold"
  const faded = history.rhythmDays === null ? fadedMs : 2 * history.rhythmDays * day
  return at - history.lastTouchAt > faded ? "reviving" : "follow-up"
}
