import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createListener, piecesOf } from "~domain/coaching/listen"
import type { Turn } from "~domain/conversation/turn"
import { english } from "~domain/hearing/en/english"
import type { Hearing } from "~domain/hearing/moment"
import { plainHearing } from "../../support/plain-hearing"
import { talk } from "../../support/talk"

const counted = () => {
  const heard: string[] = []
  const hearing: Hearing = {
    ...plainHearing,
    moments: (turn, before) => {
      heard.push(turn.text)
      return plainHearing.moments(turn, before)
    },
  }
  return { heard, listener: createListener(hearing) }
}

const grown = (turn: Turn, text: string): Turn => ({ ...turn, text })

describe("listening to turns", () => {
  it("hears a turn again only when it or what was said before it changed", () => {
    const turns = talk(["them: Our reports are late.", "me: Why is that?", "them: So it goes."])
    const { heard, listener } = counted()
    listener.hear(turns, 0)
    expect(heard).toHaveLength(3)
    listener.hear(turns, 0)
    expect(heard).toHaveLength(3)
    const before = listener.heard.slice()
    listener.hear([turns[0]!, turns[1]!, grown(turns[2]!, "So it goes on.")], 2)
    expect(heard.slice(3)).toEqual(["So it goes on."])
    expect(listener.heard[0]).toBe(before[0])
    listener.hear([grown(turns[0]!, "Our lists are late."), ...turns.slice(1)], 0)
    expect(heard.length).toBeGreaterThan(5)
    expect(listener.heard[0]?.moments[0]?.quote).toBe("Our lists are late.")
  })

  it("hears only the end of a long turn again, and puts moments where they stand", () => {
    const [turn] = talk([`them: ${"So it goes on and on for all of us here. ".repeat(60).trim()}`])
    const { heard, listener } = counted()
    listener.hear([turn!], 0)
    heard.length = 0
    const text = `${turn!.text} And the reports are late.`
    listener.hear([grown(turn!, text)], 0)
    expect(heard.join("").length).toBeLessThan(1000)
    const moment = listener.heard[0]?.moments.at(-1)
    expect(moment?.quote).toBe("And the reports are late.")
    expect(text.slice(moment?.from, moment?.to)).toBe("And the reports are late.")
  })

  it("leaves out what was marked as heard wrong, also when the turn grows", () => {
    const turns = talk(["them: Our reports are late."])
    const { listener } = counted()
    listener.hear(turns, 0)
    listener.takeWrong({ turnId: "t0", moment: "problem", from: 0 })
    expect(listener.heard[0]?.moments).toEqual([])
    listener.hear([grown(turns[0]!, "Our reports are late. Hiring is hard.")], 0)
    expect(listener.heard[0]?.moments.map(({ quote }) => quote)).toEqual(["Hiring is hard."])
  })
})

describe("a turn that grows word by word to 5,000 words", () => {
  const spoken = (size: number): readonly string[] => {
    const sentences = [
      "we lose two days every month because the export is done by hand.",
      "so the close is late and nobody trusts the numbers",
      "what matters to us is that the team can go home on time.",
      "um and then it goes on and on for all of us here",
      "i would love to see that in one place, imagine what that would do!",
      "what does your product make of that?",
    ]
    const words: string[] = []
    for (let i = 0; words.length < size; i += 1) words.push(...sentences[(i * 7 + (i >> 3)) % 6]!.split(" "), `${i}`)
    return words.slice(0, size)
  }
  const [before, turn] = talk(["me: What is hard about the reports?", "them: x"])
  const growing = (hearing: Hearing) => {
    const calls: number[][] = []
    const listener = createListener({
      ...hearing,
      moments: (heard, context) => {
        calls.at(-1)?.push(heard.text.length)
        return hearing.moments(heard, context)
      },
    })
    let text = ""
    for (const word of spoken(5000)) {
      text = text === "" ? word : `${text} ${word}`
      calls.push([])
      listener.hear([before!, grown(turn!, text)], calls.length === 1 ? 0 : 1)
    }
    return { calls, text, moments: listener.heard[1]!.moments }
  }
  const atOnce = (hearing: Hearing, text: string) => {
    const listener = createListener(hearing)
    listener.hear([before!, grown(turn!, text)], 0)
    return listener.heard[1]!.moments
  }

  it.each([
    ["the plain language of the tests", plainHearing],
    ["English", english],
  ])("has the same moments in the end as when heard at once: %s", { timeout: 60_000 }, (_, hearing) => {
    const { text, moments } = growing(hearing)
    expect(moments.length).toBeGreaterThan(300)
    expect(moments).toEqual(atOnce(hearing, text))
    for (const { from, to, quote } of moments) expect(text.slice(from, to)).toBe(quote)
  })

  it("costs no more for each word at the end than at the beginning", () => {
    const { calls } = growing(plainHearing)
    expect(calls).toHaveLength(5000)
    // The running piece, and once in a while the one it was cut from.
    for (const heard of calls.slice(1)) {
      expect(heard.length).toBeLessThanOrEqual(2)
      expect(heard.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(1600)
    }
    const perWord = (part: readonly number[][]) => part.flat().reduce((sum, size) => sum + size, 0) / part.length
    expect(perWord(calls.slice(-1000))).toBeLessThan(perWord(calls.slice(1000, 2000)) * 1.1)
  })
})

describe("the pieces of a long text", () => {
  const text = fc
    .array(fc.constantFrom("so ", "it goes. ", "on and on ", "nevertheless? ", "x".repeat(90)), { maxLength: 120 })
    .map((parts) => parts.join(""))

  it("are the whole text, and the same when it grows or was cut before", () => {
    fc.assert(
      fc.property(text, text, (first, more) => {
        const pieces = piecesOf(first, [])
        expect(pieces.map((piece) => piece.text).join("")).toBe(first)
        const longer = piecesOf(first + more, [])
        for (const [i, piece] of pieces.slice(0, -1).entries()) expect(longer[i]).toEqual(piece)
        expect(piecesOf(first + more, pieces)).toEqual(longer)
        expect(piecesOf(first, longer)).toEqual(pieces)
      }),
    )
  })
})
