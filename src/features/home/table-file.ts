import { dsvFormat } from "d3-dsv"

/** What stands between two cells: a comma, a semicolon where the comma stands in numbers, or a tab. */
const delimiters = [",", ";", "\t"]

/** A file as text: what begins with the mark of UTF-16 is that, what is no UTF-8 is Windows-1252, as older programs write it. */
const textOf = (bytes: ArrayBuffer): string => {
  const [first, second] = new Uint8Array(bytes)
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder("windows-1252").decode(bytes)
  }
}

/**
 * The rows of a table in a text file, the head first, without empty ones and without what stands above the table; null when it is
 * none: no head and row, or what no text file holds.
 */
export const rowsOf = (bytes: ArrayBuffer): string[][] | null => {
  const text = textOf(bytes)
  if (text.includes("\u0000")) return null
  const [table] = delimiters
    .map((delimiter) => tableIn(dsvFormat(delimiter).parseRows(text)))
    .toSorted((a, b) => splitsIn(b) - splitsIn(a))
  return table === undefined || table.length < 2 || (table[0]?.length ?? 0) > 200 ? null : table
}

/** How often a row is split where the head is: the most where the cells are told apart by what does. */
const splitsIn = ([head = [], ...rows]: readonly (readonly string[])[]): number =>
  (head.length - 1) * rows.filter((row) => row.length === head.length).length

/** Notes above a table have one cell only, where the table has more. */
const tableIn = (rows: string[][]): string[][] => {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ""))
  return filled.slice(
    Math.max(
      0,
      filled.findIndex((row) => row.length > 1),
    ),
  )
}
