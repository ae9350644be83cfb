import { readFileSync } from "node:fs"
import type { Frame, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import { setOptions } from "../../scripts/browser"
import { root } from "../../scripts/places"
import { openPopup } from "../../scripts/popup"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import { expectAccessible, expectPopupAccessible } from "../support/axe-in-browser"
import {
  callUrl,
  caption,
  consent,
  joinCall,
  keptAt,
  listening,
  openFolds,
  panelOf,
  playSteps,
  startBrowser,
  type TestBrowser,
} from "../support/e2e"

const call = sampleCall(discovery)
const lobby = readFileSync(`${root}scripts/pages/meet-lobby.html`, "utf8")
/** Whose name no page tells, so that the panel has to ask who the rep is. */
const unknown = call.html.replace(/<div data-self-name="[^"]*">/, "<div>").replaceAll(discovery.me.name, "")
const folds = ["panel_journey", "panel_listening", "panel_ladder", "panel_promises", "panel_measures"] as const

let browser: TestBrowser

const named = (name: Parameters<typeof words>[0]) => ({ name: words(name), exact: true })

beforeAll(async () => {
  browser = await startBrowser([call.html, lobby, unknown, call.html])
})

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

describe("axe finds nothing, light and dark, contrast included", () => {
  it("on the panel beside a lobby, and without consent", async () => {
    await setOptions(browser, { consent: null })
    const page = await browser.context.newPage()
    await page.goto(callUrl(1))
    const panel = await panelOf(page)
    await panel.getByText(words("panel_lobby"), { exact: true }).waitFor()
    await openPanel(panel)
    await expectAccessible(panel)
    await page.goto(callUrl(0))
    const read = await panelOf(page)
    await read.getByText(words("panel_consent"), { exact: true }).waitFor()
    await expectAccessible(read)
    await page.close()
  })

  it("on the panel that asks which voice is the rep's", async () => {
    await consent(browser)
    const { page, panel } = await joinCall(browser, 2)
    await caption(page, "Maya", "Hello, how are you today?")
    await caption(page, "Daniel", "Well enough, thank you for asking.")
    await panel.getByText(words("panel_who"), { exact: true }).waitFor()
    await expectAccessible(panel)
    await page.close()
  })

  describe("on the panel in a call:", () => {
    let page: Page
    let panel: Frame

    beforeAll(async () => {
      ;({ page, panel } = await joinCall(browser, 0))
    })

    it("at rest, before a word and with a cue", async () => {
      await expectAccessible(panel)
      await caption(page, "You", "I will send you the plan for your Mondays by Friday.")
      await caption(page, discovery.them.name, "Thank you, that would help.")
      await panel.getByRole("button", named("panel_cue_why")).click()
      await expectAccessible(panel)
      await panel.getByRole("button", named("panel_cue_away")).click()
      await playSteps(page, call.trace, call.trace.steps.slice(0, Math.floor(call.trace.steps.length * 0.7)))
      await caption(page, discovery.them.name, "Every Monday we lose half a day to those lists.")
      await panel.locator(".ask .said").first().waitFor()
      await expectAccessible(panel)
    })

    it.each(folds)("with the fold %s open", async (fold) => {
      const summary = panel.locator("summary", { hasText: words(fold) }).first()
      await summary.click()
      await expectAccessible(panel)
      for (const inner of await panel.locator(".fold-body summary").all()) await inner.click()
      for (const button of await panel.getByRole("button", named("panel_new_topic")).all()) await button.click()
      await expectAccessible(panel)
      await summary.click()
    })

    it("with a question in own words, a note that is a promise, and the ways to ask", async () => {
      await panel.getByRole("button", named("panel_own_words")).click()
      await panel.getByRole("textbox", named("panel_note")).fill("I will send you the guide by Friday")
      for (const ways of await panel.locator(".ways > summary").all()) await ways.click()
      await expectAccessible(panel)
      await panel.getByRole("button", named("panel_note_just")).click()
    })

    it("with the menu and the report of the page", async () => {
      await panel.getByRole("button", named("panel_more")).click()
      await panel.getByRole("button", named("panel_report")).click()
      await panel.getByRole("button", named("panel_report_copy")).waitFor()
      await expectAccessible(panel)
    })

    it("while it is pointed at the captions", async () => {
      await panel.getByRole("button", named("panel_point")).click()
      await panel.getByText(words("panel_pointing"), { exact: true }).waitFor()
      await expectAccessible(panel)
      await panel.getByRole("button", named("panel_point_cancel")).click()
    })

    it("as a pill, and as the pill of somebody who presents", async () => {
      await panel.getByRole("button", named("panel_collapse")).click()
      await panel.locator(".pill").waitFor()
      await expectAccessible(panel, { wordless: true })
      await panel.locator(".pill").click()
      await panel.getByRole("button", named("panel_more")).click()
      await panel.getByRole("checkbox", named("panel_presenting")).click()
      await panel.locator(".pill").click()
      await panel.getByText(words("panel_pill_anyway"), { exact: true }).waitFor()
      await expectAccessible(panel)
      await panel.locator(".pill").click()
      await panel.getByRole("button", named("panel_more")).click()
      await panel.getByRole("checkbox", named("panel_presenting")).click()
    })

    it("with captions off, by hand, and not read at all", async () => {
      await page.getByRole("button", { name: "Turn off captions" }).click()
      await panel.getByText(words("panel_captions_off"), { exact: true }).waitFor()
      await expectAccessible(panel)
      await panel.getByRole("button", named("panel_collapse")).click()
      await panel.locator(".pill").waitFor()
      await expectAccessible(panel)
      await panel.locator(".pill").click()
      await panel.getByRole("button", named("panel_by_hand")).click()
      await panel.getByRole("button", named("panel_talking_me")).click()
      await expectAccessible(panel)
      await page.getByRole("button", { name: "Turn on captions" }).click()
      await listening(panel)
      await panel.getByRole("button", named("panel_more")).click()
      await panel.getByRole("button", named("panel_not_this_do")).click()
      await panel.getByText(words("panel_not_this"), { exact: true }).waitFor()
      await expectAccessible(panel)
      await panel.getByRole("button", named("panel_not_this_undo")).click()
      await listening(panel)
    })

    it("when the call is over", async () => {
      await page.getByRole("button", { name: "Leave call" }).click()
      await panel.getByText(words("panel_over"), { exact: true }).waitFor()
      await expectAccessible(panel)
    })
  })

  it("on the popup, in a call tab and in another, with a review that waits", async () => {
    const { page: front } = await joinCall(browser, 3)
    // Kept from its beginning on, so that what is prepared goes to it and does not wait.
    await expect.poll(async () => (await keptAt(browser, 3)).length, { timeout: 15_000 }).toBe(1)
    const popup = await openPopup(browser)
    await popup.until("document.querySelector('form')")
    await expectPopupAccessible(popup)
    await popup.evaluate(`(() => {
      const who = [...document.querySelectorAll("label")].find((label) => label.textContent.startsWith(${JSON.stringify(words("popup_who"))}))
      who.control.focus()
    })()`)
    await popup.insert("Daniel Reyes")
    await popup.until(
      `document.querySelector("[role=status]").textContent === ${JSON.stringify(words("popup_saved_for_tab"))}`,
    )
    await expectPopupAccessible(popup)
    await popup.close()
    await front.close()
    await browser.reading.bringToFront()
    const elsewhere = await openPopup(browser)
    await elsewhere.until(`document.body.textContent.includes(${JSON.stringify(words("popup_waiting"))})`)
    await expectPopupAccessible(elsewhere)
    await elsewhere.close()
  })

  it("on the review: the guess, what was heard with everything open, and finished", async () => {
    const [kept] = await keptAt(browser, 0)
    const review = await browser.open(`tabs/review.html?id=${kept?.call.id ?? ""}`)
    await review.getByRole("heading", named("review_guess_title")).waitFor()
    await expectAccessible(review)
    await review.getByRole("slider").press("ArrowLeft")
    await review.getByRole("button", named("review_more")).click()
    await review.getByRole("radio").first().press(" ")
    await expectAccessible(review)
    await review.getByRole("button", named("review_show_heard")).click()
    await review.getByRole("radio", { name: words("review_fit_not_yet") }).press(" ")
    await review.locator("#next button").first().click()
    await openFolds(review)
    await review
      .getByRole("radio", { name: words("review_mark_2") })
      .first()
      .press(" ")
    await expectAccessible(review)
    await review.getByRole("contentinfo").getByRole("button").last().click()
    await review.getByRole("heading", named("review_finished_title")).waitFor()
    await expectAccessible(review)
    await review.close()
  })

  it("on every section of the options, with questions asked and errors said", async () => {
    await setOptions(browser, {
      panel: { side: "up", width: 360, collapsed: false, open: [] },
      captionPlaces: [{ origin: "https://talk.example", marks: ["article"] }],
    })
    const options = await browser.open("options.html")
    await options.getByText(words("options_repaired"), { exact: true }).waitFor()
    await expectAccessible(options)
    for (const fold of await options.locator("main details:not([open]) > summary").all()) await fold.click()
    await options
      .getByRole("button", { name: /^Take line 1 out$/ })
      .first()
      .click()
    await options.getByRole("spinbutton").first().fill("999")
    await options.getByRole("textbox", named("options_site_new")).fill("no address")
    await options.getByRole("button", named("options_site_add")).click()
    const asks = options.getByRole("button", { name: /…$/, disabled: false })
    while ((await asks.count()) > 0) await asks.first().click()
    await options
      .locator("#data input[type=file]")
      .setInputFiles({ name: "other.json", mimeType: "application/json", buffer: Buffer.from("{}") })
    await options.getByText(words("backup_refused_foreign"), { exact: true }).waitFor()
    await expectAccessible(options)
    await options.close()
  })

  it("on the side panel: before a call, in one by hand, and after it", async () => {
    const side = await browser.open("sidepanel.html")
    await side.setViewportSize({ width: 360, height: 900 })
    await side.getByRole("button", named("panel_start_by_hand")).waitFor()
    await expectAccessible(side)
    await side.getByRole("button", named("panel_start_by_hand")).click()
    await side.getByRole("button", named("panel_talking_they")).click()
    await expectAccessible(side)
    await side.getByRole("button", named("panel_more")).click()
    await expectAccessible(side)
    await side.getByRole("button", named("panel_end")).click()
    await side.getByText(words("panel_over"), { exact: true }).waitFor()
    await expectAccessible(side)
    await side.close()
  })

  // The last one: it takes the clock of all pages in its hand.
  it("on the welcome page, before and after the yes, and on the practice call", async () => {
    const page = await browser.context.newPage()
    await page.clock.install()
    await page.goto(browser.reading.url().replace("options.html", "tabs/welcome.html"))
    await page.getByRole("heading", named("practice_title")).waitFor()
    await expectAccessible(page)
    await page.getByRole("checkbox", { name: words("consent_yes") }).check()
    await page.clock.runFor(40_000)
    await page.getByRole("button", named("practice_pause")).click()
    await expectAccessible(page)
    await page.getByRole("button", named("practice_play")).click()
    await page.clock.runFor(60_000)
    await page.getByRole("button", named("practice_again")).waitFor()
    await expectAccessible(page)
    await page.close()
  })
})

/** A panel that begins as a pill is opened; one that is open stays so. */
const openPanel = async (panel: Frame): Promise<void> => {
  const pill = panel.locator(".pill")
  if ((await pill.count()) > 0) await pill.click()
}
