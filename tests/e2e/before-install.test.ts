import { afterAll, beforeAll, expect, test } from "vitest"
import type { Page } from "playwright-core"
import { followUp } from "~domain/practice/follow-up"
import { launch, serve, type Launched } from "../../scripts/browser"
import { readKeptCalls, transcriptOf } from "../../scripts/records"
import { watchRequests } from "../../scripts/requests"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import { cut, listening, panelOf, playSteps } from "../support/e2e"

const call = sampleCall(followUp)
const { url } = call.trace
const [before, after] = cut(call.trace, 0.5)

let browser: Launched
let requests: readonly string[]
let page: Page

beforeAll(async () => {
  browser = await launch({ installed: false })
  requests = watchRequests(browser.context, [url])
  await serve(browser.context, url, { "": call.html })
  page = await browser.context.newPage()
  await page.goto(url)
})
afterAll(() => browser.close())

test("a call that was open before the install gets its panel, and is read from the yes on, without a reload", async () => {
  await playSteps(page, call.trace, before)
  await page.evaluate(() => document.body.setAttribute("data-life", "first"))
  expect(await page.locator("third-why").count()).toBe(0)

  const opening = browser.context.waitForEvent("page", (opened) => opened.url().endsWith("/tabs/welcome.html"))
  await browser.install()
  const welcome = await opening
  const panel = await panelOf(page)
  await panel.getByText(words("panel_consent"), { exact: true }).waitFor()

  await welcome.getByRole("checkbox", { name: words("consent_yes") }).check()
  await page.bringToFront()
  await listening(panel)
  await playSteps(page, call.trace, after)
  const heard = async () => (await readKeptCalls(browser)).map((kept) => transcriptOf(kept, []))
  const whole = after.filter(({ op }) => op === "append").length
  await expect
    .poll(async () => (await heard()).map((said) => said.slice(-whole)))
    .toEqual([call.transcript.slice(-whole)])
  expect(await page.locator("body").getAttribute("data-life")).toBe("first")
  expect(await page.locator("third-why").count()).toBe(1)
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(requests).toEqual([])
})
