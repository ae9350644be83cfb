import type { TrustEntry } from "./entries"
import { isContact } from "./weights"

/** What a trust account needs to know of an entry to be counted. */
export type LedgerEntry = Pick<TrustEntry, "kind" | "at">

/** The account of one person, in numbers alone: enough to see who is fading without reading what it is made of. */
export interface Ledger {
  readonly personId: string
  /** Newest first. */
  readonly entries: readonly LedgerEntry[]
}

/** Older than this beside the newest entry, less than a fiftieth of an entry is left: it is not counted. */
const lookBackMs = 366 * 24 * 60 * 60 * 1000

/**
 * The ledger of a person: the entries of a year before the newest one, and the last contact, however old it is. A ledger does not
 * grow with all years.
 *
 * @param entries all entries of their account, newest first.
 */
const ledgerOf = (personId: string, entries: readonly LedgerEntry[]): Ledger => {
  const since = (entries[0]?.at ?? 0) - lookBackMs
  const last = entries.find(({ kind }) => isContact(kind))
  return {
    personId,
    entries: entries.filter((entry) => entry.at >= since || entry === last).map(({ kind, at }) => ({ kind, at })),
  }
}

/**
 * The ledgers of everybody who has an account.
 *
 * @param entries of any people, newest first.
 */
export const ledgersOf = (entries: readonly TrustEntry[]): ReadonlyMap<string, Ledger> => {
  const theirs = new Map<string, TrustEntry[]>()
  for (const entry of entries) {
    const known = theirs.get(entry.personId)
    if (known) known.push(entry)
    else theirs.set(entry.personId, [entry])
  }
  return new Map([...theirs].map(([personId, list]) => [personId, ledgerOf(personId, list)]))
}
