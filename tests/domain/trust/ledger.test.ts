import fc from "fast-check"
import { expect, test } from "vitest"
import { touchKinds } from "~domain/records/touch"
import { balanceOf } from "~domain/trust/account"
import { accountsOf, leftIn } from "~domain/trust/ledger"
import { days, t0 } from "../../support/records"
import { entry, ledgers, person } from "./records"

const dana = person(1).id
const ago = (n: number) => t0 - days(n)

const anEntry = fc
  .record({ kind: fc.constantFrom(...touchKinds), ago: fc.integer({ min: 0, max: 1_500 }) })
  .map((one) => entry(dana, one.kind, ago(one.ago)))

test("what is left of an account is what is left of its entries, then and ever after", () => {
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1 }), fc.integer({ min: 0, max: 1_500 }), (entries, later) => {
      const at = t0 + days(later)
      expect(leftIn(accountsOf(entries).get(dana)!, at)).toBeCloseTo(balanceOf(entries, at), 6)
    }),
  )
})

test("the same entries make the same account in any order", () => {
  fc.assert(
    fc.property(fc.array(anEntry, { minLength: 1 }), (entries) => {
      expect(accountsOf(entries.toReversed())).toEqual(accountsOf(entries))
    }),
  )
})

test("an account has the last contact, and nothing of anybody else", () => {
  const broken = { ...entry(dana, "mail", t0), kind: "promise-broken" as const }
  const entries = [broken, entry(person(2).id, "text", ago(1)), entry(dana, "coffee", ago(500))]
  expect(accountsOf(entries).get(dana)).toMatchObject({ last: { kind: "coffee", at: ago(500) }, at: t0 })
  expect(accountsOf([broken]).get(dana)?.last).toBeNull()
})

test("a ledger holds the account and the rhythm, and who has neither has none", () => {
  const people = [
    person(1),
    person(2, { rhythmDays: 14, createdAt: ago(3) }),
    person(3, { rhythmDays: 7 }),
    person(4),
  ] as const
  const entries = [entry(people[2].id, "mail", t0), entry(people[3].id, "ask", t0)]
  expect(ledgers(people, entries)).toMatchObject([
    { personId: people[1].id, account: null, rhythm: { days: 14, since: ago(3), snoozedUntil: null } },
    { personId: people[2].id, account: { at: t0 }, rhythm: { days: 7 }, restsUntil: t0 + days(6) },
    { personId: people[3].id, account: { last: { kind: "ask" } }, rhythm: null },
  ])
})
