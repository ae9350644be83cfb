import "fake-indexeddb/auto"
import { screen, waitFor, within } from "@testing-library/react"
import { beforeEach, describe, expect, it } from "vitest"
import { callHash } from "~domain/calls/hash"
import { newPromise } from "~domain/promises/new-promise"
import { blankReview } from "~domain/records/blank"
import { plainMarkdown } from "~features/home/call-text"
import { newId } from "~platform/ids"
import { changeCall, endCall } from "~storage/calls"
import { updateOptions } from "~storage/options"
import { addPerson } from "~storage/people"
import { finishReview } from "~storage/reviews"
import { appendToCall } from "~storage/transcript"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { showHome } from "../../support/home"
import { emptyDatabase, minutes, row, said, seconds, started, t0, view } from "../../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const lines = [
  "Every Monday we plan forty visits by phone, and that is really hard for us.",
  "What makes the planning by phone so hard?",
  "Someone is always off sick, so two of us re-plan everything before nine.",
  "I'll send you the winter numbers by Friday.",
]

/** A call that was heard, with Dana; rows of even number are Ada's, who is the rep. */
const heardCall = async () => {
  await updateOptions({ ownNames: ["Ada"] })
  const person = await addPerson({ name: "Dana Okafor", company: "Umbrella" }, t0)
  const { call } = await started()
  await changeCall(call.id, { personId: person.id })
  await appendToCall(
    call.id,
    {
      rows: lines.map((text, index) => row(call.id, index + 1, text, t0 + seconds(20 * (index + 1)))),
      events: [
        { kind: "health", at: t0, health: { state: "hearing", at: t0, layer: "marks" } },
        { kind: "note", at: t0 + seconds(50), text: "forty visits!" },
        { kind: "cue-shown", cue: "go-back", id: "c1", text: "", at: t0 + seconds(30) },
      ],
    },
    t0 + seconds(100),
  )
  await endCall(call.id, t0 + minutes(2))
  return { call, person }
}

const show = (id: string, heading: string, turnId: string | null = null) => showHome(callHash(id, turnId), heading)

/** What is marked, in the part of the page that has the focus. */
const markedInFocus = (): (string | null)[] =>
  [...(document.activeElement?.querySelectorAll("mark") ?? [])].map(({ textContent }) => textContent)

describe("the page of a call", () => {
  it("tells how it went: turns with what was heard in them, the cue and what came of it, the note", async () => {
    const { call, person } = await heardCall()
    await show(call.id, "Dana Okafor")
    const told = within(screen.getByRole("region", { name: "How it went" })).getAllByRole("listitem")
    expect(told.map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining("Every Monday we plan forty visits"),
      expect.stringContaining("You asked: “What makes the planning by phone so hard"),
      expect.stringMatching(/Ada.*question.*What makes the planning/),
      expect.stringContaining("forty visits!"),
      expect.stringContaining("Someone is always off sick"),
      expect.stringMatching(/promise.*winter numbers/),
    ])
    expect(screen.getByRole("link", { name: "Dana Okafor" }).getAttribute("href")).toBe(`#person/${person.id}`)
    expect(screen.getByRole("link", { name: "Review" }).getAttribute("href")).toContain(`review.html?id=${call.id}`)
  })

  it("keeps the sentences that are evidence when the transcript is gone, and says that it is", async () => {
    const { call } = await heardCall()
    await finishReview(
      {
        review: { ...blankReview(call.id, t0), fit: "not-yet", rhythmDays: 21, oneThing: "Wait two breaths." },
        view: view({ journey: { present: [], motivation: [], vision: [said("A quiet Monday", t0 + seconds(90))] } }),
        promises: [],
      },
      t0 + minutes(5),
    )
    await show(call.id, "Dana Okafor")
    expect(screen.getByText(/The transcript is deleted/)).toBeTruthy()
    expect(screen.getAllByText("A quiet Monday").length).toBeGreaterThan(0)
    expect(screen.getByText("Not yet, keep giving")).toBeTruthy()
  })

  it("shows the three sentences of a stage that say most, and the others when asked to", async () => {
    const { call } = await heardCall()
    const many = ["one", "two", "three", "four", "five"].map((n, at) => said(`They said ${n}`, t0 + seconds(at)))
    await finishReview(
      {
        review: blankReview(call.id, t0),
        view: view({ ladders: [], journey: { present: many, motivation: [], vision: [] } }),
        promises: [],
      },
      t0 + minutes(5),
    )
    const { user } = await show(call.id, "Dana Okafor")
    const matters = within(screen.getByRole("region", { name: "What matters to them" }))
    expect(matters.getAllByText(/They said/)).toHaveLength(3)
    await user.click(matters.getByRole("button", { name: "Show 2 more" }))
    expect(matters.getAllByText(/They said/).map(({ textContent }) => textContent)).toEqual(
      many.map(({ quote }) => quote),
    )
    expect(matters.queryByRole("button")).toBeNull()
  })

  it("is copied as Markdown, and as a short note for a CRM that begins with their words", async () => {
    const { call } = await heardCall()
    const { user } = await show(call.id, "Dana Okafor")
    await user.click(screen.getByRole("button", { name: "Copy as Markdown" }))
    const markdown = await navigator.clipboard.readText()
    expect(markdown).toMatch(/^# Dana Okafor, /)
    expect(markdown).toContain("## What matters to them")
    expect(markdown).toContain("## How it went")
    expect(markdown).toContain("**Ada:** What makes the planning by phone so hard?")
    await user.click(screen.getByRole("button", { name: "Copy a note for a CRM" }))
    const note = (await navigator.clipboard.readText()).split("\n")
    expect(note[1]).toMatch(/^How it is now: “/)
    expect(note.length).toBeLessThan(8)
  })

  it("opens at a sentence: its turn has the focus, and the sentence is marked in it", async () => {
    const { call } = await heardCall()
    const { user } = await show(call.id, "Dana Okafor")
    expect(document.querySelector("mark")).toBeNull()
    const whys = within(screen.getByRole("region", { name: "Whys" }))
    await user.click(whys.getAllByRole("link").at(-1)!)
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Someone is always off sick"))
    expect(markedInFocus().join()).toMatch(/^Someone is always off sick/)
    // From one sentence of a call to another, the page stays where it is told to.
    const matters = within(screen.getByRole("region", { name: "What matters to them" }))
    await user.click(matters.getAllByRole("link")[0]!)
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Every Monday we plan forty visits"))
    expect(document.querySelectorAll(".here")).toHaveLength(1)
  })

  it("opens at a sentence far down, which is not drawn at first", async () => {
    const { call } = await heardCall()
    const rows = Array.from({ length: 250 }, (_, n) => row(call.id, 10 + n, `Sentence ${n}.`, t0 + seconds(101 + n)))
    await appendToCall(call.id, { rows, events: [] }, t0 + seconds(400))
    await show(call.id, "Dana Okafor", "r1:250")
    await waitFor(() => expect(document.activeElement?.textContent).toContain("Sentence 240."))
  })

  it("opens at the kept sentence when the transcript is gone, also at one that is only a promise's", async () => {
    const { call } = await heardCall()
    const vision = said("A quiet Monday", t0 + seconds(90))
    const promised = said("I'll send you the winter numbers by Friday", t0 + seconds(80))
    await finishReview(
      {
        review: blankReview(call.id, t0),
        view: view({ ladders: [], journey: { present: [], motivation: [], vision: [vision] } }),
        promises: [{ ...newPromise(newId(), { callId: call.id, text: "The winter numbers" }, t0), evidence: promised }],
      },
      t0 + minutes(5),
    )
    const { user } = await show(call.id, "Dana Okafor", vision.turnId)
    await waitFor(() => expect(markedInFocus()).toEqual(["A quiet Monday"]))
    await user.click(screen.getByRole("link", { name: "Where you said it" }))
    await waitFor(() => expect(markedInFocus()).toEqual([promised.quote]))
  })

  it("leads from a figure to the sentences it counts, also when the transcript is gone", async () => {
    const { call } = await heardCall()
    const asked = said("What makes the planning by phone so hard?", t0 + seconds(40))
    await finishReview(
      {
        review: blankReview(call.id, t0),
        view: view({ ladders: [], measures: { ...view().measures, followUps: [asked], talkShare: 0.4 } }),
        promises: [],
      },
      t0 + minutes(5),
    )
    const { user } = await show(call.id, "Dana Okafor")
    const figures = within(screen.getByRole("region", { name: "What was heard" }))
    await user.click(figures.getByRole("link", { name: "0:40, where it was said" }))
    await waitFor(() => expect(markedInFocus()).toEqual([asked.quote]))
  })

  it("says so at its top when the sentence it should open at is not kept", async () => {
    const { call } = await heardCall()
    await show(call.id, "Dana Okafor", "no-such-turn")
    expect(screen.getByText("The sentence that was looked for is not kept any more.")).toBeTruthy()
    expect(document.querySelector("mark, .here")).toBeNull()
  })

  it("that was erased is said to be gone", async () => {
    await show(newId(), "This call is not here")
  })

  it("has nothing for axe to find", async () => {
    const { call } = await heardCall()
    const { container } = await show(call.id, "Dana Okafor")
    expect(await axeFindings(container)).toEqual([])
  })
})

describe("text in Markdown", () => {
  it.each([
    ["# not a heading", "\\# not a heading"],
    ["[link](javascript:alert(1))", "\\[link\\]\\(javascript:alert\\(1\\)\\)"],
    ["two\nlines", "two lines"],
    ["<img src=x>", "\\<img src=x\\>"],
  ])("%j is %j", (text, plain) => {
    expect(plainMarkdown(text)).toBe(plain)
  })
})
