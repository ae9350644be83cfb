import { afterAll, beforeAll, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import { findWorker } from "../../scripts/browser"
import { readTables } from "../../scripts/records"
import { sampleCall } from "../../scripts/sample-call"
import { callUrl, keptAt, panelOf, playSteps, startBrowser, type TestBrowser } from "../support/e2e"

const call = sampleCall(discovery)
const firstSteps = call.trace.steps.slice(0, 200)
let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser([call.html])
})

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

it("the welcome page opens once after the install", async () => {
  await expect
    .poll(() => browser.context.pages().filter((page) => page.url().endsWith("/tabs/welcome.html")).length)
    .toBe(1)
})

it("nothing is read before consent", async () => {
  const page = await browser.context.newPage()
  await page.goto(callUrl(0))
  const panel = await panelOf(page)
  await panel.locator('[data-health="hand"]').first().waitFor({ state: "attached" })
  await playSteps(page, call.trace, firstSteps)
  await expect.poll(async () => (await keptAt(browser, 0)).length).toBe(1)
  const [rows] = await readTables(browser.reading, ["rows"])
  expect(rows).toEqual([])
  expect(await panel.locator("body").innerText()).not.toContain("Aoife")
  await page.close()
})

it("neither the service worker nor a page of the extension can ask the network for anything", async () => {
  const ask = (url: string) =>
    fetch(url).then(
      () => "answered",
      () => "refused",
    )
  const worker = await findWorker(browser)
  expect(await worker.evaluate(ask, "https://leak.example/worker")).toBe("refused")
  expect(await browser.reading.evaluate(ask, "https://leak.example/page")).toBe("refused")
})
