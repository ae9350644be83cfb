import { describe, expect, it } from "vitest"
import { checklistOf, listenedTo, nothingListened } from "~domain/coaching/checklist"
import type { CallEvent } from "~domain/coaching/event"
import { emptyStageOf, journeyByHand, noJourney, travelled } from "~domain/coaching/journey"
import { promised, promisesByHand } from "~domain/coaching/promises"
import type { HeardPromise, Ladder } from "~domain/coaching/view"
import { heardIn, talk } from "../../support/talk"

const quiet = { talkShare: 0.5, myWords: 500, theirWords: 500 }

const checklist = (
  lines: readonly string[],
  more: { ladders?: readonly Ladder[]; measures?: typeof quiet; ticks?: Extract<CallEvent, { kind: "tick" }>[] } = {},
) => {
  const listened = heardIn(talk(lines)).reduce((state, step) => listenedTo(state, step, 5), nothingListened)
  const items = checklistOf(listened, more.ladders ?? [], more.measures ?? quiet, more.ticks ?? [])
  return {
    items,
    ticked: items.filter(({ ticked }) => ticked).map(({ id }) => id),
    quote: (id: string) => items.find((item) => item.id === id)?.evidence?.quote,
  }
}

describe("the listening checklist", () => {
  it("ticks the follow-up with its sentence", () => {
    const list = checklist(["them: Our reports are late.", "me: Which reports?"])
    expect(list.ticked).toEqual(["followed-up"])
    expect(list.quote("followed-up")).toBe("Which reports?")
  })

  it.each([
    [
      "asked, answered, then told",
      ["me: What is new?", "them: We moved into a bigger house.", "me: We offer a list."],
      true,
    ],
    ["told first", ["me: We offer a list.", "me: What is new?", "them: We moved into a bigger house."], false],
    [
      "asked and told before the answer",
      ["me: What is new? We offer a list.", "them: We moved into a bigger house."],
      false,
    ],
    ["asked, but never answered", ["me: What is new?", "them: Nothing.", "me: We offer a list."], false],
    ["asked only for yes or no", ["me: Is it new?", "them: Yes, it is a really new one."], false],
  ] as const)("asked before telling: %s", (_, lines, ticked) => {
    expect(checklist([...lines]).ticked.includes("asked-before-telling")).toBe(ticked)
  })

  it.each([
    [400, 600, true],
    [600, 400, false],
    [30, 40, false],
  ])("spoke less than they did: %i of my words, %i of theirs", (myWords, theirWords, ticked) => {
    const measures = { talkShare: myWords / (myWords + theirWords), myWords, theirWords }
    expect(checklist([], { measures }).ticked.includes("spoke-less")).toBe(ticked)
  })

  it("ticks the third why with its answer", () => {
    const answer = { turnId: "t", quote: "I promised my father.", at: 0 }
    const rung = { question: answer, answer, byHand: false }
    const ladder = { id: "l", topic: answer, rungs: [rung, rung, rung], depth: 3 }
    const list = checklist([], { ladders: [{ ...ladder, depth: 2, rungs: [rung, rung] }, ladder] })
    expect(list.ticked).toEqual(["third-why"])
    expect(list.quote("third-why")).toBe("I promised my father.")
  })

  it("only asks about the rest, with the sentence that may be it", () => {
    const list = checklist(["me: You probably wait a lot. What I hear is that it is late."])
    expect(list.ticked).toEqual([])
    expect(list.items.filter(({ mode }) => mode === "asked").map(({ id }) => id)).toEqual([
      "said-back",
      "let-finish",
      "may-be-wrong",
    ])
    expect(list.quote("said-back")).toBe("What I hear is that it is late.")
    expect(list.quote("may-be-wrong")).toBe("You probably wait a lot.")
    expect(list.quote("let-finish")).toBeUndefined()
  })

  it("believes the rep over its ears, the last word first", () => {
    const tick = (item: string, on: boolean) => ({ kind: "tick" as const, at: 0, item, on })
    const list = checklist(["them: Our reports are late.", "me: Which reports?"], {
      ticks: [tick("let-finish", true), tick("followed-up", true), tick("followed-up", false)],
    })
    expect(list.ticked).toEqual(["let-finish"])
    expect(list.items.find(({ id }) => id === "followed-up")).toMatchObject({ byHand: true, ticked: false })
  })
})

describe("the journey", () => {
  const journey = heardIn(
    talk([
      "them: Our reports are late. We lose two days.",
      "me: I dream of lunch. It is late.",
      "other: It matters because I look foolish.",
    ]),
  ).reduce(travelled, noJourney)

  it("fills each stage with sentences of the other side, in order", () => {
    expect(journey.present.map(({ quote }) => quote)).toEqual(["Our reports are late.", "We lose two days."])
    expect(journey.motivation.map(({ quote }) => quote)).toEqual(["It matters because I look foolish."])
    expect(emptyStageOf(journey)).toBe("vision")
  })

  it("takes a sentence once in a stage, and gives the same journey when nothing was said for it", () => {
    const [step] = heardIn(talk(["them: It is late and slow and broken."]))
    expect(travelled(noJourney, step!).present).toHaveLength(1)
    const [other] = heardIn(talk(["them: So it goes on here."]))
    expect(travelled(journey, other!)).toBe(journey)
  })

  it("lets the rep move a sentence", () => {
    const evidence = journey.present[0]!
    const move = (stage: "present" | "vision", on: boolean) => ({
      kind: "journey" as const,
      at: 0,
      stage,
      evidence,
      on,
    })
    const moved = journeyByHand(journey, [move("present", false), move("vision", true), move("vision", true)])
    expect(moved.present).toHaveLength(1)
    expect(moved.vision).toEqual([evidence])
    expect(emptyStageOf(moved)).toBeNull()
    expect(emptyStageOf(noJourney)).toBe("present")
  })
})

describe("promises", () => {
  const heard = heardIn(
    talk(["me: I'll send you the list by Friday. I'll send the other one.", "them: I'll send you mine."]),
  ).reduce<readonly HeardPromise[]>(promised, [])

  it("are the rep's own, with the time as said", () => {
    expect(heard).toMatchObject([
      { id: "t0:0", text: "I'll send you the list by Friday.", due: "by Friday" },
      { text: "I'll send the other one.", due: null },
    ])
  })

  it("can be changed, dropped, brought back and added", () => {
    const event = (id: string, text: string, state: "kept-note" | "dropped") => ({
      kind: "promise" as const,
      at: 0,
      id,
      text,
      due: "2026-12-01",
      state,
    })
    const [first, second] = heard.map(({ id }) => id)
    const changed = promisesByHand(heard, [
      event(first!, "Send the list", "kept-note"),
      event(second!, "", "dropped"),
      event("new", "Call Ana", "kept-note"),
    ])
    expect(changed).toEqual([
      { id: first, text: "Send the list", due: "2026-12-01", evidence: heard[0]?.evidence },
      { id: "new", text: "Call Ana", due: "2026-12-01", evidence: null },
    ])
    const back = promisesByHand(heard, [event(second!, "", "dropped"), event(second!, "Send it", "kept-note")])
    expect(back.at(-1)).toMatchObject({ id: second, text: "Send it", evidence: heard[1]?.evidence })
  })
})
