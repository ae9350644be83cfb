import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { balanceOf, halfLifeDays, leftAfter, standingOf } from "~domain/trust/account"
import { directionOf, isContact, weights, type EntryKind } from "~domain/trust/weights"
import { days, t0 } from "../../support/records"

const kinds = Object.keys(weights) as EntryKind[]
const entry = fc.record({
  kind: fc.constantFrom(...kinds),
  at: fc.integer({ min: t0 - days(900), max: t0 }),
})
const entries = fc.array(entry, { maxLength: 40 })

describe("weights", () => {
  test("are 1 to 3, and an ask or a broken word is no deposit", () => {
    for (const kind of kinds) expect([1, 2, 3]).toContain(Math.abs(weights[kind]))
    expect(kinds.filter((kind) => directionOf(kind) === "withdrawal")).toEqual([
      "promise-late",
      "promise-let-go",
      "ask",
      "promise-broken",
    ])
    expect(kinds.filter((kind) => !isContact(kind))).toEqual(["promise-broken"])
  })
})

describe("fading", () => {
  test("halves what is left every sixty days", () => {
    expect(leftAfter(0)).toBe(1)
    expect(leftAfter(days(halfLifeDays))).toBe(0.5)
    expect(leftAfter(days(2 * halfLifeDays))).toBe(0.25)
    fc.assert(
      fc.property(entries, (list) => {
        const now = balanceOf(list, t0)
        expect(balanceOf(list, t0 + days(halfLifeDays))).toBeCloseTo(now / 2, 9)
      }),
    )
  })

  test("an entry that seems to lie in the future counts whole, not more", () => {
    expect(balanceOf([{ kind: "coffee", at: t0 + days(30) }], t0)).toBe(weights.coffee)
  })
})

describe("a balance", () => {
  test("does not depend on the order, and of two parts is the sum", () => {
    fc.assert(
      fc.property(entries, entries, (one, other) => {
        const both = balanceOf([...one, ...other], t0)
        expect(balanceOf([...other, ...one], t0)).toBeCloseTo(both, 9)
        expect(balanceOf(one, t0) + balanceOf(other, t0)).toBeCloseTo(both, 9)
      }),
    )
  })

  test("never grows by waiting when it is a credit, nor falls by it when it is owed", () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 0, max: 900 }), (list, later) => {
        const now = balanceOf(list, t0)
        const then = balanceOf(list, t0 + days(later))
        expect(Math.abs(then)).toBeLessThanOrEqual(Math.abs(now) + 1e-9)
        expect(then * now).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test("more given never makes it less", () => {
    fc.assert(
      fc.property(entries, entry, (list, more) => {
        const change = balanceOf([...list, more], t0) - balanceOf(list, t0)
        expect(Math.sign(change)).toBe(Math.sign(weights[more.kind]))
      }),
    )
  })
})

describe("how it stands", () => {
  const of = (...list: [EntryKind, number][]) =>
    standingOf(
      list.map(([kind, ago]) => ({ kind, at: t0 - days(ago) })),
      t0,
    )
  test("says what was given since the last ask", () => {
    expect(of(["coffee", 1], ["mail", 3], ["ask", 9], ["call", 20])).toEqual({
      state: "credit",
      gaveSinceAsk: 2,
      askedSinceGift: 0,
    })
    expect(of(["ask", 1], ["ask", 2], ["mail", 4])).toEqual({ state: "owing", gaveSinceAsk: 0, askedSinceGift: 2 })
  })
  test("an old account is faded, not empty", () => {
    expect(of(["coffee", 400]).state).toBe("faded")
    expect(of().state).toBe("empty")
  })
})
