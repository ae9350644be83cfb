import fc from "fast-check"
import { expect, it } from "vitest"
import { spliceBetween, spliced } from "~messaging/splice"

it("makes one text of the other, whatever they are", () => {
  const unit = fc.constantFrom("a", "b", "\n", "é", "😀", "\ud83d")
  const text = fc.oneof(fc.string({ unit }), fc.string({ unit, minLength: 2_000, maxLength: 4_000 }))
  fc.assert(
    fc.property(text, text, text, text, (start, before, after, end) => {
      const [from, to] = [start + before + end, start + after + end]
      expect(spliced(from, spliceBetween(from, to))).toBe(to)
    }),
  )
})

it("says no more than what differs", () => {
  expect(spliceBetween("one two three", "one two, three")).toEqual({ at: 7, removed: 0, text: "," })
  expect(spliceBetween("aaa", "aa")).toEqual({ at: 2, removed: 1, text: "" })
  expect(spliceBetween("same", "same").text).toBe("")
})
