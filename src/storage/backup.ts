import {
  backupFormat,
  backupVersion,
  keyOf,
  planImport,
  readBackup,
  type Backup,
  type ImportMode,
  type Plan,
  type RefusedBackup,
} from "~domain/records/backup-file"
import { shouldOfferBackup, unsavedSince } from "~domain/records/backup-offer"
import type { CallRecord } from "~domain/records/call"
import type { RecordKind, RecordOf } from "~domain/records/kinds"
import type { Options } from "~domain/records/options"
import { keptRowSchema } from "~domain/records/row"
import { manifest } from "~platform/browser"
import { t, type MessageKey } from "~platform/i18n"
import { ringWaitingReviews } from "./bell"
import { movedAside, readParts, readRecords } from "./border"
import { countCallsSince } from "./calls"
import { database, recordTables } from "./database"
import { stored } from "./errors"
import { optionsFrom, readKeptOptions, replaceKeptOptions, updateOptions } from "./options"
import { deleteTranscripts, keptEventSchema, purgeAfter, rowsOf } from "./transcript"
import { eraseWorkingCopy } from "./working-copy"

/**
 * Everything as one file, and notes that it was exported now. Transcripts kept `never` are not in it: they would reach the disk.
 *
 * @returns the file's name and its text (JSON, described in docs/backup.md).
 */
export const exportAll = async (at: number): Promise<{ readonly name: string; readonly text: string }> => {
  const before = await movedAside()
  let backup = await gather(at)
  // Reading is what finds damage: what was found just now belongs into this file too.
  if ((await movedAside()) > before) backup = await gather(at)
  const text = JSON.stringify({ ...backup, options: (await readKeptOptions()) ?? null })
  await updateOptions({ lastExportAt: at })
  // The Swedish way of writing a day is the one that sorts: 2026-03-02.
  return { name: `third-why-${new Intl.DateTimeFormat("sv-SE").format(at)}.json`, text }
}

const gather = (at: number): Promise<Backup> =>
  stored(() =>
    database.transaction("r", database.tables, async (): Promise<Backup> => ({
      format: backupFormat,
      version: backupVersion,
      exportedAt: at,
      app: manifest().version,
      options: null,
      people: await all("people"),
      preparations: await all("preparations"),
      calls: await all("calls"),
      reviews: await all("reviews"),
      promises: await all("promises"),
      stones: await all("stones"),
      givenStones: await all("givenStones"),
      touches: await all("touches"),
      warmUps: await all("warmUps"),
      rows: readParts("rows", keptRowSchema, await database.rows.toArray()),
      events: readParts("events", keptEventSchema, await database.events.toArray()).map(({ callId, event }) => ({
        callId,
        event,
      })),
      damaged: (await database.damaged.toArray()).map(({ n: _, ...record }) => record),
    })),
  )

const all = async <K extends RecordKind>(kind: K): Promise<RecordOf<K>[]> =>
  readRecords(kind, await database.table(kind).toArray())

/** What an import would do to one kind of record, in numbers. */
export interface Change {
  readonly added: number
  readonly changed: number
  readonly kept: number
  readonly removed: number
}

/** What an import would do. Nothing of it has been done. */
export interface ImportPreview {
  readonly exportedAt: number
  readonly records: Readonly<Record<RecordKind, Change>>
  /** Captions that come with added calls, and that go with removed or changed ones. */
  readonly captionsAdded: number
  readonly captionsRemoved: number
  /** Are the options taken from the file? Only when it replaces everything; consent stays this browser's own. */
  readonly options: boolean
  /** Places in the file's options that were damaged and take their default. */
  readonly optionsRepaired: readonly string[]
}

interface ImportPlan {
  readonly records: { readonly [K in RecordKind]: Plan<RecordOf<K>> }
  /** Calls whose transcript is taken from the file, and calls whose transcript here goes. */
  readonly takeTranscripts: ReadonlySet<string>
  readonly dropTranscripts: ReadonlySet<string>
}

/** Inside a transaction on all tables. */
const planNow = async (backup: Backup, mode: ImportMode): Promise<ImportPlan> => {
  const plan = async <K extends RecordKind>(kind: K): Promise<Plan<RecordOf<K>>> =>
    planImport(kind, await all(kind), backup[kind] as unknown as readonly RecordOf<K>[], mode)
  const records = {
    people: await plan("people"),
    preparations: await plan("preparations"),
    calls: await plan("calls"),
    reviews: await plan("reviews"),
    promises: await plan("promises"),
    stones: await plan("stones"),
    givenStones: await plan("givenStones"),
    touches: await plan("touches"),
    warmUps: await plan("warmUps"),
  }
  const ids = (calls: readonly CallRecord[]) => calls.map(({ id }) => id)
  // A transcript travels with its call: merging never brings back what was purged here.
  const taken = mode === "replace" ? backup.calls : records.calls.add
  const here = ids([...records.calls.keep, ...records.calls.change, ...records.calls.remove])
  return {
    records,
    takeTranscripts: new Set(ids(taken)),
    dropTranscripts: new Set(mode === "replace" ? here : []),
  }
}

/** Reads a file and says what importing it would do; or why it is refused. Changes nothing. */
export const previewImport = async (
  text: string,
  mode: ImportMode,
): Promise<{ readonly ok: true; readonly backup: Backup; readonly preview: ImportPreview } | RefusedBackup> => {
  const read = readBackup(text)
  if (!read.ok) return read
  const { backup } = read
  const preview = await stored(() =>
    database.transaction("r", database.tables, async () => previewOf(backup, mode, await planNow(backup, mode))),
  )
  return { ok: true, backup, preview }
}

const previewOf = async (backup: Backup, mode: ImportMode, plan: ImportPlan): Promise<ImportPreview> => {
  const counts = ({ add, change, keep, remove }: Plan<unknown>): Change => ({
    added: add.length,
    changed: change.length,
    kept: keep.length,
    removed: remove.length,
  })
  let captionsRemoved = 0
  for (const callId of plan.dropTranscripts) captionsRemoved += await rowsOf(callId).count()
  return {
    exportedAt: backup.exportedAt,
    records: {
      people: counts(plan.records.people),
      preparations: counts(plan.records.preparations),
      calls: counts(plan.records.calls),
      reviews: counts(plan.records.reviews),
      promises: counts(plan.records.promises),
      stones: counts(plan.records.stones),
      givenStones: counts(plan.records.givenStones),
      touches: counts(plan.records.touches),
      warmUps: counts(plan.records.warmUps),
    },
    captionsAdded: backup.rows.filter(({ callId }) => plan.takeTranscripts.has(callId)).length,
    captionsRemoved,
    options: mode === "replace" && backup.options !== null,
    optionsRepaired: mode === "replace" && backup.options !== null ? optionsFrom(backup.options).repaired : [],
  }
}

/**
 * Does the import, all of it or nothing.
 *
 * @throws StorageFull, StorageClosed; then everything is as it was.
 */
export const importBackup = async (backup: Backup, mode: ImportMode): Promise<void> => {
  const before = await readKeptOptions()
  if (mode === "replace" && backup.options !== null) await replaceKeptOptions(backup.options)
  try {
    const plan = await stored(() =>
      database.transaction("rw", database.tables, async () => {
        const planned = await planNow(backup, mode)
        await write(backup, mode, planned)
        return planned
      }),
    )
    for (const { id } of plan.records.calls.remove) await eraseWorkingCopy(id)
    await ringWaitingReviews()
  } catch (error) {
    if (mode === "replace" && backup.options !== null) await replaceKeptOptions(before)
    throw error
  }
}

const written = <K extends RecordKind>(kind: K, plan: Plan<RecordOf<K>>): { put: RecordOf<K>[]; remove: string[] } => ({
  put: [...plan.add, ...plan.change],
  remove: plan.remove.map(keyOf[kind]),
})

const write = async (backup: Backup, mode: ImportMode, plan: ImportPlan): Promise<void> => {
  await deleteTranscripts([...plan.dropTranscripts])
  for (const kind of recordTables) {
    const { put, remove } = written(kind, plan.records[kind])
    const table = database.table<object, string>(kind)
    await table.bulkDelete(remove)
    await table.bulkPut(put)
  }
  const calls = new Map(backup.calls.map((call) => [call.id, call]))
  const taken = <T extends { readonly callId: string }>(parts: readonly T[]) =>
    parts.filter(({ callId }) => plan.takeTranscripts.has(callId))
  const rows = taken(backup.rows)
  const events = taken(backup.events)
  await database.rows.bulkPut(rows)
  await database.events.bulkAdd(events.map(({ callId, event }) => ({ callId, event })))
  await database.transcripts.bulkPut(
    [...new Set([...rows, ...events].map(({ callId }) => callId))].flatMap((callId) => {
      const call = calls.get(callId)
      return call === undefined ? [] : [{ callId, purgeAfter: purgeAfter(call) }]
    }),
  )
  if (mode === "replace") await database.damaged.clear()
  const known = new Set((await database.damaged.toArray()).map(({ json }) => json))
  await database.damaged.bulkAdd(backup.damaged.filter(({ json }) => !known.has(json)))
}

const reasons: Record<RefusedBackup["reason"], MessageKey> = {
  "not-json": "backup_refused_not_json",
  foreign: "backup_refused_foreign",
  newer: "backup_refused_newer",
  broken: "backup_refused_broken",
}

/** Why a file was refused, in the user's words. */
export const refusedBecause = ({ reason, where }: RefusedBackup): string => t(reasons[reason], where)

/** Should a backup be offered now? See `shouldOfferBackup`; once it was shown, `backupOffered` notes it. */
export const isBackupDue = async (
  options: Pick<Options, "lastExportAt" | "backupOfferedAt" | "installedAt">,
  at: number,
): Promise<boolean> => shouldOfferBackup(options, await countCallsSince(unsavedSince(options)), at)

/** The offer was shown: it is not made again before the next export. */
export const backupOffered = async (at: number): Promise<void> => {
  await updateOptions({ backupOfferedAt: at })
}
