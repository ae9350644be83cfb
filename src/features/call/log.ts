import type { CallEvent } from "~domain/coaching/event"
import { eventsNotIn } from "~domain/records/keep-events"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import type { KeptRow, Row } from "~domain/records/row"

/** All that was heard and done in a call so far, as a coach needs it to begin anew. */
export interface Log {
  /** False when the reading is not newer than what is known. */
  takeRow(row: Row): boolean
  /** Takes rows and events that were kept before; what is known already is passed over. */
  takeKept(kept: { readonly rows: readonly KeptRow[]; readonly events: readonly CallEvent[] }): void
  takeEvent(event: CallEvent): void
  /** In the order they were first seen. */
  rows(): readonly KeptRow[]
  events(): readonly CallEvent[]
}

export const createLog = (): Log => {
  const rows = new Map<string, KeptRow>()
  const events: CallEvent[] = []
  return {
    takeRow(row) {
      const kept = keepRow(rows.get(row.key), row)
      if (kept) rows.set(row.key, kept)
      return kept !== null
    },
    takeKept(kept) {
      for (const row of kept.rows) {
        const known = rows.get(row.key)
        if (!known) rows.set(row.key, row)
        else rows.set(row.key, { ...(known.at > row.at ? known : row), firstAt: Math.min(known.firstAt, row.firstAt) })
      }
      events.splice(0, events.length, ...kept.events, ...eventsNotIn(kept.events, events))
    },
    takeEvent: (event) => {
      events.push(event)
    },
    rows: () => inOrder([...rows.values()]),
    events: () => events,
  }
}
