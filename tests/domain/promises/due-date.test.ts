import { describe, expect, it } from "vitest"
import { dueDate } from "~domain/promises/due-date"

/** A Tuesday. */
const tuesday = new Date(2026, 10, 24, 14, 0).getTime()

describe("the day of a promise", () => {
  it.each([
    ["by Friday", "2026-11-27"],
    ["tomorrow morning", "2026-11-25"],
    ["by the end of the week", "2026-11-27"],
    ["end of day", "2026-11-24"],
    ["this afternoon", "2026-11-24"],
    ["on Monday", "2026-11-30"],
    ["in two weeks", "2026-12-08"],
    ["on the 3rd of December", "2026-12-03"],
  ])("“%s” is %s", (due, date) => {
    expect(dueDate(due, tuesday)).toBe(date)
  })

  it("claims no day where none was said", () => {
    expect(dueDate("soon", tuesday)).toBeNull()
    expect(dueDate(null, tuesday)).toBeNull()
  })
})
