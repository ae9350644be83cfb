import fc from "fast-check"
import { expect, test } from "vitest"
import { touchKinds } from "~domain/records/touch"
import { balanceOf } from "~domain/trust/account"
import { leftIn, ledgersOf } from "~domain/trust/ledger"
import { days, t0 } from "../../support/records"
import { entry, person } from "./records"

const dana = person(1).id
const ago = (n: number) => t0 - days(n)

const anEntry = fc
  .record({ kind: fc.constantFrom(...touchKinds), ago: fc.integer({ min: 0, max: 1_500 }) })
  .map((one) => entry(dana, one.kind, ago(one.ago)))

test("what is left in a ledger is what is left of its entries, then and ever after", () => {
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1 }), fc.integer({ min: 0, max: 1_500 }), (entries, later) => {
      const at = t0 + days(later)
      expect(leftIn(ledgersOf(entries).get(dana)!, at)).toBeCloseTo(balanceOf(entries, at), 6)
    }),
  )
})

test("the same entries make the same ledger in any order", () => {
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1 }), (entries) => {
      expect(ledgersOf(entries.toReversed())).toEqual(ledgersOf(entries))
    }),
  )
})

test("a ledger has the last contact, and nothing of anybody else", () => {
  const broken = { ...entry(dana, "mail", t0), kind: "promise-broken" as const }
  const entries = [broken, entry(person(2).id, "text", ago(1)), entry(dana, "coffee", ago(500))]
  expect(ledgersOf(entries).get(dana)).toMatchObject({ last: { kind: "coffee", at: ago(500) }, at: t0 })
  expect(ledgersOf([broken]).get(dana)?.last).toBeNull()
})
