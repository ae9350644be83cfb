import fc from "fast-check"
import { expect, test } from "vitest"
import * as z from "zod/mini"
import { guessMapping, planPeople } from "~domain/people/import"
import { personSchema } from "~domain/records/person"
import { t0 } from "../../support/records"
import { person } from "../trust/records"

const ids = () => {
  let n = 0
  return () => `00000000-0000-4000-9000-${String((n += 1)).padStart(12, "0")}`
}
const mapping = guessMapping(["Full Name", "E-mail Address", "Organisation", "Rhythm"])
const plan = (rows: string[][], people = [person(1)]) => planPeople(rows, mapping, people, ids(), t0)

test("columns are known by the heads that other programs use", () => {
  expect(mapping).toEqual({
    name: 0,
    familyName: null,
    addresses: 1,
    company: 2,
    rhythmDays: 3,
    links: null,
    howMet: null,
  })
  expect(guessMapping(["x", "y"]).name).toBeNull()
})

test("a first and a last name that stand apart make one name, and a full name takes no other", () => {
  const apart = guessMapping(["First Name", "Last Name", "URL", "Email Address", "Company", "Position"])
  expect(apart).toMatchObject({ name: 0, familyName: 1, links: 2, addresses: 3, company: 4 })
  const { add } = planPeople([["Dana", "Okafor"], ["", "Lee"], ["Sam"]], apart, [], ids(), t0)
  expect(add.map(({ name }) => name)).toEqual(["Dana Okafor", "Lee", "Sam"])
  expect(guessMapping(["Name", "Given Name", "Family Name"])).toMatchObject({ name: 0, familyName: null })
})

test("who is new is added, two rows about one make one, and rows that name nobody are said", () => {
  const { add, change, skipped, same } = plan([
    ["Dana Okafor", "Dana@A.example; d@b.example", "Umbrella", "21"],
    ["", "", "Nobody Ltd", ""],
    ["Dana O.", "d@b.example", "", ""],
    ["", "sam@c.example", "", "often"],
  ])
  expect(add.map(({ name, addresses, rhythmDays }) => ({ name, addresses, rhythmDays }))).toEqual([
    { name: "Dana Okafor", addresses: ["dana@a.example", "d@b.example"], rhythmDays: 21 },
    { name: "sam@c.example", addresses: ["sam@c.example"], rhythmDays: null },
  ])
  expect({ change, skipped, same }).toEqual({ change: [], skipped: [2], same: 1 })
})

test("what is known is not overwritten, what is not known is taken over", () => {
  const dana = person(1, { name: "Dana", company: "Umbrella", addresses: ["d@a.example"] })
  const { add, change } = plan([["Another name", "d@a.example", "Other Ltd", "14"]], [dana])
  expect(add).toEqual([])
  expect(change).toEqual([{ ...dana, rhythmDays: 14, changedAt: t0 }])
})

test("taking in the same table again changes nothing", () => {
  const rows = [["Dana", "d@a.example", "Umbrella", "7"]]
  const { add } = plan(rows, [])
  expect(plan(rows, [...add])).toMatchObject({ add: [], change: [], same: 1 })
})

test("our own mark against formulas is taken off again", () => {
  expect(plan([["'=Dana", "", "", ""]], []).add[0]?.name).toBe("=Dana")
})

test("whatever a table holds, every person it makes can be kept", () => {
  const cell = fc.oneof(
    fc.string(),
    fc.emailAddress(),
    fc.constantFrom("__proto__", "constructor", "=1+1", "9999", "\u0000"),
  )
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 20 }), (rows) => {
      const { add, change, same, skipped } = plan(rows)
      for (const one of [...add, ...change]) expect(z.safeParse(personSchema, one).success).toBe(true)
      expect(add.length + change.length + same + skipped.length).toBeLessThanOrEqual(rows.length)
    }),
  )
})
