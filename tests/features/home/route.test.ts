import fc from "fast-check"
import { expect, it } from "vitest"
import { callHash } from "~domain/calls/hash"
import { personHash, routeOf, sectionHash, warmUpHash } from "~features/home/route"

const text = fc.string({ minLength: 1, unit: "grapheme" })

it("leads back to where an address was made", () => {
  fc.assert(
    fc.property(text, text, (id, turnId) => {
      expect(routeOf(callHash(id, turnId))).toEqual({ at: "call", id, turnId })
      expect(routeOf(callHash(id))).toEqual({ at: "call", id, turnId: null })
      expect(routeOf(personHash(id))).toEqual({ at: "person", id })
      expect(routeOf(warmUpHash(id))).toEqual({ at: "warm-up", id })
    }),
  )
  expect(routeOf(sectionHash("growth"))).toEqual({ at: "growth" })
})

it.each(["", "#", "#nowhere", "#call", "#person/", "#call/%E0%A4%A", "#%", "#constructor/1"])(
  "is today when an address names nothing: %j",
  (hash) => {
    expect(routeOf(hash)).toEqual({ at: "today" })
  },
)

it("opens a call at its top when its turn cannot be read", () => {
  expect(routeOf("#call/1/%E0%A4%A")).toEqual({ at: "call", id: "1", turnId: null })
})
