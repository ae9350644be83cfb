import fc from "fast-check"
import { expect, test } from "vitest"
import { dayAfter, dayOf } from "~domain/calendar/days"
import { fadingAmong, fadingOf, type Fading } from "~domain/trust/fading"
import { touchKinds } from "~domain/records/touch"
import type { Person } from "~domain/records/person"
import type { TrustEntry } from "~domain/trust/entries"
import { days, minutes, t0 } from "../../support/records"
import { entry, ledgers, person } from "./records"

const ago = (n: number) => t0 - days(n)
const fading = (one: Person, entries: readonly TrustEntry[], at: number): Fading | null => {
  const [ledger] = ledgers([one], entries)
  return ledger === undefined ? null : fadingOf(ledger, at)
}

test("who has not been in touch for longer than meant is fading, from the day after", () => {
  const dana = person(1, { rhythmDays: 21 })
  const entries = [entry(dana.id, "mail", ago(21))]
  expect(fading(dana, entries, t0)).toBeNull()
  const last = { kind: "mail", at: ago(21) }
  expect(fading(dana, entries, t0 + days(1))).toMatchObject({ personId: dana.id, days: 22, rhythm: 21, last })
})

test("without a rhythm nobody fades", () => {
  const dana = person(1)
  expect(fading(dana, [], t0)).toBeNull()
  expect(fading(dana, [entry(dana.id, "mail", ago(300))], t0)).toBeNull()
})

test("who was never in touch counts from the day they were written down", () => {
  const dana = person(1, { rhythmDays: 7, createdAt: ago(10) })
  expect(fading(dana, [], t0)).toMatchObject({ days: 10, last: null, toLose: 0 })
})

test("snoozed people come back on the day that was said", () => {
  const today = dayOf(t0)
  const until = (snoozedUntil: string) => fading(person(1, { rhythmDays: 7, snoozedUntil }), [], t0)
  expect(until(dayAfter(today, 1))).toBeNull()
  expect(until(today)).not.toBeNull()
})

test("those with most to lose come first", () => {
  const [built, thin, never] = [1, 2, 3].map((n) => person(n, { rhythmDays: 14 }))
  const entries = [
    entry(built!.id, "coffee", ago(20)),
    entry(built!.id, "introduction", ago(30)),
    entry(thin!.id, "text", ago(20)),
  ]
  expect(fadingAmong(ledgers([never!, thin!, built!], entries), t0).map(({ personId }) => personId)).toEqual(
    [built, thin, never].map((one) => one!.id),
  )
})

test("a touch today ends the fading of that person and changes nobody else's", () => {
  const people = [1, 2, 3].map((n) => person(n, { rhythmDays: 10 * n }))
  const some = fc.array(
    fc.record({
      who: fc.integer({ min: 0, max: 2 }),
      kind: fc.constantFrom(...touchKinds),
      ago: fc.integer({ min: 0, max: 300 }),
    }),
  )
  fc.assert(
    fc.property(some, fc.integer({ min: 0, max: 2 }), (list, who) => {
      const entries = list
        .map((one) => entry(people[one.who]!.id, one.kind, ago(one.ago)))
        .toSorted((a, b) => b.at - a.at)
      const before = fadingAmong(ledgers(people, entries), t0).map(({ personId }) => personId)
      const touched = ledgers(people, [entry(people[who]!.id, "text", t0), ...entries])
      const after = fadingAmong(touched, t0).map(({ personId }) => personId)
      expect(after).toEqual(before.filter((id) => id !== people[who]!.id))
    }),
  )
})

test.each(["UTC", "Pacific/Kiritimati", "Pacific/Apia", "America/New_York", "Australia/Lord_Howe"])(
  "nobody is fading while their ledger says that they rest, in the time zone %s",
  (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      const moment = fc.integer({ min: Date.UTC(2011, 0, 1) / minutes(1), max: Date.UTC(2013, 0, 1) / minutes(1) })
      fc.assert(
        fc.property(
          moment,
          fc.integer({ min: 1, max: 90 }),
          fc.integer({ min: -60 * 48, max: 60 * 48 }),
          (then, rhythmDays, more) => {
            const dana = person(1, { rhythmDays })
            const [ledger] = ledgers([dana], [entry(dana.id, "mail", minutes(then))])
            const at = minutes(then + more) + days(rhythmDays)
            if (fadingOf(ledger!, at) !== null) expect(ledger!.restsUntil).toBeLessThanOrEqual(at)
          },
        ),
      )
    } finally {
      process.env.TZ = before
    }
  },
)
