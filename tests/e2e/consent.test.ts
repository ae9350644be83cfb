import { afterAll, beforeAll, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import { findWorker } from "../../scripts/browser"
import { readTables } from "../../scripts/records"
import { sampleCall } from "../../scripts/sample-call"
import { callUrl, consent, joinCall, keptAt, panelOf, playSteps, startBrowser, type TestBrowser } from "../support/e2e"

const call = sampleCall(discovery)
const firstSteps = call.trace.steps.slice(0, 200)
let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser([call.html, call.html])
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

it("markup and script in captions and names are text", async () => {
  await consent(browser)
  const { page, panel } = await joinCall(browser, 1)
  const attack = `<img src=x onerror="window.top.hacked=1"><script>window.hacked=1</script>`
  await page.evaluate((attack) => {
    const block = document.createElement("div")
    block.className = "nMcdL bj4p3b"
    block.innerHTML =
      '<div class="adE6rb"><img alt=""><div><span class="NWpY1d"></span></div></div><div class="ygicle VbkSUe"></div>'
    block.querySelector(".NWpY1d")!.textContent = `${attack} Eve`
    block.lastElementChild!.textContent = `The problem is ${attack} that we are always late on Mondays.`
    document.getElementById("captions")!.prepend(block)
  }, attack)
  await expect
    .poll(async () => (await keptAt(browser, 1))[0]?.rows.map(({ text }) => text))
    .toEqual([`The problem is ${attack} that we are always late on Mondays.`])
  await panel.getByRole("textbox").last().fill(attack)
  await panel.getByRole("textbox").last().press("Enter")
  await expect
    .poll(async () => (await keptAt(browser, 1))[0]?.events.filter(({ kind }) => kind === "note"))
    .toMatchObject([{ text: attack }])
  expect(
    await panel.evaluate(() => [document.querySelectorAll("[onerror], main script").length, "hacked" in window]),
  ).toEqual([0, false])
  expect(await page.evaluate(() => "hacked" in window)).toBe(false)
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
