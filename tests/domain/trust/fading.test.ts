import fc from "fast-check"
import { expect, test } from "vitest"
import { dayAfter, dayOf } from "~domain/calendar/days"
import { fadingAmong, fadingOf } from "~domain/trust/fading"
import { ledgersOf } from "~domain/trust/ledger"
import { touchKinds } from "~domain/records/touch"
import { days, t0 } from "../../support/records"
import { entry, person } from "./records"

const ago = (n: number) => t0 - days(n)

test("who has not been in touch for longer than meant is fading, from the day after", () => {
  const dana = person(1, { rhythmDays: 21 })
  const ledger = ledgersOf([entry(dana.id, "mail", ago(21))]).get(dana.id)!
  expect(fadingOf(dana, ledger, t0)).toBeNull()
  const last = { kind: "mail", at: ago(21) }
  expect(fadingOf(dana, ledger, t0 + days(1))).toMatchObject({ days: 22, rhythm: 21, last })
})

test("without a rhythm nobody fades", () => {
  expect(fadingOf(person(1), null, t0)).toBeNull()
})

test("who was never in touch counts from the day they were written down", () => {
  const dana = person(1, { rhythmDays: 7, createdAt: ago(10) })
  expect(fadingOf(dana, null, t0)).toMatchObject({ days: 10, last: null, toLose: 0 })
})

test("snoozed people come back on the day that was said", () => {
  const today = dayOf(t0)
  const until = (snoozedUntil: string) => fadingOf(person(1, { rhythmDays: 7, snoozedUntil }), null, t0)
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
  expect(fadingAmong([never!, thin!, built!], ledgersOf(entries), t0).map(({ person: { id } }) => id)).toEqual(
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
      const before = fadingAmong(people, ledgersOf(entries), t0).map(({ person: { id } }) => id)
      const touched = ledgersOf([entry(people[who]!.id, "text", t0), ...entries])
      const after = fadingAmong(people, touched, t0).map(({ person: { id } }) => id)
      expect(after).toEqual(before.filter((id) => id !== people[who]!.id))
    }),
  )
})
