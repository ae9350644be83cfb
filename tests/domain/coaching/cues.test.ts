import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createCoach } from "~domain/coaching/coach"
import { quietMs } from "~domain/coaching/cues"
import { cueKinds, type CueKind } from "~domain/coaching/event"
import { defaultPlaybook } from "~domain/playbook/default"
import type { HealthState } from "~domain/records/health"
import { keptRows, playedCall, setup as setupOf, type PlayedCall } from "../../support/call"

const health = (call: PlayedCall, state: HealthState): void =>
  call.event({ kind: "health", health: { state, at: call.now(), layer: null } })

const shown = (call: PlayedCall): CueKind | null => call.coach.view(call.now()).cue?.kind ?? null

const opening = (call: PlayedCall): void => {
  call.say("Dana", "How did your week go?")
  call.say("Remy", "It went very well for all of us.")
}

const telling = "We offer a list for that."

describe("health", () => {
  it("comes at once when the captions are lost and goes when they are back, whoever speaks", () => {
    const call = playedCall()
    health(call, "hearing")
    expect(shown(call)).toBeNull()
    health(call, "lost")
    expect(shown(call)).toBe("health")
    health(call, "hearing")
    expect(shown(call)).toBeNull()
  })

  it("waits for no cool-down and starts none", () => {
    const call = playedCall()
    opening(call)
    health(call, "captions-off")
    expect(shown(call)).toBe("health")
    health(call, "hearing")
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Nice weather today.")
    call.wait(4)
    expect(shown(call)).toBe("go-back")
    health(call, "lost")
    expect(shown(call)).toBe("health")
  })
})

describe("long stretch", () => {
  const long = "word ".repeat(130).trim()

  it("comes while the rep speaks for longer than the limit, and goes when they speak", () => {
    const call = playedCall()
    opening(call)
    call.say("Dana", long, 59)
    expect(call.kinds()).toEqual([])
    call.say("Dana", "and one more thing that I have to say")
    expect(shown(call)).toBe("long-stretch")
    call.say("Remy", "Well, we do it otherwise here.")
    expect(shown(call)).toBeNull()
  })

  it("lets a sign of listening pass: the rep still speaks", () => {
    const call = playedCall()
    opening(call)
    call.say("Dana", long, 40)
    call.say("Remy", "Mm.")
    call.say("Dana", long, 25)
    expect(shown(call)).toBe("long-stretch")
  })

  it("goes when the rep asks and waits, and not for a question that is talked past", () => {
    const call = playedCall()
    opening(call)
    call.say("Dana", long, 65)
    expect(shown(call)).toBe("long-stretch")
    call.say("Dana", "Does it fit? I think that it does, and here is more of it for all of you.")
    expect(shown(call)).toBe("long-stretch")
    call.wait(4)
    expect(shown(call)).toBe("long-stretch")
    call.say("Dana", "What do you make of that?")
    expect(shown(call)).toBe("long-stretch")
    call.wait(4)
    expect(shown(call)).toBeNull()
  })

  it("is silent when they asked for a demo or a story", () => {
    const call = playedCall()
    opening(call)
    call.say("Remy", "Could you show me how it goes?")
    call.say("Dana", long, 100)
    expect(call.kinds()).toEqual([])
  })

  it("has a later limit in other kinds of call", () => {
    const call = playedCall({ kind: "check-in" })
    opening(call)
    call.say("Dana", long, 115)
    expect(call.kinds()).toEqual([])
    call.say("Dana", long, 10)
    expect(call.kinds()).toEqual(["long-stretch"])
  })
})

describe("ask before telling", () => {
  const twice = (call: PlayedCall): void => {
    opening(call)
    call.say("Dana", telling)
    call.say("Remy", "Okay then, go on with it.")
    call.say("Dana", telling)
  }

  it("comes after two turns of telling without a why, once the rep has stopped", () => {
    const call = playedCall()
    twice(call)
    expect(shown(call)).toBeNull()
    call.wait(3)
    expect(shown(call)).toBe("ask-before-telling")
  })

  it("goes with a question of the rep", () => {
    const call = playedCall()
    twice(call)
    call.wait(3)
    call.say("Dana", "Is it so?")
    expect(shown(call)).toBeNull()
  })

  it("is silent in a demo, and after a why", () => {
    const demo = playedCall({ kind: "demo" })
    twice(demo)
    demo.wait(60)
    expect(demo.kinds()).toEqual([])
    const why = playedCall()
    why.say("Dana", "Why did you call me?")
    twice(why)
    why.wait(60)
    expect(why.kinds()).toEqual([])
  })
})

describe("go back", () => {
  const left = (call: PlayedCall): void => {
    opening(call)
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Nice weather today.")
  }

  it("comes when the rep's next turn did not take up their problem", () => {
    const call = playedCall()
    left(call)
    expect(shown(call)).toBeNull()
    call.wait(3)
    expect(call.coach.view(call.now()).cue).toMatchObject({
      kind: "go-back",
      evidence: { quote: "Our reports are late." },
    })
  })

  it("goes when it is taken up", () => {
    const call = playedCall()
    left(call)
    call.wait(3)
    call.say("Dana", "You said the reports are late.")
    expect(shown(call)).toBeNull()
  })

  it("goes after a minute and does not come again for the same words", () => {
    const call = playedCall()
    left(call)
    call.wait(3)
    call.wait(59)
    expect(shown(call)).toBe("go-back")
    call.wait(2)
    expect(shown(call)).toBeNull()
    call.wait(120)
    expect(call.kinds()).toEqual(["go-back"])
  })

  it("does not come when the next turn took it up, by their words or by a bare why", () => {
    for (const reply of ["Tell me more about the reports.", "Why is that?", "Late reports, I see."]) {
      const call = playedCall()
      opening(call)
      call.say("Remy", "Our reports are late.")
      call.say("Dana", reply)
      call.wait(60)
      expect(call.kinds()).not.toContain("go-back")
    }
  })

  it("is given up three turns later", () => {
    const call = playedCall()
    opening(call)
    health(call, "lost")
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Nice weather today.")
    call.say("Remy", "Yes, it really is so.")
    call.say("Dana", "Nice weather indeed today.")
    call.say("Remy", "And it goes on and on.")
    call.wait(10)
    health(call, "hearing")
    call.wait(60)
    expect(call.kinds()).toEqual(["health"])
  })
})

describe("one why deeper", () => {
  const answered = (call: PlayedCall): void => {
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Why are the reports late?")
    call.say("Remy", "The numbers come from five places.")
  }

  it("comes when a rung is answered and they have stopped, and goes with the next why", () => {
    const call = playedCall()
    answered(call)
    expect(shown(call)).toBeNull()
    call.wait(3)
    expect(call.coach.view(call.now()).cue).toMatchObject({
      kind: "one-why-deeper",
      evidence: { quote: "The numbers come from five places." },
    })
    call.say("Dana", "Why five places?")
    expect(shown(call)).toBeNull()
  })

  it("is silent while they wait for the rep's answer", () => {
    const call = playedCall()
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Why are the reports late?")
    call.say("Remy", "The numbers come from five places. How do others do it?")
    call.wait(30)
    expect(call.kinds()).toEqual([])
  })

  it("does not come on the third why", () => {
    const call = playedCall()
    answered(call)
    call.say("Dana", "Why five places?")
    call.say("Remy", "Every team bought its own tool.")
    call.say("Dana", "What made every team do that?")
    call.say("Remy", "Nobody was there who decided for all of us.")
    call.wait(60)
    expect(call.kinds()).toEqual([])
    expect(call.coach.view(call.now()).measures.whyDepth).toBe(3)
  })
})

describe("picture the change", () => {
  const deep = (call: PlayedCall): void => {
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Why are the reports late?")
    call.say("Remy", "The numbers come from five places.")
    call.say("Dana", "Why five places?")
  }

  it("comes at three fifths of the time without a vision, and goes when one is heard", () => {
    const call = playedCall()
    deep(call)
    call.wait(26 * 60)
    expect(call.kinds()).not.toContain("picture-the-change")
    call.wait(60)
    expect(shown(call)).toBe("picture-the-change")
    call.say("Remy", "I dream of one list.")
    expect(shown(call)).toBeNull()
  })

  it("is one why deeper while no why was answered at all", () => {
    const call = playedCall()
    opening(call)
    call.wait(27 * 60)
    expect(shown(call)).toBe("one-why-deeper")
    expect(call.kinds()).toEqual(["one-why-deeper"])
  })
})

describe("hand them the floor", () => {
  const most = (call: PlayedCall): void => {
    for (let i = 0; i < 8; i += 1) {
      call.say("Dana", "It goes on and so on and on like so for a good long while here.", 50)
      call.say("Remy", "Yes, so it is then.")
    }
    call.wait(4)
  }

  it("comes when the rep said far more than the target in the last five minutes", () => {
    const call = playedCall()
    most(call)
    expect(shown(call)).toBe("hand-the-floor")
    call.say("Remy", "It goes on and so on and on like so for a good long while here. ".repeat(12).trim(), 100)
    expect(shown(call)).toBeNull()
  })

  it("is silent in a demo", () => {
    const call = playedCall({ kind: "demo" })
    most(call)
    expect(call.kinds()).toEqual([])
  })
})

describe("the end of the call", () => {
  it("asks to say back what was heard at closing words, until a summary is heard or ticked", () => {
    const call = playedCall()
    opening(call)
    call.say("Dana", "Thank you for your time.")
    call.wait(3)
    expect(shown(call)).toBe("say-back")
    call.say("Dana", "What I hear is that the week went well.")
    expect(shown(call)).toBeNull()
    const ticked = playedCall()
    opening(ticked)
    ticked.say("Dana", "Thank you for your time.")
    ticked.event({ kind: "tick", item: "said-back", on: true })
    ticked.wait(60)
    expect(ticked.kinds()).toEqual([])
  })

  it("asks for the fit in the last five planned minutes, until it is noted", () => {
    const call = playedCall({ mutedCues: ["say-back", "one-why-deeper", "picture-the-change"] })
    opening(call)
    call.wait(39 * 60)
    expect(call.kinds()).toEqual([])
    call.wait(65)
    expect(shown(call)).toBe("fit")
    call.event({ kind: "fit", fit: "not-yet" })
    expect(shown(call)).toBeNull()
  })

  it("gives later cues their turn when one has been there for a minute", () => {
    const call = playedCall({ mutedCues: ["one-why-deeper", "picture-the-change"] })
    opening(call)
    call.wait(43 * 60)
    expect(call.kinds()).toEqual(["say-back", "fit"])
  })
})

describe("promise noted", () => {
  it("comes when the rep has promised something, for ten seconds", () => {
    const call = playedCall()
    opening(call)
    call.say("Dana", "I'll send you the list by Friday.")
    call.wait(3)
    expect(shown(call)).toBe("promise-noted")
    call.wait(9)
    expect(shown(call)).toBe("promise-noted")
    call.wait(2)
    expect(shown(call)).toBeNull()
  })
})

describe("silences", () => {
  const left = (call: PlayedCall): void => {
    call.say("Remy", "Our reports are late.")
    call.say("Dana", "Nice weather today.")
    call.wait(3)
  }

  it("says nothing until it is known who the rep is, but that nothing is heard", () => {
    const call = playedCall({ ownNames: [] })
    left(call)
    expect(shown(call)).toBeNull()
    health(call, "lost")
    expect(shown(call)).toBe("health")
  })

  it("keeps a kind silent that was put away twice", () => {
    const call = playedCall()
    opening(call)
    for (const problem of ["Our reports are late.", "Hiring is hard.", "The gate is broken."]) {
      call.say("Remy", problem)
      call.say("Dana", "Nice weather today.")
      call.wait(5)
      const { cue } = call.coach.view(call.now())
      if (cue) call.event({ kind: "cue-dismissed", cue: cue.kind, id: cue.id })
      expect(shown(call)).toBeNull()
      call.wait(60)
    }
    expect(call.kinds()).toEqual(["go-back", "go-back"])
  })

  it("does not show again after a reload what was shown before", () => {
    const call = playedCall()
    opening(call)
    left(call)
    call.wait(58)
    const again = playedCall()
    for (const row of call.rows) again.coach.takeRow(row)
    for (const event of call.events) again.coach.takeEvent(event)
    expect(again.coach.view(call.now()).cue).toMatchObject({ kind: "go-back", since: call.cues[0]?.since })
    expect(again.coach.view(call.now() + 10_000).cue).toBeNull()
  })
})

const says = fc.record({
  what: fc.constant("say" as const),
  who: fc.constantFrom("Dana", "Remy"),
  text: fc.constantFrom(
    "Our reports are late.",
    "Why is that?",
    "The numbers come from five places.",
    "We offer a list for that.",
    "I'll send you the list by Friday.",
    "Nice weather today.",
    "It matters because I look foolish.",
    "Thank you for your time.",
    "Could you show me how it goes?",
    "It goes on and so on for a good long while. ".repeat(6).trim(),
  ),
})
const waits = fc.record({ what: fc.constant("wait" as const), seconds: fc.integer({ min: 1, max: 90 }) })
const switches = fc.record({
  what: fc.constantFrom("presenting" as const, "muted" as const),
  on: fc.boolean(),
})
const healths = fc.record({
  what: fc.constant("health" as const),
  state: fc.constantFrom<HealthState>("hearing", "lost", "captions-off"),
})
const dismissals = fc.record({ what: fc.constant("dismiss" as const) })
const happenings = fc.array(
  fc.oneof({ weight: 8, arbitrary: says }, { weight: 3, arbitrary: waits }, switches, healths, dismissals),
  { maxLength: 40 },
)
const anyCall = fc.record({
  kind: fc.constantFrom("discovery" as const, "demo" as const, "check-in" as const),
  nudge: fc.constantFrom("quiet" as const, "balanced" as const, "eager" as const),
  planned: fc.integer({ min: 2, max: 30 }).map((minutes) => minutes * 60_000),
})

type Happening = typeof happenings extends fc.Arbitrary<readonly (infer H)[]> ? H : never

const play = (call: PlayedCall, happening: Happening): void => {
  switch (happening.what) {
    case "say":
      return call.say(happening.who, happening.text)
    case "wait":
      return call.wait(happening.seconds)
    case "health":
      return health(call, happening.state)
    case "dismiss": {
      const { cue } = call.coach.view(call.now())
      if (cue) call.event({ kind: "cue-dismissed", cue: cue.kind, id: cue.id })
      return
    }
    default:
      call.event({ kind: happening.what, on: happening.on })
  }
}

describe("any call", () => {
  it(
    "keeps to the rules of cues and ladders at every moment, and plays the same way twice",
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(anyCall, happenings, (setup, happened) => {
          let silenced = false
          let before: string | null = null
          const call = playedCall(setup, (view, at) => {
            const { cue } = view
            if (cue && silenced) throw new Error(`${cue.kind} while silenced`)
            const floor = view.turns.findLast(({ backchannel }) => !backchannel)
            const speaking = floor?.side === "me" && at - floor.end < quietMs
            if (cue && speaking && cue.id !== before && cue.kind !== "long-stretch")
              throw new Error(`${cue.kind} came while the rep spoke`)
            before = cue?.id ?? null
            for (const { depth, rungs } of view.ladders) {
              expect(depth).toBe(rungs.filter(({ answer }) => answer).length)
              expect(rungs.length).toBeLessThanOrEqual(3)
            }
          })
          const switched = { presenting: false, muted: false }
          for (const happening of happened) {
            if (happening.what === "presenting" || happening.what === "muted") {
              switched[happening.what] = happening.on
              silenced = switched.presenting || switched.muted
            }
            play(call, happening)
          }
          const cool = defaultPlaybook.cues.coolDownMs[setup.nudge]
          const nudges = call.cues.filter(({ kind }) => kind !== "health")
          nudges.forEach(({ since }, i) => expect(since - (nudges[i - 1]?.since ?? -cool)).toBeGreaterThanOrEqual(cool))
          expect(new Set(nudges.map(({ id }) => id)).size).toBe(nudges.length)
          for (const kind of cueKinds) {
            const away = call.events.filter((event) => event.kind === "cue-dismissed" && event.cue === kind)
            expect(away.length).toBeLessThanOrEqual(2)
          }
          // Read again after a reload: what is known of the call is the same.
          call.wait(4)
          const recalled = createCoach(setupOf(setup))
          for (const row of keptRows(call.rows)) recalled.takeRow(row)
          for (const event of call.events) recalled.takeEvent(event)
          const [kept, after] = [call.coach.view(call.now()), recalled.view(call.now())]
          for (const part of ["ladders", "journey", "checklist", "promises", "heard"] as const)
            expect(after[part]).toEqual(kept[part])
          const again = playedCall(setup)
          for (const happening of happened) play(again, happening)
          again.wait(4)
          expect(again.cues).toEqual(call.cues)
          expect(again.coach.view(again.now())).toEqual(call.coach.view(call.now()))
        }),
        { numRuns: 60 },
      )
    },
  )
})
