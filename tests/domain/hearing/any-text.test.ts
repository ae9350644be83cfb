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
