import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createShare, share } from "~domain/coaching/share"

const data = fc.array(fc.record({ id: fc.nat(3), list: fc.array(fc.nat(3), { maxLength: 3 }) }), { maxLength: 4 })

describe("sharing what did not change", () => {
  it("gives back an equal value, and the very one before when nothing changed", () => {
    fc.assert(
      fc.property(fc.array(data, { maxLength: 6 }), (values) => {
        const kept = createShare<(typeof values)[number]>()
        let before: (typeof values)[number] | null = null
        for (const value of values) {
          const now = kept(value)
          expect(now).toEqual(value)
          for (const [i, part] of (before ?? []).entries())
            if (JSON.stringify(part) === JSON.stringify(now[i])) expect(now[i]).toBe(part)
          expect(kept(structuredClone(value))).toBe(now)
          before = now
        }
      }),
    )
  })

  it("tells a missing field from one that is undefined", () => {
    const before: { a?: number | undefined; b?: number } = { a: undefined }
    expect(share(before, { b: 1 })).toEqual({ b: 1 })
  })
})
