import Dexie from "dexie"
import * as z from "zod/mini"
import { callEventSchema, type CallEvent } from "~domain/coaching/event"
import type { CallRecord } from "~domain/records/call"
import { eventsNotIn } from "~domain/records/keep-events"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import { keptRowSchema, type KeptRow, type Row } from "~domain/records/row"
import { readParts } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"
import { appendToWorkingCopy, hasWorkingCopy, readWorkingCopy } from "./working-copy"

/** What was heard and done in a call: enough to work out everything the panel showed. */
export interface Transcript {
  /** In the order they were first seen. */
  readonly rows: readonly KeptRow[]
  /** In the order they were written. */
  readonly events: readonly CallEvent[]
}

/** A transcript that nobody reviewed is kept so long after the call was last seen. */
export const keptUnreviewedMs = 7 * 24 * 60 * 60 * 1000

/** The tables a transcript lies in. */
export const transcriptTables = [database.rows, database.events, database.transcripts]

/** When the transcript of a call that nobody reviews is to be deleted, epoch ms; null: never. */
export const purgeAfter = ({ keeping, lastSeenAt }: Pick<CallRecord, "keeping" | "lastSeenAt">): number | null =>
  keeping === "always" ? null : lastSeenAt + keptUnreviewedMs

export const keptEventSchema = z.object({ n: z.int(), callId: z.uuid(), event: callEventSchema })

/** The captions of one call. */
export const rowsOf = (callId: string) =>
  database.rows.where("[callId+key]").between([callId, Dexie.minKey], [callId, Dexie.maxKey])

/**
 * Keeps what was heard and done since the last time, all of it or nothing, and notes that the call was still there at `at`. A row
 * that is already kept takes the new text and keeps its first sight; one that is older than what is kept is passed over. It may be
 * asked again for what is kept already: an event is not kept twice.
 *
 * @throws RecordGone when the call was erased or its transcript purged meanwhile, StorageFull, StorageClosed.
 */
export const appendToCall = async (
  callId: string,
  heard: { readonly rows?: readonly Row[]; readonly events?: readonly CallEvent[] },
  at: number,
): Promise<void> => {
  const { rows = [], events = [] } = heard
  await stored(async () => {
    const keeping = await database.transaction("rw", [database.calls, ...transcriptTables], async () => {
      const call = await database.calls.get(callId)
      if (call === undefined || call.purgedAt !== null) throw new RecordGone(`call ${callId}`)
      if (at > call.lastSeenAt) await database.calls.update(callId, { lastSeenAt: at })
      if (call.keeping !== "never" && rows.length + events.length > 0) {
        const lastSeenAt = Math.max(at, call.lastSeenAt)
        await database.transcripts.put({ callId, purgeAfter: purgeAfter({ ...call, lastSeenAt }) })
        await putRows(callId, rows)
        await addEvents(callId, events)
      }
      return call.keeping
    })
    if (keeping === "never") await appendToWorkingCopy(callId, rows, events)
  })
}

const putRows = async (callId: string, rows: readonly Row[]): Promise<void> => {
  if (rows.length === 0) return
  const keys = [...new Set(rows.map(({ key }) => key))]
  const found = await database.rows.bulkGet(keys.map((key): [string, string] => [callId, key]))
  const kept = new Map(found.flatMap((row) => (row === undefined ? [] : [[row.key, row]])))
  const changed = new Map<string, KeptRow>()
  for (const row of rows) {
    const next = keepRow(changed.get(row.key) ?? kept.get(row.key), row)
    if (next !== null) changed.set(row.key, next)
  }
  await database.rows.bulkPut([...changed.values()])
}

/** Other contexts may have kept this many events between a write and its repetition. */
const keptMeanwhile = 50

const addEvents = async (callId: string, events: readonly CallEvent[]): Promise<void> => {
  if (events.length === 0) return
  const newest = await database.events
    .where({ callId })
    .reverse()
    .limit(events.length + keptMeanwhile)
    .toArray()
  const fresh = eventsNotIn(
    newest.map(({ event }) => event),
    events,
  )
  await database.events.bulkAdd(fresh.map((event) => ({ callId, event })))
}

/** The whole transcript of a call; empty when it was purged or never kept. */
export const readTranscript = (callId: string): Promise<Transcript> =>
  stored(async () => {
    const rows: unknown[] = await rowsOf(callId).toArray()
    const events: unknown[] = await database.events.where({ callId }).sortBy("n")
    // Promise.resolve keeps the zone of a live query over a wait for something that is not the database.
    const working = await Promise.resolve(readWorkingCopy(callId))
    return {
      rows: inOrder([
        ...readParts("rows", keptRowSchema, rows),
        ...working.rows.flatMap((row) => z.safeParse(keptRowSchema, row).data ?? []),
      ]),
      events: [
        ...readParts("events", keptEventSchema, events).map(({ event }) => event),
        ...working.events.flatMap((event) => z.safeParse(callEventSchema, event).data ?? []),
      ],
    }
  })

/** How many captions of a call are kept. */
export const countRows = (callId: string): Promise<number> =>
  stored(async () => {
    const kept = await rowsOf(callId).count()
    return kept > 0 ? kept : (await Promise.resolve(readWorkingCopy(callId))).rows.length
  })

/** Is anything of this call's transcript kept? */
export const hasTranscript = (callId: string): Promise<boolean> =>
  stored(async () => {
    if ((await database.transcripts.get(callId)) !== undefined) return true
    return Promise.resolve(hasWorkingCopy(callId))
  })

/**
 * Deletes captions and events of some calls from the database; belongs into a transaction on `transcriptTables`. The working
 * copies in session storage, which no transaction reaches, are erased by `eraseWorkingCopy` after it.
 */
export const deleteTranscripts = async (callIds: readonly string[]): Promise<void> => {
  await database.transcripts.bulkDelete([...callIds])
  await database.events.where("callId").anyOf(callIds).delete()
  for (const callId of callIds) await rowsOf(callId).delete()
}
