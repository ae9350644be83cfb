import * as fc from "fast-check"
import { expect, it } from "vitest"
import { packHead, unpackHead } from "~domain/hearing/en/packed"

it("gives every head back as it was, also over JSON", () => {
  const feature = fc.stringMatching(/^[a-z #|'~]{1,12}$/)
  const head = fc.record({
    bias: fc.integer(),
    weights: fc.dictionary(feature, fc.integer({ min: -100, max: 100 }), { noNullPrototype: true }),
  })
  fc.assert(
    fc.property(head, (one) => {
      expect(unpackHead(JSON.parse(JSON.stringify(packHead(one))) as never)).toEqual(one)
    }),
  )
})

it("refuses a feature that could not be told from two", () => {
  expect(() => packHead({ bias: 0, weights: { "a;b": 1 } })).toThrow(/a;b/)
})
