import fc from "fast-check"
import { csvParseRows } from "d3-dsv"
import { describe, expect, it } from "vitest"
import { newPerson } from "~domain/people/new-person"
import { calendarFile } from "~features/home/calendar-file"
import { csvOf, peopleCsv } from "~features/home/csv"
import { newId } from "~platform/ids"

const parsed = (csv: string) => csvParseRows(csv.slice(1))

describe("comma-separated values", () => {
  it("never begin a cell with what a spreadsheet runs", () => {
    const hostile = fc
      .tuple(fc.constantFrom("=", "+", "-", "@", "\t", "\r"), fc.string())
      .map(([first, rest]) => first + rest)
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (cell) => {
        const [, [back = ""] = []] = parsed(csvOf(["a"], [[cell]]))
        expect(back).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })

  it("come back as they were, quotes, commas and lines in them", () => {
    const cell = 'He said "why, three times"\nand left'
    expect(parsed(csvOf(["a", "b"], [[cell, "Łęcka"]]))).toEqual([
      ["a", "b"],
      [cell, "Łęcka"],
    ])
  })

  it("hold a hostile name as text", () => {
    const dana = newPerson(newId(), { name: '=HYPERLINK("http://evil.example")', addresses: ["d@a.example"] }, 0)
    expect(parsed(peopleCsv([dana]))[1]?.slice(1, 4)).toEqual([`'${dana.name}`, "", "d@a.example"])
  })
})

describe("a calendar file", () => {
  const entry = { uid: "p1", day: "2026-03-06", title: "Send; the numbers, please", about: "To Dana\nEND:VCALENDAR" }
  it("has one entry for the whole day, which blocks none of it", () => {
    const file = calendarFile([entry])
    expect(file).toContain("UID:p1@third-why")
    expect(file).toContain("DTSTART;VALUE=DATE:20260306")
    expect(file).toContain("TRANSP:TRANSPARENT")
  })
  it("holds what was said as text", () => {
    const file = calendarFile([entry])
    expect(file).toContain("SUMMARY:Send\\; the numbers\\, please")
    expect(file.match(/^END:VCALENDAR/gm)).toHaveLength(1)
  })
})
