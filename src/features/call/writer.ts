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

/** The first and the newest reading of a row since it was written last: when it began tells its place among the others. */
interface Readings {
  readonly first: Row
  readonly newest: Row
}

/**
 * Writes one batch at a time; what comes meanwhile is the next batch, with no more than two readings of a row that grew meanwhile.
 * What could not be written waits and goes with the next batch.
 *
 * @param told `saved`: these rows are kept now. `failed`: the last write did not succeed.
 */
export const createWriter = (
  write: (heard: Heard) => Promise<void>,
  told: { saved(rows: readonly Row[]): void; failed(error: unknown): void },
): Writer => {
  let rows = new Map<string, Readings>()
  let events: CallEvent[] = []
  let waiting = false
  let writing: Promise<void> | null = null

  const take = (row: Row): void => {
    rows.set(row.key, { first: rows.get(row.key)?.first ?? row, newest: row })
  }

  const writeNow = async (): Promise<void> => {
    while (waiting) {
      waiting = false
      const readings = [...rows.values()].flatMap(({ first, newest }) => (first === newest ? [first] : [first, newest]))
      const batch = { rows: readings, events }
      const [sentRows, sentEvents] = [rows, events]
      rows = new Map()
      events = []
      try {
        await write(batch)
      } catch (error) {
        const since = rows
        rows = sentRows
        for (const { newest } of since.values()) take(newest)
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
      heard.rows?.forEach(take)
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
