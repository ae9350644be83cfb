import { describe, expect, it } from "vitest"
import type { CoachSetup } from "~domain/coaching/coach"
import type { NextQuestion } from "~domain/coaching/view"
import { defaultPlaybook } from "~domain/playbook/default"
import { playedCall, type PlayedCall } from "../../support/call"

const prepared = ["What would make this hour worth it for you?", "Who else would notice first?"]

/** Until the rep has spoken nobody is known to be the other side. */
const begun = (): PlayedCall => {
  const call = playedCall({ prepared })
  call.say("Dana", "Hello Remy.")
  return call
}

const next = (call: PlayedCall): NextQuestion | null => call.coach.view(call.now()).next
const done = (call: PlayedCall, how: "asked" | "skipped" | "another" | "reworded", text = ""): void =>
  call.event({ kind: "question", id: next(call)?.id ?? "", done: how, text })

describe("the question on the card", () => {
  it("is the first prepared one before anybody has spoken", () => {
    expect(next(playedCall({ prepared }))).toMatchObject({ source: "prepared", text: prepared[0], on: null })
  })

  it("stands on their last words when they have stopped speaking", () => {
    const call = begun()
    call.wait(7)
    call.say("Remy", "Our reports are late.")
    expect(next(call)?.source).toBe("prepared")
    call.wait(2)
    expect(next(call)).toMatchObject({
      source: "their-words",
      text: "You said “Our reports are late”. What is behind that?",
      on: { quote: "Our reports are late" },
    })
  })

  it("is the next why when there is nothing to quote, then a prepared one, then one for the empty stage", () => {
    const call = playedCall({ prepared })
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Why are the reports late?")
    call.say("Remy", "The numbers come from five places.")
    call.wait(7)
    expect(next(call)?.source).toBe("ladder")
    const sources: (string | undefined)[] = []
    for (let i = 0; i < 40; i += 1) {
      sources.push(next(call)?.source)
      done(call, "another")
    }
    expect([...new Set(sources)]).toEqual(["ladder", "prepared", "journey", "playbook"])
    expect(sources.filter((source) => source === "prepared")).toHaveLength(2)
    expect(sources.filter((source) => source === "journey")).toHaveLength(defaultPlaybook.journey.motivation.length)
  })

  it("never comes twice, however often it is put aside, and ends when all were", () => {
    const call = playedCall({ prepared })
    const seen: string[] = []
    for (let question = next(call); question; question = next(call)) {
      seen.push(question.id)
      done(call, seen.length % 2 ? "asked" : "skipped")
    }
    expect(new Set(seen).size).toBe(seen.length)
    const ofKind = defaultPlaybook.questions.filter(({ kinds }) => kinds.includes("discovery")).length
    expect(seen).toHaveLength(prepared.length + defaultPlaybook.journey.present.length + ofKind)
  })

  it("keeps own words, and stays on the card with them", () => {
    const call = playedCall({ prepared })
    const { id } = next(call) ?? {}
    done(call, "reworded", "So what would be good today?")
    expect(next(call)).toMatchObject({ id, text: "So what would be good today?" })
  })

  it("stays in own words whatever is said, until it was asked", () => {
    const call = begun()
    call.wait(7)
    done(call, "reworded", "So what would be good today?")
    call.say("Remy", "Our reports are late.")
    call.wait(130)
    expect(next(call)?.text).toBe("So what would be good today?")
    call.say("Dana", "So what would be good today, Remy?")
    call.wait(2)
    expect(next(call)?.text).not.toBe("So what would be good today?")
  })

  it("comes back in own words that were typed while another one came", () => {
    const call = begun()
    const { id = "" } = next(call) ?? {}
    call.wait(7)
    call.say("Remy", "Our reports are late.")
    call.wait(2)
    const other = next(call)
    expect(other?.source).toBe("their-words")
    call.event({ kind: "question", id, done: "reworded", text: "So what would be good today?" })
    expect(next(call)).toEqual({ id, source: "own", text: "So what would be good today?", on: null })
    done(call, "asked")
    expect(next(call)).toEqual(other)
  })

  it("leaves the card once the rep has asked it and stopped, not while speaking", () => {
    const call = playedCall({ prepared })
    call.wait(2)
    call.say("Dana", "So what would make this hour worth it for you, Remy?")
    expect(next(call)?.text).toBe(prepared[0])
    call.wait(2)
    expect(next(call)?.text).toBe(prepared[1])
  })

  it("quotes no word that a late correction of the caption took back, even when they speak on", () => {
    const call = begun()
    call.wait(7)
    call.say("Remy", "Our resorts are late.")
    call.wait(2)
    expect(next(call)?.on?.quote).toBe("Our resorts are late")
    const [first, last] = [call.rows[0]?.at ?? 0, call.rows.at(-1)]
    if (!last) throw new Error("nothing was said")
    call.coach.takeRow({ ...last, seq: last.seq + 1, at: Math.max(first, last.at), text: "Our reports are late." })
    call.wait(2)
    expect(next(call)?.on?.quote).toBe("Our reports are late")
  })

  it("leaves the card when their words on it were taken up, and no other of those words comes", () => {
    const call = begun()
    call.say("Remy", "Our reports are late. Hiring is hard.")
    call.wait(7)
    expect(next(call)?.source).toBe("their-words")
    call.say("Dana", "Why is that?")
    call.wait(2)
    expect(next(call)?.source).toBe("prepared")
  })

  it("speaks of what the cue speaks of", () => {
    const call = begun()
    call.say("Remy", "Our reports are late. We have a new warehouse.")
    call.say("Dana", "Nice weather today.")
    call.wait(4)
    const { cue, next: question } = call.coach.view(call.now())
    expect(cue).toMatchObject({ kind: "go-back", evidence: { quote: "Our reports are late." } })
    expect(question).toMatchObject({ source: "their-words", on: { quote: "Our reports are late" } })
  })

  it("leaves the list of prepared ones when the rep asked it and they answered at once", () => {
    const call = begun()
    call.say("Dana", "So what would make this hour worth it for you?")
    call.say("Remy", "Nothing much, as far as it goes.")
    call.wait(8)
    expect(next(call)?.text).toBe(prepared[1])
  })

  it("goes back to what was prepared when their words have grown old", () => {
    const call = begun()
    call.say("Remy", "We have a new warehouse.")
    call.wait(8)
    expect(next(call)?.source).toBe("their-words")
    call.wait(130)
    expect(next(call)?.source).toBe("prepared")
  })

  it("changes no more often than it can be read, and never while the rep is in the middle of a sentence", () => {
    const changes: { at: number; speaking: boolean }[] = []
    let before: string | undefined
    const setup: Partial<CoachSetup> = { prepared }
    const call = playedCall(setup, ({ next: question, turns }, at) => {
      if (question?.text === before) return
      before = question?.text
      const last = turns.at(-1)
      changes.push({ at, speaking: last?.side === "me" && at - last.end < 1500 && at - last.start > 1500 })
    })
    for (let i = 0; i < 12; i += 1) {
      call.say("Remy", `Our ${["reports", "lists", "plans"][i % 3]} are late and item ${i} is broken.`)
      call.wait(i % 4)
      call.say("Dana", "Well, so it goes on and on with all of that, it seems to me.")
      call.wait(i % 3)
    }
    expect(changes.length).toBeGreaterThan(3)
    expect(changes.filter(({ speaking }) => speaking)).toEqual([])
    changes.slice(1).forEach(({ at }, i) => expect(at - (changes[i]?.at ?? 0)).toBeGreaterThanOrEqual(6000))
  })

  it("comes from the playbook in the order that fits the kind when hearing is not possible", () => {
    const call = playedCall({ hearing: null })
    call.say("Remy", "Our reports are late.")
    call.wait(8)
    expect(next(call)?.source).toBe("playbook")
  })
})
