import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { launch, serve } from "../browser.ts"
import { findMailPanel, mailPatterns, putCaret } from "../mail-page.ts"
import { root } from "../places.ts"
import { readTables } from "../records.ts"
import { watchRequests } from "../requests.ts"
import { words } from "../words.ts"
import { homeChapter } from "./home.ts"
import type { Pictures } from "./pictures.ts"

const address = "https://mail.google.com/mail/u/0/"
const stone = "A quiet Monday, in five steps"
const pushy =
  "Hi Daniel,\n\nI wanted to check whether you have had time to think about our offer. It expires on Friday.\n\nCan we do a short call on Tuesday?"

interface Chapter {
  /** Of the browser in which the call was: what is known of Daniel lies there. */
  readonly profile: string
  readonly headless: boolean
  readonly pictures: Pictures
  readonly say: (text: string) => void
  /** Runs at its end, while the window is still there. */
  readonly atEnd: (page: Page) => Promise<void>
}

/** A stone for the library, as somebody types it in. */
const addStone = async (options: Page): Promise<void> => {
  const form = options.getByRole("form", { name: words("options_stone_new") })
  await form.getByLabel(words("options_stone_title")).fill(stone)
  await form.getByLabel(words("options_stone_link"), { exact: true }).fill("thirdwhy.example/monday")
  await form.getByLabel(words("options_stone_kind")).selectOption("how-to-guide")
  await form.getByLabel(words("options_stone_helps_with")).fill("planning visits on a Monday by phone")
  await form.getByRole("button", { name: words("options_stone_add") }).click()
  await options.getByText(stone, { exact: true }).first().waitFor()
}

/** The mail after the call: a pushy draft, one thought, their words instead, and a line in the ledger. Gives what went wrong. */
export const mailChapter = async ({ profile, headless, pictures, say, atEnd }: Chapter): Promise<string[]> => {
  const problems: string[] = []
  const browser = await launch({ headless, profile, mail: mailPatterns(address) })
  try {
    const requests = watchRequests(browser.context, [address])
    const options = await browser.open("options.html#stones")
    await addStone(options)
    await serve(browser.context, address, { "": readFileSync(`${root}scripts/pages/mail.html`, "utf8") })
    const page = await browser.context.newPage()
    await page.goto(address)
    await putCaret(page, 0)
    await page.keyboard.insertText(pushy)
    const mark = page.locator("third-why-mark")
    await mark.waitFor({ state: "visible" })
    await pictures.take("mail-mark", page)
    const box = await mark.boundingBox()
    if (box === null) throw new Error("the mark did not come")
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const panel = await findMailPanel(page)
    if (panel === null) throw new Error("the mail panel did not come")
    await panel.getByRole("button", { name: words("mail_maybe_yes") }).click()
    await panel.getByText(words("mail_stage_motivation"), { exact: true }).waitFor()
    await pictures.take("mail", page)
    say("mail: one thought beside a pushy draft")

    await panel.getByText(words("mail_texts"), { exact: true }).click()
    await panel.getByRole("button", { name: /After the call/ }).click()
    await pictures.take("mail-text", page)
    await page.locator("#body").click()
    await page.keyboard.press("Control+a")
    await page.keyboard.press("Backspace")
    await panel.getByRole("button", { name: words("mail_insert_top") }).click()
    await panel.getByText(words("mail_inserted")).waitFor()
    await pictures.take("mail-their-words", page)
    await page.getByRole("button", { name: "Send" }).click()
    await panel.getByRole("button", { name: words("mail_log_given") }).waitFor()
    await pictures.take("mail-sent", page)
    await panel.getByRole("button", { name: words("mail_log_given") }).click()
    await panel.getByText(words("mail_logged", "Daniel Reyes")).waitFor()
    say("mail: sent, and written down as something given")

    const [touches = []] = await readTables(options, ["touches"])
    if (touches.length !== 1) problems.push(`mail: ${touches.length} touches were kept, not 1`)
    await homeChapter({ browser, pictures, given: stone, say })
    problems.push(...browser.errors.map((error) => `mail: ${error}`))
    if (requests.length > 0) problems.push(`mail: requests left the browser: ${requests.join(", ")}`)
    await atEnd(page)
  } finally {
    await browser.close()
  }
  return problems
}
