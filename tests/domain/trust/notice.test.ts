import { describe, expect, it } from "vitest"
import { noticeAt } from "~domain/trust/notice"
import type { Fading } from "~domain/trust/fading"

const at = (day: number, hour: number): number => new Date(2026, 2, day, hour).getTime()
const fading = [{}, {}] as Fading[]
const promises = [
  { state: "open", due: "2026-03-01" },
  { state: "open", due: "2026-03-02" },
  { state: "open", due: "2026-03-03" },
  { state: "open", due: null },
  { state: "kept", due: "2026-03-02" },
] as const

describe("the day's notice", () => {
  it("counts who is fading and what is due today or was", () => {
    expect(noticeAt({ fading, promises }, null, at(2, 9))).toEqual({ fading: 2, due: 2 })
  })

  it("comes once a day, and again on the next", () => {
    expect(noticeAt({ fading, promises }, "2026-03-02", at(2, 23))).toBeNull()
    expect(noticeAt({ fading, promises }, "2026-03-02", at(3, 8))).not.toBeNull()
  })

  it("waits for the morning", () => {
    expect(noticeAt({ fading, promises }, "2026-03-01", at(2, 7))).toBeNull()
    expect(noticeAt({ fading, promises }, "2026-03-01", at(2, 8))).not.toBeNull()
  })

  it("does not fall silent because the clock once stood in the future", () => {
    expect(noticeAt({ fading, promises }, "2027-01-01", at(2, 9))).not.toBeNull()
  })

  it("is none when nothing waits", () => {
    expect(noticeAt({ fading: [], promises: promises.slice(2) }, null, at(2, 9))).toBeNull()
  })
})
