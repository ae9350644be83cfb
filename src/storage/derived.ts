import Dexie, {
  type DBCore,
  type DBCoreKeyRange,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from "dexie"
import { summaryOf, type CallSummary } from "~domain/calls/summary"
import { pointOf, type GrowthPoint } from "~domain/growth/growth"
import type { Preparation } from "~domain/records/preparation"
import { recordKinds, type RecordKind, type RecordOf } from "~domain/records/kinds"
import { migrate } from "~domain/records/migrations"
import { trustEntries } from "~domain/trust/entries"
import { accountsOf, ledgersOf, rhythmsOf, type Ledger } from "~domain/trust/ledger"

/*
 * What pages read of all calls or all people at once is derived from the records and kept beside them. This module alone writes
 * it: a write to a record, wherever it is made, redoes in its own transaction what is derived from that record, so nobody sees the
 * one without the other. It is no truth of its own: no backup holds it, and it can be made anew (docs/decisions/0009).
 */

/** A preparation that no call has taken. */
export type WaitingPreparation = Pick<Preparation, "id" | "savedAt">

/** What is derived, by what it says something of, and the tables that are read and written for it. */
const reach = {
  call: ["calls", "reviews", "summaries", "points"],
  account: ["touches", "calls", "promises", "givenStones", "ledgers"],
  rhythm: ["people", "ledgers"],
  waiting: ["preparations", "waiting"],
} as const satisfies Record<string, readonly (RecordKind | DerivedTable)[]>
type Matter = keyof typeof reach
const matters = Object.keys(reach) as Matter[]

/** Tables of records from which something is derived, and the field that names whose it is. */
const sources = {
  calls: { call: "id", account: "personId" },
  reviews: { call: "callId" },
  touches: { account: "personId" },
  promises: { account: "personId" },
  givenStones: { account: "personId" },
  people: { rhythm: "id" },
  preparations: { waiting: "id" },
} as const satisfies Partial<Record<RecordKind, Partial<Record<Matter, string>>>>
type Source = keyof typeof sources
const isSource = (name: string): name is Source => Object.hasOwn(sources, name)
const mattersOf = (name: Source): readonly Matter[] => Object.keys(sources[name]) as Matter[]

interface DerivedRows {
  readonly summaries: CallSummary
  readonly points: GrowthPoint
  readonly ledgers: Ledger
  readonly waiting: WaitingPreparation
}
type DerivedTable = keyof DerivedRows

/** A running call is seen every two seconds: nothing is derived from that. */
const idle: readonly string[] = ["lastSeenAt"]

const all = { type: 3, lower: -Infinity, upper: [[]] } satisfies DBCoreKeyRange
const only = (key: string): DBCoreKeyRange => ({ type: 1, lower: key, upper: key })

/** Keys of records or rows. */
type Keys = readonly string[] | "all"

/** The good ones; what is damaged is moved aside by who reads it whole. */
const good = <K extends Source>(kind: K, found: readonly unknown[]): RecordOf<K>[] =>
  found.flatMap((raw) => {
    if (raw === undefined) return []
    const read = migrate(recordKinds[kind], raw)
    return read.ok ? [read.record] : []
  })

/** Reads records, and writes what is derived, in one transaction. Dexie's own promises keep it alive and its zone known. */
const inside = (core: DBCore, trans: DBCoreTransaction) => {
  const query = (name: string, path: string | null, range: DBCoreKeyRange): Promise<unknown[]> => {
    const table = core.table(name)
    const index = path === null ? table.schema.primaryKey : table.schema.getIndexByKeyPath(path)
    if (index === undefined) throw new Error(`${name} has no index ${path}`)
    return table.query({ trans, values: true, query: { index, range } }).then(({ result }) => result as unknown[])
  }
  const get = (name: string, keys: Keys): Promise<unknown[]> =>
    keys === "all" ? query(name, null, all) : core.table(name).getMany({ trans, keys: [...keys] })
  return {
    read: <K extends Source>(kind: K, keys: Keys): Promise<RecordOf<K>[]> =>
      get(kind, keys).then((found) => good(kind, found)),

    about: <K extends Source>(kind: K, people: Keys): Promise<RecordOf<K>[]> =>
      people === "all"
        ? query(kind, null, all).then((found) => good(kind, found))
        : Dexie.Promise.all(people.map((id) => query(kind, "personId", only(id)))).then((found) =>
            good(kind, found.flat()),
          ),

    kept: <T extends DerivedTable>(name: T, keys: Keys): Promise<ReadonlyMap<string, DerivedRows[T]>> => {
      const { extractKey } = core.table(name).schema.primaryKey
      return get(name, keys).then(
        (found) =>
          new Map(
            (found as (DerivedRows[T] | undefined)[]).flatMap((row) =>
              row === undefined ? [] : [[extractKey?.(row) as string, row] as const],
            ),
          ),
      )
    },

    /** Puts rows in the place of those that were kept. What is so already is not written. */
    keep: <T extends DerivedTable>(
      name: T,
      before: ReadonlyMap<string, DerivedRows[T]>,
      rows: ReadonlyMap<string, DerivedRows[T]>,
    ): Promise<unknown> => {
      const table = core.table(name)
      const gone = [...before.keys()].filter((key) => !rows.has(key))
      const values = [...rows].flatMap(([key, row]) =>
        JSON.stringify(row) === JSON.stringify(before.get(key)) ? [] : [row],
      )
      return Dexie.Promise.all([
        gone.length === 0 ? null : table.mutate({ type: "delete", trans, keys: gone }),
        values.length === 0 ? null : table.mutate({ type: "put", trans, values }),
      ])
    },
  }
}

/** Makes anew what is derived of these calls, people or preparations. */
const deriving: Readonly<Record<Matter, (work: ReturnType<typeof inside>, keys: Keys) => Promise<unknown>>> = {
  call: ({ read, kept, keep }, keys) =>
    Dexie.Promise.all([
      read("calls", keys),
      read("reviews", keys),
      kept("summaries", keys),
      kept("points", keys),
    ] as const).then(([calls, reviews, summaries, points]) => {
      const reviewOf = new Map(reviews.map((review) => [review.callId, review]))
      const found = calls.map((call) => ({ call, review: reviewOf.get(call.id) ?? null }))
      const pointsOf = found.flatMap(({ call, review }) => (review && pointOf(call, review)) ?? [])
      return Dexie.Promise.all([
        keep("summaries", summaries, new Map(found.map(({ call, review }) => [call.id, summaryOf(call, review)]))),
        keep("points", points, new Map(pointsOf.map((point) => [point.callId, point]))),
      ])
    }),

  account: ({ about, kept, keep }, keys) =>
    Dexie.Promise.all([
      about("touches", keys),
      about("calls", keys),
      about("promises", keys),
      about("givenStones", keys),
      kept("ledgers", keys),
    ] as const).then(([touches, calls, promises, given, before]) => {
      const accounts = accountsOf(trustEntries({ touches, calls, promises, given }))
      const rhythms = new Map([...before].map(([id, { rhythm }]) => [id, rhythm]))
      return keep("ledgers", before, ledgersOf(new Set([...accounts.keys(), ...before.keys()]), accounts, rhythms))
    }),

  rhythm: ({ read, kept, keep }, keys) =>
    Dexie.Promise.all([read("people", keys), kept("ledgers", keys)] as const).then(([people, before]) => {
      const rhythms = rhythmsOf(people)
      const accounts = new Map([...before].map(([id, { account }]) => [id, account]))
      return keep("ledgers", before, ledgersOf(new Set([...rhythms.keys(), ...before.keys()]), accounts, rhythms))
    }),

  waiting: ({ read, kept, keep }, keys) =>
    Dexie.Promise.all([read("preparations", keys), kept("waiting", keys)] as const).then(([preparations, before]) => {
      const waiting = preparations.filter(({ callId }) => callId === null)
      return keep("waiting", before, new Map(waiting.map(({ id, savedAt }) => [id, { id, savedAt }])))
    }),
}

/** Makes everything derived anew, in a transaction that writes on all tables. One after another: two of them write on one table. */
export const deriveAll = (core: DBCore, trans: DBCoreTransaction): Promise<unknown> => {
  const work = inside(core, trans)
  return matters.reduce<Promise<unknown>>(
    (before, matter) => before.then(() => deriving[matter](work, "all")),
    Dexie.Promise.resolve(),
  )
}

/** The ids in a field that records had, or have now; those of records that did not change are passed over. */
const concerned = (field: string, before: readonly unknown[], after: readonly unknown[]): readonly string[] => {
  const changed = Array.from({ length: Math.max(before.length, after.length) }, (_, n) => [before[n], after[n]])
    .filter(([one, other]) => factsOf(one) !== factsOf(other))
    .flat()
  return [
    ...new Set(
      changed.flatMap((raw) => {
        const id: unknown = typeof raw === "object" && raw !== null ? Reflect.get(raw, field) : null
        return typeof id === "string" ? [id] : []
      }),
    ),
  ]
}

const factsOf = (raw: unknown): string =>
  JSON.stringify(raw, (key, value: unknown) => (idle.includes(key) ? undefined : value))

const watched = (core: DBCore, name: Source): DBCoreTable => {
  const table = core.table(name)
  const { extractKey } = table.schema.primaryKey
  return {
    ...table,
    mutate: (request) => {
      const { trans } = request
      const derive = (keysOf: (field: string) => Keys): Promise<unknown> =>
        Dexie.Promise.all(
          Object.entries<string>(sources[name]).flatMap(([matter, field]) => {
            const keys = keysOf(field)
            return keys.length === 0 ? [] : [deriving[matter as Matter](inside(core, trans), keys)]
          }),
        )
      // Only the erasure of everything deletes by a range.
      if (request.type === "deleteRange")
        return table.mutate(request).then((answer) => derive(() => "all").then(() => answer))
      const after: readonly unknown[] = request.type === "delete" ? [] : request.values
      const keys: unknown[] =
        request.type === "delete" ? request.keys : after.map((raw) => extractKey?.(raw) as unknown)
      // Asked for before the write, so answered as it was: neither waits for the other.
      return Dexie.Promise.all([
        table.getMany({ trans, keys, cache: "immutable" }),
        table.mutate(request),
      ] as const).then(([before, answer]) => derive((field) => concerned(field, before, after)).then(() => answer))
    },
  }
}

/** Keeps what is derived in step with every write to a record. */
export const derived: Middleware<DBCore> = {
  stack: "dbcore",
  name: "derived",
  create: (core) => ({
    transaction: (names, mode, options) => {
      const more = mode === "readwrite" ? names.filter(isSource).flatMap(mattersOf) : []
      return core.transaction([...new Set([...names, ...more.flatMap((matter) => reach[matter])])], mode, options)
    },
    table: (name) => (isSource(name) ? watched(core, name) : core.table(name)),
  }),
}
