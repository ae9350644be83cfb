import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import { followUp } from "~domain/practice/follow-up"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import {
  consent,
  cut,
  expectTranscript,
  joinCall,
  keptAt,
  listening,
  panelOf,
  playSteps,
  startBrowser,
  stopWorker,
  type TestBrowser,
} from "../support/e2e"

const samples = [discovery, followUp].map((sample, index) => ({
  name: sample.id,
  call: sampleCall(sample),
  first: index * 5,
}))

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser(samples.flatMap(({ call }) => Array<string>(5).fill(call.html)))
})

beforeEach(() => consent(browser, { panel: { side: "right", width: 360, collapsed: false, open: [] } }))

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

describe.each(samples)("the transcript of the sample call $name equals the script", ({ call, first }) => {
  it("when nothing happens", async () => {
    const { page } = await joinCall(browser, first)
    await playSteps(page, call.trace)
    await expectTranscript(browser, first, call)
    await page.close()
  })

  it("when the page reloads in the middle", async () => {
    const index = first + 1
    const [before, after] = cut(call.trace, 0.5)
    const { page } = await joinCall(browser, index)
    await playSteps(page, call.trace, before)
    // A page that goes away in the same moment takes its last words along; a person does not reload within milliseconds.
    const last = before.findLast((step) => step.op === "text")
    await expect
      .poll(async () => (await keptAt(browser, index)).flatMap(({ rows }) => rows.map(({ text }) => text)))
      .toContain(last?.text)
    await page.reload()
    await listening(await panelOf(page))
    await playSteps(page, call.trace, after)
    await expectTranscript(browser, index, call)
    await page.close()
  })

  it("when the panel is collapsed", async () => {
    const index = first + 2
    const [before, after] = cut(call.trace, 0.4)
    const { page, panel } = await joinCall(browser, index)
    await playSteps(page, call.trace, before)
    await panel.getByRole("button", { name: words("panel_collapse") }).click()
    await panel.locator(".pill").waitFor()
    await playSteps(page, call.trace, after)
    await expectTranscript(browser, index, call)
    await panel.locator(".pill").click()
    await page.close()
  })

  it("when captions are switched off and on", async () => {
    const index = first + 3
    const [before, after] = cut(call.trace, 0.6)
    const { page, panel } = await joinCall(browser, index)
    await playSteps(page, call.trace, before)
    await page.getByRole("button", { name: "Turn off captions" }).click()
    await panel.getByText(words("health_captions_off")).first().waitFor()
    await page.getByRole("button", { name: "Turn on captions" }).click()
    await listening(panel)
    await playSteps(page, call.trace, after)
    await expectTranscript(browser, index, call)
    await page.close()
  })

  it("when the service worker is stopped", async () => {
    const index = first + 4
    const [before, after] = cut(call.trace, 0.5)
    const { page } = await joinCall(browser, index)
    await playSteps(page, call.trace, before)
    await stopWorker(browser)
    await playSteps(page, call.trace, after)
    await expectTranscript(browser, index, call)
    const [kept] = await keptAt(browser, index)
    expect(kept?.call.endedAt).toBeNull()
    await page.close()
  })
})
