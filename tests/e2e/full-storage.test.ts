import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { CDPSession, Frame, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { followUp } from "~domain/practice/follow-up"
import { extensionId, launch } from "../../scripts/browser"
import type { KeptRow } from "~domain/records/row"
import { buildFolder } from "../../scripts/places"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import {
  callUrl,
  consent,
  cut,
  expectTranscript,
  joinCall,
  keptAt,
  panelOf,
  playSteps,
  openCalls,
} from "../support/e2e"
import type { TestBrowser } from "../support/e2e"

/**
 * A full computer. The browser can be told that there is no room, but believes it only of extensions without `unlimitedStorage`:
 * so this is the production build without that one word in its manifest. The browser asks how much room there is only now and
 * then, and after that counts down what it was told; so it is told before the extension is there.
 */
const folder = mkdtempSync(join(tmpdir(), "third-why-full-"))
const call = sampleCall(followUp)
const [begins] = cut(call.trace, 0.3)
const [first, second] = cut(call.trace, 0.6)

let browser: TestBrowser
let devtools: CDPSession
let page: Page
let panel: Frame
let before: readonly KeptRow[]

/** Enough for the extension's own files, an empty database and the beginning of a call, and soon filled; bytes. */
const enough = 2_000_000
/** How much room there is, bytes; undefined: as much as there really is. */
const room = async (quotaSize?: number): Promise<void> => {
  await devtools.send("Storage.overrideQuotaForOrigin", {
    origin: `chrome-extension://${extensionId}`,
    ...(quotaSize !== undefined && { quotaSize }),
  })
}
/** Takes all the room that is left, by smaller and smaller pieces. */
const fill = (): Promise<void> =>
  panel.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("filler")
      opening.onupgradeneeded = () => opening.result.createObjectStore("bytes", { autoIncrement: true })
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error("no room to begin with"))
    })
    const fits = (bytes: number) =>
      new Promise<boolean>((resolve) => {
        const writing = database.transaction("bytes", "readwrite", { durability: "strict" })
        writing.oncomplete = () => resolve(true)
        writing.onabort = () => resolve(false)
        writing.objectStore("bytes").add(crypto.getRandomValues(new Uint8Array(bytes)))
      })
    for (let bytes = 65_536; bytes >= 64;) if (!(await fits(bytes))) bytes /= 2
    database.close()
  })
const rowsKept = async () => (await keptAt(browser, 0)).flatMap(({ rows }) => rows)
const full = () => panel.getByText(words("panel_trouble_full"), { exact: true })

beforeAll(async () => {
  cpSync(buildFolder, folder, { recursive: true })
  const file = join(folder, "manifest.json")
  const manifest = JSON.parse(readFileSync(file, "utf8")) as { permissions: string[] }
  const permissions = manifest.permissions.filter((name) => name !== "unlimitedStorage")
  writeFileSync(file, JSON.stringify({ ...manifest, permissions }))
  const launched = await launch({ folder, installed: false })
  devtools = await launched.context.newCDPSession(await launched.context.newPage())
  await room(enough)
  browser = await openCalls(launched, [call.html, call.html])
  await consent(browser)
})

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
})

test("when nothing more fits, the panel says so in words, and what was kept before stays", async () => {
  ;({ page, panel } = await joinCall(browser, 0))
  await playSteps(page, call.trace, begins)
  await expect.poll(async () => (await rowsKept()).length).toBeGreaterThan(0)
  await fill()
  await playSteps(page, call.trace, first.slice(begins.length))
  await full().waitFor()
  await panel.getByText(words("panel_trouble_full_do"), { exact: true }).waitFor()
  await room(1)
  before = await rowsKept()
})

test("the page keeps what could not be kept, also when the panel beside it begins anew", async () => {
  await page.evaluate(() => document.querySelector("third-why")?.remove())
  await expect.poll(() => panel.isDetached()).toBe(true)
  panel = await panelOf(page)
  await full().waitFor()
  await playSteps(page, call.trace, second)
  await full().waitFor()
  const keys = new Set(before.map(({ key }) => key))
  expect((await rowsKept()).filter(({ key }) => keys.has(key))).toEqual(before)
})

test("another call that begins now is coached, and said not to be kept", async () => {
  const other = await browser.context.newPage()
  await other.goto(callUrl(1))
  panel = await panelOf(other)
  await playSteps(other, call.trace)
  await full().waitFor()
  const note = panel.getByRole("textbox", { name: words("panel_note") })
  await note.fill("Noted while it was full")
  await note.press("Enter")
  await panel.getByText(words("panel_note_kept"), { exact: true }).waitFor()
  const measures = panel.locator("summary", { hasText: words("panel_measures") })
  await expect.poll(() => measures.textContent()).toMatch(/\d+ ?%/)
})

test("with room again all of both calls is kept, nothing twice, and the panel says nothing more", async () => {
  await room()
  await expectTranscript(browser, 0, call)
  await expectTranscript(browser, 1, call)
  await full().waitFor({ state: "detached" })
  const notes = async () =>
    (await keptAt(browser, 1)).flatMap(({ events }) =>
      events.flatMap((event) => (event.kind === "note" ? [event.text] : [])),
    )
  await expect.poll(notes).toEqual(["Noted while it was full"])
})
