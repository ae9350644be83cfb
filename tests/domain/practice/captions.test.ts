import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { captionsOf, type CaptionUpdate, type Utterance } from "~domain/practice/captions"

/** What each block shows in the end, in order of appearance. */
const shown = (updates: readonly CaptionUpdate[]): string[] => {
  const blocks: string[] = []
  for (const { block, speaker, text } of updates) blocks[block] = `${speaker}: ${text}`
  return blocks
}

const talk: Utterance[] = [
  { speaker: "Remy", start: 0, end: 3000, text: "We lose two days a month. I think." },
  { speaker: "Dana", start: 3500, end: 4500, text: "Why does it matter?" },
  {
    speaker: "Remy",
    start: 5000,
    end: 7000,
    first: "Because the bored asks.",
    text: "Because the board asks.",
    correctedAt: 9000,
  },
  { speaker: "Dana", start: 7600, end: 8800, text: "And then?" },
]

describe("live captions of a script", () => {
  it("grow about three times a second, and get their case and punctuation when the sentence ends", () => {
    const remy = captionsOf(talk).filter(({ block }) => block === 0)
    expect(remy.map(({ text }) => text)).toEqual([
      "we",
      "we lose",
      "we lose two",
      "we lose two days",
      "we lose two days a",
      "we lose two days a month I",
      "we lose two days a month I think",
      "We lose two days a month. I think.",
    ])
    expect(remy.at(-1)?.t).toBe(3900)
  })

  it("are corrected late, when the next block is already there", () => {
    const updates = captionsOf(talk)
    expect(updates.filter(({ text }) => text.includes("bored")).length).toBeGreaterThan(0)
    expect(updates.find(({ text }) => text === "Because the board asks.")).toMatchObject({ t: 9000, block: 2 })
    expect(updates.some(({ t, block }) => block === 3 && t < 9000)).toBe(true)
  })

  it("begin a block when the speaker changes, and keep one while the same speaker goes on", () => {
    const updates = captionsOf([...talk, { speaker: "Dana", start: 9500, end: 10_500, text: "Tell me more." }])
    expect(shown(updates)).toEqual([
      "Remy: We lose two days a month. I think.",
      "Dana: Why does it matter?",
      "Remy: Because the board asks.",
      "Dana: And then? Tell me more.",
    ])
  })

  it("let who is interrupted end the utterance in its own block", () => {
    const updates = captionsOf([
      { speaker: "Remy", start: 0, end: 4000, text: "We lose two days a month on the reports." },
      { speaker: "Dana", start: 1500, end: 2000, text: "Mm-hm." },
      { speaker: "Remy", start: 4500, end: 6000, text: "And nobody trusts them." },
    ])
    expect(shown(updates)).toEqual([
      "Remy: We lose two days a month on the reports.",
      "Dana: Mm-hm.",
      "Remy: And nobody trusts them.",
    ])
  })
})

const words = fc.array(fc.constantFrom("we", "lose", "two", "Days.", "why?", "Yeah.", "I", "board,"), {
  minLength: 1,
  maxLength: 12,
})
const utterance = fc
  .record({
    speaker: fc.constantFrom("Remy", "Dana", "Noa"),
    start: fc.integer({ min: 0, max: 60_000 }),
    length: fc.integer({ min: 0, max: 8000 }),
    text: words,
    first: fc.option(words, { nil: undefined }),
    late: fc.integer({ min: 0, max: 5000 }),
  })
  .map(({ speaker, start, length, text, first, late }): Utterance => ({
    speaker,
    start,
    end: start + length,
    text: text.join(" "),
    ...(first === undefined ? {} : { first: first.join(" "), correctedAt: start + length + late }),
  }))

describe("live captions of any talk", () => {
  it("say everything once, each speaker's words in order", () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 20 }), (talk) => {
        const updates = captionsOf(talk)
        for (const speaker of ["Remy", "Dana", "Noa"]) {
          const said = [...talk]
            .sort((a, b) => a.start - b.start)
            .filter((one) => one.speaker === speaker)
            .map(({ text }) => text)
          const captioned = shown(updates).filter((block) => block.startsWith(`${speaker}: `))
          expect(captioned.map((block) => block.slice(speaker.length + 2)).join(" ")).toBe(said.join(" "))
        }
      }),
    )
  })

  it("come in order of time, and are the same each time", () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 20 }), (talk) => {
        const updates = captionsOf(talk)
        expect(updates.every(({ t }, index) => t >= (updates[index - 1]?.t ?? 0))).toBe(true)
        expect(captionsOf(talk)).toEqual(updates)
      }),
    )
  })
})
