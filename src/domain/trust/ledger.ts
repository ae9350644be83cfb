import type { Person } from "~domain/records/person"
import { balanceOf, leftAfter } from "./account"
import type { TrustEntry } from "./entries"
import { isContact } from "./weights"

/** What a trust account needs to know of an entry to be counted. */
export type LedgerEntry = Pick<TrustEntry, "kind" | "at">

/** The account of one person in a few numbers. */
export interface AccountSum {
  /** The last contact; null when there was none. */
  readonly last: LedgerEntry | null
  /** What was left of all entries when the newest was made. */
  readonly balance: number
  /** When that was, epoch ms. */
  readonly at: number
}

/** How often the rep means to be in touch with a person. */
export interface Rhythm {
  readonly days: number
  /** When they were written down, epoch ms. */
  readonly since: number
  readonly snoozedUntil: Person["snoozedUntil"]
}

/** What says whether a person is fading, without reading them or what their account is made of. */
export interface Ledger {
  readonly personId: string
  /** Null without an entry. */
  readonly account: AccountSum | null
  /** Null without a rhythm, and when nobody of this id is known. */
  readonly rhythm: Rhythm | null
  /** Before this moment (epoch ms) they are not fading, whatever the time zone; left out without a rhythm. */
  readonly restsUntil?: number
}

const dayMs = 24 * 60 * 60 * 1000

/** What is left of an account at `at` (epoch ms): a sum fades as its parts do. */
export const leftIn = ({ balance, at: then }: AccountSum, at: number): number => balance * leftAfter(at - then)

const sumOf = (entries: readonly LedgerEntry[]): AccountSum => {
  // Always added up in one order, so that the same entries always come to the same number.
  const newest = entries.toSorted((a, b) => b.at - a.at || a.kind.localeCompare(b.kind))
  const at = newest[0]?.at ?? 0
  const last = newest.find(({ kind }) => isContact(kind))
  return { last: last ? { kind: last.kind, at: last.at } : null, balance: balanceOf(newest, at), at }
}

/** The accounts that entries of any people make, by person. */
export const accountsOf = (entries: readonly TrustEntry[]): ReadonlyMap<string, AccountSum> => {
  const theirs = new Map<string, TrustEntry[]>()
  for (const entry of entries) {
    const known = theirs.get(entry.personId)
    if (known) known.push(entry)
    else theirs.set(entry.personId, [entry])
  }
  return new Map([...theirs].map(([personId, list]) => [personId, sumOf(list)]))
}

/** The rhythms of those who have one, by person. */
export const rhythmsOf = (
  people: readonly Pick<Person, "id" | "rhythmDays" | "createdAt" | "snoozedUntil">[],
): ReadonlyMap<string, Rhythm> =>
  new Map(
    people.flatMap(({ id, rhythmDays, createdAt, snoozedUntil }) =>
      rhythmDays === null ? [] : [[id, { days: rhythmDays, since: createdAt, snoozedUntil }] as const],
    ),
  )

/** The ledgers of these people; who has neither an account nor a rhythm has none. */
export const ledgersOf = (
  personIds: Iterable<string>,
  accounts: ReadonlyMap<string, AccountSum | null>,
  rhythms: ReadonlyMap<string, Rhythm | null>,
): ReadonlyMap<string, Ledger> =>
  new Map(
    [...personIds].flatMap((personId) => {
      const account = accounts.get(personId) ?? null
      const rhythm = rhythms.get(personId) ?? null
      if (account === null && rhythm === null) return []
      return [[personId, { personId, account, rhythm, ...restOf(account, rhythm) }] as const]
    }),
  )

/** Fading counts days of the calendar, wherever the rep is: the clock is given a day less than so many, for zones and clocks that change. */
const restOf = (account: AccountSum | null, rhythm: Rhythm | null): Pick<Ledger, "restsUntil"> =>
  rhythm === null ? {} : { restsUntil: (account?.last?.at ?? rhythm.since) + (rhythm.days - 1) * dayMs }
