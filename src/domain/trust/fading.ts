import { dayOf, daysSince } from "~domain/calendar/days"
import type { Person } from "~domain/records/person"
import { leftIn, type Ledger, type LedgerEntry } from "./ledger"

/** Somebody the rep has not been in touch with for longer than meant. */
export interface Fading {
  readonly person: Person
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
export const fadingOf = (person: Person, ledger: Ledger | null, at: number): Fading | null => {
  const { rhythmDays, snoozedUntil } = person
  if (rhythmDays === null || (snoozedUntil !== null && snoozedUntil > dayOf(at))) return null
  const last = ledger?.last ?? null
  const days = daysSince(last?.at ?? person.createdAt, at)
  if (days <= rhythmDays) return null
  return { person, last, days, rhythm: rhythmDays, toLose: ledger === null ? 0 : Math.max(0, leftIn(ledger, at)) }
}

/** Everybody who is fading: first those with most to lose, then those who wait longest beyond their rhythm. */
export const fadingAmong = (
  people: readonly Person[],
  ledgers: ReadonlyMap<string, Ledger>,
  at: number,
): readonly Fading[] =>
  people
    .flatMap((person) => fadingOf(person, ledgers.get(person.id) ?? null, at) ?? [])
    .toSorted((a, b) => b.toLose - a.toLose || b.days - b.rhythm - (a.days - a.rhythm))
