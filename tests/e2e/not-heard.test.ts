import { afterAll, beforeAll, expect, test } from "vitest"
import { followUp } from "~domain/practice/follow-up"
import { setOptions } from "../../scripts/browser"
import { viewOf } from "../../scripts/records"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import { consent, cut, joinCall, keptAt, panelOf, playSteps, startBrowser, type TestBrowser } from "../support/e2e"

const call = sampleCall(followUp)
/** Nothing of the captions can be recognised: one text without a name. */
const broken = call.html
  .replace(/<div role="region" tabindex="0"[^>]*>/, '<div id="captions"><p id="w">We lose</p>')
  .replace(
    "</body>",
    "<script>setInterval(() => (document.getElementById('w').textContent += ' two days'), 400)</script></body>",
  )
  .replace('document.getElementById("captions").cloneNode(true)', "document.createElement('p')")

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser([call.html, broken, call.html])
  await consent(browser)
})
afterAll(async () => {
  expect(browser.requests.filter((url) => !url.includes("captions=off"))).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

const states = async (index: number): Promise<string[]> =>
  (await keptAt(browser, index)).flatMap(({ events }) =>
    events.flatMap((event) => (event.kind === "health" ? [event.health.state] : [])),
  )

test("captions switched off and on: the record knows since when, and the review names the minutes not heard", async () => {
  const [before] = cut(call.trace, 0.3)
  const { page, panel } = await joinCall(browser, 0)
  await playSteps(page, call.trace, before)
  await page.getByRole("button", { name: "Turn off captions" }).click()
  await panel.getByText(words("panel_captions_off")).first().waitFor()
  await page.waitForTimeout(3_000)
  await panel.getByRole("button", { name: words("panel_captions_on") }).click()
  await panel.locator('[data-health="well"]').waitFor({ state: "attached" })
  await page.getByRole("button", { name: "Leave call" }).click()
  await panel.getByText(words("health_over")).first().waitFor()
  await expect.poll(async () => (await states(0)).at(-1)).toBe("outside")
  const changes = await states(0)
  expect(changes.filter((state, index) => state === changes[index - 1])).toEqual([])
  expect(changes.filter((state) => state === "captions-off")).toHaveLength(1)

  const [kept] = await keptAt(browser, 0)
  if (kept === undefined) throw new Error("no call")
  const { gaps } = (await viewOf(browser, kept)).measures
  expect(gaps).toHaveLength(1)
  expect((gaps[0]?.to ?? 0) - (gaps[0]?.from ?? 0)).toBeGreaterThanOrEqual(3_000)
  const review = await browser.open(`tabs/review.html?id=${kept.call.id}`)
  await review.getByRole("button", { name: words("review_show_heard") }).click()
  await expect.poll(() => review.locator(".gap").count()).toBe(1)
  await review.close()
  await page.close()
})

test("a page that nobody understands is called blind, and nothing false is kept", async () => {
  const page = await browser.context.newPage()
  await page.goto("https://meet.google.com/aaa-bbbb-ccb")
  const panel = await panelOf(page)
  await panel.getByText(words("panel_blind")).first().waitFor({ timeout: 40_000 })
  await panel
    .getByRole("button", { name: words("panel_point") })
    .first()
    .waitFor()
  const [kept] = await keptAt(browser, 1)
  expect(kept?.rows).toEqual([])
  await page.close()
})

test("captions are switched on by themselves once a call, if the user allowed it", async () => {
  await setOptions(browser, { captionsByItself: true })
  const page = await browser.context.newPage()
  await page.goto("https://meet.google.com/aaa-bbbb-ccc?captions=off")
  const panel = await panelOf(page)
  await page.getByRole("button", { name: "Turn off captions" }).waitFor()
  await panel.locator('[data-health="well"]').waitFor({ state: "attached" })
  await page.getByRole("button", { name: "Turn off captions" }).click()
  await panel.getByText(words("panel_captions_off")).first().waitFor()
  // The page answers in order, so whatever else it was asked for is done when the report is there.
  await panel.getByRole("button", { name: words("panel_more"), exact: true }).click()
  await panel.getByRole("button", { name: words("panel_report"), exact: true }).click()
  await panel.getByRole("button", { name: words("panel_report_copy"), exact: true }).waitFor()
  expect(await page.getByRole("button", { name: "Turn on captions" }).count()).toBe(1)
  await page.close()
})
