import type { CallEvent } from "~domain/coaching/event"
import { eventsNotIn } from "~domain/records/keep-events"
import { keepRow } from "~domain/records/keep-rows"
import type { KeptRow, Row } from "~domain/records/row"
import { readAllStored, removeStored, writeStored } from "~platform/browser"
import { withLock } from "~platform/locks"

/**
 * The transcript of a call that is kept `never`: held in the browser's session storage, in memory, until the review is finished.
 * It never touches the disk and is gone when the browser closes — and also when the extension is updated or reloaded, because
 * the browser empties session storage then.
 */

const prefix = (callId: string): string => `working:${callId}:`
const rowKey = (callId: string, key: string): string => `${prefix(callId)}row:${key}`
const eventsKey = (callId: string): string => `${prefix(callId)}events`

const ofCall = async (callId: string): Promise<[string, unknown][]> =>
  Object.entries(await readAllStored("session")).filter(([key]) => key.startsWith(prefix(callId)))

/** The rows and events of a call as they were written, unchecked. */
export const readWorkingCopy = async (callId: string): Promise<{ rows: unknown[]; events: unknown[] }> => {
  const found = await ofCall(callId)
  const events = found.find(([key]) => key === eventsKey(callId))?.[1]
  return {
    rows: found.filter(([key]) => key.startsWith(rowKey(callId, ""))).map(([, row]) => row),
    events: Array.isArray(events) ? events : [],
  }
}

/** Rows known to this context, so that writing one does not read them all; the recorder is the only writer of a call's rows. */
const known = new Map<string, Map<string, KeptRow>>()

export const appendToWorkingCopy = (
  callId: string,
  rows: readonly Row[],
  events: readonly CallEvent[],
): Promise<void> =>
  withLock(prefix(callId), async () => {
    const kept = known.get(callId) ?? (await readKnown(callId))
    const written: Record<string, unknown> = {}
    const newest = new Map<string, KeptRow>()
    for (const row of rows) {
      const next = keepRow(newest.get(row.key) ?? kept.get(row.key), row)
      if (next === null) continue
      newest.set(row.key, next)
      written[rowKey(callId, row.key)] = next
    }
    if (events.length > 0) {
      const before = (await readWorkingCopy(callId)).events
      written[eventsKey(callId)] = [...before, ...eventsNotIn(before, events)]
    }
    if (Object.keys(written).length === 0) return
    await writeStored("session", written)
    newest.forEach((row, key) => kept.set(key, row))
  })

const readKnown = async (callId: string): Promise<Map<string, KeptRow>> => {
  const { rows } = await readWorkingCopy(callId)
  const kept = new Map((rows as KeptRow[]).map((row) => [row.key, row]))
  known.set(callId, kept)
  return kept
}

export const eraseWorkingCopy = async (callId: string): Promise<void> => {
  known.delete(callId)
  await removeStored(
    "session",
    (await ofCall(callId)).map(([key]) => key),
  )
}

export const hasWorkingCopy = async (callId: string): Promise<boolean> => (await ofCall(callId)).length > 0

/** Ids of all calls that have a working copy. */
export const workingCopies = async (): Promise<Set<string>> =>
  new Set(Object.keys(await readAllStored("session")).flatMap((key) => /^working:([^:]+):/.exec(key)?.[1] ?? []))
