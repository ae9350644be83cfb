import { describe, expect, it } from "vitest"
import { defaultPlaybook } from "~domain/playbook/default"
import { offerTries } from "~domain/review/tries"

describe("one thing to try next time", () => {
  it("answers the cues of this call, the most frequent first", () => {
    const offered = offerTries(defaultPlaybook, ["say-back", "long-stretch", "long-stretch"], "")
    expect(offered.map(({ after }) => after)).toEqual(["long-stretch", "say-back", null])
  })

  it("offers something after a call without a cue", () => {
    const offered = offerTries(defaultPlaybook, [], "")
    expect(offered).toHaveLength(3)
    expect(offered.every(({ after }) => after === null)).toBe(true)
  })

  it("does not begin with what was tried last time", () => {
    const last = offerTries(defaultPlaybook, [], "")[0]?.text ?? ""
    expect(offerTries(defaultPlaybook, [], last)[0]?.text).not.toBe(last)
  })
})
