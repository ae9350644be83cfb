import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { discovery } from "~domain/practice/discovery"
import { database } from "~storage/database"
import { root } from "../../scripts/places"
import { openPopup } from "../../scripts/popup"
import { readTables } from "../../scripts/records"
import { sampleCall } from "../../scripts/sample-call"
import { words } from "../../scripts/words"
import { caption, consent, joinCall, keptAt, openFolds, startBrowser, type TestBrowser } from "../support/e2e"

/** What would be an element, a request or a running script if any page of ours took it for more than text. */
const attack = `<img src="//leak.example/a" onerror="hacked=1"><script>hacked=1</script>`
const recorded = readFileSync(`${root}tests/fixtures/records/v1-backup.json`, "utf8")
type Backup = Record<string, Record<string, unknown>[]>
/** Every table: a new one is looked at from its first day. */
const tables = database.tables.map(({ name }) => name)
const files = mkdtempSync(join(tmpdir(), "third-why-files-"))

let browser: TestBrowser
let options: Page
const dialogs: string[] = []

beforeAll(async () => {
  browser = await startBrowser([sampleCall(discovery).html])
  browser.context.on("dialog", (dialog) => dialogs.push(dialog.message()))
  await consent(browser, { ownNames: [discovery.me.name] })
  options = await browser.open("options.html")
})

afterAll(async () => {
  expect(dialogs).toEqual([])
  expect(browser.requests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
  rmSync(files, { recursive: true, force: true })
})

/** What became of the attack in a document: nothing that is not text. */
const traces = `(() => ({
  elements: document.querySelectorAll('[onerror], [src*="leak.example"], [href*="leak.example"], script:not([src])').length,
  hacked: "hacked" in globalThis,
  polluted: ({}).polluted,
}))()`
const nothing = { elements: 0, hacked: false, polluted: undefined }
const shown = `document.body.innerText + [...document.querySelectorAll("input, textarea")].map(({ value }) => value).join("\\n")`

interface Place {
  evaluate(expression: string): Promise<unknown>
}

const expectText = async (place: Place): Promise<void> => {
  await expect.poll(() => place.evaluate(shown)).toContain(attack)
  expect(await place.evaluate(traces)).toEqual(nothing)
}

describe("markup and script are text", () => {
  it("as a caption, the name of a speaker and a note, in the panel and in the review", async () => {
    const { page, panel } = await joinCall(browser, 0)
    await caption(page, `${attack} Eve`, `The problem is ${attack} that we are always late on Mondays.`)
    await expect
      .poll(async () => (await keptAt(browser, 0))[0]?.rows.map(({ text }) => text))
      .toEqual([`The problem is ${attack} that we are always late on Mondays.`])
    await panel.getByRole("textbox").last().fill(attack)
    await panel.getByRole("textbox").last().press("Enter")
    await expect
      .poll(async () => (await keptAt(browser, 0))[0]?.events.filter(({ kind }) => kind === "note"))
      .toMatchObject([{ text: attack }])
    await panel.locator("summary", { hasText: words("panel_promises") }).click()
    await expectText(panel)
    expect(await page.evaluate(() => "hacked" in window)).toBe(false)
    await caption(page, "You", "Why does that matter to you?")
    await expect.poll(async () => (await keptAt(browser, 0))[0]?.rows.length).toBe(2)
    const opening = browser.context.waitForEvent("page")
    await page.getByRole("button", { name: "Leave call" }).click()
    await panel.getByRole("button", { name: words("panel_review"), exact: true }).click()
    const review = await opening
    await review.getByRole("button", { name: words("review_show_heard"), exact: true }).click()
    await openFolds(review)
    await expectText(review)
    await review.close()
    await page.close()
  })

  it("in a name of one's own, on the options page", async () => {
    await consent(browser, { ownNames: [attack] })
    await expectText(options)
  })
})

/** All that is kept, in the database and beside it. */
const everything = async (): Promise<unknown> => [
  await readTables(browser.reading, tables),
  await browser.reading.evaluate(() => chrome.storage.local.get()),
]

const choose = async (name: string, text: string): Promise<void> => {
  // From a file on the disk: a large one does not fit through the driver.
  writeFileSync(join(files, name), text)
  await options.locator("#data input[type=file]").setInputFiles(join(files, name))
}

const changed = (change: (backup: Backup) => void): string => {
  const backup = JSON.parse(recorded) as Backup
  change(backup)
  return JSON.stringify(backup)
}
const first = (list: readonly Record<string, unknown>[] | undefined): Record<string, unknown> => list?.[0] ?? {}
const damagedAt = (place: string): string => words("backup_refused_broken", place)

describe("a backup", () => {
  const refused: readonly (readonly [string, () => string, string])[] = [
    [
      "another product's",
      () => JSON.stringify({ format: "notes", version: 1, people: [{ name: attack }] }),
      words("backup_refused_foreign"),
    ],
    ["one cut off", () => recorded.slice(0, -300), words("backup_refused_not_json")],
    ["no JSON at all", () => `<html><body>${attack}</body></html>`, words("backup_refused_not_json")],
    [
      "a newer version's",
      () => changed((backup) => Object.assign(backup, { version: 99 })),
      words("backup_refused_newer"),
    ],
    [
      "one that is ours only by its prototype",
      () => `{"__proto__":${recorded},"constructor":{"prototype":{"polluted":1}}}`,
      words("backup_refused_foreign"),
    ],
    [
      "one with markup where a number belongs",
      () => changed((backup) => (first(backup.calls).startedAt = attack)),
      damagedAt("calls[0].startedAt"),
    ],
    [
      "one with markup as the kind of a call",
      () => changed((backup) => (first(backup.calls).kind = attack)),
      damagedAt("calls[0].kind"),
    ],
    [
      "a huge one, broken at its end",
      () =>
        changed((backup) => {
          const person = JSON.stringify(first(backup.people))
          backup.people = Array.from({ length: 150_000 }, (_, index) => ({
            ...(JSON.parse(person) as object),
            id: `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`,
          }))
          backup.people.push({ name: attack })
        }),
      damagedAt("people[150000].version"),
    ],
    ["nothing but depth", () => `${"[".repeat(5_000_000)}${"]".repeat(5_000_000)}`, words("backup_refused_foreign")],
  ]

  it.each(refused)("that is %s is refused with the reason, and changes nothing", async (name, text, reason) => {
    const before = await everything()
    await choose(`${name.replaceAll(/\W/g, "-")}.json`, text())
    await expect.poll(() => options.getByRole("alert").allTextContents(), { timeout: 30_000 }).toEqual([reason])
    expect(await options.getByRole("group", { name: words("options_import") }).count()).toBe(0)
    expect(await everything()).toEqual(before)
    expect(await options.evaluate(traces)).toEqual(nothing)
    await options.reload()
  })

  it("that is whole is taken in, and its markup is text on every page", async () => {
    const told = JSON.stringify(attack).slice(1, -1)
    const hostile = [
      "Dana Okafor",
      "We lose two days every month.",
      "Why is that?",
      "Wait three seconds.",
      "I like them",
    ]
      .reduce((text, said) => text.replaceAll(said, `${told} ${said}`), recorded)
      .replaceAll('"curious":', '"__proto__":3,"curious":')
      .replace('"people":', '"__proto__":{"polluted":true},"people":')
    await choose(`backup of ${"x".repeat(100)}.json`, hostile)
    await options.getByRole("button", { name: words("options_import_merge_act"), exact: true }).click()
    await options.getByText(words("options_import_done"), { exact: true }).waitFor()
    const [people = [], reviews = []] = await readTables(browser.reading, ["people", "reviews"])
    expect(people.map((person) => (person as { name: string }).name)).toContain(`${attack} Dana Okafor`)
    expect(reviews).toContainEqual(expect.objectContaining({ marks: { curious: 2, listened: 3 } }))
    await options.reload()
    await expectText(options)
    expect(await options.getByRole("option", { name: `${attack} Dana Okafor` }).count()).toBeGreaterThan(0)
  })

  it("taken in shows as text in the popup and in a finished review", async () => {
    await browser.reading.bringToFront()
    const popup = await openPopup(browser)
    await popup.until(`[...document.querySelectorAll("button")].length > 1`)
    await popup.evaluate(
      `[...document.querySelectorAll("button")].find(({ textContent }) => textContent === ${JSON.stringify(words("popup_prepare"))})?.click()`,
    )
    await popup.until("document.querySelector('.last')")
    await expectText(popup)
    await popup.close()
    const review = await browser.open("tabs/review.html?id=00000000-0000-4000-8000-000000000005")
    await review.getByRole("heading", { name: words("review_finished_title") }).waitFor()
    await openFolds(review)
    await expectText(review)
    await review.close()
  })
})

describe("damaged options", () => {
  const good = {
    version: 1,
    ownNames: ["Maya"],
    nudge: "eager",
    mutedCues: ["fit"],
    language: "de",
    keeping: "always",
    panel: { side: "left", width: 400, collapsed: false, open: ["journey"] },
    captionsByItself: true,
    captionPlaces: [{ origin: "https://talk.example", marks: ["article"] }],
    installedAt: 5,
    lastExportAt: 6,
    backupOfferedAt: 7,
    consent: { version: 1, at: 1, sites: ["google-meet"] },
  }
  /** Each row at once: all of its fields are damaged, and the others are whole. */
  const damage: readonly Readonly<{ places: readonly string[]; fields: Readonly<Record<string, unknown>> }>[] = [
    {
      places: ["ownNames[1]", "nudge", "language", "panel.side", "captionPlaces[1]", "lastExportAt"],
      fields: {
        ownNames: ["Maya", 7],
        nudge: attack,
        language: 12,
        panel: { ...good.panel, side: attack },
        captionPlaces: [...good.captionPlaces, { origin: attack, marks: [] }],
        lastExportAt: [],
      },
    },
    {
      places: ["ownNames", "consent", "mutedCues[1]", "keeping", "panel", "captionsByItself", "installedAt"],
      fields: {
        ownNames: { 0: attack },
        consent: { ...good.consent, at: "now" },
        mutedCues: ["fit", attack],
        keeping: null,
        panel: "left",
        captionsByItself: "yes",
        installedAt: attack,
      },
    },
    {
      places: ["panel.width", "captionPlaces", "backupOfferedAt"],
      fields: { panel: { ...good.panel, width: 1e9 }, captionPlaces: attack, backupOfferedAt: {} },
    },
  ]
  const keep = (options: unknown): Promise<void> =>
    browser.reading.evaluate((options) => chrome.storage.local.set({ options }), options)
  const kept = async (): Promise<Record<string, unknown>> =>
    (await browser.reading.evaluate(() => chrome.storage.local.get("options"))).options as Record<string, unknown>
  const notice = () => options.locator(".notices").innerText()

  const lines = async (): Promise<string[]> =>
    [...(await notice()).matchAll(/[\w.[\]]+(?=[,.])/g)].map(([place]) => place)

  it.each(damage)("$places are repaired and nothing else, and it is said", async ({ places, fields }) => {
    const damaged = { ...good, ...fields }
    await keep(damaged)
    await options.reload()
    await expect.poll(notice).toContain(words("options_repaired"))
    expect((await lines()).filter((place) => places.includes(place))).toHaveLength(places.length)
    expect(await options.evaluate(traces)).toEqual(nothing)
    // One change keeps all of them anew, and what was damaged is put aside first.
    const captions = options.getByRole("checkbox", { name: words("options_captions") })
    const before = await captions.isChecked()
    await captions.press(" ")
    await expect.poll(async () => (await kept()).captionsByItself).toBe(!before)
    const whole = Object.entries(good).filter(([field]) => !(field in fields) && field !== "captionsByItself")
    expect(await kept()).toMatchObject(Object.fromEntries(whole))
    if (!("panel" in fields && fields.panel === "left"))
      expect((await kept()).panel).toMatchObject({ open: ["journey"] })
    expect(await browser.reading.evaluate(() => chrome.storage.local.get())).toMatchObject({
      "options.damaged": damaged,
    })
    await options.reload()
    await options.getByRole("heading", { level: 1 }).waitFor()
    expect(await options.getByText(words("options_repaired"), { exact: true }).count()).toBe(0)
  })

  it("are said also when something else repaired them before the page was opened", async () => {
    await keep({ ...good, panel: { ...good.panel, width: "wide" } })
    const popupOrPanel = await browser.open("sidepanel.html")
    await popupOrPanel.getByRole("button", { name: words("panel_start_by_hand") }).click()
    await popupOrPanel.locator("summary", { hasText: words("panel_promises") }).click()
    await expect.poll(async () => (await kept()).panel).toMatchObject({ width: 360, open: ["journey", "promises"] })
    await popupOrPanel.close()
    await options.reload()
    await expect.poll(notice).toContain(words("options_repaired_what", "panel.width"))
  })

  it.each(["<html>", 7, true, { version: "new" }])(
    "that are none at all (%j) leave the page as on the first day",
    async (raw) => {
      await keep(raw)
      await options.reload()
      await expect.poll(notice).toContain(words("options_repaired"))
    },
  )
})
