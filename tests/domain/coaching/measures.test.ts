import { describe, expect, it } from "vitest"
import { createMeasuring } from "~domain/coaching/measures"
import { countOn, countWords } from "~domain/conversation/word-count"
import type { Side, Turn } from "~domain/conversation/turn"
import type { Moment } from "~domain/hearing/moment"
import type { HealthState } from "~domain/records/health"

const minute = 60_000
const turn = (id: string, side: Side, text: string, start: number, end: number, backchannel = false): Turn => ({
  id,
  side,
  speaker: side,
  text,
  start,
  end,
  rows: [id],
  backchannel,
})
const moment = (kind: Moment["kind"], quote: string, more: Partial<Moment> = {}): Moment => ({
  kind,
  from: 0,
  to: quote.length,
  quote,
  because: "because_test",
  words: quote,
  ...more,
})
const health = (at: number, state: HealthState) => ({ at, state, layer: null })

const call = [
  turn("1", "me", "What is hard about the reports now?", 0, 4000),
  turn("2", "theirs", "We lose two days a month and nobody trusts them.", 5000, 25_000),
  turn("3", "me", "Mm-hm.", 8000, 8200, true),
  turn("4", "me", "Two days?", 26_000, 27_000),
  turn("5", "theirs", "Yes.", 28_000, 28_500),
  turn("6", "me", "Our tool does that in an hour, let me show you how.", 30_000, 40_000),
  turn("7", "ours", "It does.", 41_000, 42_000),
]
const heard: Record<string, Moment[]> = {
  "1": [moment("question", "What is hard about the reports now?")],
  "4": [moment("question", "Two days?"), moment("follow-up", "Two days?")],
  "6": [moment("telling", "Our tool does that", { takesUp: false })],
}
const momentsOf = ({ id }: Turn): Moment[] => heard[id] ?? []

describe("measures by hand", () => {
  it("count the seconds that were marked, where nothing was heard", () => {
    const measuring = createMeasuring()
    measuring.takeTalking("me", 0)
    measuring.takeTalking("theirs", 10_000)
    measuring.takeTalking(null, 40_000)
    measuring.takeTalking("me", 50_000)
    const measures = measuring.read(70_000, false, 0)
    expect(measures).toMatchObject({ byHand: true, talkShare: 0.5, recentTalkShare: 0.5, minutesHeard: 0 })
    expect(measures.longestStretch).toEqual({ ms: 20_000, evidence: null })
    expect(measures.longestStory).toEqual({ ms: 30_000, evidence: null })
  })

  it("look back five minutes for the recent share", () => {
    const measuring = createMeasuring()
    measuring.takeTalking("me", 0)
    measuring.takeTalking("theirs", 5 * minute)
    expect(measuring.read(10 * minute, false, 0)).toMatchObject({ talkShare: 0.5, recentTalkShare: 0 })
  })

  it("give way to words as soon as some are heard, and claim nothing when nobody was marked", () => {
    const measuring = createMeasuring()
    expect(measuring.read(minute, false, 0)).toMatchObject({ byHand: false, talkShare: null, longestStretch: null })
    measuring.takeTalking("me", 0)
    measuring.takeTurns(call, 0, momentsOf)
    const measures = measuring.read(minute, true, 0)
    expect(measures.byHand).toBe(false)
    expect(measures.talkShare).toBeCloseTo(23 / 36)
  })
})

describe("pace", () => {
  const read = (...turns: Turn[]) => {
    const measuring = createMeasuring()
    measuring.takeTurns(turns, 0, () => [])
    return measuring.read(10 * minute, true, 0).pace
  }
  const words = (count: number): string => Array.from({ length: count }, () => "word").join(" ")

  it("is words a minute over the rep's own longer turns together", () => {
    expect(read(turn("1", "me", words(50), 0, 20_000), turn("2", "me", words(40), 60_000, 100_000))).toBe(90)
  })

  it("leaves out short turns, other speakers and the time between turns", () => {
    const mine = turn("1", "me", words(75), 0, 30_000)
    const short = turn("2", "me", words(100), 40_000, 49_999)
    const theirs = turn("3", "theirs", words(400), 60_000, 100_000)
    const with_me = turn("4", "ours", words(400), 110_000, 150_000)
    expect(read(mine, short, theirs, with_me)).toBe(150)
  })

  it("is not claimed before half a minute, nor where captions come all at once", () => {
    expect(read(turn("1", "me", words(75), 0, 29_999))).toBeNull()
    expect(
      read(...Array.from({ length: 50 }, (_, i) => turn(`${i}`, "me", words(40), i * minute, i * minute))),
    ).toBeNull()
  })

  it("follows a turn that is corrected or given to another side", () => {
    const measuring = createMeasuring()
    const first = turn("1", "me", words(60), 0, 30_000)
    measuring.takeTurns([first], 0, () => [])
    measuring.takeTurns([{ ...first, text: words(90), end: 60_000 }], 0, () => [])
    expect(measuring.read(10 * minute, true, 0).pace).toBe(90)
    measuring.takeTurns([{ ...first, side: "theirs" }], 0, () => [])
    expect(measuring.read(10 * minute, true, 0).pace).toBeNull()
  })
})

describe("measures", () => {
  it("follow their definitions", () => {
    const measuring = createMeasuring()
    measuring.takeHealth(health(0, "hearing"))
    measuring.takeTurns(call, 0, momentsOf)
    const measures = measuring.read(2 * minute, true, 2)
    expect(measures).toMatchObject({ myWords: 23, theirWords: 11, questions: 2, whyDepth: 2, minutesHeard: 2 })
    expect(measures.talkShare).toBeCloseTo(23 / 36)
    expect(measures.longestStretch).toMatchObject({ ms: 10_000, evidence: { turnId: "6" } })
    expect(measures.longestStory).toMatchObject({ ms: 20_000, evidence: { turnId: "2" } })
    // us → them → us → them → us: a backchannel and a colleague change nothing.
    expect(measures.switchesPerMinute).toBe(2)
    expect(measures.followUps).toEqual([{ turnId: "4", quote: "Two days?", at: 26_000 }])
    expect(measures.tellingShare).toBeCloseTo(12 / 23)
    expect(measures.tellingOnTheirWords).toBe(0)
  })

  it("claim nothing about shares while nobody knows who the rep is", () => {
    const measuring = createMeasuring()
    measuring.takeHealth(health(0, "hearing"))
    measuring.takeTurns([turn("1", "unknown", "Hello there.", 0, 1000)], 0, momentsOf)
    expect(measuring.read(minute, false, 0)).toMatchObject({
      talkShare: null,
      recentTalkShare: null,
      switchesPerMinute: null,
      tellingShare: null,
      longestStretch: null,
    })
  })

  it("come out the same turn by turn as all at once", () => {
    const growing = createMeasuring()
    for (let size = 1; size <= call.length; size += 1) {
      const last = call[size - 1] as Turn
      growing.takeTurns([...call.slice(0, size - 1), { ...last, text: last.text.slice(0, 3) }], size - 1, momentsOf)
      growing.takeTurns(call.slice(0, size), size - 1, momentsOf)
    }
    // A late correction far back works the rest out again.
    growing.takeTurns(call, 1, momentsOf)
    const once = createMeasuring()
    once.takeTurns(call, 0, momentsOf)
    expect(growing.read(minute, true, 0)).toEqual(once.read(minute, true, 0))
  })

  it("forget turns that are no more", () => {
    const measuring = createMeasuring()
    measuring.takeTurns(call, 0, momentsOf)
    measuring.takeTurns(call.slice(0, 2), 1, momentsOf)
    expect(measuring.read(minute, true, 0)).toMatchObject({ myWords: 7, questions: 1, followUps: [] })
  })

  it("look back five minutes for the recent talk share, and count a long turn by its part", () => {
    const measuring = createMeasuring()
    const turns = [
      turn("1", "theirs", "one two three four five six seven eight nine ten", 0, minute),
      turn("2", "me", "one two three four five six seven eight nine ten", 4 * minute, 6 * minute),
      turn("3", "theirs", "one two three four five", 7 * minute, 7.5 * minute),
    ]
    measuring.takeTurns(turns, 0, momentsOf)
    expect(measuring.read(10 * minute, true, 0).recentTalkShare).toBeCloseTo(5 / 10)
    expect(measuring.read(20 * minute, true, 0).recentTalkShare).toBeNull()
  })

  it("count only time that was heard, and name the gaps", () => {
    const measuring = createMeasuring()
    measuring.takeHealth(health(0, "outside"))
    measuring.takeHealth(health(minute, "waiting"))
    measuring.takeHealth(health(2 * minute, "hearing"))
    measuring.takeHealth(health(5 * minute, "lost"))
    measuring.takeHealth(health(6 * minute, "captions-off"))
    measuring.takeHealth(health(7 * minute, "hearing"))
    expect(measuring.read(8 * minute, true, 0)).toMatchObject({
      minutesHeard: 4,
      gaps: [{ from: 5 * minute, to: 7 * minute }],
    })
  })
})

describe("counting words", () => {
  it("works in languages without spaces", () => {
    expect(countWords("What don't they see?")).toBe(4)
    expect(countWords("私たちは毎月二日を失います。")).toBeGreaterThan(5)
  })

  it("counts a growing and corrected text as if it were new each time", () => {
    const text = "We lose about two days a month on the reports, and nobody trusts them. ".repeat(20)
    let start = undefined
    for (let length = 1; length <= text.length; length += 7) {
      const reading = length % 3 === 0 ? text.slice(0, length).toUpperCase() : text.slice(0, length)
      const counted = countOn(reading, start)
      expect(counted.words).toBe(countWords(reading))
      start = counted.start
    }
  })
})
