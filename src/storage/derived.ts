import Dexie, {
  type DBCore,
  type DBCoreKeyRange,
  type DBCoreTable,
  type DBCoreTransaction,
  type Middleware,
} from "dexie"
import { summaryOf, type CallSummary } from "~domain/calls/summary"
import { pointOf, type GrowthPoint } from "~domain/growth/growth"
import { recordKinds, type RecordKind, type RecordOf } from "~domain/records/kinds"
import { migrate } from "~domain/records/migrations"
import { trustEntries, type TrustRecords } from "~domain/trust/entries"
import { ledgersOf } from "~domain/trust/ledger"

/*
 * What pages read of all calls or all people at once is derived from the records and kept beside them. This module alone writes
 * it: a write to a record, wherever it is made, redoes in its own transaction what is derived from that record, so nobody sees the
 * one without the other. It is no truth of its own: no backup holds it, and it can be made anew (docs/decisions/0009).
 */

/** Tables of records from which something is derived, and the id of the call and of the person that a record says something of. */
const sources = {
  calls: { call: "id", person: "personId" },
  reviews: { call: "callId", person: null },
  touches: { call: null, person: "personId" },
  promises: { call: null, person: "personId" },
  givenStones: { call: null, person: "personId" },
} as const satisfies Partial<Record<RecordKind, { readonly call: string | null; readonly person: string | null }>>
type Source = keyof typeof sources
const sourceNames = Object.keys(sources) as Source[]
const isSource = (name: string): name is Source => Object.hasOwn(sources, name)

const derivedNames = ["summaries", "points", "ledgers"] as const
type Derived = (typeof derivedNames)[number]

/** A running call is seen every two seconds: nothing is derived from that. */
const idle: readonly string[] = ["lastSeenAt"]

const all = { type: 3, lower: -Infinity, upper: [[]] } satisfies DBCoreKeyRange
const only = (key: string): DBCoreKeyRange => ({ type: 1, lower: key, upper: key })

/** The good ones; what is damaged is moved aside by who reads it whole. */
const good = <K extends Source>(kind: K, found: readonly unknown[]): RecordOf<K>[] =>
  found.flatMap((raw) => {
    const read = migrate(recordKinds[kind], raw)
    return read.ok ? [read.record] : []
  })

/** Reads records, and writes what is derived, in one transaction. Dexie's own promises keep it alive and its zone known. */
const inside = (core: DBCore, trans: DBCoreTransaction) => {
  const query = <K extends Source>(kind: K, path: string | null, range: DBCoreKeyRange): Promise<RecordOf<K>[]> => {
    const table = core.table(kind)
    const index = path === null ? table.schema.primaryKey : table.schema.getIndexByKeyPath(path)
    if (index === undefined) throw new Error(`${kind} has no index ${path}`)
    return table.query({ trans, values: true, query: { index, range } }).then(({ result }) => good(kind, result))
  }
  return {
    everything: <K extends Source>(kind: K) => query(kind, null, all),

    about: <K extends Source>(kind: K, people: readonly string[]): Promise<RecordOf<K>[]> =>
      Dexie.Promise.all(people.map((id) => query(kind, "personId", only(id)))).then((found) => found.flat()),

    some: <K extends Source>(kind: K, keys: readonly string[]): Promise<RecordOf<K>[]> =>
      core
        .table(kind)
        .getMany({ trans, keys: [...keys] })
        .then((found) =>
          good(
            kind,
            found.filter((raw) => raw !== undefined),
          ),
        ),

    /** Makes the rows under `keys` these; a key without a row has none. What is so already is not written. */
    keep: (name: Derived, rows: ReadonlyMap<string, object>, keys: readonly string[]): Promise<unknown> => {
      const table = core.table(name)
      return table.getMany({ trans, keys: [...keys] }).then((before) => {
        const gone = keys.filter((key, n) => before[n] !== undefined && !rows.has(key))
        const values = keys.flatMap((key, n) => {
          const row = rows.get(key)
          return row === undefined || JSON.stringify(row) === JSON.stringify(before[n]) ? [] : [row]
        })
        return Dexie.Promise.all([
          gone.length === 0 ? null : table.mutate({ type: "delete", trans, keys: gone }),
          values.length === 0 ? null : table.mutate({ type: "put", trans, values }),
        ])
      })
    },

    /** Makes these all the rows there are. */
    keepOnly: (name: Derived, rows: ReadonlyMap<string, object>): Promise<unknown> => {
      const table = core.table(name)
      return table
        .mutate({ type: "deleteRange", trans, range: all })
        .then(() => table.mutate({ type: "put", trans, values: [...rows.values()] }))
    },
  }
}

const fromCalls = (calls: readonly RecordOf<"calls">[], reviews: readonly RecordOf<"reviews">[]) => {
  const reviewOf = new Map(reviews.map((review) => [review.callId, review]))
  const summaries = new Map<string, CallSummary>()
  const points = new Map<string, GrowthPoint>()
  for (const call of calls) {
    const review = reviewOf.get(call.id) ?? null
    summaries.set(call.id, summaryOf(call, review))
    const point = review && pointOf(call, review)
    if (point) points.set(call.id, point)
  }
  return { summaries, points }
}

const fromEntries = (records: TrustRecords) => ledgersOf(trustEntries(records))

/** Makes everything derived anew, in a transaction that writes on all tables of records and all derived ones. */
export const deriveAll = (core: DBCore, trans: DBCoreTransaction): Promise<unknown> => {
  const { everything, keepOnly } = inside(core, trans)
  return Dexie.Promise.all([
    everything("calls"),
    everything("reviews"),
    everything("touches"),
    everything("promises"),
    everything("givenStones"),
  ]).then(([calls, reviews, touches, promises, given]) => {
    const { summaries, points } = fromCalls(calls, reviews)
    return Dexie.Promise.all([
      keepOnly("summaries", summaries),
      keepOnly("points", points),
      keepOnly("ledgers", fromEntries({ touches, calls, promises, given })),
    ])
  })
}

/** Makes anew what is derived of some calls and some people. */
const deriveSome = (
  core: DBCore,
  trans: DBCoreTransaction,
  callIds: readonly string[],
  personIds: readonly string[],
): Promise<unknown> => {
  const { about, some, keep } = inside(core, trans)
  const ofCalls = () =>
    Dexie.Promise.all([some("calls", callIds), some("reviews", callIds)]).then(([calls, reviews]) => {
      const { summaries, points } = fromCalls(calls, reviews)
      return Dexie.Promise.all([keep("summaries", summaries, callIds), keep("points", points, callIds)])
    })
  const ofPeople = () =>
    Dexie.Promise.all([
      about("touches", personIds),
      about("calls", personIds),
      about("promises", personIds),
      about("givenStones", personIds),
    ]).then(([touches, calls, promises, given]) =>
      keep("ledgers", fromEntries({ touches, calls, promises, given }), personIds),
    )
  return Dexie.Promise.all([callIds.length === 0 ? null : ofCalls(), personIds.length === 0 ? null : ofPeople()])
}

/** The calls and people that some records were, or are now, about; those that did not change are passed over. */
const concerned = (source: Source, before: readonly unknown[], after: readonly unknown[]) => {
  const { call, person } = sources[source]
  const changed = Array.from({ length: Math.max(before.length, after.length) }, (_, n) => [before[n], after[n]])
    .filter(([one, other]) => factsOf(one) !== factsOf(other))
    .flat()
  const ids = (field: string | null): string[] => [
    ...new Set(
      changed.flatMap((raw) => {
        const id: unknown = field !== null && typeof raw === "object" && raw !== null ? Reflect.get(raw, field) : null
        return typeof id === "string" ? [id] : []
      }),
    ),
  ]
  return { calls: ids(call), people: ids(person) }
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
      // Only the erasure of everything deletes by a range.
      if (request.type === "deleteRange")
        return table.mutate(request).then((answer) => deriveAll(core, trans).then(() => answer))
      const after: readonly unknown[] = request.type === "delete" ? [] : request.values
      const keys: unknown[] =
        request.type === "delete" ? request.keys : after.map((raw) => extractKey?.(raw) as unknown)
      return table.getMany({ trans, keys, cache: "immutable" }).then((before) =>
        table.mutate(request).then((answer) => {
          const { calls, people } = concerned(name, before, after)
          return deriveSome(core, trans, calls, people).then(() => answer)
        }),
      )
    },
  }
}

/** Keeps what is derived in step with every write to a record. */
export const derived: Middleware<DBCore> = {
  stack: "dbcore",
  name: "derived",
  create: (core) => ({
    transaction: (names, mode, options) => {
      const more = mode === "readwrite" && names.some(isSource) ? [...sourceNames, ...derivedNames] : []
      return core.transaction([...new Set([...names, ...more])], mode, options)
    },
    table: (name) => (isSource(name) ? watched(core, name) : core.table(name)),
  }),
}
