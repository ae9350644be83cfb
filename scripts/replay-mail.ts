/**
 * `npm run replay:mail -- --site gmail --page PAGE.html [--type TEXT] [--insert FILE.txt] --json`: the production build beside a mail
 * page it has never seen, at the tool's real address. Prints `{drafts: [{body, subject, recipients}], findings: [{id, quote, draft}],
 * after: [{body}]}` and nothing else to standard output. TEXT is typed into the draft `--draft` (the first), the text of FILE is inserted
 * there; `draft` of a finding is the index of its draft, `after` the drafts after the insertion (without one: as they were).
 */
import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { ensureBuild, launch, serve } from "./browser.ts"
import { mailAddresses } from "./mail-addresses.ts"
import { findingsIn, findMailPanel, listenToMail, mailPatterns, putCaret } from "./mail-page.ts"

const waitMs = 8_000
/** What is heard does not change any more. */
const stillMs = 700

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
const say = (text: string): void => console.error(`replay: ${text}`)

const { values } = parseArgs({
  options: {
    site: { type: "string" },
    page: { type: "string" },
    url: { type: "string" },
    type: { type: "string" },
    insert: { type: "string" },
    draft: { type: "string", default: "0" },
    json: { type: "boolean", default: false },
    window: { type: "boolean", default: false },
  },
})
const address = values.url ?? mailAddresses[values.site ?? ""]
if (address === undefined || values.page === undefined)
  throw new Error(
    `usage: replay:mail --site ${Object.keys(mailAddresses).join("|")} --page PAGE.html [--type TEXT] [--insert FILE.txt] --json`,
  )
const index = Number(values.draft)

/** Asks until what comes has stood still for a moment. */
const settled = async <T>(ask: () => Promise<T>, isEnough: (answer: T) => boolean): Promise<T> => {
  let answer = await ask()
  let since = Date.now()
  for (const end = Date.now() + waitMs; Date.now() < end && !(isEnough(answer) && Date.now() - since >= stillMs);) {
    await sleep(50)
    const next = await ask()
    if (JSON.stringify(next) !== JSON.stringify(answer)) since = Date.now()
    answer = next
  }
  return answer
}

ensureBuild()
const browser = await launch({ headless: !values.window, mail: mailPatterns(address) })
try {
  await serve(browser.context, address, { "": readFileSync(values.page, "utf8") })
  const page = await browser.context.newPage()
  await page.goto(address)
  const ear = await listenToMail(browser, page)
  if (ear === null) throw new Error("the mail script is not on this page")
  if (values.type !== undefined) {
    if (await putCaret(page, index)) await page.keyboard.type(values.type)
    else say("no draft to type into")
  }
  const typed = (values.type ?? "").trim().split("\n").at(-1)?.trim() ?? ""
  const drafts = await settled(
    () => ear.drafts(),
    (all) => values.type === undefined || all.some(({ body }) => body.includes(typed)),
  )
  const isWritten = drafts.some(({ body }) => body !== "")
  const panel = isWritten ? await findMailPanel(page) : null
  if (isWritten && panel === null) say("no panel on this page")
  const findings =
    panel === null
      ? []
      : await settled(
          () => findingsIn(panel),
          () => true,
        )
  let after = drafts
  if (values.insert !== undefined) {
    const target = drafts[index]
    const text = readFileSync(values.insert, "utf8").replace(/\r\n?/g, "\n").replace(/\n+$/, "")
    if (target === undefined) say("no draft to insert into")
    else {
      await ear.send({
        type: "insert",
        id: target.id,
        request: 1,
        text,
        at: values.type === undefined ? "top" : "caret",
      })
      const answer = await settled(
        async () =>
          (await ear.heard()).find((message) => message.type === "inserted" || message.type === "not-inserted"),
        (message) => message !== undefined,
      )
      if (answer?.type !== "inserted")
        say(`not inserted: ${answer?.type === "not-inserted" ? answer.why : "no answer"}`)
      after = await settled(
        () => ear.drafts(),
        () => true,
      )
    }
  }
  for (const error of browser.errors) say(error)
  for (const asked of browser.foreignRequests) say(`a request left the extension: ${asked}`)
  const result = {
    drafts: drafts.map(({ body, subject, recipients }) => ({ body, subject, recipients })),
    findings: findings.map(({ id, quote, draft }) => ({
      id,
      quote,
      draft: drafts.findIndex((each) => each.id === draft),
    })),
    after: after.map(({ body }) => ({ body })),
  }
  if (values.json) console.log(JSON.stringify(result))
  else {
    for (const { subject, body } of result.drafts) console.log(`${subject}\n${body}\n`)
    for (const { id, quote } of result.findings) console.log(`${id}: ${quote}`)
  }
} finally {
  await browser.close()
}
