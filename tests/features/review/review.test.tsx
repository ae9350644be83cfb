import "fake-indexeddb/auto"
import { render, screen, waitFor, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, describe, expect, it } from "vitest"
import { defaultOptions } from "~domain/records/defaults"
import type { Options } from "~domain/records/options"
import { openReviewing } from "~features/review/reviewing"
import { Review } from "~features/review/Review"
import { endCall, startCall } from "~storage/calls"
import { database } from "~storage/database"
import { promisesOfCall } from "~storage/promises"
import { findReview } from "~storage/reviews"
import { appendToCall, countRows } from "~storage/transcript"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"

const began = Date.UTC(2026, 10, 24, 14, 0)
const options: Options = { ...defaultOptions, ownNames: ["Dana Okafor"] }

const talk: readonly (readonly [speaker: string, text: string])[] = [
  ["Daniel Reyes", "Every Monday we plan forty visits by phone, and that is really hard for us."],
  ["Dana Okafor", "What makes the planning by phone so hard?"],
  ["Daniel Reyes", "Someone is always off sick, so two of us re-plan everything before nine."],
  ["Dana Okafor", "I'll send you the winter numbers by Friday."],
]

const heardCall = async (lines = talk): Promise<string> => {
  const { call } = await startCall(
    { site: "google-meet", meetingId: "abc-defg-hij", tabId: 7, title: "Meet", names: [] },
    options,
    began,
  )
  await appendToCall(
    call.id,
    {
      rows: lines.map(([speaker, text], index) => ({
        callId: call.id,
        seq: index,
        key: `r:${index}`,
        at: began + index * 20_000,
        speaker,
        text,
        layer: "marks" as const,
      })),
      events: [{ kind: "health", at: began, health: { state: "hearing", at: began, layer: "marks" } }],
    },
    began + 90_000,
  )
  await endCall(call.id, began + 90_000)
  return call.id
}

const open = async (callId: string, own = options) => {
  const reviewing = await openReviewing(callId, own)
  const copied: string[] = []
  const view = render(
    <Review
      reviewing={reviewing}
      options={own}
      onClose={() => {}}
      onCopy={(text) => {
        copied.push(text)
        return Promise.resolve()
      }}
    />,
  )
  return { reviewing, view, copied, user: userEvent.setup() }
}

beforeEach(async () => {
  await database.delete()
  await database.open()
  installChrome()
})

describe("after the call", () => {
  it("asks for the guess before anything measured is on screen", async () => {
    await open(await heardCall())
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("First, your own guess")
    expect(screen.queryByText("heard")).toBeNull()
    expect(screen.queryByText(/winter numbers/)).toBeNull()
  })

  it("shows the guess beside what was heard, with the sentences behind it, each with the way to it", async () => {
    const callId = await heardCall()
    const { user } = await open(callId)
    await user.type(screen.getByLabelText(/about a word they had just used/), "4")
    await user.click(screen.getByLabelText("2 whys"))
    await user.click(screen.getByRole("button", { name: "Show what was heard" }))
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("What was heard")
    const follow = screen.getByRole("heading", { name: "Asking about their words" }).closest("section")
    expect(within(follow as HTMLElement).getByText("4")).toBeTruthy()
    const question = within(follow as HTMLElement).getByText(/What makes the planning by phone so hard/)
    const way = within(question.closest("li")!).getByRole("link", { name: /where it was said$/ })
    expect(way.getAttribute("href")).toContain(`tabs/home.html#call/${callId}/`)
    expect(way.getAttribute("target")).toBe("_blank")
  })

  it("is done by keyboard: guess, fit, one thing, finish; then the transcript is gone and the measure stays", async () => {
    const callId = await heardCall()
    const { user, reviewing } = await open(callId)
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    screen.getByLabelText(/^Go on/).focus()
    await user.keyboard(" ")
    const idea = screen.getByRole("button", { name: "Wait two breaths before I answer." })
    idea.focus()
    await user.keyboard("{Enter}")
    await reviewing.settled()
    screen.getByRole("button", { name: "Finish, delete 4 captions" }).focus()
    await user.keyboard("{Enter}")
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Reviewed"))

    const review = await findReview(callId)
    expect(review).toMatchObject({ fit: "go-on", oneThing: "Wait two breaths before I answer." })
    expect(review?.finishedAt).not.toBeNull()
    expect(review?.measured?.talkShare).toBeGreaterThan(0)
    expect(await countRows(callId)).toBe(0)
  })

  it("keeps a draft as it is typed and goes on where it was left", async () => {
    const callId = await heardCall()
    const first = await open(callId)
    await first.user.click(screen.getByRole("button", { name: "Skip the guess" }))
    await first.user.click(screen.getByLabelText(/^Not yet, keep giving/))
    await first.user.type(screen.getByLabelText("Or in your own words"), "Ask about Ines")
    await first.reviewing.settled()
    first.view.unmount()

    await open(callId)
    expect(screen.getByDisplayValue("Ask about Ines")).toBeTruthy()
    expect(screen.getByLabelText<HTMLInputElement>(/^Not yet, keep giving/).checked).toBe(true)
    expect((await findReview(callId))?.rhythmDays).toBe(21)
  })

  it("offers the promise that was heard, with the day that was said, and keeps it", async () => {
    const callId = await heardCall()
    const { user, reviewing } = await open(callId)
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    expect(screen.getByLabelText<HTMLInputElement>(/^Due date of/).value).toBe("2026-11-27")
    await reviewing.finish()
    expect(await promisesOfCall(callId)).toMatchObject([{ due: "2026-11-27", state: "open" }])
  })

  it("lets a promise go that was none", async () => {
    const callId = await heardCall()
    const { user, reviewing, view } = await open(callId)
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    await user.click(screen.getByRole("button", { name: /^Remove:/ }))
    await reviewing.settled()
    view.unmount()
    const again = await open(callId)
    expect(again.reviewing.getState().promises).toEqual([])
  })

  it("counts a follow-up no more that was heard wrong", async () => {
    const { user, reviewing } = await open(await heardCall())
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    expect(reviewing.getState().measured?.followUps).toBe(1)
    const follow = screen.getByRole("heading", { name: "Asking about their words" }).closest("section") as HTMLElement
    await user.click(within(follow).getByRole("button", { name: /^Heard wrong: “What makes/ }))
    expect(reviewing.getState().measured?.followUps).toBe(0)
  })

  it("says for each follow-up, topic and why what it was heard by, and takes that moment alone as wrong", async () => {
    const { user, reviewing, view } = await open(await heardCall())
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    const follow = screen.getByRole("heading", { name: "Asking about their words" }).closest("section") as HTMLElement
    expect(within(follow).getByText(/^Heard because /)).toBeTruthy()
    const depth = reviewing.getState().view!.measures.whyDepth
    expect(depth).toBeGreaterThan(0)
    const whys = screen.getByRole("heading", { name: "Deepest why" }).closest("section") as HTMLElement
    expect(within(whys).getAllByText(/^Heard because /)).toHaveLength(2)
    expect(await axeFindings(view.container)).toEqual([])
    await user.click(within(whys).getByRole("button", { name: /^Heard wrong: “What makes/ }))
    expect(reviewing.getState().measured?.whyDepth).toBe(depth - 1)
    expect(reviewing.getState().measured?.followUps).toBe(1)
  })

  it("asks who is who when nobody told, and measures after one tap", async () => {
    const { user, reviewing } = await open(await heardCall(), { ...options, ownNames: [] })
    expect(screen.getByText("Which one is you?")).toBeTruthy()
    await user.click(screen.getByRole("button", { name: "Dana Okafor" }))
    expect(reviewing.getState().measured?.talkShare).toBeGreaterThan(0)
  })

  it("says what was not heard and claims nothing of a call without captions", async () => {
    const { call } = await startCall(
      { site: "zoom", meetingId: null, tabId: 9, title: "Zoom", names: [] },
      options,
      began,
    )
    await endCall(call.id, began + 60_000)
    await open(call.id)
    expect(screen.getByText("Nothing was heard")).toBeTruthy()
    expect(screen.queryByText("How much you talked")).toBeNull()
  })

  it("copies the transcript with times and names", async () => {
    const { user, copied } = await open(await heardCall())
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    await user.click(screen.getByRole("button", { name: "Copy transcript" }))
    expect(copied[0]?.split("\n")[1]).toBe("0:20 Dana Okafor: What makes the planning by phone so hard?")
  })

  it("shows hostile captions as text", async () => {
    const hostile = "It is really hard <img src=x onerror=alert(1)> for our whole team every single day."
    const { user, view } = await open(
      await heardCall([
        ["Daniel <script>", hostile],
        ["Dana Okafor", "What makes it so hard for your team?"],
        ["Daniel <script>", "The planning of <b>every</b> visit takes all morning and nobody helps."],
      ]),
    )
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    expect(view.container.querySelector("img, script, main b b")).toBeNull()
  })

  it("has nothing for axe to find, before and after the guess, with every part open", async () => {
    const { user, view } = await open(await heardCall())
    expect(await axeFindings(view.container)).toEqual([])
    await user.click(screen.getByRole("button", { name: "Skip the guess" }))
    for (const summary of view.container.querySelectorAll("details:not([open]) > summary")) await user.click(summary)
    expect(await axeFindings(view.container)).toEqual([])
  })
})
