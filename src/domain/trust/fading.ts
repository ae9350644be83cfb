import { dayOf, daysSince } from "~domain/calendar/days"
import { leftIn, type Ledger, type LedgerEntry } from "./ledger"

/** Somebody the rep has not been in touch with for longer than meant. */
export interface Fading {
  readonly personId: string
  /** The last contact; null when there was none since they were written down. */
  readonly last: LedgerEntry | null
  /** Days since then (or since they were written down). */
  readonly days: number
  /** Days meant. */
  readonly rhythm: number
  /** What is still left to lose, 0 or more. */
  readonly toLose: number
}

/** Is this person fading at `at`? Null when not: in touch in time, no rhythm, or snoozed until a later day. */
export const fadingOf = ({ personId, account, rhythm }: Ledger, at: number): Fading | null => {
  if (rhythm === null || (rhythm.snoozedUntil !== null && rhythm.snoozedUntil > dayOf(at))) return null
  const last = account?.last ?? null
  const days = daysSince(last?.at ?? rhythm.since, at)
  if (days <= rhythm.days) return null
  return { personId, last, days, rhythm: rhythm.days, toLose: account === null ? 0 : Math.max(0, leftIn(account, at)) }
}

/** Everybody who is fading: first those with most to lose, then those who wait longest beyond their rhythm. */
export const fadingAmong = (ledgers: readonly Ledger[], at: number): readonly Fading[] =>
  ledgers
    .flatMap((ledger) => fadingOf(ledger, at) ?? [])
    .toSorted((a, b) => b.toLose - a.toLose || b.days - b.rhythm - (a.days - a.rhythm))
