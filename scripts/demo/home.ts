import type { Person } from "../../src/domain/records/person.ts"
import { discovery } from "../../src/domain/practice/discovery.ts"
import type { Launched } from "../browser.ts"
import { readTables } from "../records.ts"
import { fillTables } from "../records/fill.ts"
import { madeRecords } from "../records/made.ts"
import { words } from "../words.ts"
import type { Pictures } from "./pictures.ts"

interface Chapter {
  /** In which the call was reviewed and the mail written. */
  readonly browser: Launched
  readonly pictures: Pictures
  /** The title of the stone that is given. */
  readonly given: string
  readonly say: (text: string) => void
}

/** What somebody had before this call: made up, the same every time. The first of its people is Daniel. */
const past = { people: 24, calls: 72, touches: 180 }

/** Between the calls: the call just reviewed, then, over three made-up years, Daniel with his stones, today, growth, the search. */
export const homeChapter = async ({ browser, pictures, given, say }: Chapter): Promise<void> => {
  const page = await browser.open("tabs/home.html#calls")
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name }).waitFor()
  const go = async (hash: string, name: string | RegExp): Promise<void> => {
    await page.evaluate((to) => void (location.hash = to), hash)
    await heading(name)
  }
  const { name } = discovery.them
  await heading(words("home_calls"))
  await page.getByRole("link", { name, exact: true }).click()
  await page.getByRole("region", { name: words("call_whys"), exact: true }).waitFor()
  await pictures.take("home-call", page)
  say("home: the page of the call")

  const [people = []] = await readTables(page, ["people"])
  const daniel = (people as Person[]).find((person) => person.name === name)
  if (daniel === undefined) throw new Error(`${name} is not among the people`)
  const made = madeRecords(past, Date.now())
  const [double, ...others] = made.people
  if (double === undefined) throw new Error("nobody was made up")
  const since = { ...daniel, company: discovery.them.company, createdAt: double.createdAt }
  const theirs = JSON.parse(
    JSON.stringify({ ...made, people: [since, ...others] }).replaceAll(double.id, daniel.id),
  ) as Record<string, object[]>
  await fillTables(page, theirs)
  await page.reload()
  await go(`#person/${daniel.id}`, name)
  const give = page.getByRole("button", { name: words("river_given"), exact: true })
  await give.waitFor()
  await pictures.take("home-person", page)
  await give.click()
  await page.getByText(words("entry_given", given), { exact: true }).waitFor()
  say("home: a stone for Daniel, and what he was given before")

  await go("#today", /\d/)
  await page
    .getByRole("region", { name: words("home_fading"), exact: true })
    .getByRole("link")
    .first()
    .waitFor()
  await pictures.take("home-today", page)
  await go("#growth", words("home_growth"))
  await page.locator(".chart").waitFor()
  await pictures.take("home-growth", page)
  await page.keyboard.press("/")
  await page.keyboard.insertText("coat")
  await page.getByRole("region", { name: words("home_said"), exact: true }).waitFor()
  await pictures.take("home-search", page)
  say("home: today, growth, and a search by what was said")
  await page.close()
}
