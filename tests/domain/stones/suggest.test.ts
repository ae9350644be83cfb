import { expect, test } from "vitest"
import { stoneSchema, type Stone } from "~domain/stones/stone"
import { stonesFor, suggestStones } from "~domain/stones/suggest"

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const stone = (n: number, title: string, helpsWith: string, link = `https://example.com/${n}`): Stone => ({
  version: 1,
  id: id(n),
  title,
  link,
  kind: "how-to-guide",
  helpsWith,
  createdAt: n,
})
const [roster, blight, invoices] = [
  stone(1, "Rosters that nurses like", "night shifts and rosters in a clinic"),
  stone(2, "Blight map", "potatoes in a wet year"),
  stone(3, "Month-end in a day", "closing the month without late invoices"),
]
const person = id(8)
const given = ({ id: stoneId, title, link }: Stone, personId = person) => ({
  version: 1 as const,
  id: id(9),
  stoneId,
  personId,
  title,
  link,
  at: 0,
})

test("suggests what fits what matters to them, with their sentence as the reason", () => {
  expect(suggestStones([blight, roster, invoices], [], person, ["the night shifts wear my nurses out"])).toEqual([
    { stone: roster, quote: "the night shifts wear my nurses out", words: "night, shifts, nurses" },
  ])
})

test("what matters most to them comes first", () => {
  const [first] = suggestStones([roster, invoices], [], person, ["late again", "those rosters", "invoices"])
  expect(first?.stone).toBe(invoices)
})

test("suggests nothing without a reason", () => {
  expect(suggestStones([roster], [], person, ["the car is red"])).toEqual([])
  expect(suggestStones([roster], [], person, [])).toEqual([])
})

test("never the same twice to one person, also under another title", () => {
  const again = stone(4, "Rosters, second edition", "night shifts", roster.link)
  expect(stonesFor([roster, again, blight], [given(roster)], person)).toEqual([blight])
  expect(stonesFor([roster], [given(roster, id(7))], person)).toEqual([roster])
})

test("not again either when the stone was taken out of the library and put in anew", () => {
  expect(stonesFor([{ ...roster, id: id(5) }], [given(roster)], person)).toEqual([])
})

test("a link is a web address, never a script", () => {
  expect(stoneSchema.safeParse(roster).success).toBe(true)
  expect(stoneSchema.safeParse({ ...roster, link: "javascript:alert(1)" }).success).toBe(false)
})
