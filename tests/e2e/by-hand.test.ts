import { afterAll, beforeAll, expect, test } from "vitest"
import type { Page } from "playwright-core"
import { ensureBuild, launch, type Launched } from "../../scripts/browser"
import { readKeptCalls } from "../../scripts/records"

/** A phone call: the same panel as in the browser's side panel, beside no page of a call. */
let browser: Launched
let panel: Page

beforeAll(async () => {
  ensureBuild()
  browser = await launch({ viewport: { width: 360, height: 900 } })
  panel = await browser.open("sidepanel.html")
})
afterAll(() => browser.close())

const kept = async () => (await readKeptCalls(browser))[0]

test("a call by hand starts without any page, and is told to be by hand", async () => {
  await panel.getByRole("button", { name: "Start a call by hand" }).click()
  await panel.getByRole("region", { name: "Who is talking" }).waitFor()
  await expect.poll(async () => (await kept())?.call.site).toBe("by-hand")
  expect((await kept())?.call.meetingId).toBeNull()
})

test("who talks is one tap, kept with the call, and nothing is read", async () => {
  await panel.getByRole("button", { name: "They are talking" }).click()
  await panel.getByRole("button", { name: "I’m talking" }).click()
  const talking = async () => (await kept())?.events.flatMap((event) => (event.kind === "talking" ? [event.side] : []))
  await expect.poll(talking).toEqual(["theirs", "me"])
  const call = await kept()
  expect(call?.rows).toEqual([])
  expect(call?.events.flatMap((event) => (event.kind === "health" ? [event.health.state] : []))).toEqual(["manual"])
})

test("ended by hand it asks for the review, and the review opens", async () => {
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("button", { name: "End the call" }).click()
  const opening = browser.context.waitForEvent("page")
  await panel.getByRole("button", { name: "Review", exact: true }).click()
  const review = await opening
  expect(review.url()).toContain(`review.html?id=${(await kept())?.call.id}`)
  await review.getByRole("heading").first().waitFor()
  expect((await kept())?.call.endedAt).not.toBeNull()
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
})
