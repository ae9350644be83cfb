import { csvFormatRows } from "d3-dsv"
import type { CallRecord } from "~domain/records/call"
import type { Person } from "~domain/records/person"
import type { Touch } from "~domain/records/touch"

type Cell = string | number

const withoutFormula = (cell: Cell): string =>
  typeof cell === "string" && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : String(cell)

/**
 * A table as comma-separated values for a spreadsheet. A cell that a spreadsheet would run as a formula (`=`, `+`, `-`, `@`, tab or
 * return at its beginning) gets an apostrophe before it: names and quotes come from other people.
 */
export const csvOf = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  `\uFEFF${csvFormatRows([columns, ...rows].map((row) => row.map(withoutFormula)))}`

const time = (at: number | null): string => (at === null ? "" : new Date(at).toISOString())

/** People, one a line. Names of columns are those of the records (docs/backup.md), so that every language has the same file. */
export const peopleCsv = (people: readonly Person[]): string =>
  csvOf(
    ["id", "name", "company", "addresses", "links", "howMet", "rhythmDays", "fit", "fitWhy", "createdAt"],
    people.map((one) => [
      one.id,
      one.name,
      one.company,
      one.addresses.join(", "),
      one.links.join(", "),
      one.howMet,
      one.rhythmDays ?? "",
      one.fit ?? "",
      one.fitWhy,
      time(one.createdAt),
    ]),
  )

/** Touches that were written down, one a line. */
export const touchesCsv = (touches: readonly Touch[], names: ReadonlyMap<string, string>): string =>
  csvOf(
    ["id", "person", "kind", "at", "note"],
    touches.map(({ id, personId, kind, at, note }) => [id, names.get(personId) ?? "", kind, time(at), note]),
  )

/** Calls, one a line. */
export const callsCsv = (calls: readonly CallRecord[], names: ReadonlyMap<string, string>): string =>
  csvOf(
    ["id", "person", "title", "site", "kind", "startedAt", "endedAt"],
    calls.map(({ id, personId, title, site, kind, startedAt, endedAt }) => [
      id,
      names.get(personId ?? "") ?? "",
      title,
      site,
      kind,
      time(startedAt),
      time(endedAt),
    ]),
  )
