import { balanceOf, leftAfter } from "./account"
import type { TrustEntry } from "./entries"
import { isContact } from "./weights"

/** What a trust account needs to know of an entry to be counted. */
export type LedgerEntry = Pick<TrustEntry, "kind" | "at">

/** The account of one person in a few numbers: enough to see who is fading without reading what it is made of. */
export interface Ledger {
  readonly personId: string
  /** The last contact; null when there was none. */
  readonly last: LedgerEntry | null
  /** What was left of all entries when the newest was made. */
  readonly balance: number
  /** When that was, epoch ms. */
  readonly at: number
}

/** What is left in a ledger at `at` (epoch ms): a sum fades as its parts do. */
export const leftIn = (ledger: Ledger, at: number): number => ledger.balance * leftAfter(at - ledger.at)

const ledgerOf = (personId: string, entries: readonly LedgerEntry[]): Ledger => {
  // Always added up in one order, so that the same entries always come to the same number.
  const newest = entries.toSorted((a, b) => b.at - a.at || a.kind.localeCompare(b.kind))
  const at = newest[0]?.at ?? 0
  const last = newest.find(({ kind }) => isContact(kind))
  return { personId, last: last ? { kind: last.kind, at: last.at } : null, balance: balanceOf(newest, at), at }
}

/** The ledgers of everybody who has an account, from entries of any people. */
export const ledgersOf = (entries: readonly TrustEntry[]): ReadonlyMap<string, Ledger> => {
  const theirs = new Map<string, TrustEntry[]>()
  for (const entry of entries) {
    const known = theirs.get(entry.personId)
    if (known) known.push(entry)
    else theirs.set(entry.personId, [entry])
  }
  return new Map([...theirs].map(([personId, list]) => [personId, ledgerOf(personId, list)]))
}
