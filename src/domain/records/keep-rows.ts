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

/** Counts the rows of one life of the content script in the order they were first seen. */
const count = (key: string): number => Number(key.slice(key.lastIndexOf(":") + 1))

/** Rows in the order they were first seen; `seq` is that of their last change and says nothing about it. */
export const inOrder = (rows: readonly KeptRow[]): KeptRow[] =>
  rows.toSorted((a, b) => a.firstAt - b.firstAt || count(a.key) - count(b.key))
