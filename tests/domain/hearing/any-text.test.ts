import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { english } from "~domain/hearing/en/english"
import { hearingFor } from "~domain/hearing/languages"

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 2000 }),
  fc.string({ unit: "grapheme", maxLength: 2000 }),
  fc
    .array(
      fc.constantFrom(
        "what",
        "you",
        "so",
        "the",
        "do",
        "tell me",
        "i'll",
        "send",
        "?",
        ".",
        ",",
        "’",
        "why",
        "\n",
        "\ud800",
      ),
      {
        maxLength: 400,
      },
    )
    .map((parts) => parts.join(" ")),
)
const sides = fc.constantFrom("me", "ours", "theirs", "unknown" as const)

describe("any text", () => {
  it("is heard without throwing, the same each time, in its own words", () => {
    fc.assert(
      fc.property(sides, anyText, anyText, (side, text, earlier) => {
        const before = [{ side: "theirs" as const, text: earlier }]
        const heard = english.moments({ side, text }, before)
        expect(english.moments({ side, text }, before)).toEqual(heard)
        for (const moment of heard) expect(text.slice(moment.from, moment.to)).toBe(moment.quote)
        for (const phrase of english.phrases(text)) {
          expect(text.slice(phrase.from, phrase.to)).toBe(phrase.quote)
          expect(english.questionFor(phrase)).toContain(phrase.quote)
        }
        expect(english.phrases(text).length).toBeLessThanOrEqual(3)
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ["one endless word", "a".repeat(100_000)],
    ["apostrophes", "'".repeat(100_000)],
    ["hyphens", "a-".repeat(50_000)],
    ["one word again and again", "what ".repeat(20_000)],
    ["lead words only", "so and but um ".repeat(7_000)],
    ["commas", ",".repeat(100_000)],
    ["broken surrogates", "\ud800 ".repeat(50_000)],
    ["question marks", "? ".repeat(50_000)],
  ])("of 100,000 characters is heard: %s", (_, text) => {
    expect(english.moments({ side: "me", text }, [{ side: "theirs", text }])).toBeDefined()
    expect(english.phrases(text).length).toBeLessThanOrEqual(3)
    expect(typeof english.isBackchannel(text)).toBe("boolean")
  })
})

it("of many sentences is heard without throwing", () => {
  expect(english.phrases("a. ".repeat(200_000))).toEqual([])
})

it("is quoted from where a word begins, also where it was said twice", () => {
  expect(english.phrases("planners-planners-planners-planners lose two days every week")[0]?.quote).toBe(
    "planners lose two days every week",
  )
})

describe("a row that grows word by word", () => {
  const turns = [
    "so thanks for that what makes the month end close so slow today i'll send you the paper by monday",
    "our platform integrates with your systems and you should try it what would you need to see from us",
    "okay great tell me a little bit about your team how many people are there and who runs it these days",
  ]
  it.each(turns)("hears in a finished sentence what it goes on hearing: %s", (text) => {
    const words = text.split(" ")
    // What is heard at a place, with every word that is added; a sentence is finished once the next has four words.
    const seen = new Map<string, boolean[]>()
    const last = english.moments({ side: "me", text }, [])
    for (let size = 1; size <= words.length; size += 1) {
      const now = words.slice(0, size).join(" ")
      const heard = english.moments({ side: "me", text: now }, [])
      for (const { kind, from, to } of last) {
        if (now.split(" ").length < text.slice(0, to).split(" ").length + 4) continue
        const key = `${kind} ${from}`
        const history = seen.get(key) ?? []
        history.push(heard.some((moment) => moment.kind === kind && moment.from === from && moment.to === to))
        seen.set(key, history)
      }
    }
    for (const history of seen.values()) {
      const flips = history.filter((there, i) => i > 0 && there !== history[i - 1]).length
      expect(flips).toBeLessThanOrEqual(1)
    }
  })
})

describe("long texts", () => {
  it("are cut, so that no sentence is longer than rules may read", () => {
    const text = "the thing and the other thing of it ".repeat(2_000)
    for (const { from, to } of english.moments({ side: "me", text: `${text} do you see` }, []))
      expect(text.slice(from, to).split(" ").length).toBeLessThanOrEqual(61)
  })
})

describe("a language", () => {
  it("is found by its primary subtag", () => {
    expect(hearingFor("en-GB")).toBe(english)
    expect(hearingFor("EN")).toBe(english)
  })
  it("nobody wrote yet claims nothing", () => {
    expect(hearingFor("de")).toBeNull()
    expect(hearingFor("")).toBeNull()
  })
})
