import { afterAll, beforeAll, expect, test } from "vitest"
import type { Frame, Page } from "playwright-core"
import { ensureBuild, findPanel, findWorker, giveConsent, launch, serve, type Launched } from "../../scripts/browser"
import { readKeptCalls } from "../../scripts/records"

const room = "https://talk.example/42"
/** Lines of text without names or marks, and a button under them that must not be pressed. */
const html = `<!doctype html><html><head><title>Talk</title></head><body>
<h1>Talk</h1><p>Welcome to your room</p>
<section><button style="width:300px;height:60px" onclick="document.title='pressed'"><span>Good morning all</span></button></section>
<article><div><p>Good morning to you all</p><p>We lose a day every week</p></div></article></body></html>`

/** The same in a frame, beside the corner and with a border. */
const framedRoom = "https://talk.example/framed"
const framePath = "/talk-frame"
const outer = `<!doctype html><html><head><title>Talk</title></head><body><h1>Talk</h1>
<iframe src="${framePath}" style="margin:40px;border:9px solid;width:500px;height:300px"></iframe></body></html>`

let browser: Launched
let page: Page
let panel: Frame

const says = (text: string) =>
  page.evaluate((text) => {
    const line = document.createElement("p")
    line.textContent = text
    document.querySelector("article div")!.append(line)
  }, text)

const places = async () =>
  (await findWorker(browser)).evaluate(async () => {
    const { options } = await chrome.storage.local.get("options")
    return (options as { captionPlaces?: { origin: string; marks: string[] }[] }).captionPlaces ?? []
  })

const showPanel = async (): Promise<Frame> => {
  const worker = await findWorker(browser)
  await worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ url: "https://talk.example/*" })
    await chrome.tabs.sendMessage(tab?.id ?? -1, { type: "show-panel" })
  })
  const frame = await findPanel(page)
  if (frame === null) throw new Error("no panel")
  return frame
}

beforeAll(async () => {
  ensureBuild()
  browser = await launch({ allow: ["https://talk.example/*"] })
  await giveConsent(browser, ["https://talk.example"])
  await serve(browser.context, room, { "": html })
  page = await browser.context.newPage()
  await page.goto(room)
  panel = await showPanel()
})
afterAll(() => browser.close())

test("on a page nobody knows no call is seen; Escape calls the showing off and nothing is remembered", async () => {
  await panel.getByRole("button", { name: "Show me the captions" }).click()
  await expect.poll(() => page.locator("third-why-point").count()).toBe(1)
  await page.keyboard.press("Escape")
  await expect.poll(() => page.locator("third-why-point").count()).toBe(0)
  await panel.getByRole("button", { name: "Show me the captions" }).waitFor()
  expect(await places()).toEqual([])
})

test("a click while showing presses nothing of the page", async () => {
  await panel.getByRole("button", { name: "Show me the captions" }).click()
  await expect.poll(() => page.locator("third-why-point").count()).toBe(1)
  const box = await page.getByText("Good morning all", { exact: true }).boundingBox()
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await expect.poll(async () => (await places()).length).toBe(1)
  expect(await page.title()).toBe("Talk")
})

test("shown with keys, the captions are read from then on, and the place is kept as data without a word", async () => {
  const again = panel.getByRole("button", { name: "Show me the captions" })
  await panel.getByRole("button", { name: "More" }).click()
  await again.first().click()
  await expect.poll(() => page.locator("third-why-point").count()).toBe(1)
  for (let tab = 0; tab < 4; tab += 1) await page.keyboard.press("Tab")
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("Enter")
  await expect.poll(async () => JSON.stringify(await places())).toContain("article")
  expect(JSON.stringify(await places())).not.toMatch(/morning|week/)
  await says("The board asks for the report on Mondays")
  await expect
    .poll(async () =>
      (await readKeptCalls(browser)).flatMap(({ rows }) => rows.map(({ text, layer }) => [text, layer])),
    )
    .toContainEqual(["The board asks for the report on Mondays", "pointed"])
})

test("after a reload the place is known as soon as the panel is there: nothing is shown again", async () => {
  await page.reload()
  panel = await showPanel()
  await says("That was new after the reload")
  await expect
    .poll(async () => (await readKeptCalls(browser)).flatMap(({ rows }) => rows.map(({ text }) => text)))
    .toContain("That was new after the reload")
})

test("the report of the page is shown before it is copied, and holds no word of it", async () => {
  await panel.getByRole("button", { name: "More" }).click()
  await panel.getByRole("button", { name: "Show a report of this page" }).click()
  const report = (await panel.locator("pre.report").textContent()) ?? ""
  expect(report).toContain("layer pointed")
  expect(report).not.toMatch(/morning|week|reload|Talk/)
  await panel.getByRole("button", { name: "Copy report" }).waitFor()
})

test("forgotten in the options, it is forgotten", async () => {
  const options = await browser.open("options.html")
  await options.getByRole("button", { name: "Forget where on talk.example" }).click()
  await expect.poll(places).toEqual([])
  // A click into the frame of a tab in the background may be lost.
  await options.close()
  await page.bringToFront()
})

test("captions in a frame of the same page are shown by a click on them, and found again after a reload", async () => {
  await serve(browser.context, framedRoom, { "": outer, [framePath]: html })
  await page.goto(framedRoom)
  panel = await showPanel()
  const inner = page.frameLocator("iframe").first()
  const add = (text: string) =>
    inner.locator("article div").evaluate((list, text) => {
      const line = document.createElement("p")
      line.textContent = text
      list.append(line)
    }, text)
  const heard = async () => (await readKeptCalls(browser)).flatMap(({ rows }) => rows.map(({ text }) => text))

  await panel.getByRole("button", { name: "Show me the captions" }).click()
  await expect.poll(() => page.locator("third-why-point").count()).toBe(1)
  const box = await inner.getByText("We lose a day every week").boundingBox()
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5)
  await expect.poll(async () => JSON.stringify(await places())).toContain("article")
  await add("This is said in a frame of the page")
  await expect.poll(heard).toContain("This is said in a frame of the page")

  await page.reload()
  panel = await showPanel()
  await inner.getByText("We lose a day every week").waitFor()
  await add("And this after a reload of the page")
  await expect.poll(heard).toContain("And this after a reload of the page")
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
})
