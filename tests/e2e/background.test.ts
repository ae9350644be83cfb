import { afterAll, beforeAll, expect, test } from "vitest"
import { ensureBuild, findPanel, findWorker, launch, serve, type Launched } from "../../scripts/browser"

let browser: Launched

beforeAll(async () => {
  ensureBuild()
  browser = await launch()
})
afterAll(() => browser.close())

const welcomePages = () => browser.context.pages().filter((page) => page.url().includes("welcome"))

/** Without developer mode the browser switches an unpacked extension off when it reloads. */
const allowReload = async (): Promise<void> => {
  const page = await browser.context.newPage()
  await page.goto("chrome://extensions")
  await page.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
  await page.close()
}

test("after the install the welcome page opens, and the upkeep is set to run", async () => {
  await expect.poll(welcomePages).toHaveLength(1)
  const worker = await findWorker(browser)
  const alarms = await worker.evaluate(() => chrome.alarms.getAll())
  expect(alarms.map(({ name, periodInMinutes }) => [name, periodInMinutes])).toEqual([["upkeep", 60]])
})

test("starting by hand on a page without a call opens the browser's side panel", async () => {
  const options = await browser.open("options.html")
  const popup = await browser.open("popup.html")
  await popup.getByRole("button", { name: "Start by hand" }).first().click()
  const contexts = () =>
    options.evaluate(async () => (await chrome.runtime.getContexts({})).map(({ contextType }) => contextType))
  await expect.poll(contexts).toContain("SIDE_PANEL")
})

test("a call that is open when the extension starts anew has one panel again, and no second welcome", async () => {
  const meeting = "https://meet.google.com/abc-defg-hij"
  await serve(browser.context, meeting, { "": "<!doctype html><title>Meet</title><body><p>Call</p></body>" })
  const page = await browser.context.newPage()
  await page.goto(meeting)
  for (const welcome of welcomePages()) await welcome.close()
  await allowReload()
  const worker = await findWorker(browser)
  await Promise.all([
    browser.context.waitForEvent("serviceworker"),
    worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined),
  ])
  const options = await browser.open("options.html")
  const say = () =>
    options.evaluate(async (url) => {
      const [tab] = await chrome.tabs.query({ url })
      return chrome.tabs.sendMessage(tab?.id ?? -1, { type: "show-panel" }).then(
        () => "heard",
        () => "nobody",
      )
    }, meeting)
  await expect.poll(say).toBe("heard")
  expect(await findPanel(page)).not.toBeNull()
  expect(await page.locator("third-why").count()).toBe(1)
  expect(welcomePages()).toEqual([])
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
})
