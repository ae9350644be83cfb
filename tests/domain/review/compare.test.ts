import { describe, expect, it } from "vitest"
import { compareGuess } from "~domain/review/compare"

const measured = { talkShare: 0.34, followUps: 6, whyDepth: 3 }

describe("own guess beside what was measured", () => {
  it("says by how much a talk share was thought too high", () => {
    expect(compareGuess({ talkShare: 0.4, followUps: 4, whyDepth: 2 }, measured)).toEqual({
      talkShare: { result: "less", by: -6 },
      followUps: { result: "more", by: 2 },
      whyDepth: { result: "more", by: 1 },
    })
  })

  it("lets a near guess be right", () => {
    expect(compareGuess({ talkShare: 0.3, followUps: 5, whyDepth: 3 }, measured)).toMatchObject({
      talkShare: { result: "about" },
      followUps: { result: "about" },
      whyDepth: { result: "about" },
    })
  })

  it("claims nothing that was not guessed or not heard", () => {
    const none = { talkShare: null, followUps: null, whyDepth: null }
    expect(compareGuess(none, measured).talkShare.result).toBe("not-guessed")
    expect(compareGuess({ ...none, whyDepth: 2 }, { talkShare: null, followUps: 0, whyDepth: 0 }).whyDepth.result).toBe(
      "not-measured",
    )
  })
})
