import type { Row } from "~domain/records/row"

/** Tells a page which of its rows are kept, so that it need not send them again. */
export interface Receipts {
  /** The page begins a new life: nothing of it is kept yet, and what comes late of the life before is nothing to it. */
  begin(): void
  /** The page sent this reading. */
  came(row: Row): void
  kept(rows: readonly Row[]): void
  /** Tells what is kept since last told, but not so soon again unless `atOnce`. `at`: epoch ms. */
  tell(at: number, atOnce?: boolean): void
}

/**
 * The page is told at most this often, ms: hearing it costs the call's own thread, and a row that is sent again is kept once all
 * the same.
 */
const tellMs = 2_000

/** @param say all rows up to this number are kept. */
export const createReceipts = (say: (seq: number) => void): Receipts => {
  let current = new WeakSet<Row>()
  let kept = -1
  let told = -1
  let toldAt = 0
  return {
    begin() {
      current = new WeakSet()
      kept = told = -1
    },
    came: (row) => void current.add(row),
    kept(rows) {
      kept = rows.reduce((most, row) => (current.has(row) ? Math.max(most, row.seq) : most), kept)
    },
    tell(at, atOnce = false) {
      if (kept === told || (!atOnce && at - toldAt < tellMs)) return
      toldAt = at
      told = kept
      say(kept)
    },
  }
}
