/**
 * `npm run demo [-- --headless] [-- --speed N]`: the production build from the welcome page to a finished review, on a page
 * like Google Meet's at its real address, while a written sample call is played. The call runs N times as fast as life, and so
 * do the clock and the timers of the extension's pages and content script; nothing of the product is changed. Leaves pictures and
 * `summary.json` in artifacts/demo, and fails when the call was not kept and coached as the sample says.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type { Frame, Page } from "playwright-core"
import type { Review } from "../src/domain/records/review.ts"
import { captionsOf } from "../src/domain/practice/captions.ts"
import { discovery } from "../src/domain/practice/discovery.ts"
import { saidIn } from "../src/domain/practice/sample.ts"
import { ensureBuild, findPanel, launch, serve, type Launched } from "./browser.ts"
import { differences } from "./demo/check.ts"
import { mailChapter } from "./demo/mail.ts"
import { openPictures } from "./demo/pictures.ts"
import { summaryOf, tableOf } from "./demo/summary.ts"
import { artifacts, root } from "./places.ts"
import { play } from "./player.ts"
import { openPopup } from "./popup.ts"
import { quickenPages, quickenScript } from "./quick-clock.ts"
import { readKeptCalls, readTables, transcriptOf, viewOf } from "./records.ts"
import { watchRequests } from "./requests.ts"
import { sampleCall } from "./sample-call.ts"
import { words } from "./words.ts"

const { values } = parseArgs({
  options: { headless: { type: "boolean", default: false }, speed: { type: "string" } },
})
const speed = Number(values.speed ?? (values.headless ? 8 : 4))
if (!(speed >= 1 && speed <= 20)) throw new Error("--speed is a number from 1 to 20")

const began = Date.now()
const say = (text: string): void =>
  console.error(`demo ${((Date.now() - began) / 1000).toFixed(0).padStart(3)} s: ${text}`)

const sample = discovery
const call = sampleCall(sample)
const { url } = call.trace
const folder = `${artifacts}/demo`

/** Moments of the call worth a picture, seconds from its start. */
const moments = [
  { second: 129, name: "panel-cue", fold: null },
  { second: 203, name: "panel", fold: null },
  { second: 262, name: "panel-ladder", fold: words("panel_ladder") },
] as const

/** Waits until the call has come so far. */
const untilSecond = async (panel: Frame, callBegan: number, second: number): Promise<void> => {
  await panel.waitForFunction((at) => Date.now() >= at, callBegan + second * 1000, { timeout: 600_000, polling: 50 })
}

const prepare = async (browser: Launched, pictures: ReturnType<typeof openPictures>): Promise<void> => {
  const popup = await openPopup(browser)
  const focus = (label: string): Promise<unknown> =>
    popup.evaluate(`(() => {
      const label = [...document.querySelectorAll("label")].find((each) => each.textContent.trim().startsWith(${JSON.stringify(label)}))
      const field = label.control
      field.focus()
      field.select?.()
    })()`)
  await popup.until("document.querySelector('input')")
  await focus(words("popup_who"))
  await popup.insert(sample.them.name)
  await focus(words("popup_minutes"))
  await popup.insert(String(sample.plannedMinutes))
  await focus(words("popup_intention"))
  await popup.insert(sample.intention)
  for (let tick = 0; tick < 3; tick += 1) {
    await popup.press("Tab")
    await popup.press(" ")
  }
  for (const [index, question] of sample.prepared.entries()) {
    await focus(words("popup_question", index + 1))
    await popup.insert(question)
  }
  await popup.until(
    `document.querySelector("[role=status]").textContent === ${JSON.stringify(words("popup_saved_for_tab"))}`,
  )
  await pictures.takePopup("popup", popup)
  await popup.close()
}

const review = async (panel: Frame, page: Page, pictures: ReturnType<typeof openPictures>): Promise<void> => {
  const opened = page.context().waitForEvent("page")
  await panel.getByRole("button", { name: words("panel_review"), exact: true }).press("Enter")
  const form = await opened
  await form.setViewportSize({ width: 1280, height: 800 })
  await form.getByRole("slider").press("ArrowLeft")
  for (let step = 0; step < 9; step += 1) await form.getByRole("slider").press("ArrowLeft")
  await form.getByRole("button", { name: words("review_more") }).press("Enter")
  await form.getByRole("button", { name: words("review_more") }).press("Enter")
  await form.getByRole("radio").nth(2).press(" ")
  await pictures.take("review-guess", form)
  await form.getByRole("button", { name: words("review_show_heard"), exact: true }).press("Enter")
  await form.getByRole("heading", { name: words("review_heard_title") }).waitFor()
  await form.getByRole("radio", { name: words("review_fit_not_yet") }).press(" ")
  await form.locator("#next button").first().press("Enter")
  await form.evaluate(() => window.scrollTo(0, 0))
  await pictures.take("review", form)
  await pictures.takeWhole("review-whole", form)
  await form.getByRole("contentinfo").getByRole("button").last().press("Enter")
  await form.getByRole("heading", { name: words("review_finished_title") }).waitFor()
  await pictures.take("review-finished", form)
}

ensureBuild()
say(`the extension is built; the call runs ${speed} times as fast as life`)
const pictures = openPictures(folder)
// The mail chapter goes on where the call chapter ends.
const profile = mkdtempSync(join(tmpdir(), "third-why-demo-"))
const browser = await launch({ headless: values.headless, profile })
const problems: string[] = []
try {
  const requests = watchRequests(browser.context, [url])
  const welcome =
    browser.context.pages().find((page) => page.url().includes("/tabs/welcome.html")) ??
    (await browser.context.waitForEvent("page", (page) => page.url().includes("/tabs/welcome.html")))
  await welcome.bringToFront()
  await pictures.take("welcome", welcome)
  await welcome.getByRole("checkbox", { name: words("consent_yes") }).press(" ")
  await welcome.getByRole("textbox", { name: words("welcome_name_label") }).fill(sample.me.name)
  await welcome.getByRole("radio", { name: words("nudge_balanced") }).press(" ")
  await pictures.take("welcome-yes", welcome)
  const left = welcome.waitForEvent("close")
  await welcome.getByRole("button", { name: words("welcome_close"), exact: true }).click()
  await left
  say("welcome: consent given")

  const pages = { "": readFileSync(`${root}scripts/pages/meet-lobby.html`, "utf8") }
  await serve(browser.context, url, pages)
  const page = await browser.context.newPage()
  await page.goto(url)
  await findPanel(page)
  await prepare(browser, pictures)
  say("popup: the call is prepared")

  pages[""] = call.html
  const from = Date.now()
  await quickenPages(browser.context, from, speed)
  await quickenScript(page, from, speed)
  await page.reload()
  const panel = await findPanel(page)
  if (panel === null) throw new Error("the panel did not come")
  await panel.getByText(words("health_waiting")).first().waitFor()
  let callBegan = 0
  let picturing: Promise<void> = Promise.resolve()
  const errors = await play(page, call.trace, speed, async () => {
    // The trace leaves a moment before the first word.
    callBegan = (await panel.evaluate(() => Date.now())) + 1500
    picturing = (async () => {
      for (const { second, name, fold } of moments) {
        await untilSecond(panel, callBegan, second)
        say(`sidebar: second ${second} of the call`)
        const toggle = fold === null ? null : panel.locator("summary", { hasText: fold })
        await toggle?.click()
        await pictures.take(name, page)
        await toggle?.click()
      }
    })().catch((error: unknown) => void problems.push(`pictures: ${String(error)}`))
  })
  await picturing
  problems.push(...errors)
  say("sidebar: the call is played")

  const [kept] = await readKeptCalls(browser)
  if (kept === undefined) throw new Error("no call was kept")
  const view = await viewOf(browser, kept)
  const transcript = transcriptOf(kept, [sample.me.name])
  const firstRow = kept.rows[0]?.firstAt ?? 0
  const startedAt = firstRow - (captionsOf(saidIn(sample))[0]?.t ?? 0)
  problems.push(
    ...differences(sample, call.transcript, { transcript, view, events: kept.events, startedAt }, speed * 1000),
  )

  await panel.getByRole("button", { name: words("panel_collapse") }).click()
  await panel.locator(".pill").waitFor()
  await pictures.take("pill", page)
  await panel.locator(".pill").click()
  await page.getByRole("button", { name: "Leave call" }).click()
  await panel.getByText(words("panel_over")).waitFor()
  await pictures.take("panel-after", page)
  await review(panel, page, pictures)
  say("review: done")
  const options = await browser.open("options.html")
  await pictures.take("options", options)
  const [reviews = []] = await readTables(options, ["reviews"])
  await options.close()
  const finished = (reviews as Review[]).find(({ callId }) => callId === kept.call.id)
  if (finished?.finishedAt == null) throw new Error("the review was not kept")

  problems.push(...browser.errors.map((error) => `error: ${error}`))
  const summary = summaryOf(transcript, view, kept.events, startedAt, finished, requests.length)
  writeFileSync(`${folder}/summary.json`, `${JSON.stringify(summary, null, 2)}\n`)
  console.log(tableOf(summary))
  if (requests.length > 0) problems.push(`requests left the browser: ${requests.join(", ")}`)
} finally {
  await browser.close()
}
try {
  const atEnd = async (page: Page): Promise<void> => {
    say(`${pictures.taken.length} pictures and summary.json in artifacts/demo`)
    if (values.headless || problems.length > 0) return
    say("close the window to end")
    await page.context().waitForEvent("close", { timeout: 0 })
  }
  problems.push(...(await mailChapter({ profile, headless: values.headless, pictures, say, atEnd })))
} finally {
  rmSync(profile, { recursive: true, force: true })
}
if (problems.length > 0) {
  console.error(`demo: the call did not come out as written\n${problems.map((problem) => `- ${problem}`).join("\n")}`)
  process.exit(1)
}
