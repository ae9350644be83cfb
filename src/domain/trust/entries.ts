import type { CallRecord } from "~domain/records/call"
import type { PromiseRecord } from "~domain/records/review"
import type { Touch } from "~domain/records/touch"
import type { GivenStone } from "~domain/stones/stone"
import { startOf } from "~domain/calendar/days"
import type { EntryKind } from "./weights"

/** One line of a trust account, and the record it stands for. */
export interface TrustEntry {
  readonly kind: EntryKind
  readonly personId: string
  /** Epoch ms. */
  readonly at: number
  readonly of:
    | { readonly record: "touch"; readonly touch: Touch }
    | { readonly record: "call"; readonly call: EntryCall }
    | { readonly record: "promise"; readonly promise: PromiseRecord }
    | { readonly record: "given"; readonly given: GivenStone }
}

/** What an account needs to know of a call. */
export type EntryCall = Pick<CallRecord, "id" | "personId" | "kind" | "startedAt" | "lastSeenAt" | "endedAt">

/** What an account is made of. */
export interface TrustRecords {
  readonly touches: readonly Touch[]
  readonly calls: readonly EntryCall[]
  readonly promises: readonly PromiseRecord[]
  readonly given: readonly GivenStone[]
}

/**
 * The lines of the accounts that these records make, newest first: touches as written down, calls that ended with a person,
 * promises that were settled, stones that were given. Nothing of it is stored a second time, so an erased call is gone here, too.
 */
export const trustEntries = ({ touches, calls, promises, given }: TrustRecords): TrustEntry[] =>
  [
    ...touches.map((touch): TrustEntry => ({
      kind: touch.kind,
      personId: touch.personId,
      at: touch.at,
      of: { record: "touch", touch },
    })),
    ...calls.flatMap((call): TrustEntry[] =>
      call.personId === null || call.endedAt === null
        ? []
        : [{ kind: "call", personId: call.personId, at: call.startedAt, of: { record: "call", call } }],
    ),
    ...promises.flatMap((promise): TrustEntry[] => {
      const kind = settledKind(promise)
      return kind === null || promise.personId === null
        ? []
        : [{ kind, personId: promise.personId, at: settledAt(promise), of: { record: "promise", promise } }]
    }),
    ...given.map((stone): TrustEntry => ({
      kind: "stone",
      personId: stone.personId,
      at: stone.at,
      of: { record: "given", given: stone },
    })),
  ].toSorted((a, b) => b.at - a.at)

const settledKind = ({ state, note }: PromiseRecord): EntryKind | null => {
  if (state === "open") return null
  if (state === "kept") return "promise-kept"
  if (state === "late") return "promise-late"
  return note.trim() === "" ? "promise-broken" : "promise-let-go"
}

/** Promises settled before that was noted count from the day they were due, else from when they were made. */
const settledAt = (promise: PromiseRecord): number =>
  promise.settledAt ?? (promise.due === null ? promise.createdAt : startOf(promise.due))
