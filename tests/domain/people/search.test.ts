import fc from "fast-check"
import { expect, test } from "vitest"
import { findable, plain, search } from "~domain/people/search"

const people = [
  findable("dana", "Dana Okafor", "Umbrella", "dana@umbrella.example"),
  findable("zofia", "Zofia Łęcka", "Café Três-Irmãos", "z@cafe.example"),
  findable("sam", "Sam Dane", "", ""),
]

test.each([
  ["dan", ["dana", "sam"]],
  ["DANA umb", ["dana"]],
  ["umbrella dana", ["dana"]],
  ["cafe tres", ["zofia"]],
  ["irmãos", ["zofia"]],
  ["dana@umb", ["dana"]],
  ["ana", []],
  ["  ", []],
])("%j finds %j", (query, found) => {
  expect(search(people, query, 10)).toEqual(found)
})

test("finds no more than it is asked for", () => {
  expect(search(people, "dan", 1)).toEqual(["dana"])
})

test("typing on never finds something new", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (query, more) => {
      const before = search(people, query, 10)
      if (plain(query).trim() === "") return
      for (const one of search(people, `${query}${more}`, 10)) expect(before).toContain(one)
    }),
  )
})
