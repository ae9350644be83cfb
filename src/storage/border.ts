import Dexie from "dexie"
import * as z from "zod/mini"
import { recordKinds, type RecordKind, type RecordOf } from "~domain/records/kinds"
import { migrate, placeOf } from "~domain/records/migrations"
import { now } from "~platform/clock"
import { database } from "./database"

/**
 * The border of the database: nothing read passes without being brought to its current version and checked. What does not pass
 * is left out of the answer and moved aside, where it is counted, said and kept for the backup.
 */

/** The good ones among `raw`, in their order; what was not there is passed over. */
export const readRecords = <K extends RecordKind>(kind: K, raw: readonly unknown[]): RecordOf<K>[] =>
  raw.flatMap((found) => {
    const record = readRecord(kind, found)
    return record === null ? [] : [record]
  })

/** The record, or null when there is none or it is damaged. */
export const readRecord = <K extends RecordKind>(kind: K, raw: unknown): RecordOf<K> | null => {
  if (raw === undefined) return null
  const read = migrate(recordKinds[kind], raw)
  if (read.ok) return read.record
  // A record of a newer version is whole: it waits where it is for an update.
  if (read.reason !== "newer") moveAside(kind, raw, read.reason, read.where)
  return null
}

/**
 * Some fields of the good ones among `raw`, in their order: for pages that read all records of many years and need little of each.
 * Only those fields are checked, by `schema`. What does not pass is left out here, and moved aside when it is read whole.
 */
export const readFields = <K extends RecordKind, S extends z.core.$ZodType>(
  kind: K,
  schema: S,
  raw: readonly unknown[],
): z.output<S>[] => {
  const { version, migrations } = recordKinds[kind]
  return raw.flatMap((found) => {
    const read = migrate({ schema, version, migrations }, found)
    return read.ok ? [read.record as z.output<S>] : []
  })
}

/** The good ones among rows or events, which carry no version of their own: they are as old as their call. */
export const readParts = <S extends z.core.$ZodType>(
  table: "rows" | "events",
  schema: S,
  raw: readonly unknown[],
): z.output<S>[] =>
  raw.flatMap((found) => {
    const parsed = z.safeParse(schema, found)
    if (parsed.success) return [parsed.data]
    moveAside(table, found, "damaged", placeOf(parsed.error))
    return []
  })

let moving: Promise<unknown> = Promise.resolve()
let moved = 0

/** Reading may happen inside a read-only transaction or a live query, so the move is a transaction of its own, afterwards. */
const moveAside = (name: RecordKind | "rows" | "events", raw: unknown, reason: string, where: string): void => {
  moving = moving.then(() =>
    Dexie.ignoreTransaction(async () => {
      const table = database.table<unknown>(name)
      const key: unknown = Dexie.getByKeyPath(raw as object, table.schema.primKey.keyPath as string)
      const json = JSON.stringify(raw)
      await database.transaction("rw", table, database.damaged, async () => {
        // Mended or moved by another context meanwhile?
        if (JSON.stringify(await table.get(key as never)) !== json) return
        await database.damaged.add({ table: name, key: JSON.stringify(key), reason, where, json, at: now() })
        await table.delete(key as never)
        moved += 1
      })
    }).catch(() => undefined),
  )
}

/**
 * Waits until everything found damaged so far has been moved aside (or stays where it is, if that failed).
 *
 * @returns how many records this context has moved aside in its life.
 */
export const movedAside = async (): Promise<number> => {
  await moving
  return moved
}

/** How many records could not be read, in all or in one table. Can be used in a live query. */
export const countDamaged = (table?: RecordKind | "rows" | "events"): Promise<number> =>
  table === undefined ? database.damaged.count() : database.damaged.where({ table }).count()
