import type { Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { dayAfter, dayOf } from "~domain/calendar/days"
import { defaultPlaybook } from "~domain/playbook/default"
import { playbookFile } from "~domain/playbook/file"
import { newPerson } from "~domain/people/new-person"
import type { WarmUp } from "~domain/records/warm-up"
import type { Stone } from "~domain/stones/stone"
import { ensureBuild, launch, type Launched } from "../../scripts/browser"
import { readTables } from "../../scripts/records"
import { fillTables } from "../../scripts/records/fill"
import { words } from "../../scripts/words"
import { expectAccessible } from "../support/axe-in-browser"
import { pressAt, tabTo } from "../support/keyboard"

const at = Date.now()
const today = dayOf(at)
const dana = newPerson(
  "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11",
  {
    name: "Dana Okafor",
    addresses: ["dana@umbrella.example"],
    matters: [{ stage: "vision", quote: "The plan stands on Monday at eight", at, callId: null, turnId: null }],
  },
  at,
)
const stone: Stone = {
  version: 1,
  id: "6b1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a22",
  title: "From nine calls to one",
  link: "https://a.example/glenmore",
  kind: "case-study",
  helpsWith: "Planning of visits on Monday",
  createdAt: at,
}

let browser: Launched
let reading: Page
const named = (name: Parameters<typeof words>[0]) => ({ name: words(name), exact: true })

/** Axe at the widths of a phone, a tablet and a desk. */
const accessibleAtEveryWidth = async (page: Page): Promise<void> => {
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
}
const kept = async (): Promise<WarmUp | undefined> => ((await readTables(reading, ["warmUps"]))[0] as WarmUp[])[0]

beforeAll(async () => {
  ensureBuild()
  browser = await launch()
  reading = await browser.open("tabs/home.html")
  await reading.getByRole("heading", { level: 1 }).waitFor()
  await fillTables(reading, { people: [dana], stones: [stone] })
})
afterAll(() => browser.close())

test("messages before a call are proposed, put in own words and ticked as sent by keyboard", async () => {
  const page = await browser.open(`tabs/home.html#warm-up/${dana.id}`)
  const day = page.getByLabel(words("warm_up_when"))
  await day.fill(dayAfter(today, 7))
  await accessibleAtEveryWidth(page)
  await pressAt(page, page.getByRole("button", named("warm_up_propose")), "Enter")
  const body = page.getByLabel(words("warm_up_body")).first()
  await body.waitFor()
  expect(await body.inputValue()).toContain("You said “The plan stands on Monday at eight”")
  await accessibleAtEveryWidth(page)
  await tabTo(page, body)
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" See you soon.")
  await expect.poll(async () => (await kept())?.messages[0]?.body.endsWith("See you soon.")).toBe(true)
  expect(await page.getByRole("link", { name: words("warm_up_mail_which", 1) }).getAttribute("href")).toMatch(
    /^mailto:dana@umbrella\.example\?subject=/,
  )
  await pressAt(page, page.getByRole("checkbox").first(), "Space")
  await page.getByText(words("warm_up_became_stone")).waitFor()
  const [given = []] = await readTables(reading, ["givenStones"])
  expect(given).toMatchObject([{ personId: dana.id, stoneId: stone.id }])
  await accessibleAtEveryWidth(page)
  await page.close()
})

test("a call is prepared from the person's page, and today leads to it and to the messages", async () => {
  const page = await browser.open(`tabs/home.html#person/${dana.id}`)
  await pressAt(page, page.getByRole("link", named("prepare_call")), "Enter")
  await page.getByRole("heading", { level: 1, name: words("prepare_with", dana.name) }).waitFor()
  await tabTo(page, page.getByLabel(words("popup_intention")))
  await page.keyboard.type("One idea for Mondays")
  await page.getByText(words("popup_saved_for_person", dana.name)).waitFor()
  await accessibleAtEveryWidth(page)
  await pressAt(page, page.getByRole("link", named("popup_home")), "Enter")
  await page.getByText("One idea for Mondays").waitFor()
  await page.getByRole("link", { name: words("warm_up_open_plan_of", dana.name) }).waitFor()
  await accessibleAtEveryWidth(page)
  await pressAt(page, page.getByRole("link", { name: words("prepare_open_of", dana.name) }), "Enter")
  await page.getByRole("heading", { level: 1, name: words("prepare_with", dana.name) }).waitFor()
  expect(await page.getByLabel(words("popup_intention")).inputValue()).toBe("One idea for Mondays")
  await page.close()
})

test("a playbook is taken in after its preview, and put back", async () => {
  const page = await browser.open("options.html#playbook")
  const part = page.getByRole("region", named("playbook_file"))
  const theirs = { ...defaultPlaybook, name: "Umbrella", questions: defaultPlaybook.questions.slice(3) }
  const file = { name: "umbrella.json", mimeType: "application/json", buffer: Buffer.from(playbookFile(theirs)) }
  await part.getByLabel(words("playbook_take")).setInputFiles(file)
  await part.getByRole("button", named("playbook_take_act")).waitFor()
  for (const fold of await part.locator("summary").all()) await fold.click()
  await part.getByText(defaultPlaybook.questions[0]!.text).waitFor()
  await accessibleAtEveryWidth(page)
  await pressAt(page, part.getByRole("button", named("playbook_take_act")), "Enter")
  await part.getByText(words("playbook_taken", "Umbrella")).waitFor()
  const nameNow = () =>
    page.evaluate(async () => {
      const { options } = await chrome.storage.local.get("options")
      return (options as { playbook?: { name: string } }).playbook?.name
    })
  await expect.poll(nameNow).toBe("Umbrella")
  await pressAt(page, part.getByRole("button", named("playbook_put_back")), "Enter")
  await expect.poll(nameNow).toBe(defaultPlaybook.name)
  await page.close()
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
})
