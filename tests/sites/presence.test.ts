import { describe, expect, it } from "vitest"
import type { Look } from "~sites/adapter"
import { firstPresence, nextPresence } from "~sites/presence"

const grace = 6_000
/** Presence after looks at `[time, what the page shows]`. */
const after = (...looks: readonly (readonly [number, Look["presence"]])[]): string =>
  looks.reduce((state, [at, shown]) => nextPresence(state, shown, at, grace), firstPresence(0)).presence

describe("presence", () => {
  it("follows the page into the lobby and the call", () => {
    expect(after([0, "none"])).toBe("none")
    expect(after([0, "none"], [1, "lobby"])).toBe("lobby")
    expect(after([0, "lobby"], [1, "in"])).toBe("in")
  })

  it("keeps a call whose controls are gone for a moment", () => {
    expect(after([0, "in"], [1_000, "none"], [6_000, "none"])).toBe("in")
    expect(after([0, "in"], [1_000, "none"], [2_000, "in"], [7_500, "none"])).toBe("in")
  })

  it("ends it when they stay away, or when the page says so", () => {
    expect(after([0, "in"], [1_000, "none"], [7_000, "none"])).toBe("ended")
    expect(after([0, "in"], [1_000, "lobby"], [7_000, "lobby"])).toBe("ended")
    expect(after([0, "in"], [1_000, "ended"])).toBe("ended")
  })

  it("begins again after the end", () => {
    expect(after([0, "in"], [1, "ended"], [2, "unclear"], [60_000, "unclear"])).toBe("ended")
    expect(after([0, "in"], [1, "ended"], [2, "in"])).toBe("in")
    expect(after([0, "in"], [1, "ended"], [2, "lobby"])).toBe("lobby")
  })

  it("takes a page without a call for the way into one before it, and not after it", () => {
    expect(after([0, "idle"])).toBe("lobby")
    expect(after([0, "in"], [1_000, "idle"], [7_000, "idle"], [60_000, "idle"])).toBe("ended")
    expect(after([0, "in"], [1_000, "idle"], [7_000, "idle"], [60_000, "lobby"])).toBe("lobby")
  })

  it("takes a page that nobody can make sense of for a call: better blind than silent", () => {
    expect(after([0, "unclear"], [4_999, "unclear"])).toBe("none")
    expect(after([0, "unclear"], [5_000, "unclear"])).toBe("in")
    expect(after([0, "unclear"], [5_000, "unclear"], [60_000, "unclear"])).toBe("in")
    const state = [0, 5_000].reduce((s, at) => nextPresence(s, "unclear", at, grace), firstPresence(0))
    expect(state.since).toBe(0)
  })
})
