import { newPerson } from "~domain/people/new-person"
import { newPromise } from "~domain/promises/new-promise"
import type { Person } from "~domain/records/person"
import type { PromiseRecord } from "~domain/records/review"
import type { TouchKind, Touch } from "~domain/records/touch"
import type { TrustEntry } from "~domain/trust/entries"
import { accountsOf, ledgersOf, rhythmsOf, type Ledger } from "~domain/trust/ledger"
import { t0, days } from "../../support/records"

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, "0")}`

export const person = (n: number, change: Partial<Person> = {}): Person => ({
  ...newPerson(id(n), { name: `Person ${n}` }, t0 - days(400)),
  ...change,
})

let made = 0
export const touch = (personId: string, kind: TouchKind, at: number): Touch => ({
  version: 1,
  id: id((made += 1) + 1000),
  personId,
  kind,
  at,
  note: "",
  callId: null,
  savedAt: at,
})

export const entry = (personId: string, kind: TouchKind, at: number): TrustEntry => ({
  kind,
  personId,
  at,
  of: { record: "touch", touch: touch(personId, kind, at) },
})

export const promise = (personId: string | null, change: Partial<PromiseRecord> = {}): PromiseRecord => ({
  ...newPromise("p", { personId, text: "Numbers" }, t0),
  ...change,
})

/** The ledgers of these people, in their order, without those who have none. */
export const ledgers = (people: readonly Person[], entries: readonly TrustEntry[] = []): readonly Ledger[] => [
  ...ledgersOf(
    people.map(({ id }) => id),
    accountsOf(entries),
    rhythmsOf(people),
  ).values(),
]
