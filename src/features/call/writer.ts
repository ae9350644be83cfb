import type { CallEvent } from "~domain/coaching/event"
import type { Row } from "~domain/records/row"

/** What is to be kept of a call. */
export interface Heard {
  readonly rows: readonly Row[]
  readonly events: readonly CallEvent[]
}

/** Keeps what was heard and done, in order. */
export interface Writer {
  /** Begins to write at once, or as soon as the write before is done. */
  add(heard: Partial<Heard>): void
  /** Tries again what could not be written. */
  retry(): void
  /** When nothing is being written any more. */
  settled(): Promise<void>
}

/**
 * Writes one batch at a time; what comes meanwhile is the next batch, and a row that grew meanwhile is written once. What could
 * not be written waits and goes with the next batch.
 *
 * @param told `saved`: these rows are kept now. `failed`: the last write did not succeed.
 */
export const createWriter = (
  write: (heard: Heard) => Promise<void>,
  told: { saved(rows: readonly Row[]): void; failed(error: unknown): void },
): Writer => {
  let rows = new Map<string, Row>()
  let events: CallEvent[] = []
  let waiting = false
  let writing: Promise<void> | null = null

  const writeNow = async (): Promise<void> => {
    while (waiting) {
      waiting = false
      const batch = { rows: [...rows.values()], events }
      const [sentRows, sentEvents] = [rows, events]
      rows = new Map()
      events = []
      try {
        await write(batch)
      } catch (error) {
        rows = new Map([...sentRows, ...rows])
        events = [...sentEvents, ...events]
        told.failed(error)
        return
      }
      told.saved(batch.rows)
    }
  }

  const start = (): void => {
    waiting = true
    writing ??= writeNow().finally(() => {
      writing = null
      // Something was added between the last look and now.
      if (waiting && rows.size + events.length > 0) start()
    })
  }

  return {
    add(heard) {
      for (const row of heard.rows ?? []) {
        rows.delete(row.key)
        rows.set(row.key, row)
      }
      events.push(...(heard.events ?? []))
      start()
    },
    retry() {
      if (rows.size + events.length > 0) start()
    },
    async settled() {
      while (writing) await writing
    },
  }
}
