import { describe, expect, it } from "vitest"
import { trainHead, type Example } from "../../scripts/hearing/training/sparse"

const example = (label: boolean, ...features: string[]): Example => ({ features, label, weight: 1 })
const examples = Array.from({ length: 40 }, (_, i) =>
  i % 2 === 0 ? example(true, "asks", `noise ${i % 3}`) : example(false, "tells", `noise ${i % 5}`),
)

describe("a trained head", () => {
  it("finds the features that tell, and leaves the rest at nothing", () => {
    const { weights } = trainHead(examples, { penalty: 1, rare: 2 })
    expect(weights.asks ?? 0).toBeGreaterThan(0)
    expect(weights["noise 0"] ?? 0).toBeLessThan(weights.asks ?? 0)
  })
  it("comes out the same each time, whatever order features are first seen in", () => {
    const turned = examples.map((one) => ({ ...one, features: [...one.features].reverse() }))
    expect(JSON.stringify(trainHead(turned, { penalty: 1, rare: 2 }))).toBe(
      JSON.stringify(trainHead(examples, { penalty: 1, rare: 2 })),
    )
  })
  it("leaves rare features out", () => {
    const { weights } = trainHead([...examples, example(true, "once")], { penalty: 0.01, rare: 2 })
    expect(weights.once).toBeUndefined()
  })
})
