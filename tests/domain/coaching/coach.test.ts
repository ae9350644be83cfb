import { describe, expect, it } from "vitest"
import { createCoach } from "~domain/coaching/coach"
import { english } from "~domain/hearing/en/english"
import { keptRows, playedCall, setup } from "../../support/call"

const story = (call: ReturnType<typeof playedCall>): void => {
  call.say("Dana", "What would you like to talk about today?")
  call.say("Remy", "Our reports are late. We lose two days every month.")
  call.wait(1)
  call.say("Dana", "Why are the reports late?")
  call.say("Remy", "The numbers come from five places.")
  call.wait(1)
  call.say("Dana", "What made you keep five places?")
  call.say("Remy", "Every team bought its own tool, and I want that to end.")
  call.wait(1)
  call.say("Dana", "I'll send you the list by Friday.")
  call.say("Remy", "I dream of one list.")
  call.wait(4)
}

describe("the coach of one call", () => {
  it("fills ladder, journey, promises and checklist from what is said", () => {
    const call = playedCall()
    story(call)
    const view = call.coach.view(call.now())
    expect(view.ladders.map(({ topic, depth }) => [topic.quote, depth])).toEqual([["Our reports are late.", 2]])
    expect(view.journey).toMatchObject({
      present: [{ quote: "Our reports are late." }, { quote: "We lose two days every month." }],
      motivation: [{ quote: "Every team bought its own tool, and I want that to end." }],
      vision: [{ quote: "I dream of one list." }],
    })
    expect(view.emptyStage).toBeNull()
    expect(view.promises).toMatchObject([{ text: "I'll send you the list by Friday.", due: "by Friday" }])
    const ticked = view.checklist.filter((item) => item.ticked).map(({ id }) => id)
    expect(ticked).toEqual(["followed-up", "asked-before-telling"])
    expect(view.meKnown).toBe(true)
  })

  it("gives the same ladders, journey, promises and checklist when rows and events are read again", () => {
    const call = playedCall()
    story(call)
    call.event({ kind: "topic-dropped", id: "r:2:22" })
    call.event({ kind: "tick", item: "said-back", on: true })
    const before = call.coach.view(call.now())
    const again = createCoach(setup())
    for (const row of keptRows(call.rows)) again.takeRow(row)
    for (const event of call.events) again.takeEvent(event)
    const after = again.view(call.now())
    expect(after.ladders).toEqual(before.ladders)
    expect(after.journey).toEqual(before.journey)
    expect(after.promises).toEqual(before.promises)
    expect(after.checklist).toEqual(before.checklist)
  })

  it("gives the very same objects while nothing changes", () => {
    const call = playedCall()
    story(call)
    const view = call.coach.view(call.now())
    expect(call.coach.view(call.now())).toBe(view)
    call.say("Dana", "Lovely.")
    const later = call.coach.view(call.now())
    expect(later).not.toBe(view)
    expect(later.ladders).toBe(view.ladders)
    expect(later.journey).toBe(view.journey)
    expect(later.promises).toBe(view.promises)
    expect(later.turns[0]).toBe(view.turns[0])
  })

  it("keeps the current rung still while somebody speaks", () => {
    const rungs: string[] = []
    const call = playedCall({}, ({ ladders, liveLadderId, wordings }) => {
      const live = ladders.find(({ id }) => id === liveLadderId)
      const rung = live ? `${live.topic.quote} ${wordings[0] ?? ""}` : ""
      if (rungs.at(-1) !== rung) rungs.push(rung)
    })
    call.say("Dana", "Hello Remy.")
    call.say("Remy", "Our reports are late and it is hard to say for how long it will all go on like this here.")
    call.wait(2)
    expect(rungs).toEqual([
      "",
      "Our reports are late and it is hard to say for how long it will all go on like this here. What makes that so important right now?",
    ])
  })

  it("claims turns and talk share only in a language nobody wrote", () => {
    const call = playedCall({ hearing: null })
    story(call)
    const view = call.coach.view(call.now())
    expect(view.turns).not.toHaveLength(0)
    expect(view.measures.talkShare).toBeGreaterThan(0)
    expect(view).toMatchObject({ ladders: [], promises: [], emptyStage: null, wordings: [] })
    expect(view.journey).toEqual({ present: [], motivation: [], vision: [] })
    expect(view.next?.source).toBe("playbook")
  })

  it("counts a moment no more that was heard wrong", () => {
    const call = playedCall()
    story(call)
    const turnId = call.coach.view(call.now()).journey.vision[0]?.turnId ?? ""
    call.event({ kind: "wrong", turnId, moment: "vision", from: 0 })
    const view = call.coach.view(call.now())
    expect(view.journey.vision).toEqual([])
    expect(view.emptyStage).toBe("vision")
    expect(view.heard.flatMap(({ moments }) => moments).some(({ kind }) => kind === "vision")).toBe(false)
  })

  it("gives the floor to what was heard as a sign of listening and was none, in the measures too", () => {
    const call = playedCall({ hearing: english })
    call.event({ kind: "health", health: { state: "hearing", at: 0, layer: "marks" } })
    call.say("Remy", "Our reports are late every month and nobody knows why.")
    call.say("Dana", "Mm-hm.")
    call.say("Remy", "It has been so since March.")
    call.wait(60)
    const before = call.coach.view(call.now())
    const sign = before.turns.find(({ backchannel }) => backchannel)
    expect(before.heard.find(({ turnId }) => turnId === sign?.id)?.moments).toMatchObject([{ kind: "backchannel" }])
    expect(before.measures.switchesPerMinute).toBe(0)
    call.event({ kind: "wrong", turnId: sign?.id ?? "", moment: "backchannel", from: 0 })
    const after = call.coach.view(call.now())
    expect(after.turns.map(({ speaker, backchannel }) => `${speaker} ${backchannel}`)).toEqual([
      "Remy false",
      "Dana false",
      "Remy false",
    ])
    expect(after.heard.flatMap(({ moments }) => moments).filter(({ kind }) => kind === "backchannel")).toEqual([])
    expect(after.measures.switchesPerMinute).toBeGreaterThan(0)
  })

  it("keeps what was put into the journey, the promises and the notes by hand", () => {
    const call = playedCall()
    story(call)
    const view = call.coach.view(call.now())
    const evidence = { turnId: view.turns[0]?.id ?? "", quote: "talk about today", at: 0 }
    call.event({ kind: "journey", stage: "vision", evidence, on: true })
    call.event({ kind: "promise", id: "p", text: "Call Ana", due: "2026-12-01", state: "kept-note" })
    call.event({ kind: "promise", id: view.promises[0]?.id ?? "", text: "", due: null, state: "dropped" })
    call.event({ kind: "note", text: "Likes rowing" })
    call.event({ kind: "fit", fit: "not-yet" })
    const after = call.coach.view(call.now())
    expect(after.journey.vision.map(({ quote }) => quote)).toEqual(["I dream of one list.", "talk about today"])
    expect(after.promises).toEqual([{ id: "p", text: "Call Ana", evidence: null, due: "2026-12-01" }])
    expect(after.notes).toMatchObject([{ text: "Likes rowing" }])
    expect(after.fit).toBe("not-yet")
  })

  it("works everything out again when it becomes known who is who", () => {
    const call = playedCall({ ownNames: [] })
    story(call)
    const before = call.coach.view(call.now())
    expect(before.meKnown).toBe(false)
    expect(before.measures.talkShare).toBeNull()
    expect(before.ladders).toEqual([])
    call.event({ kind: "side", speaker: "Dana", side: "me" })
    const after = call.coach.view(call.now())
    expect(after.meKnown).toBe(true)
    expect(after.ladders.length).toBeGreaterThan(0)
  })
})
