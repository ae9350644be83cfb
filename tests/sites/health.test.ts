import { describe, expect, it } from "vitest"
import type { Health } from "~domain/records/health"
import { nextHealth, type Hearing } from "~sites/health"

const hearing: Hearing = {
  presence: "in",
  since: 0,
  listening: true,
  captions: "on",
  layer: "marks",
  missingSince: null,
  fades: false,
  readAt: null,
  unreadSince: null,
}
const start: Health = { state: "outside", at: 0, layer: null }
const state = (now: Partial<Hearing>, at: number): string => nextHealth(start, { ...hearing, ...now }, at).state

describe("health", () => {
  it("is outside until the call, and after it", () => {
    expect(state({ presence: "none" }, 1)).toBe("outside")
    expect(state({ presence: "lobby" }, 1)).toBe("outside")
    expect(state({ presence: "ended", readAt: 1 }, 2)).toBe("outside")
  })

  it("is by hand while nobody may listen", () => expect(state({ listening: false }, 60_000)).toBe("manual"))

  it("waits for the first words, but not for ever", () => {
    expect(state({}, 29_999)).toBe("waiting")
    expect(state({}, 30_000)).toBe("blind")
    expect(state({ layer: null, missingSince: 0, captions: "on" }, 30_000)).toBe("blind")
    expect(state({ layer: null, missingSince: 0, captions: "unknown" }, 30_000)).toBe("blind")
  })

  it("hears as soon as something was read, also after a long silence", () => {
    expect(state({ readAt: 31_000 }, 31_000)).toBe("hearing")
    expect(state({ readAt: 31_000 }, 600_000)).toBe("hearing")
  })

  it("does not count what was read in an earlier call", () =>
    expect(state({ since: 50, readAt: 40 }, 60)).toBe("waiting"))

  it("says that captions are off when the page says so, not after a blink", () => {
    expect(state({ captions: "off", layer: null, missingSince: 100 }, 2_000)).toBe("waiting")
    expect(state({ captions: "off", layer: null, missingSince: 100 }, 2_100)).toBe("captions-off")
    expect(state({ captions: "off", layer: null, missingSince: 100, readAt: 50 }, 2_100)).toBe("captions-off")
  })

  it("is lost when captions were read and are gone", () => {
    expect(state({ layer: null, missingSince: 100, readAt: 50 }, 2_099)).toBe("hearing")
    expect(state({ layer: null, missingSince: 100, readAt: 50 }, 2_100)).toBe("lost")
    expect(state({ layer: null, missingSince: 100, readAt: 50, captions: "unknown" }, 10_099)).toBe("hearing")
    expect(state({ layer: null, missingSince: 100, readAt: 50, captions: "unknown" }, 10_100)).toBe("lost")
  })

  it("takes captions that leave the page in every pause for silence, while the page says that they are on", () => {
    const gone = { layer: null, missingSince: 100, readAt: 50, fades: true } as const
    expect(state({ ...gone, captions: "on" }, 3_600_000)).toBe("hearing")
    expect(state({ ...gone, captions: "off" }, 2_100)).toBe("captions-off")
    expect(state({ ...gone, captions: "unknown" }, 60_099)).toBe("hearing")
    expect(state({ ...gone, captions: "unknown" }, 60_100)).toBe("lost")
  })

  it("is blind when words come and none of them can be read", () => {
    expect(state({ readAt: 10, unreadSince: 1_000 }, 10_999)).toBe("hearing")
    expect(state({ readAt: 10, unreadSince: 1_000 }, 11_000)).toBe("blind")
  })

  it("keeps the time of the last change", () => {
    const first = nextHealth(start, hearing, 5)
    expect(first).toEqual({ state: "waiting", at: 5, layer: "marks" })
    expect(nextHealth(first, hearing, 9)).toBe(first)
    expect(nextHealth(first, { ...hearing, layer: "generic" }, 9)).toEqual({
      state: "waiting",
      at: 9,
      layer: "generic",
    })
  })

  it("says since when the captions are gone or cannot be read, not when that was noticed", () => {
    const heard: Health = { state: "hearing", at: 50, layer: "marks" }
    const since = (now: Partial<Hearing>, at: number): number => nextHealth(heard, { ...hearing, ...now }, at).at
    expect(since({ layer: null, missingSince: 100, readAt: 60, captions: "unknown" }, 10_100)).toBe(100)
    expect(since({ layer: null, missingSince: 100, readAt: 60, captions: "off" }, 2_100)).toBe(100)
    expect(since({ readAt: 60, unreadSince: 1_000 }, 11_000)).toBe(1_000)
    expect(nextHealth({ ...heard, state: "waiting", at: 0 }, hearing, 30_000).at).toBe(0)
    expect(since({ layer: null, missingSince: 10, readAt: 60 }, 3_000)).toBe(50)
  })
})
