import { readFileSync } from "node:fs"
import type { Frame, Page } from "playwright-core"
import { afterAll, beforeAll, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import type { Preparation } from "~domain/records/preparation"
import type { Review } from "~domain/records/review"
import { findWorker, serve } from "../../scripts/browser"
import { root } from "../../scripts/places"
import { openPopup } from "../../scripts/popup"
import { readTables } from "../../scripts/records"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import { callUrl, keptAt, listening, panelOf, playSteps, startBrowser, type TestBrowser } from "../support/e2e"
import { closeWith, pressAt, tabInPopup, tabTo, typeAt } from "../support/keyboard"

/** From the install to the review, in the order of life, each step standing on the one before. No mouse anywhere. */
const sample = discovery
const call = sampleCall(sample)
/** One address, first with the lobby and then with the call. */
const pages = { "": readFileSync(`${root}scripts/pages/meet-lobby.html`, "utf8") }
const intention = "He leaves with one idea."

let browser: TestBrowser
let page: Page
let panel: Frame

beforeAll(async () => {
  browser = await startBrowser([""])
  await serve(browser.context, callUrl(0), pages)
})

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

const kept = async () => (await keptAt(browser, 0))[0]
const options = async (): Promise<Record<string, unknown>> =>
  (await browser.reading.evaluate(() => chrome.storage.local.get("options"))).options as Record<string, unknown>
const named = (name: Parameters<typeof words>[0]) => ({ name: words(name), exact: true })
const asking = (): Promise<string | null> => panel.locator(".ask-q").textContent()
const happened = async (): Promise<unknown[]> =>
  ((await kept())?.events ?? []).flatMap((event) => (event.kind === "question" ? [event.done] : []))

/** The browser hears its key commands only in a window of the desktop; here the background is told as it would be then. */
const command = async (name: string): Promise<void> => {
  const worker = await findWorker(browser)
  await worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ url: "https://meet.google.com/*" })
    const event: unknown = chrome.commands.onCommand
    ;(event as { dispatch(command: string, tab?: chrome.tabs.Tab): void }).dispatch(name, tab)
  }, name)
}

it("the yes is given on the welcome page, with the own name, and the page closes", async () => {
  const isWelcome = (each: Page): boolean => each.url().endsWith("/tabs/welcome.html")
  const welcome =
    browser.context.pages().find(isWelcome) ?? (await browser.context.waitForEvent("page", { predicate: isWelcome }))
  await welcome.bringToFront()
  await pressAt(welcome, welcome.getByRole("checkbox", { name: words("consent_yes") }), "Space")
  await typeAt(welcome, welcome.getByRole("textbox", named("welcome_name_label")), sample.me.name)
  await closeWith(welcome, welcome.getByRole("button", named("welcome_close")))
  expect(await options()).toMatchObject({ ownNames: [sample.me.name], consent: { version: 1 } })
})

it("the call is prepared in the popup", async () => {
  page = await browser.context.newPage()
  await page.goto(callUrl(0))
  await panelOf(page)
  const popup = await openPopup(browser)
  await popup.until("document.querySelector('input')")
  await tabInPopup(popup, words("popup_who"))
  await popup.insert(sample.them.name)
  await tabInPopup(popup, words("popup_intention"))
  await popup.insert(intention)
  await popup.press("Tab")
  await popup.press(" ")
  for (const [index, question] of sample.prepared.entries()) {
    await tabInPopup(popup, words("popup_question", index + 1))
    await popup.evaluate("document.activeElement.select()")
    await popup.insert(question)
  }
  await popup.until(
    `document.querySelector("[role=status]").textContent === ${JSON.stringify(words("popup_saved_for_tab"))}`,
  )
  await tabInPopup(popup, words("popup_done"))
  await popup.press("Enter")
  await popup.gone()
})

it("what was prepared is there in the call: the person, the intention, and the questions to ask next", async () => {
  pages[""] = call.html
  await page.reload()
  panel = await panelOf(page)
  await listening(panel)
  // The call has the page's title until it is known whose it is.
  await panel.getByRole("heading", { level: 1 }).filter({ hasText: "Daniel" }).waitFor()
  expect(await asking()).toBe(sample.prepared[0])
  const [preparations = [], people = []] = await readTables(browser.reading, ["preparations", "people"])
  const [preparation] = preparations as Preparation[]
  expect(preparations).toHaveLength(1)
  expect(preparation).toMatchObject({ intention, questions: sample.prepared, callId: (await kept())?.call.id })
  expect(preparation?.ticked).toHaveLength(1)
  expect(people).toMatchObject([{ name: sample.them.name }])
  expect((await kept())?.call).toMatchObject({
    preparationId: preparation?.id,
    personId: (people[0] as { id: string }).id,
  })
})

it("the command leads into the panel, Escape back to where one was, and the questions are answered there", async () => {
  const leave = page.getByRole("button", { name: "Leave call" })
  await tabTo(page, leave)
  await command("focus-panel")
  const asked = panel.getByRole("button", { name: words("panel_asked") })
  await expect.poll(() => asked.evaluate((each) => document.hasFocus() && document.activeElement === each)).toBe(true)
  await page.keyboard.press("Escape")
  await expect.poll(() => leave.evaluate((each) => document.activeElement === each)).toBe(true)
  await command("focus-panel")
  await expect.poll(() => asked.evaluate((each) => document.hasFocus() && document.activeElement === each)).toBe(true)
  await page.keyboard.press("Enter")
  await expect.poll(asking).toBe(sample.prepared[1])
  await pressAt(page, panel.getByRole("button", { name: words("panel_another") }), "Enter")
  await expect.poll(asking).toBe(sample.prepared[2])
  await pressAt(page, panel.getByRole("button", { name: words("panel_skip") }), "Enter")
  await expect.poll(happened).toEqual(["asked", "another", "skipped"])
  await command("asked")
  await expect.poll(happened).toEqual(["asked", "another", "skipped", "asked"])
  await pressAt(page, panel.getByRole("button", named("panel_own_words")), "Enter")
  await typeAt(page, panel.getByRole("textbox", named("panel_own_words")), "And on Mondays?")
  await page.keyboard.press("Enter")
  await expect.poll(happened).toEqual(["asked", "another", "skipped", "asked", "reworded"])
})

it("folds open, and a note is kept", async () => {
  await playSteps(page, call.trace, call.trace.steps.slice(0, Math.floor(call.trace.steps.length / 2)))
  for (const fold of [
    "panel_ladder",
    "panel_journey",
    "panel_listening",
    "panel_promises",
    "panel_measures",
  ] as const) {
    const summary = panel.locator(".fold > summary", { hasText: words(fold) }).first()
    await pressAt(page, summary, "Enter")
    await panel
      .locator(".fold[open] > summary", { hasText: words(fold) })
      .first()
      .waitFor()
  }
  await typeAt(page, panel.getByRole("textbox", named("panel_note")), "Harbour has eleven vans")
  await page.keyboard.press("Enter")
  await expect
    .poll(async () => (await kept())?.events.flatMap((event) => (event.kind === "note" ? [event.text] : [])))
    .toEqual(["Harbour has eleven vans"])
})

it("the panel becomes a pill and a panel again, and who walks by keys stays in it", async () => {
  await pressAt(page, panel.getByRole("button", named("panel_collapse")), "Enter")
  const pill = panel.locator(".pill")
  await expect.poll(() => pill.evaluate((each) => document.hasFocus() && document.activeElement === each)).toBe(true)
  await page.keyboard.press("Enter")
  await panel.getByRole("button", named("panel_collapse")).waitFor()
  await expect
    .poll(() => panel.evaluate(() => document.hasFocus() && document.activeElement !== document.body))
    .toBe(true)
  await command("toggle-panel")
  const frame = page.locator("third-why")
  await expect.poll(() => frame.evaluate((host) => getComputedStyle(host).opacity)).toBe("0")
  await command("toggle-panel")
  await expect.poll(() => frame.evaluate((host) => getComputedStyle(host).opacity)).toBe("1")
})

it("after the call the review is opened, filled in and finished, and belongs to the call and the person", async () => {
  await page.keyboard.press("Escape")
  await pressAt(page, page.getByRole("button", { name: "Leave call" }), "Enter")
  await panel.getByText(words("panel_over"), { exact: true }).waitFor()
  await command("focus-panel")
  const opening = browser.context.waitForEvent("page")
  await pressAt(page, panel.getByRole("button", named("panel_review")), "Enter")
  const review = await opening
  await review.getByRole("heading", named("review_guess_title")).waitFor()
  const slider = review.getByRole("slider")
  await tabTo(review, slider)
  for (let step = 0; step < 10; step += 1) await review.keyboard.press("ArrowLeft")
  await pressAt(review, review.getByRole("button", named("review_more")), "Enter")
  await pressAt(review, review.getByRole("radio").first(), "Space")
  await review.keyboard.press("ArrowRight")
  await pressAt(review, review.getByRole("button", named("review_show_heard")), "Enter")
  await expect
    .poll(() => review.getByRole("heading", { level: 1 }).evaluate((each) => document.activeElement === each))
    .toBe(true)
  await pressAt(review, review.getByRole("radio", { name: words("review_fit_go_on") }), "Space")
  await review.keyboard.press("ArrowRight")
  const thing = review.locator("#next button").first()
  await pressAt(review, thing, "Enter")
  const oneThing = await thing.evaluate((each) => each.firstChild?.textContent)
  await pressAt(review, review.getByRole("contentinfo").getByRole("button").last(), "Enter")
  await review.getByRole("heading", named("review_finished_title")).waitFor()

  const [reviews = []] = await readTables(browser.reading, ["reviews"])
  expect(reviews).toHaveLength(1)
  expect(reviews[0] as Review).toMatchObject({
    callId: (await kept())?.call.id,
    guess: { talkShare: 0.4, followUps: 1, whyDepth: 1 },
    fit: "not-yet",
    oneThing,
  })
  expect((reviews[0] as Review).finishedAt).not.toBeNull()
  await closeWith(review, review.getByRole("button", named("review_close")))
})

it("the next popup begins with the one thing; from there the options are opened and changed", async () => {
  const [reviews = []] = await readTables(browser.reading, ["reviews"])
  await page.bringToFront()
  const popup = await openPopup(browser)
  await popup.until("document.querySelector('input')")
  expect(await popup.evaluate<string>("document.body.textContent")).toContain((reviews[0] as Review).oneThing)
  await tabInPopup(popup, words("popup_options"))
  await popup.press("Enter")
  // They stand open already, and come to the front.
  const settings = browser.reading
  await expect.poll(() => settings.evaluate(() => document.visibilityState)).toBe("visible")
  const quiet = settings.getByRole("radio", { name: words("nudge_quiet") })
  await tabTo(settings, quiet)
  await settings.keyboard.press("ArrowRight")
  await expect.poll(async () => (await options()).nudge).toBe("balanced")
})
