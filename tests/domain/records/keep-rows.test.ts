import { expect, it } from "vitest"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import type { KeptRow, Row } from "~domain/records/row"
import { row } from "../conversation/rows"

const keep = (rows: readonly Row[]): KeptRow | null =>
  rows.reduce<KeptRow | null>((kept, one) => keepRow(kept ?? undefined, one) ?? kept, null)

it("a kept row has its newest text, its first sight, and the time of its last growth", () => {
  const kept = keep([
    row(100, "a:1", "Remy", "we lose"),
    row(400, "a:1", "Remy", "we lose two days a month"),
    row(9000, "a:1", "Remy", "We lose about two days a month."),
  ])
  expect(kept).toMatchObject({
    text: "We lose about two days a month.",
    at: 9000,
    firstAt: 100,
    firstText: "we lose",
    grownAt: 400,
  })
})

it("rows first seen in one reading keep the order of the page, whichever changed last", () => {
  const kept = ["a:9", "a:10", "a:11"].map((key) => keep([row(100, key, "Remy", "Yes.")]) as KeptRow)
  const changed = { ...(kept[0] as KeptRow), seq: 900, at: 900 }
  expect(inOrder([kept[2] as KeptRow, kept[1] as KeptRow, changed]).map(({ key }) => key)).toEqual([
    "a:9",
    "a:10",
    "a:11",
  ])
})
