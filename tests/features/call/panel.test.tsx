import { act, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { CallView, ChecklistItem, Ladder, Speaker } from "~domain/coaching/view"
import type { Turn } from "~domain/conversation/turn"
import { personMoments, repMoments, type Moment } from "~domain/hearing/moment"
import { newPerson } from "~domain/people/new-person"
import { openDesk } from "~storage/keeper-desk"
import { updateOptions } from "~storage/options"
import { axeFindings } from "../../support/axe"
import { installChrome, type FakeChrome } from "../../support/chrome"
import { said, t0, view } from "../../support/records"
import { callPage, callRecord, showPanel, type ShownPanel } from "../../support/panel"

let chrome: FakeChrome
beforeEach(() => {
  chrome = installChrome()
  openDesk()
  chrome.state.commands = [
    { name: "asked", shortcut: "Alt+J" },
    { name: "another", shortcut: "" },
  ]
})
afterEach(() => vi.useRealTimers())

const user = userEvent.setup()
const button = (name: string | RegExp) => screen.getByRole("button", { name })
const press = (name: string | RegExp) => user.click(button(name))
const status = () => screen.getAllByRole("status").map((element) => element.textContent)

const dana = (label: string, side: Speaker["side"]): Speaker => ({ label, name: label, side })
const turn = (text: string, change: Partial<Turn> = {}): Turn => ({
  id: `t-${text}`,
  side: "theirs",
  speaker: "Dana Okafor",
  text,
  start: t0,
  end: t0,
  rows: [],
  backchannel: false,
  ...change,
})
const ladder: Ladder = {
  id: "l1",
  topic: said("We lose two days"),
  depth: 1,
  rungs: [{ question: said("Why?"), answer: said("The export is by hand"), byHand: false }],
}
const question: CallView["next"] = {
  id: "q1",
  source: "their-words",
  text: "What did that change for you?",
  on: said("We lost Ines in March."),
}
const unfolded = (...open: ("ladder" | "journey" | "listening" | "promises" | "measures")[]) =>
  updateOptions(({ panel }) => ({ panel: { ...panel, open } }))
const fine = async (panel: ShownPanel) => expect(await axeFindings(panel.container)).toEqual([])

describe("at rest", () => {
  it("says what is heard, asks one thing and says where one stands", async () => {
    const panel = await showPanel({
      session: {
        person: newPerson(callRecord.id, { name: "Dana Okafor" }, 0),
      },
      view: {
        speakers: [dana("You", "me"), dana("Dana Okafor", "theirs")],
        next: question,
        ladders: [ladder],
        liveLadderId: "l1",
        wordings: ["What is behind that?", "How did that come about?", "What else?"],
      },
    })
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Dana Okafor")
    expect(status()).toContain("Hearing you and Dana")
    expect(screen.getByText("1:00")).toBeTruthy()
    expect(status()).toContain("Nothing to say. You are listening.")
    expect(screen.getByText("“We lost Ines in March.”").className).toBe("said")
    expect(screen.getByText("What did that change for you?")).toBeTruthy()
    expect(screen.getByText("The second why is open")).toBeTruthy()
    expect(screen.getByText("3 ways to ask")).toBeTruthy()
    for (const fold of ["Why ladder", "Journey", "Listening", "Promises and notes", "Measures"])
      expect(screen.getByText(fold).closest("details")).toHaveProperty("open", false)
    await fine(panel)
  })

  it("shows a key only where the browser assigned one", async () => {
    await showPanel({ view: { next: question } })
    await waitFor(() => expect(button(/^Asked/).textContent).toBe("AskedAlt+J"))
    expect(button("Another").textContent).toBe("Another")
  })

  it("shows markup in captions, names and notes as text", async () => {
    const evil = "<img src=x onerror=alert(1)>"
    await unfolded("ladder", "journey", "listening", "promises", "measures")
    const panel = await showPanel({
      session: { person: newPerson(callRecord.id, { name: evil }, 0) },
      view: {
        speakers: [dana(evil, "theirs")],
        turns: [turn(evil)],
        next: { ...question, text: evil, on: said(evil) },
        ladders: [
          { ...ladder, topic: said(evil), rungs: [{ question: said(evil), answer: said(evil), byHand: true }] },
        ],
        liveLadderId: "l1",
        journey: { present: [said(evil)], motivation: [], vision: [] },
        promises: [{ id: "p", text: evil, evidence: null, due: evil }],
        notes: [{ at: t0, text: evil }],
      },
    })
    expect(panel.container.querySelector("img")).toBeNull()
    expect(screen.getAllByText((text) => text.includes(evil)).length).toBeGreaterThan(6)
    await fine(panel)
  })
})

describe("the card", () => {
  it("says back what the rep did with the question", async () => {
    const { happened } = await showPanel({ view: { next: question } })
    await press(/^Asked/)
    await press("Another")
    await press("Skip")
    const done = (how: string) => ({ kind: "question", id: "q1", done: how, text: "What did that change for you?" })
    expect(happened).toEqual([done("asked"), done("another"), done("skipped")])
  })

  it("takes the question in own words", async () => {
    const { happened } = await showPanel({ view: { next: question } })
    await press("In my own words")
    const field = screen.getByRole("textbox", { name: "In my own words" })
    expect(document.activeElement).toBe(field)
    await user.clear(field)
    await user.type(field, "And then?{Enter}")
    expect(happened).toEqual([{ kind: "question", id: "q1", done: "reworded", text: "And then?" }])
  })

  it("holds what is being typed while the next question comes, and while the panel is folded", async () => {
    const { happened, room } = await showPanel({ view: { next: question } })
    await press("In my own words")
    const field = () => screen.getByRole("textbox", { name: "In my own words" })
    await user.clear(field())
    await user.type(field(), "And th")
    act(() => room.coaching.setState({ view: view({ next: { ...question, id: "q2", text: "Who else?", on: null } }) }))
    expect(field()).toHaveProperty("value", "And th")
    expect(document.activeElement).toBe(field())
    expect(screen.getByText("“We lost Ines in March.”")).toBeTruthy()
    await press("Collapse to a pill")
    await press(/^Open Third Why/)
    await user.type(field(), "en?{Enter}")
    expect(happened).toEqual([{ kind: "question", id: "q1", done: "reworded", text: "And then?" }])
    expect(screen.getByText("Who else?")).toBeTruthy()
  })

  it("leaves the question as it was when own words are cancelled, and keeps the keyboard", async () => {
    const { happened, sent } = await showPanel({ view: { next: question } })
    await press("In my own words")
    await user.keyboard("{Escape}")
    expect(screen.getByText("What did that change for you?")).toBeTruthy()
    expect(happened).toEqual([])
    expect(sent.filter(({ type }) => type === "focus")).toEqual([])
  })

  it("marks their words inside a question as theirs, and shows them once", async () => {
    await showPanel({
      view: {
        next: {
          id: "q",
          source: "their-words",
          text: "You said “it is slow”. What is behind that?",
          on: said("Well, it is slow"),
        },
      },
    })
    expect(screen.getByText("it is slow").className).toBe("said")
    expect(screen.queryByText(/Well, it is slow/)).toBeNull()
  })
})

describe("measures by hand", () => {
  it("say that they are, and claim nothing that must be heard", async () => {
    await unfolded("measures")
    await showPanel({
      view: {
        measures: { ...view().measures, byHand: true, talkShare: 0.4, longestStretch: { ms: 65_000, evidence: null } },
      },
    })
    expect(screen.getByText("You 40%, by hand")).toBeTruthy()
    expect(screen.getByText("By hand: seconds, not words")).toBeTruthy()
    expect(screen.getByText("Longest stretch 1:05")).toBeTruthy()
    expect(screen.queryByText(/follow-ups/i)).toBeNull()
  })
})

describe("a cue", () => {
  const cue = { id: "c1", kind: "one-why-deeper" as const, evidence: said("It matters to me"), since: t0 }

  it("stands in its slot, says why it came, and goes when it is put away", async () => {
    const panel = await showPanel({ view: { cue } })
    expect(status()).toContain("One why deeper.")
    await press("Why this cue?")
    expect(screen.getByText(/behind an answer there is often another reason/)).toBeTruthy()
    expect(screen.getByText("“It matters to me”")).toBeTruthy()
    await fine(panel)
    await press("Put the cue away")
    expect(panel.happened).toEqual([{ kind: "cue-dismissed", cue: "one-why-deeper", id: "c1" }])
  })

  it("about fit takes the answer with one tap", async () => {
    const { happened } = await showPanel({ view: { cue: { ...cue, kind: "fit", evidence: null } } })
    await press("Not yet, keep giving")
    expect(happened).toEqual([{ kind: "fit", fit: "not-yet" }])
  })
})

describe("when the call is not heard", () => {
  const health = (state: "captions-off" | "lost" | "blind" | "waiting") => ({
    heard: { state, at: t0 + 30_000, layer: null },
  })

  it("offers the one button that helps when captions are off", async () => {
    const panel = await showPanel({ session: health("captions-off") })
    expect(status()).toContain("Captions are off")
    expect(screen.getByRole("heading", { name: "Nothing is heard now" })).toBeTruthy()
    await fine(panel)
    await press("Turn on captions")
    expect(panel.sent).toContainEqual({ type: "turn-on-captions" })
    await press("Go on by hand")
    expect(panel.done).toEqual(["goByHand"])
  })

  it("says how to turn captions on where it cannot do it", async () => {
    await showPanel({ session: { ...health("captions-off"), page: { ...callPage, canTurnOnCaptions: false } } })
    expect(screen.queryByRole("button", { name: "Turn on captions" })).toBeNull()
    expect(screen.getByText(/call’s own controls/)).toBeTruthy()
  })

  it("names the moment when captions were lost", async () => {
    const panel = await showPanel({ session: health("lost") })
    expect(status()).toContain("Lost the captions at 0:30")
    expect(screen.getByText(/Everything until 0:30 is kept/)).toBeTruthy()
    await fine(panel)
  })

  it("says so when captions are there and cannot be read", async () => {
    const panel = await showPanel({ session: health("blind") })
    expect(status()).toContain("Hearing nothing")
    expect(screen.getByRole("heading", { name: "No captions can be read here" })).toBeTruthy()
    await fine(panel)
  })

  it("shows nothing read before consent and leads to where it is given", async () => {
    const panel = await showPanel({ session: { consented: false, mayRead: false } })
    expect(status()).toContain("By hand, nothing is heard")
    await fine(panel)
    await press("See what would be read")
    expect(chrome.doneBy("runtime.sendMessage")).toContainEqual({ type: "open", page: "welcome", id: null })
  })

  it("can be told to read this call after all", async () => {
    const { changed } = await showPanel({
      session: { mayRead: false, call: { ...callRecord, notThisCall: true } },
    })
    await press("Read this call after all")
    expect(changed).toEqual([{ notThisCall: false }])
  })

  it.each([
    ["full", "No room left on this computer"],
    ["closed", "Nothing can be kept here"],
    ["gone", "This call was erased"],
    ["failed", "Keeping the call did not work"],
  ] as const)("says when nothing is kept: %s", async (trouble, title) => {
    const panel = await showPanel({ session: { trouble } })
    expect(screen.getByRole("heading", { name: title })).toBeTruthy()
    await fine(panel)
  })
})

describe("which one is you", () => {
  it("is answered by one tap", async () => {
    const panel = await showPanel({
      view: { meKnown: false, speakers: [dana("Ada", "unknown"), dana("Dana", "unknown")] },
    })
    const ask = screen.getByRole("region", { name: "Which one is you?" })
    await fine(panel)
    await user.click(within(ask).getByRole("button", { name: "Ada" }))
    expect(panel.happened).toEqual([{ kind: "side", speaker: "Ada", side: "me" }])
  })

  it("asks about the only one who spoke", async () => {
    const { happened } = await showPanel({ view: { meKnown: false, speakers: [dana("Dana", "unknown")] } })
    await press("Not me")
    expect(happened).toEqual([{ kind: "side", speaker: "Dana", side: "theirs" }])
  })

  it("can be put right later, also for who is with me", async () => {
    const panel = await showPanel({ view: { speakers: [dana("Ada", "me"), dana("Ben", "theirs")] } })
    await press("More")
    await user.click(within(screen.getByRole("group", { name: "Ben" })).getByRole("radio", { name: "With me" }))
    expect(panel.happened).toEqual([{ kind: "side", speaker: "Ben", side: "ours" }])
    await fine(panel)
  })
})

describe("the ladder", () => {
  it("is put right by hand", async () => {
    await unfolded("ladder")
    const panel = await showPanel({
      view: {
        ladders: [ladder],
        liveLadderId: "l1",
        wordings: ["What is behind that?"],
        turns: [turn("Our export breaks. Nobody knows why.")],
      },
    })
    const fold = within(screen.getByRole("group", { name: "Topic: We lose two days" }))
    await user.click(fold.getByText("The second why is open"))
    await user.click(await fold.findByRole("button", { name: "What is behind that?" }))
    await user.click(fold.getByRole("button", { name: "Why is this here: The export is by hand" }))
    await user.click(fold.getByRole("button", { name: "Clear why 1" }))
    await user.click(fold.getByRole("button", { name: "Why is this here: We lose two days" }))
    await user.click(fold.getByRole("button", { name: "Drop the topic: We lose two days" }))
    await press("New topic")
    await user.click(screen.getByText("What they said last"))
    await user.click(screen.getByRole("button", { name: "Nobody knows why." }))
    const id = "t-Our export breaks. Nobody knows why."
    expect(panel.happened).toMatchObject([
      { kind: "rung", topicId: "l1", rung: 2, question: "What is behind that?", answer: null },
      { kind: "rung-cleared", topicId: "l1", rung: 1 },
      { kind: "topic-dropped", id: "l1" },
      { kind: "topic", evidence: { turnId: id, quote: "Nobody knows why." } },
    ])
    await fine(panel)
  })

  it("takes any turn of theirs, or typed words, as the answer to a why that waits", async () => {
    await unfolded("ladder")
    const waits = { ...ladder, rungs: [...ladder.rungs, { question: said("And why?"), answer: null, byHand: true }] }
    const { happened } = await showPanel({
      view: { ladders: [waits], liveLadderId: "l1", turns: [turn("Because it is late.")] },
    })
    await user.click(screen.getByText("What they said last"))
    await press("Because it is late.")
    await user.type(screen.getByRole("textbox", { name: "Their answer, in their words" }), "It hurts{Enter}")
    expect(happened).toMatchObject([
      { kind: "rung", rung: 2, question: "And why?", answer: { quote: "Because it is late." } },
      { kind: "rung", rung: 2, question: "And why?", answer: { quote: "It hurts" } },
    ])
  })

  it("takes a why that was asked by hand as asked", async () => {
    const { happened } = await showPanel({
      session: { mayRead: false, page: null },
      view: {
        ladders: [ladder],
        liveLadderId: "l1",
        next: { id: "ladder:l1:2:0", source: "ladder", text: "What is behind that?", on: null },
      },
    })
    await press(/^Asked/)
    expect(happened).toMatchObject([
      { kind: "question", done: "asked" },
      { kind: "rung", topicId: "l1", rung: 2, question: "What is behind that?", answer: null },
    ])
  })
})

describe("what was heard", () => {
  it("says why, and can be called wrong", async () => {
    await unfolded("journey")
    const evidence = said("It is slow")
    const { happened } = await showPanel({
      view: {
        journey: { present: [evidence], motivation: [], vision: [] },
        emptyStage: "motivation",
        heard: [
          {
            turnId: evidence.turnId,
            moments: [
              { kind: "problem", from: 3, to: 13, quote: "It is slow", because: "because_problem", words: "slow" },
            ],
          },
        ],
      },
    })
    await press("Why is this here: It is slow")
    expect(screen.getByText(/Heard because “slow” names something hard/)).toBeTruthy()
    await press(/^Heard wrong/)
    await press("Take out: It is slow")
    expect(happened).toMatchObject([
      { kind: "wrong", turnId: evidence.turnId, moment: "problem", from: 3 },
      { kind: "journey", stage: "present", on: false },
    ])
  })

  it("names each thing that put the words there, and no other, and each can be called wrong", async () => {
    await unfolded("journey")
    const evidence = said("It is slow")
    const moment = { from: 3, to: 13, quote: "It is slow", words: "slow" }
    const { happened } = await showPanel({
      view: {
        journey: { present: [evidence], motivation: [], vision: [] },
        heard: [
          {
            turnId: evidence.turnId,
            moments: [
              { ...moment, kind: "problem", because: "because_problem" },
              { ...moment, kind: "cost", because: "because_cost" },
              { ...moment, kind: "vision", because: "because_vision" },
              { ...moment, kind: "cost", because: "because_cost", quote: "It is", to: 8 },
            ],
          },
        ],
      },
    })
    await press("Why is this here: It is slow")
    expect(screen.getAllByRole("button", { name: /^Heard wrong/ })).toHaveLength(2)
    await press("Heard wrong: Heard because “slow” says what it costs")
    expect(happened).toMatchObject([{ kind: "wrong", turnId: evidence.turnId, moment: "cost", from: 3 }])
  })

  it("does not claim that an answer was put there by hand", async () => {
    await unfolded("ladder")
    await showPanel({ view: { ladders: [ladder], liveLadderId: "l1" } })
    await press("Why is this here: The export is by hand")
    expect(screen.getByText("It came after your why.")).toBeTruthy()
    await press("Why is this here: We lose two days")
    expect(screen.getByText("You asked about it, or put it here by hand.")).toBeTruthy()
  })

  it("offers questions for the stage that is empty, and takes words by hand", async () => {
    await unfolded("journey")
    const panel = await showPanel({ view: { emptyStage: "motivation" } })
    await press("Add to: Vision")
    await user.type(screen.getByRole("textbox", { name: "Their words for: Vision" }), "Calm Mondays{Enter}")
    expect(panel.happened).toMatchObject([
      { kind: "journey", stage: "vision", on: true, evidence: { quote: "Calm Mondays" } },
    ])
    await fine(panel)
  })
})

describe("the listening checklist", () => {
  const items: ChecklistItem[] = [
    { id: "followed-up", mode: "heard", ticked: true, byHand: false, evidence: said("How come?") },
    { id: "said-back", mode: "asked", ticked: false, byHand: false, evidence: said("So if I hear you") },
  ]

  it("shows the sentence behind a tick, and only asks where hearing is not sure", async () => {
    await unfolded("listening")
    const panel = await showPanel({ view: { checklist: items } })
    expect(screen.getByText("“How come?”")).toBeTruthy()
    expect(screen.getByText("Did you?")).toBeTruthy()
    expect(screen.getByText("This may be the place:")).toBeTruthy()
    await user.click(screen.getByRole("checkbox", { name: /Said back what I heard/ }))
    await user.click(screen.getByRole("checkbox", { name: /Asked about a word of theirs/ }))
    expect(panel.happened).toEqual([
      { kind: "tick", item: "said-back", on: true },
      { kind: "tick", item: "followed-up", on: false },
    ])
    await fine(panel)
  })
})

describe("measures", () => {
  it("are quiet lines with the range to aim for, and claim nothing where nothing is known", async () => {
    await unfolded("measures")
    const panel = await showPanel()
    expect(screen.getByText("You 40%, aim 30 to 45%")).toBeTruthy()
    expect(screen.getByText("Longest stretch 0:09")).toBeTruthy()
    await fine(panel)
    act(() => {
      const measures = { ...view().measures, talkShare: null, longestStretch: null }
      panel.room.coaching.setState({ view: view({ measures }) })
    })
    expect(screen.getByText(/talk share is known once/)).toBeTruthy()
  })
})

describe("a line of measures", () => {
  const moment = (kind: Moment["kind"], quote: string, from = 0): Moment => ({
    kind,
    from,
    to: from + quote.length,
    quote,
    because: `because_${kind.replaceAll("-", "_")}`
      .replace("question", "question_mark")
      .replace(/telling$/, "telling_advice"),
    words: quote,
  })
  const spoken: readonly (readonly [Turn, ...Moment[]])[] = [
    [turn("Our export is slow", { id: "t1" }), moment("problem", "Our export is slow")],
    [
      turn("How come? You should buy it", { id: "t2", side: "me" }),
      moment("question", "How come"),
      moment("why-probe", "How come"),
      moment("telling", "You should buy it", 10),
    ],
    [turn("Mm-hm", { id: "t3", backchannel: true }), moment("backchannel", "Mm-hm")],
  ]
  const heardAll = {
    turns: spoken.map(([of]) => of),
    heard: spoken.map(([{ id }, ...moments]) => ({ turnId: id, moments })),
  }
  const opened = async (line: string | RegExp) => {
    const summary = screen.getByText(line)
    await user.click(summary)
    return within(summary.closest("details") ?? document.body)
  }

  it("opens to the sentences it counts, each with what it was heard by", async () => {
    await unfolded("measures")
    const panel = await showPanel({ view: heardAll })
    const asked = await opened(/^Questions/)
    expect(asked.getAllByRole("listitem")).toHaveLength(1)
    expect(asked.getByText("“How come”")).toBeTruthy()
    expect(asked.getAllByText(/Heard because/)).toHaveLength(2)
    await user.click(asked.getByRole("button", { name: /asks for the reason/ }))
    expect(document.activeElement?.tagName).toBe("SUMMARY")
    const told = await opened(/^Telling/)
    await user.click(told.getByRole("button", { name: /^Heard wrong/ }))
    expect(panel.happened).toEqual([
      { kind: "wrong", turnId: "t2", moment: "why-probe", from: 0 },
      { kind: "wrong", turnId: "t2", moment: "telling", from: 10 },
    ])
    await fine(panel)
  })

  it("leaves no moment without a line, of whichever kind and side", async () => {
    await unfolded("measures")
    const kinds = [...new Set([...repMoments, ...personMoments])]
    const sides = ["me", "ours", "theirs"] as const
    const all = kinds.flatMap((kind) => sides.map((side) => ({ kind, side, id: `${kind}-${side}` })))
    await showPanel({
      view: {
        turns: all.map(({ id, side }) => turn(id, { id, side })),
        heard: all.map(({ id, kind }) => ({ turnId: id, moments: [moment(kind, id)] })),
      },
    })
    const found: (string | null)[] = []
    for (const line of [/^Questions/, /^Telling/, "What else was heard"]) {
      const list = await opened(line)
      for (let more = list.queryByRole("button", { name: "Earlier ones" }); more;) {
        await user.click(more)
        more = list.queryByRole("button", { name: "Earlier ones" })
      }
      found.push(...list.getAllByRole("listitem").map((item) => item.querySelector(".said")?.textContent ?? null))
    }
    expect(found.toSorted()).toEqual(all.map(({ id }) => `“${id}”`).toSorted())
  })

  it("does not move while one reads, and opens anew with what was said since", async () => {
    await unfolded("measures")
    const panel = await showPanel({ view: heardAll })
    const asked = await opened(/^Questions/)
    const later = turn("What then?", { id: "t4", side: "me" })
    act(() =>
      panel.room.coaching.setState({
        view: view({
          turns: [...heardAll.turns, later],
          heard: [...heardAll.heard, { turnId: "t4", moments: [moment("question", "What then")] }],
        }),
      }),
    )
    expect(asked.queryByText("“What then”")).toBeNull()
    await opened(/^Questions/)
    await opened(/^Questions/)
    expect(asked.getAllByRole("listitem")[0]?.textContent).toContain("What then")
  })
})

describe("a note", () => {
  const field = () => screen.getByRole("textbox", { name: "Write a note" })

  it("is kept with Enter", async () => {
    const { happened } = await showPanel()
    await user.type(field(), "two days{Enter}")
    expect(happened).toEqual([{ kind: "note", text: "two days" }])
    expect(status()).toContain("Note kept.")
    expect(field()).toHaveProperty("value", "")
  })

  it("half typed is there again after the panel was folded", async () => {
    await showPanel()
    await user.type(field(), "two d")
    await press("Collapse to a pill")
    await press(/^Open Third Why/)
    expect(field()).toHaveProperty("value", "two d")
  })

  it("that reads like a promise is offered as one", async () => {
    const panel = await showPanel()
    await user.type(field(), "I'll send the numbers by Friday")
    expect(screen.getByText("Keep as a promise?")).toBeTruthy()
    await fine(panel)
    await press("Keep promise")
    expect(panel.happened).toMatchObject([
      { kind: "promise", text: "I'll send the numbers by Friday", state: "kept-note" },
    ])
  })
})

describe("by hand", () => {
  it("asks who is talking", async () => {
    const panel = await showPanel({
      session: {
        page: null,
        mayRead: false,
        talking: "theirs",
        person: newPerson(callRecord.id, { name: "Priya Nair" }, 0),
      },
    })
    expect(status()).toContain("By hand, nothing is heard")
    expect(button("Priya is talking")).toHaveProperty("ariaPressed", "true")
    await fine(panel)
    await press("I’m talking")
    await press("Priya is talking")
    expect(panel.happened).toEqual([
      { kind: "talking", side: "me" },
      { kind: "talking", side: null },
    ])
  })

  it("starts beside a page without a call", async () => {
    const panel = await showPanel({ session: { phase: "none", page: null, call: null }, inFrame: false })
    await fine(panel)
    await press("Start a call by hand")
    expect(panel.done).toEqual(["startByHand"])
  })

  it("says on a page nobody knows that no call is seen, and lets its captions be shown", async () => {
    const page = { ...callPage, site: "generic" }
    const panel = await showPanel({ session: { phase: "none", page, call: null } })
    expect(screen.getByRole("heading", { name: "No call is seen on this page" })).toBeTruthy()
    await fine(panel)
    await press("Show me the captions")
    expect(panel.done).toEqual(["point"])
  })

  it("by hand, offers to show the captions once it is known that nothing is read", async () => {
    const heard = { state: "blind", at: t0 + 30_000, layer: null } as const
    const panel = await showPanel({ session: { byHand: true, heard } })
    expect(status()).toContain("By hand, nothing is heard")
    await fine(panel)
    await press("Show me the captions")
    expect(panel.done).toEqual(["point"])
  })
})

describe("while the rep presents", () => {
  const words = ["Dana", "Ines", "One why deeper", "note"]

  it("only the mark is there, without a word of the call", async () => {
    const panel = await showPanel({
      session: { presentingOnPage: true },
      view: {
        speakers: [dana("Dana", "theirs")],
        next: question,
        cue: { id: "c", kind: "one-why-deeper", evidence: null, since: t0 },
      },
    })
    expect(panel.container.querySelector(".pill")?.textContent).toBe("")
    for (const word of words) expect(panel.container.innerHTML).not.toContain(word)
    expect(panel.sent.at(-1)).toMatchObject({ type: "layout", mode: "pill" })
    await fine(panel)
  })

  it("asks once more before it opens", async () => {
    const panel = await showPanel({ session: { presentingByHand: true } })
    await press("Third Why, folded while you present")
    expect(panel.sent.at(-1)).toMatchObject({ mode: "pill" })
    await press("You are presenting. Open anyway?")
    expect(panel.sent.at(-1)).toMatchObject({ mode: "open" })
  })
})

describe("folded to its pill", () => {
  beforeEach(() => updateOptions(({ panel }) => ({ panel: { ...panel, collapsed: true } })))

  it("shows how deep, and opens with a tap", async () => {
    const panel = await showPanel()
    expect(panel.sent.at(-1)).toMatchObject({ type: "layout", mode: "pill", side: "right", width: 360 })
    await fine(panel)
    await press(/^Open Third Why/)
    await waitFor(() => expect(panel.sent.at(-1)).toMatchObject({ mode: "open" }))
  })

  it("shows a cue for six seconds and folds again", async () => {
    vi.useFakeTimers()
    const panel = await showPanel({ view: { cue: { id: "c", kind: "say-back", evidence: null, since: t0 } } })
    expect(panel.container.querySelector(".pill")?.textContent).toBe("Say back what you heard.")
    act(() => void vi.advanceTimersByTime(6_000))
    expect(panel.container.querySelector(".pill")?.textContent).toBe("")
  })

  it("stays open while it needs the rep", async () => {
    const panel = await showPanel({ session: { heard: { state: "captions-off", at: t0, layer: null } } })
    expect(panel.container.querySelector(".pill")?.textContent).toBe("Captions are off")
  })
})

describe("where the panel stands", () => {
  it("is changed by keyboard and remembered", async () => {
    const panel = await showPanel()
    screen.getByRole("separator", { name: "Width of the panel" }).focus()
    await user.keyboard("{ArrowLeft}")
    await waitFor(() => expect(panel.sent.at(-1)).toMatchObject({ width: 376 }))
    await press("More")
    await user.click(screen.getByRole("radio", { name: "Left" }))
    await waitFor(() => expect(panel.sent.at(-1)).toMatchObject({ side: "left" }))
    await press("Collapse to a pill")
    await waitFor(() => expect(panel.sent.at(-1)).toMatchObject({ mode: "pill" }))
  })

  it("is told again to a page that has forgotten", async () => {
    const panel = await showPanel()
    const before = panel.sent.length
    const { page } = panel.room.session.getState()
    act(() => panel.room.session.setState({ page: page && { ...page } }))
    expect(panel.sent.slice(before)).toMatchObject([{ type: "layout" }])
  })

  it("hides at once by command and comes back by it", async () => {
    const panel = await showPanel()
    const toggle = () => act(() => chrome.receive({ type: "command", command: "toggle-panel", tabId: 7 }))
    await toggle()
    expect(panel.sent.at(-1)).toMatchObject({ mode: "hidden" })
    await toggle()
    expect(panel.sent.at(-1)).toMatchObject({ mode: "open" })
  })

  it("obeys commands for its own tab only, and only from our own pages", async () => {
    const panel = await showPanel({ view: { next: question } })
    await act(() => chrome.receive({ type: "command", command: "asked", tabId: 8 }))
    await act(() => chrome.receive({ type: "command", command: "asked", tabId: 7 }, { id: "stranger" }))
    expect(panel.happened).toEqual([])
    await act(() => chrome.receive({ type: "command", command: "asked", tabId: 7 }))
    await act(() => chrome.receive({ type: "command", command: "another", tabId: 7 }))
    expect(panel.happened).toMatchObject([{ done: "asked" }, { done: "another" }])
  })

  it("leaves asked and another to the panel that keeps the call", async () => {
    const panel = await showPanel({ view: { next: question }, session: { recording: false } })
    await act(() => chrome.receive({ type: "command", command: "asked", tabId: 7 }))
    expect(panel.happened).toEqual([])
  })

  it("gives the keyboard back with Escape, closing the menu first", async () => {
    const panel = await showPanel()
    await press("More")
    await user.keyboard("{Escape}")
    expect(screen.queryByRole("region", { name: "More" })).toBeNull()
    expect(document.activeElement).toBe(button("More"))
    expect(panel.sent.filter(({ type }) => type === "focus")).toEqual([])
    await user.keyboard("{Escape}")
    expect(panel.sent.at(-1)).toEqual({ type: "focus", to: "page" })
  })

  it("never takes the keyboard by itself", async () => {
    await showPanel({ view: { next: question } })
    expect(document.activeElement).toBe(document.body)
  })

  it("says which keys are assigned and where to assign others", async () => {
    await showPanel()
    await press("More")
    const keys = within(screen.getByRole("region", { name: "Keys" }))
    expect(await keys.findByText("Alt+J")).toBeTruthy()
    expect(keys.getAllByText("not assigned")).toHaveLength(3)
    expect(keys.getByText(/keyboard shortcuts/)).toBeTruthy()
  })

  it("ends the call by hand, mutes and presents by hand", async () => {
    const panel = await showPanel()
    await press("More")
    await user.click(screen.getByRole("checkbox", { name: "No cues in this call" }))
    await press("End the call")
    expect(panel.happened).toEqual([{ kind: "muted", on: true }])
    expect(panel.done).toEqual(["end"])
    await press("More")
    await user.type(screen.getByRole("textbox", { name: /Who knows/ }), "Dana")
    await user.tab()
    expect(panel.changed).toEqual([{ told: "Dana" }])
    await user.click(screen.getByRole("checkbox", { name: /I am presenting/ }))
    expect(panel.happened.at(-1)).toEqual({ kind: "presenting", on: true })
  })
})

describe("after the call", () => {
  it("offers the review now or later", async () => {
    const panel = await showPanel({ session: { phase: "ended" } })
    await fine(panel)
    await press("Review")
    expect(chrome.doneBy("runtime.sendMessage")).toContainEqual({ type: "open", page: "review", id: callRecord.id })
    await press("Later")
    expect(panel.changed).toEqual([{ reviewLater: true }])
    expect(panel.sent.at(-1)).toMatchObject({ mode: "hidden" })
  })
})
