import fc from "fast-check"
import { afterEach, describe, expect, test, vi } from "vitest"
import { dayAfter, dayOf, daysFrom, daysSince, startOf } from "~domain/calendar/days"

afterEach(() => vi.unstubAllEnvs())
const inZone = (zone: string) => vi.stubEnv("TZ", zone)
const hour = 3_600_000

test("a moment falls on the day it has where the rep is", () => {
  const at = Date.UTC(2026, 2, 2, 23, 30)
  inZone("America/Los_Angeles")
  expect(dayOf(at)).toBe("2026-03-02")
  inZone("Europe/Berlin")
  expect(dayOf(at)).toBe("2026-03-03")
  inZone("Pacific/Kiritimati")
  expect(dayOf(at)).toBe("2026-03-03")
})

describe("where the clocks change", () => {
  test.each([
    ["America/New_York", "2026-03-08", 23],
    ["America/New_York", "2026-11-01", 25],
    ["Europe/Berlin", "2026-03-29", 23],
    ["Europe/Berlin", "2026-10-25", 25],
    ["Australia/Lord_Howe", "2026-04-05", 24.5],
    ["Africa/Cairo", "2026-04-24", 23],
  ])("%s, %s has %d hours and is one day", (zone, day, hours) => {
    inZone(zone)
    const next = dayAfter(day, 1)
    expect((startOf(next) - startOf(day)) / hour).toBe(hours)
    expect(daysFrom(day, next)).toBe(1)
    expect(daysSince(startOf(day), startOf(next) - 1)).toBe(0)
    expect(daysSince(startOf(day), startOf(next))).toBe(1)
  })
})

test("a clock that was set back makes nothing older than today", () => {
  expect(daysSince(Date.UTC(2026, 5, 1), Date.UTC(2026, 4, 1))).toBe(0)
})

test("going so many days on and counting them is the same, in every zone", () => {
  const zones = ["UTC", "America/Sao_Paulo", "Europe/London", "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns"]
  const day = fc
    .date({ min: new Date("2000-01-02T00:00Z"), max: new Date("2060-01-01T00:00Z"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(fc.constantFrom(...zones), day, fc.integer({ min: -900, max: 900 }), (zone, from, days) => {
      inZone(zone)
      // On one day in 2011 Samoa changed sides of the date line, and that day was not there.
      fc.pre(zone !== "Pacific/Apia" || from > "2014-06-30")
      expect(daysFrom(from, dayAfter(from, days))).toBe(days)
      expect(dayOf(startOf(from))).toBe(from)
    }),
  )
})
