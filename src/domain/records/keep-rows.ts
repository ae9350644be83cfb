import { changeOf } from "~domain/conversation/continuation"
import { numberOf, type KeptRow, type Row } from "./row"

/**
 * The row as it is kept after this reading: newest text, first sight. Null when the reading is not newer than what is kept (sent
 * twice, or late).
 */
export const keepRow = (kept: KeptRow | undefined, row: Row): KeptRow | null => {
  if (kept === undefined) return { ...row, firstAt: row.at, firstText: row.text, grownAt: row.at }
  const newer = row.at > kept.at || (row.at === kept.at && row.seq > kept.seq)
  if (!newer) return null
  const { firstAt, firstText } = kept
  const { continues, grown } = changeOf(kept.text, row.text)
  return { ...row, firstAt, firstText, grownAt: grown || !continues ? row.at : kept.grownAt }
}

/** Rows in the order they were first seen; `seq` is that of their last change and says nothing about it. */
export const inOrder = (rows: readonly KeptRow[]): KeptRow[] =>
  rows.toSorted((a, b) => a.firstAt - b.firstAt || numberOf(a.key) - numberOf(b.key))
