import { expect, test } from "vitest"
import { ledgersOf } from "~domain/trust/ledger"
import { days, t0 } from "../../support/records"
import { entry, person } from "./records"

const dana = person(1).id
const ago = (n: number) => t0 - days(n)

test("a ledger has the kind and the time of every entry of a person, and nobody else's", () => {
  const entries = [entry(dana, "mail", t0), entry(person(2).id, "text", ago(1)), entry(dana, "ask", ago(9))]
  expect(ledgersOf(entries).get(dana)).toEqual({
    personId: dana,
    entries: [
      { kind: "mail", at: t0 },
      { kind: "ask", at: ago(9) },
    ],
  })
})

test("it holds a year before the newest entry, and the last contact however old it is", () => {
  const broken = { ...entry(dana, "mail", t0), kind: "promise-broken" as const }
  const entries = [broken, entry(dana, "coffee", ago(500)), entry(dana, "text", ago(501))]
  expect(ledgersOf(entries).get(dana)?.entries).toEqual([
    { kind: "promise-broken", at: t0 },
    { kind: "coffee", at: ago(500) },
  ])
})
