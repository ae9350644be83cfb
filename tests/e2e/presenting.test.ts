import { afterAll, beforeAll, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import { serve } from "../../scripts/browser"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import { consent, controlUrl, joinCall, playSteps, startBrowser, type TestBrowser } from "../support/e2e"

const call = sampleCall(discovery)
const steps = call.trace.steps.slice(0, 400)
const size = { width: 1280, height: 800 }
let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser([call.html])
  await serve(browser.context, controlUrl, { "": call.html })
  await consent(browser)
})

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

it("while presenting nothing but the pill is painted", async () => {
  const bare = await browser.context.newPage()
  await bare.goto(controlUrl)
  await playSteps(bare, call.trace, steps)

  const { page, panel } = await joinCall(browser, 0)
  await playSteps(page, call.trace, steps)
  await panel.getByRole("button", { name: words("panel_more") }).click()
  await panel.getByRole("checkbox", { name: words("panel_presenting") }).click()
  await panel.locator(".pill").waitFor()
  const frame = page.locator("third-why")
  await expect.poll(async () => (await frame.boundingBox())?.width ?? Infinity).toBeLessThan(200)
  const pill = (await frame.boundingBox())!
  expect(pill.height).toBeLessThan(60)

  const left = Math.floor(pill.x)
  const right = Math.ceil(pill.x + pill.width)
  const [top, bottom] = [Math.floor(pill.y), Math.ceil(pill.y + pill.height)]
  const beside = [
    { x: 0, y: 0, width: left, height: size.height },
    { x: left, y: 0, width: right - left, height: top },
    { x: left, y: bottom, width: right - left, height: size.height - bottom },
    { x: right, y: 0, width: size.width - right, height: size.height },
  ]
  for (const clip of beside) {
    if (clip.width === 0 || clip.height === 0) continue
    await page.bringToFront()
    const withUs = await page.screenshot({ clip })
    await bare.bringToFront()
    expect(withUs.equals(await bare.screenshot({ clip })), JSON.stringify(clip)).toBe(true)
  }

  const text = await panel.locator("body").innerText()
  for (const word of new Set(call.transcript.flatMap((said) => said.text.match(/\p{L}{6,}/gu) ?? [])))
    expect(text).not.toContain(word)
})
