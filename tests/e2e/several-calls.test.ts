import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { readFileSync } from "node:fs"
import { followUp } from "~domain/practice/follow-up"
import { root } from "../../scripts/places"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import {
  callUrl,
  consent,
  cut,
  expectTranscript,
  joinCall,
  keptAt,
  listening,
  panelOf,
  playSteps,
  startBrowser,
  type TestBrowser,
} from "../support/e2e"

const second = sampleCall(followUp)
const someoneElse = "Ada Moreau"
/** The same call with somebody else. */
const first = JSON.parse(JSON.stringify(second).replaceAll(followUp.them.name, someoneElse)) as typeof second
const lobby = readFileSync(`${root}scripts/pages/meet-lobby.html`, "utf8")

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser([first.html, second.html, first.html, second.html, second.html, lobby])
  await consent(browser)
})
afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

/** The tool changes what it shows without loading a page. */
const show = (page: Page, html: string, address = page.url()): Promise<void> =>
  page.evaluate(
    ({ html, address }) => {
      history.pushState(null, "", address)
      const parsed = new DOMParser().parseFromString(html, "text/html")
      document.body.replaceChildren(...parsed.body.children)
    },
    { html, address },
  )

const leaves = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: "Leave call" }).click()
  const panel = await panelOf(page)
  await panel.getByText(words("health_over")).first().waitFor()
}

test("two calls at once, each in its tab: each has its own words, people and panel", async () => {
  const one = await joinCall(browser, 0)
  const other = await joinCall(browser, 1)
  const [a, b] = [cut(first.trace, 0.5), cut(second.trace, 0.5)]
  await Promise.all([playSteps(one.page, first.trace, a[0]), playSteps(other.page, second.trace, b[0])])
  await one.page.bringToFront()
  await Promise.all([playSteps(one.page, first.trace, a[1]), playSteps(other.page, second.trace, b[1])])
  await expectTranscript(browser, 0, first)
  await expectTranscript(browser, 1, second)
  const nameIn = (panel: typeof one.panel) => panel.locator(".panel-who").innerText()
  expect(await nameIn(one.panel)).toContain(someoneElse.split(" ")[0])
  expect(await nameIn(other.panel)).toContain(followUp.them.name.split(" ")[0])
  await one.page.close()
  await other.page.close()
})

test("left, and joined again by loading the page: the same call goes on", async () => {
  const [before, after] = cut(first.trace, 0.5)
  const { page } = await joinCall(browser, 2)
  await playSteps(page, first.trace, before)
  await leaves(page)
  await expect.poll(async () => (await keptAt(browser, 2)).map(({ call }) => call.endedAt !== null)).toEqual([true])
  await page.reload()
  await listening(await panelOf(page))
  await playSteps(page, first.trace, after)
  await expectTranscript(browser, 2, first)
  expect((await keptAt(browser, 2)).map(({ call }) => call.endedAt)).toEqual([null])
  await page.close()
})

test("left, and joined again on the same page: the same call goes on", async () => {
  const [before, after] = cut(second.trace, 0.5)
  const { page, panel } = await joinCall(browser, 3)
  await playSteps(page, second.trace, before)
  await leaves(page)
  await show(page, lobby)
  await show(page, second.html)
  await listening(panel)
  await playSteps(page, second.trace, after)
  await expectTranscript(browser, 3, second)
  await page.close()
})

test("one call after another on the same page, lobby between: two calls, nothing of one in the other", async () => {
  const { page, panel } = await joinCall(browser, 4)
  await playSteps(page, second.trace)
  await expectTranscript(browser, 4, second)
  await leaves(page)
  await show(page, lobby, callUrl(6))
  await panel.locator('[data-health="hand"]').waitFor({ state: "attached" })
  expect(await keptAt(browser, 6)).toEqual([])
  await show(page, first.html)
  await listening(panel)
  await playSteps(page, first.trace)
  await expectTranscript(browser, 6, first)
  await expectTranscript(browser, 4, second)
  const [call] = await keptAt(browser, 6)
  const named = call?.events.flatMap((event) => (event.kind === "people" ? event.others : []))
  expect(named).toContain(someoneElse)
  expect(named).not.toContain(followUp.them.name)
  expect(await panel.locator(".panel-who").innerText()).toContain(someoneElse.split(" ")[0])
  await page.close()
})

test("the next meeting begins without leaving the one before: its first word is the first word of its call", async () => {
  const { page, panel } = await joinCall(browser, 4)
  const index = 7
  await show(page, first.html, callUrl(index))
  await expect.poll(async () => (await keptAt(browser, index)).length).toBe(1)
  await listening(panel)
  await playSteps(page, first.trace)
  await expectTranscript(browser, index, first)
  expect((await keptAt(browser, 4)).map(({ call }) => call.endedAt !== null)).toEqual([true])
  await page.close()
})

test("a lobby keeps nothing", async () => {
  const page = await browser.context.newPage()
  await page.goto(callUrl(5))
  const panel = await panelOf(page)
  await panel.locator('[data-health="hand"]').waitFor({ state: "attached" })
  expect(await keptAt(browser, 5)).toEqual([])
  await page.close()
})
