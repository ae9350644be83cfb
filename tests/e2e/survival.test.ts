import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { followUp } from "~domain/practice/follow-up"
import { extensionId, type LaunchOptions } from "../../scripts/browser"
import { buildFolder } from "../../scripts/places"
import { play } from "../../scripts/player"
import { transcriptOf } from "../../scripts/records"
import { sampleCall } from "../../scripts/sample-call"
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
  type TestBrowser,
} from "../support/e2e"

const call = sampleCall(followUp)
const folders: string[] = []
let browser: TestBrowser

const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "third-why-survival-"))
  folders.push(made)
  return made
}
const start = async (options: LaunchOptions): Promise<void> => {
  browser = await startBrowser([call.html], options)
}

afterEach(async () => {
  await browser.close()
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true })
})

test("when the browser is killed, at most what was said in the last two seconds is lost", async () => {
  const profile = folder()
  await start({ profile })
  await consent(browser)
  const { page } = await joinCall(browser, 0)
  const [before, after] = cut(call.trace, 0.5)
  await playSteps(page, call.trace, before)
  // Two seconds and a half of the call, as fast as life: only what is said in them may be lost.
  const from = after[0]?.t ?? 0
  const last = after.filter(({ t }) => t - from <= 2_500).map((step) => ({ ...step, t: step.t - from }))
  expect(await play(page, { ...call.trace, steps: last }, 1, () => Promise.resolve())).toEqual([])
  spawnSync("pkill", ["-KILL", "-f", profile])
  await expect.poll(() => browser.context.pages().length).toBe(0)

  await start({ profile })
  const [kept, ...more] = await keptAt(browser, 0)
  expect(more).toEqual([])
  const transcript = kept === undefined ? [] : transcriptOf(kept, [])
  const whole = before.filter(({ op }) => op === "append").length
  expect(whole).toBeGreaterThan(5)
  expect(transcript.slice(0, whole - 1)).toEqual(call.transcript.slice(0, whole - 1))
  expect(transcript.length).toBeGreaterThanOrEqual(whole)
})

test("when the extension is updated during the call, nothing is lost and nothing comes twice", async () => {
  const copy = folder()
  cpSync(buildFolder, copy, { recursive: true })
  await start({ folder: copy })
  await consent(browser)
  // Without developer mode the browser switches an unpacked extension off when it reloads.
  const settings = await browser.context.newPage()
  await settings.goto("chrome://extensions")
  await settings.evaluate("chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })")
  const { page, panel } = await joinCall(browser, 0)
  const [before, after] = cut(call.trace, 0.5)
  await playSteps(page, call.trace, before)

  const manifest = join(copy, "manifest.json")
  writeFileSync(manifest, readFileSync(manifest, "utf8").replace(/"version":"[^"]+"/, '"version":"0.1.1"'))
  // As an update comes: the old version ends, then the new one begins. With `chrome.runtime.reload()`, which does both in one go, a
  // busy browser was seen to start a worker that lacks the extension's interface, and none after it.
  await settings.evaluate(`chrome.management.setEnabled("${extensionId}", false)`)
  await expect.poll(() => panel.evaluate(() => chrome.runtime?.id)).toBeUndefined()
  await settings.evaluate(`chrome.developerPrivate.reload("${extensionId}")`)
  await settings.evaluate(`chrome.management.setEnabled("${extensionId}", true)`)
  await settings.close()
  // The panel of the old version stands there without life until the new one comes.
  await expect.poll(() => panel.isDetached()).toBe(true)
  await expect.poll(() => page.locator("third-why").count()).toBe(1)
  await expect
    .poll(async () => (await panelOf(page)).evaluate(() => chrome.runtime.getManifest().version).catch(() => ""))
    .toBe("0.1.1")
  await listening(await panelOf(page))
  await playSteps(page, call.trace, after)
  const reading = await browser.open("options.html")
  await expectTranscript({ ...browser, reading }, 0, call)
})
