import { afterAll, beforeAll, expect, test } from "vitest"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { ensureBuild, findPanel, findWorker, giveConsent, launch, serve, type Launched } from "../../scripts/browser"
import { readKeptCalls, transcriptOf } from "../../scripts/records"

const room = "https://calls.example/room/7"
const profile = mkdtempSync(join(tmpdir(), "third-why-"))
/** A call page as nobody described it: no attribute says that these are captions. */
const html = `<!doctype html><html><head><title>Room 7</title></head><body>
<main><video></video><div class="q1"><div class="q2"></div></div></main>
<script>onload = () => (document.querySelector("video").srcObject = new MediaStream())</script></body></html>`

let browser: Launched

const openRoom = async (): Promise<Page> => {
  await serve(browser.context, room, { "": html })
  const page = await browser.context.newPage()
  await page.goto(room)
  return page
}

/** Somebody speaks: a block of name and words that grow. */
const speak = async (page: Page, name: string, text: string): Promise<void> => {
  await page.evaluate(
    ([name]) => {
      const block = document.createElement("div")
      block.innerHTML = `<div class="n"></div><div class="t"></div>`
      block.children[0]!.textContent = name ?? ""
      document.querySelector(".q2")!.append(block)
    },
    [name],
  )
  const words = text.split(" ")
  for (let count = 1; count <= words.length; count += 1) {
    await page.evaluate((shown) => {
      document.querySelector(".q2 > :last-child .t")!.textContent = shown
    }, words.slice(0, count).join(" "))
    await page.waitForTimeout(60)
  }
}

const registered = async (): Promise<string[]> =>
  (await findWorker(browser)).evaluate(async () =>
    (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
  )

beforeAll(async () => {
  ensureBuild()
  browser = await launch({ profile, allow: ["https://calls.example/*"] })
})
afterAll(async () => {
  await browser.close()
  rmSync(profile, { recursive: true, force: true })
})

test("beside a page of a site that the user added stands the panel, and hears what no one described", async () => {
  await giveConsent(browser, ["https://calls.example"])
  const page = await openRoom()
  const panel = await findPanel(page)
  expect(panel?.url()).toContain("panel-any.html")
  await page.bringToFront()
  await speak(page, "Daniel Reyes", "We lose a day every week on the report for the board")
  await speak(page, "Priya Nair", "Why does that matter to you just now")
  await expect
    .poll(async () => (await readKeptCalls(browser)).flatMap((call) => transcriptOf(call, []).map(({ text }) => text)))
    .toEqual(["We lose a day every week on the report for the board", "Why does that matter to you just now"])
  const [call] = await readKeptCalls(browser)
  expect(new Set(call?.rows.map(({ layer }) => layer))).toEqual(new Set(["generic"]))
})

test("it stays after the browser was started again", async () => {
  await browser.context.close()
  browser = await launch({ profile })
  await expect.poll(registered).toEqual(["https://calls.example/*"])
  expect(await findPanel(await openRoom())).not.toBeNull()
})

test("given back while the call runs, the panel goes at once and the call has ended", async () => {
  const page = browser.context.pages().find((each) => each.url() === room)
  if (page === undefined) throw new Error("the room is closed")
  const options = await browser.open("options.html")
  await options.getByRole("button", { name: /^Take it back from calls\.example/ }).click()
  await expect.poll(() => page.locator("third-why").count()).toBe(0)
  await expect.poll(async () => (await readKeptCalls(browser)).filter(({ call }) => call.endedAt === null)).toEqual([])
  expect(await registered()).toEqual([])
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
})
