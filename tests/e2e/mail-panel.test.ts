import { readFileSync } from "node:fs"
import { join } from "node:path"
import type { Frame, Page } from "playwright-core"
import { afterAll, beforeAll, expect, test } from "vitest"
import { launch, serve, setOptions, type Launched } from "../../scripts/browser"
import { findMailPanel, mailPatterns, putCaret } from "../../scripts/mail-page"
import { root } from "../../scripts/places"
import { readTables } from "../../scripts/records"
import { watchRequests } from "../../scripts/requests"

/** One mail, from a pushy draft to a line in the ledger, on a page with Gmail's structure at its real address. */
const address = "https://mail.google.com/mail/u/0/"
const pushy = "Hi Daniel,\n\nThis offer expires on Friday. Can we do a short call on Tuesday?"

let browser: Launched
let requests: readonly string[]
let page: Page
let panel: Frame
let reading: Page

beforeAll(async () => {
  browser = await launch({ mail: mailPatterns(address) })
  requests = watchRequests(browser.context, [address])
  await setOptions(browser, { ownNames: ["Maya Lindqvist"] })
  await serve(browser.context, address, { "": readFileSync(join(root, "scripts/pages/mail.html"), "utf8") })
  reading = await browser.open("options.html")
  page = await browser.context.newPage()
  await page.goto(address)
})
afterAll(() => browser.close())

const table = async (name: string): Promise<unknown[]> => (await readTables(reading, [name]))[0] ?? []
const body = (): Promise<string> => page.locator("#body").innerText()

test("a pushy draft brings a mark at the draft, and the mark brings the panel with the thought and its sentence", async () => {
  await putCaret(page, 0)
  await page.keyboard.type(pushy)
  const mark = page.locator("third-why-mark")
  await mark.waitFor({ state: "visible" })
  const [at, draft] = [await mark.boundingBox(), await page.locator("#body").boundingBox()]
  if (!at || !draft) throw new Error("no mark at the draft")
  expect(at.x).toBeGreaterThan(draft.x)
  expect(at.y + at.height).toBeLessThanOrEqual(draft.y + draft.height)
  await page.mouse.click(at.x + at.width / 2, at.y + at.height / 2)
  const found = await findMailPanel(page)
  if (!found) throw new Error("no panel came")
  panel = found
  const thought = panel.getByRole("region", { name: "One thought" })
  await thought.getByText("This presses.").waitFor()
  await thought.getByText("“This offer expires on Friday.”").waitFor()
  await panel.getByRole("heading", { level: 1, name: "Daniel Reyes" }).waitFor()
})

test("a text is filled with what is known, asks for the rest, and stands in the draft above what was written", async () => {
  await panel.getByText("Texts to begin with").click()
  await panel.getByRole("button", { name: /Before a call: one question to take along/ }).click()
  await panel.getByLabel("Day of the call").fill("Tuesday")
  await panel.getByLabel("Because …").fill("I read about your night shifts")
  await panel.getByRole("button", { name: "Insert at the top" }).click()
  await expect
    .poll(body)
    .toMatch(/^Hi Daniel,\s+I look forward to Tuesday\.[^]*night shifts[^]*Maya\s+Hi Daniel,\s+This offer/)
  await panel.getByText("It stands in your draft.").waitFor()
  // The draft has the keyboard again.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("body")
})

test("sent, it is asked about once; logged as given it is a touch with a person, and nothing is kept before that", async () => {
  await page.getByRole("button", { name: "Send" }).click()
  await panel.getByRole("region", { name: "You wrote to Daniel Reyes" }).waitFor()
  expect(await table("touches")).toEqual([])
  expect(await table("people")).toEqual([])
  await panel.getByRole("button", { name: "As something given" }).click()
  await expect.poll(() => table("touches")).toMatchObject([{ kind: "mail", note: "Checking in" }])
  expect(await table("people")).toMatchObject([{ name: "Daniel Reyes", addresses: ["daniel@harbourhomecare.example"] }])
  await panel.getByRole("region", { name: "You wrote to Daniel Reyes" }).waitFor({ state: "detached" })
})

test("nothing threw, and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
  expect(requests).toEqual([])
})
