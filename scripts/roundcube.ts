/**
 * `npm run e2e:roundcube`: the production build beside a real web mail, Roundcube as Debian packages it, with a real IMAP and a real
 * mail server, all on this machine alone. An answer is written in plain text and one in HTML: coached, a text inserted above
 * signature and quote and undone, saved as a draft, opened again, sent, received, and written down. Installs what it needs on Debian
 * as root; elsewhere it says in one line that it is skipped. Leaves pictures in artifacts/roundcube.
 */
import type { Frame, Page } from "playwright-core"
import { ensureBuild, launch, setOptions } from "./browser.ts"
import { openChecks } from "./checks.ts"
import { openPictures } from "./demo/pictures.ts"
import { findMailPanel, putCaret } from "./mail-page.ts"
import { artifacts } from "./places.ts"
import { readTables } from "./records.ts"
import { installRoundcube, mailHost, password, startRoundcube } from "./roundcube/servers.ts"
import { words } from "./words.ts"

const origin = `https://${mailHost}`
const pushy = "Hi Remy,\n\nThis offer expires on Friday. Can we do a short call on Tuesday?"
const signature = "-- \nMaya Lindqvist\nNorthwind Care"
const theirs = "We plan forty visits by phone before nine"

const { say, check, run } = openChecks("roundcube", "roundcube")
const until = async (ask: () => boolean | Promise<boolean>, ms = 15_000): Promise<boolean> => {
  for (const end = Date.now() + ms; Date.now() < end;) {
    if (await ask()) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

const version = installRoundcube()
if (version === null) {
  console.log("roundcube: skipped, it needs Debian and root, to install and start Roundcube, Dovecot and Exim")
  process.exit(0)
}
ensureBuild()
const mail = await startRoundcube()
say(`Roundcube ${version} runs`)
const pictures = openPictures(`${artifacts}/roundcube`)
const browser = await launch({
  mail: [`${origin}/*`],
  flags: ["--ignore-certificate-errors", `--host-resolver-rules=MAP ${mailHost}:443 127.0.0.1:${mail.port}`],
})

const address = (query: string): string => `${origin}/?_task=mail&${query}`

/** All that stands in the draft, signature and quote as well. */
const everythingIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const frame = document.querySelector<HTMLIFrameElement>("#composebody_ifr")?.contentDocument
    const area = document.querySelector<HTMLTextAreaElement>("#composebody")
    return (frame ? frame.body.innerText : (area?.value ?? "")).replace(/\u00a0/g, " ")
  })

const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim()
/** Do the parts stand in the text, one after another? */
const inOrder = (text: string, parts: readonly string[]): boolean => {
  let at = 0
  for (const part of parts) {
    const found = squeeze(text).indexOf(squeeze(part), at)
    if (found < 0) return false
    at = found + squeeze(part).length
  }
  return true
}

const uidsIn = async (page: Page, folder: string): Promise<string[]> => {
  await page.goto(address(`_mbox=${folder}`))
  await page.locator("#messagelist").waitFor({ state: "attached" })
  await page.waitForLoadState("networkidle")
  return page.evaluate("Object.keys(rcmail.env.messages ?? {})")
}

const panelOf = async (page: Page): Promise<Frame> => {
  const panel = await findMailPanel(page)
  if (panel === null) throw new Error(`no panel stands beside ${page.url()}`)
  return panel
}

/** The mark is at the draft and covers nothing of the tool; pressed, it brings the panel. */
const askTheMark = async (what: string, page: Page): Promise<Frame> => {
  const mark = page.locator("third-why-mark")
  await mark.waitFor({ state: "visible" })
  const box = await mark.boundingBox()
  if (box === null) throw new Error("the mark is nowhere")
  const covered = await page.evaluate(
    ({ x, y, width, height }) =>
      document
        .elementsFromPoint(x + width / 2, y + height / 2)
        .filter((element) => element.matches("button, input, select, a, [role=button]"))
        .map(({ outerHTML }) => outerHTML.slice(0, 100)),
    box,
  )
  check(`${what}: the mark lies over nothing that can be pressed`, covered.length === 0, covered)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  return panelOf(page)
}

const insertText = async (panel: Frame): Promise<string> => {
  const texts = panel.locator("details", { hasText: words("mail_texts") })
  if (!(await texts.evaluate((fold) => (fold as HTMLDetailsElement).open))) await texts.locator("summary").click()
  await panel.getByRole("button", { name: /Before a call: one question to take along/ }).click()
  await panel.getByLabel(words("mail_field_day")).fill("Tuesday")
  await panel.getByLabel(words("mail_field_reason")).fill("I read about your night shifts")
  const text = await panel.getByLabel(words("mail_text")).inputValue()
  await panel.getByRole("button", { name: words("mail_insert_top") }).click()
  await panel.getByText(words("mail_inserted")).waitFor()
  return text
}

const answer = async (mode: "plain" | "html", page: Page, reading: Page): Promise<void> => {
  // As the user says it in the tool's settings: mails are written in HTML always, or never.
  mail.sql(`update users set preferences = 'a:1:{s:10:"htmleditor";i:${mode === "html" ? 1 : 0};}'`)
  const [uid] = await uidsIn(page, "INBOX")
  await page.goto(address(`_mbox=INBOX&_action=compose&_reply_uid=${uid}`))
  await page.locator("#composebody").waitFor({ state: "attached" })
  if (mode === "html") {
    await page.frameLocator("#composebody_ifr").locator("body").waitFor()
  }
  await page.waitForFunction(() => {
    const frame = document.querySelector<HTMLIFrameElement>("#composebody_ifr")?.contentDocument
    return (frame?.body.innerText ?? document.querySelector<HTMLTextAreaElement>("#composebody")?.value ?? "").includes(
      "Maya Lindqvist",
    )
  })
  check(
    `${mode}: it is written in ${mode}`,
    (await page.locator("#composebody_ifr").count()) === (mode === "html" ? 1 : 0),
  )
  const untouched = await everythingIn(page)
  check(
    `${mode}: Roundcube put signature and quote in`,
    inOrder(untouched, ["Maya Lindqvist"]) && untouched.includes(theirs),
    untouched,
  )
  await putCaret(page, 0)
  await page.keyboard.type(pushy)

  const panel = await askTheMark(mode, page)
  const thought = panel.getByRole("region", { name: words("mail_one_thought") })
  await thought.getByText("“This offer expires on Friday.”").waitFor()
  check(`${mode}: the panel says what presses, with its sentence`, true)
  await panel.getByRole("heading", { level: 1, name: "Remy Buyer" }).waitFor()
  check(`${mode}: and to whom it goes`, true)
  await pictures.take(`${mode}-coached`, page)

  const before = await everythingIn(page)
  await insertText(panel)
  const parts = [
    "I look forward to Tuesday",
    "Hi Remy, This offer expires",
    ...(before.indexOf("Maya") < before.indexOf(theirs) ? [signature.split("\n")[1] ?? "", theirs] : [theirs]),
  ]
  check(
    `${mode}: the text stands above what was written, signature and quote`,
    inOrder(await everythingIn(page), parts),
    await everythingIn(page),
  )
  for (let press = 0; press < 12 && (await everythingIn(page)) !== before; press += 1)
    await page.keyboard.press("Control+z")
  check(`${mode}: undo takes it back, and all of it`, (await everythingIn(page)) === before, await everythingIn(page))
  const text = await insertText(panel)
  await pictures.take(`${mode}-inserted`, page)

  await page.click("#toolbar-menu .save, a.save, button.save")
  await page.locator("#messagestack .confirmation").first().waitFor()
  const [draft] = await uidsIn(page, "Drafts")
  await page.goto(address(`_mbox=Drafts&_action=compose&_draft_uid=${draft}`))
  await page.locator("#composebody").waitFor({ state: "attached" })
  if (mode === "html") await page.frameLocator("#composebody_ifr").locator("body").waitFor()
  const opened = await until(async () => inOrder(await everythingIn(page), parts))
  check(`${mode}: saved, and opened again, all of it is there`, opened, await everythingIn(page))
  await askTheMark(`${mode}, opened again`, page)

  const [came, sent] = [mail.inbox("remy").length, mail.inbox("maya").length]
  await page.locator("[name='_cc']").evaluate((field, cc) => {
    ;(field as HTMLTextAreaElement).value = cc
    field.dispatchEvent(new Event("change", { bubbles: true }))
  }, `maya@${mailHost}`)
  await page.locator("button.send, a.send").first().click()
  check(`${mode}: sent, it comes to whom it was written`, await until(() => mail.inbox("remy").length > came))
  check(`${mode}: and to oneself`, await until(() => mail.inbox("maya").length > sent))
  const [line = ""] = text.split("\n").filter((each) => each.includes("Tuesday"))
  const received = mail.inbox("remy").join("\n").replaceAll("=\n", "")
  check(`${mode}: with the text in it`, squeeze(received).includes(squeeze(line).slice(0, 40)), received.slice(-1_500))
  await page.waitForURL((url) => url.searchParams.get("_action") !== "compose")

  const touchesBefore = ((await readTables(reading, ["touches"]))[0] ?? []).length
  check(`${mode}: nothing is written down by itself`, touchesBefore === (mode === "plain" ? 0 : 1), touchesBefore)
  const after = await askTheMark(`${mode}, gone`, page)
  await after.getByRole("region", { name: words("mail_sent_to", "Remy Buyer") }).waitFor()
  await page.screenshot({ path: `${artifacts}/roundcube/${mode}-gone.png` })
  await after.getByRole("button", { name: words("mail_log_given") }).click()
  const logged = await until(
    async () => ((await readTables(reading, ["touches"]))[0] ?? []).length === touchesBefore + 1,
  )
  const [touches = [], people = []] = await readTables(reading, ["touches", "people"])
  check(`${mode}: where the mail was sent from, a word writes the touch down`, logged, { touches, people })
}

await run({
  browser,
  beside: "the web mail",
  known: [origin],
  async acts() {
    mail.deliver(
      "maya",
      `From: Remy Buyer <remy@${mailHost}>\nTo: Maya <maya@${mailHost}>\nSubject: Your visit\nMessage-ID: <one@${mailHost}>\nDate: Mon, 02 Nov 2026 09:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n${theirs},\nand nobody likes it.\n\nRemy\n`,
    )
    await setOptions(browser, { ownNames: ["Maya Lindqvist"] })
    const reading = await browser.open("options.html")
    const page = await browser.context.newPage()
    await page.goto(`${origin}/`)
    await page.fill("#rcmloginuser", `maya@${mailHost}`)
    await page.fill("#rcmloginpwd", password)
    await page.keyboard.press("Enter")
    await page.locator("#messagelist").waitFor({ state: "attached" })
    mail.sql(
      `update identities set name = 'Maya Lindqvist', signature = '${signature.replace("-- \n", "")}', html_signature = 0`,
    )
    for (const mode of ["plain", "html"] as const) await answer(mode, page, reading)
  },
  async end() {
    await browser.close()
    await mail.stop()
  },
  title: `roundcube ${version}, with Dovecot and Exim`,
})
