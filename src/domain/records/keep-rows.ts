import type { KeptRow, Row } from "./row"

/**
 * The row as it is kept after this reading: newest text, first sight. Null when the reading is not newer than what is kept (sent
 * twice, or late).
 */
export const keepRow = (kept: KeptRow | undefined, row: Row): KeptRow | null => {
  if (kept === undefined) return { ...row, firstAt: row.at }
  const newer = row.at > kept.at || (row.at === kept.at && row.seq > kept.seq)
  return newer ? { ...row, firstAt: kept.firstAt } : null
}

/** Rows in the order they were first seen. */
export const inOrder = (rows: readonly KeptRow[]): KeptRow[] =>
  rows.toSorted((a, b) => a.firstAt - b.firstAt || a.seq - b.seq)
