import "fake-indexeddb/auto"
import { render, screen, within } from "@testing-library/react"
import userEvent from "@testing-library/user-event"
import { beforeEach, expect, it } from "vitest"
import { blankReview } from "~domain/records/blank"
import { Home } from "~features/home/Home"
import { changeCall, endCall } from "~storage/calls"
import { finishReview } from "~storage/reviews"
import { axeFindings } from "../../support/axe"
import { installChrome } from "../../support/chrome"
import { days, emptyDatabase, minutes, started, t0, view } from "../../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
  location.hash = "#growth"
})

/** Reviewed calls, a day apart, with these talk shares heard. @returns their ids. */
const reviewed = async (
  shares: readonly number[],
  kind: "discovery" | "demo" = "discovery",
  oneThing = "",
): Promise<string[]> => {
  const ids: string[] = []
  for (const [n, talkShare] of shares.entries()) {
    const at = t0 + days(n)
    const { call } = await started({ meetingId: `${kind}-${n}` }, at)
    await changeCall(call.id, { kind })
    await endCall(call.id, at + minutes(30))
    const review = { ...blankReview(call.id, at), oneThing, marks: { curious: n % 4 } }
    await finishReview(
      {
        review: { ...review, guess: { talkShare: 0.4, followUps: 1, whyDepth: 1 } },
        view: view({ measures: { ...view().measures, talkShare } }),
        promises: [],
      },
      at + minutes(40),
    )
    ids.push(call.id)
  }
  return ids
}

const show = async () => {
  const rendered = render(<Home />)
  await screen.findByRole("heading", { level: 1, name: "Growth" })
  return { ...rendered, user: userEvent.setup() }
}

it("says how the newest calls stand beside the first, and how the own guess did", async () => {
  await reviewed([0.7, 0.7, 0.7, 0.7, 0.7, 0.4, 0.4, 0.4, 0.4, 0.4])
  await show()
  expect(
    screen.getByText(
      "Usually 70% in your first 5 calls, 40% in the newest 5. Your guesses were off by 30 points, now by 0 points.",
    ),
  ).toBeTruthy()
})

it("says that few calls are few", async () => {
  await reviewed([0.7, 0.4])
  await show()
  expect(screen.getByText(/^Few calls so far \(2\): a finding needs 10/)).toBeTruthy()
})

it("leads from every dot and every month to the call", async () => {
  const [first, second] = await reviewed([0.7, 0.4])
  const { user } = await show()
  const dots = within(screen.getByRole("group", { name: /How much you talk in the newest 2 calls/ })).getAllByRole(
    "link",
  )
  expect(dots.map((dot) => dot.getAttribute("href"))).toEqual([`#call/${first}`, `#call/${second}`])
  expect(dots[0]?.getAttribute("aria-label")).toMatch(/: 70%$/)
  const table = within(screen.getAllByRole("table")[0]!)
  await user.click(table.getByText("2 calls"))
  expect(table.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    `#call/${second}`,
    `#call/${first}`,
  ])
  expect(table.getByText("70%, you guessed 40%")).toBeTruthy()
})

it("leads from a finding, from what was tried and from a mark to the calls behind them", async () => {
  const ids = await reviewed([0.7, 0.7, 0.7, 0.7, 0.7, 0.4, 0.4, 0.4, 0.4, 0.4], "discovery", "Wait two breaths.")
  const { user } = await show()
  const linksIn = async (part: HTMLElement, title: string): Promise<(string | null)[]> => {
    await user.click(within(part).getAllByText(title).at(-1)!)
    const [open] = part.querySelectorAll<HTMLElement>("details[open]")
    return within(open!)
      .getAllByRole("link")
      .map((link) => link.getAttribute("href"))
  }
  const hashes = (some: readonly string[]): string[] => some.map((id) => `#call/${id}`).toReversed()
  const course = screen.getByRole("region", { name: "How much you talk" })
  expect(await linksIn(course, "The newest 5 calls")).toEqual(hashes(ids.slice(5)))
  expect(await linksIn(screen.getByRole("region", { name: "What you tried" }), "9 calls")).toEqual(hashes(ids.slice(1)))
  const marks = screen.getByRole("region", { name: "Seven marks of trust" })
  expect(await linksIn(marks, "A little")).toEqual(hashes(ids.slice(2)))
})

it("tells kinds of call and measures apart", async () => {
  await reviewed([0.7])
  await reviewed([0.2], "demo")
  const { user } = await show()
  await user.selectOptions(screen.getByLabelText("Kind of call"), "demo")
  expect(await screen.findByRole("cell", { name: "20%" })).toBeTruthy()
  await user.click(screen.getByRole("radio", { name: "Whys" }))
  expect(await screen.findByRole("region", { name: "Deepest why" })).toBeTruthy()
  await user.selectOptions(screen.getByLabelText("Kind of call"), "check-in")
  expect(await screen.findByText("No reviewed call of this kind yet.")).toBeTruthy()
})

it("has nothing for axe to find", async () => {
  await reviewed([0.7, 0.4, 0.5])
  const { container } = await show()
  expect(await axeFindings(container)).toEqual([])
})
