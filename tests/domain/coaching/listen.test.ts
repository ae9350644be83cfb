import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createListener, piecesOf } from "~domain/coaching/listen"
import type { Turn } from "~domain/conversation/turn"
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
