import { readFileSync } from "node:fs"
import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readTables } from "../../scripts/records"
import { fillTables } from "../../scripts/records/fill"
import { madeRecords } from "../../scripts/records/made"
import { words } from "../../scripts/words"
import { expectAccessible } from "../support/axe-in-browser"
import { startBrowser, type TestBrowser } from "../support/e2e"
import { pressAt, tabTo, typeAt } from "../support/keyboard"

const made = madeRecords({ people: 24, calls: 120, touches: 300 }, Date.now())
/** Somebody with whom there was a call, and that call. */
const call = made.calls[0]!
const person = made.people.find(({ id }) => id === call.personId)!

let browser: TestBrowser

beforeAll(async () => {
  browser = await startBrowser([])
  const home = await browser.open("tabs/home.html")
  await home.locator("main h1").waitFor()
  await fillTables(home, { ...made })
  await home.close()
})

afterAll(async () => {
  expect(browser.requests).toEqual([])
  expect(browser.foreignRequests).toEqual([])
  expect(browser.errors).toEqual([])
  await browser.close()
})

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name })
const today = /\d/
const places = [
  ["#today", today],
  ["#people", words("home_people")],
  [`#person/${person.id}`, person.name],
  ["#calls", words("home_calls")],
  [`#call/${call.id}`, person.name],
  ["#growth", words("home_growth")],
] as const

const open = async (hash: string, name: string | RegExp): Promise<Page> => {
  const page = await browser.open(`tabs/home.html${hash}`)
  await heading(page, name).waitFor()
  return page
}

const search = (page: Page) => page.getByRole("searchbox", { name: words("home_search") })

const isOnScreen = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= innerHeight
  })

it("gives a file for a calendar", async () => {
  const page = await open("#today", today)
  const saved = page.waitForEvent("download")
  await page.getByRole("button", { name: words("calendar_save") }).click()
  const file = readFileSync(await (await saved).path(), "utf8")
  expect(file).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT[\s\S]*END:VCALENDAR\s*$/)
  await page.close()
})

describe("every place", () => {
  it.each([...places, ["#no-such-place", today], ["", today]] as const)(
    "is there at its address: %s",
    async (...place) => {
      await (await open(...place)).close()
    },
  )

  it("is gone back from, and one that is not there says so", async () => {
    const page = await open("#people", words("home_people"))
    await page.getByRole("link", { name: person.name, exact: true }).first().click()
    await heading(page, person.name).waitFor()
    await page.goBack()
    await heading(page, words("home_people")).waitFor()
    await page.evaluate(() => void (location.hash = "#person/nobody"))
    await heading(page, words("person_gone")).waitFor()
    await page.evaluate(() => void (location.hash = "#call/none"))
    await heading(page, words("call_gone")).waitFor()
    await page.close()
  })

  it.each([360, 768, 1280])("needs no scrolling sideways, %i px wide", async (width) => {
    const page = await open(...places[0])
    await page.setViewportSize({ width, height: 800 })
    for (const [hash, name] of places) {
      await page.evaluate((to) => void (location.hash = to), hash)
      await heading(page, name).waitFor()
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(wider, hash).toBe(0)
    }
    await search(page).fill("daniel")
    await page.locator(".found").waitFor()
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      "search",
    ).toBe(0)
    await page.close()
  })

  it.each(places)("has nothing for axe to find: %s", async (...place) => {
    const page = await open(...place)
    await expectAccessible(page)
    await page.close()
  })

  it("has nothing for axe to find: a search, and a person with every form open", async () => {
    const page = await open(`#person/${person.id}`, person.name)
    for (const name of ["person_edit", "person_add_touch", "matters_add", "person_erase"] as const)
      await page.getByRole("button", { name: words(name), exact: true }).click()
    await page.getByText(words("merge_with"), { exact: true }).click()
    await page.getByLabel(words("merge_other")).waitFor()
    await expectAccessible(page)
    await search(page).fill("nobody")
    await page.getByRole("region", { name: words("home_said") }).waitFor()
    await expectAccessible(page)
    await page.close()
  })
})

it("is used by keyboard alone: a word to somebody, their call by their words, growth", async () => {
  const page = await open("#today", today)
  await page.keyboard.press("/")
  await page.keyboard.insertText(person.name)
  await page.getByRole("region", { name: words("home_people") }).waitFor()
  await page.keyboard.press("ArrowDown")
  await page.keyboard.press("Enter")
  await heading(page, person.name).waitFor()

  await pressAt(page, page.getByRole("button", { name: words("person_add_touch"), exact: true }), "Enter")
  await typeAt(page, page.getByLabel(words("touch_note")), "How did Monday go?")
  await page.keyboard.press("Enter")
  await page
    .getByRole("cell", { name: /How did Monday go\?/ })
    .first()
    .waitFor()

  await page.keyboard.press("Escape")
  await tabTo(page, page.getByRole("link", { name: words("home_growth"), exact: true }))
  await page.keyboard.press("Enter")
  await heading(page, words("home_growth")).waitFor()
  await tabTo(page, page.locator(".chart a").last())
  await page.keyboard.press("Enter")
  await page.getByRole("region", { name: words("call_timeline") }).waitFor()

  await page.keyboard.press("/")
  await page.keyboard.insertText("father sunday")
  const said = page.getByRole("region", { name: words("home_said") })
  await said.getByText("My father never took a Sunday and I want to").first().waitFor()
  await tabTo(page, said.getByRole("link").first())
  await page.keyboard.press("Enter")
  const found = page.locator(".timeline :focus", { hasText: "My father never took a Sunday and I want to" })
  await found.waitFor()
  expect(await found.locator("mark").allTextContents()).toEqual(["My father never took a Sunday and I want to"])
  expect(await isOnScreen(found)).toBe(true)
  await page.close()
})

it("a call opens at the sentence of its address, small page too, and goes there again when asked again", async () => {
  const vision = made.reviews[0]!.evidence!.journey.at(-1)!.evidence
  const page = await browser.open("tabs/home.html#today")
  await page.setViewportSize({ width: 360, height: 500 })
  await page.goto(`${page.url().split("#")[0]!}#call/${call.id}/${encodeURIComponent(vision.turnId)}`)
  const there = page.locator(".timeline :focus", { hasText: vision.quote })
  await there.waitFor()
  expect(await isOnScreen(there)).toBe(true)
  await expectAccessible(page)
  const link = page
    .getByRole("region", { name: words("matters_title") })
    .getByRole("link")
    .last()
  await link.focus()
  expect(await isOnScreen(page.locator(".here"))).toBe(false)
  await page.keyboard.press("Enter")
  await there.waitFor()
  expect(await isOnScreen(there)).toBe(true)
  await page.close()
})

it("takes five thousand people in with progress; one that is stopped leaves nothing half done", async () => {
  const page = await open("#people", words("home_people"))
  const count = async (): Promise<number> => (await readTables(page, ["people"]))[0]!.length
  const before = await count()
  const rows = Array.from({ length: 5_000 }, (_, n) => `Somebody ${n},Firm ${n},somebody.${n}@example.org`)
  const file = {
    name: "people.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(["Name,Company,Email", ...rows].join("\n")),
  }
  const choose = async (): Promise<void> => {
    await page.locator("input[type=file]").setInputFiles(file)
    await page.getByRole("button", { name: words("import_act"), exact: true }).waitFor()
  }

  await choose()
  // Stopped as soon as some of them are written.
  await page.evaluate((stop) => {
    const watch = new MutationObserver(() => {
      const [progress] = document.getElementsByTagName("progress")
      if (progress === undefined || progress.value === 0) return
      watch.disconnect()
      const buttons = [...document.querySelectorAll("button")]
      buttons.find(({ textContent }) => textContent === stop)!.click()
    })
    watch.observe(document.body, { subtree: true, childList: true, attributes: true })
  }, words("import_stop"))
  await page.getByRole("button", { name: words("import_act"), exact: true }).click()
  await page.getByText(words("import_stopped"), { exact: true }).waitFor()
  expect(await count()).toBe(before)

  await choose()
  await page.getByRole("button", { name: words("import_act"), exact: true }).click()
  await page.getByText(words("import_done_other", "5,000"), { exact: true }).waitFor()
  expect(await count()).toBe(before + 5_000)
  await page.close()
})
