import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readFileSync } from "node:fs"
import type { Page } from "playwright-core"
import { findWorker, launch, serve, setOptions, type Launched } from "../../scripts/browser"
import { mailAddresses } from "../../scripts/mail-addresses"
import { findMailPanel, listenToMail, mailPatterns, putCaret, type MailEar } from "../../scripts/mail-page"
import { root } from "../../scripts/places"

const fixture = (name: string): string => readFileSync(`${root}tests/fixtures/mail/${name}.html`, "utf8")
const written = "Are you free for a call on Monday? This offer expires on Friday."
const template = "Hello Remy,\n\nhere is a checklist for the move.\nIt is yours."

/** Signature and quote, as each tool puts them into an answer. */
const rest: Readonly<Record<string, string>> = {
  gmail: `<div><br></div><div class="gmail_signature">Dana Seller</div><div class="gmail_quote"><div class="gmail_attr">El lun, Remy escribió:</div><blockquote>THEIRS</blockquote></div>`,
  outlook: `<div class="elementToProof"><br></div><div id="Signature">Dana Seller</div><div id="appendonsend"></div><div id="divRplyFwdMsg">THEIRS</div>`,
  proton: `<div><br></div><div class="protonmail_signature_block">Dana Seller</div><div class="protonmail_quote">THEIRS</div>`,
  yahoo: `<div><br></div><div class="signature">Dana Seller</div><div class="yahoo_quoted">THEIRS</div>`,
  "roundcube-html": `<p><br></p><div id="_rc_sig">-- <br>Dana Seller</div><p id="reply-intro">On 2026-11-02, Remy wrote:</p><blockquote type="cite">THEIRS</blockquote>`,
  "roundcube-plain": `\n\n-- \nDana Seller\n\nOn 2026-11-02 09:00, Remy Buyer wrote:\n> THEIRS`,
  generic: `<div><br></div><div class="signature">Dana Seller</div><blockquote type="cite">THEIRS</blockquote>`,
}

let browser: Launched

beforeAll(async () => {
  const patterns = new Set(Object.values(mailAddresses).flatMap(mailPatterns))
  browser = await launch({ mail: [...patterns] })
})
afterAll(() => browser.close())

const open = async (name: string, html = fixture(name)): Promise<{ page: Page; ear: MailEar }> => {
  const address = mailAddresses[name.split("-")[0] ?? ""] ?? mailAddresses.generic ?? ""
  await browser.context.unrouteAll()
  await serve(browser.context, address, { "": html })
  const page = await browser.context.newPage()
  await page.goto(address)
  const ear = await listenToMail(browser, page)
  if (ear === null) throw new Error("no mail script here")
  return { page, ear }
}

/** Puts an answer's signature and quote into the first draft, as the tool does. */
const prepare = async (page: Page, name: string): Promise<void> => {
  await page.evaluate((rest) => {
    const frame = document.querySelector("iframe")?.contentDocument
    const body = (frame ?? document).querySelector<HTMLElement>(
      "#rooster-editor, #tinymce, #composebody:not([style]), [contenteditable][aria-multiline], [data-test-id='rte']",
    )
    if (body === null) throw new Error("no body")
    if (body instanceof HTMLTextAreaElement) body.value = rest
    else body.innerHTML = rest
  }, rest[name] ?? "")
}

const bodyOf = async (ear: MailEar, index = 0): Promise<string> => (await ear.drafts())[index]?.body ?? ""
/** All that stands in the first draft, signature and quote as well. */
const everythingIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const frame = document.querySelector("iframe")?.contentDocument
    const body = (frame ?? document).querySelector<HTMLElement>(
      "#rooster-editor, #tinymce, #composebody:not([style]), [contenteditable][aria-multiline], [data-test-id='rte']",
    )
    return body instanceof HTMLTextAreaElement ? body.value : (body?.innerText ?? "")
  })
/** What stands in the draft that has the keyboard, in whatever frames and shadow roots it is. */
const innermostIn = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement
    for (;;) {
      const inner: Element | null | undefined =
        at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement
      if (!inner) return (at as HTMLElement | null)?.innerText.trim() ?? ""
      at = inner
    }
  })
const insert = async (ear: MailEar, text: string, at: "caret" | "top"): Promise<string> => {
  const first = async () => (await ear.drafts())[0]?.id ?? ""
  await expect.poll(first).not.toBe("")
  await ear.send({ type: "insert", id: await first(), request: 7, text, at })
  const answers = async () => (await ear.heard()).filter(({ type }) => type === "inserted" || type === "not-inserted")
  await expect.poll(answers).toHaveLength(1)
  return (await answers())[0]?.type ?? ""
}

describe.each(Object.keys(rest))("%s", (name) => {
  test("reads what is typed, writes above signature and quote, and undo takes it back", async () => {
    const { page, ear } = await open(name)
    await prepare(page, name)
    await putCaret(page, 0)
    await page.keyboard.type(written)
    await expect.poll(() => bodyOf(ear)).toBe(written)
    const before = await everythingIn(page)
    expect(await insert(ear, template, "top")).toBe("inserted")
    await expect.poll(() => bodyOf(ear)).toBe(`${template}\n${written}`)
    const all = await everythingIn(page)
    expect(all).toMatch(/Dana Seller[^]*THEIRS/)
    expect(all.indexOf("Dana Seller")).toBeGreaterThan(all.indexOf("yours."))
    // The keyboard is in the draft. The page itself tells when it is back: what is read of it comes later.
    for (let press = 0; press < 12 && (await everythingIn(page)) !== before; press += 1)
      await page.keyboard.press("Control+z")
    expect(await everythingIn(page)).toBe(before)
    await expect.poll(() => bodyOf(ear)).toBe(written)
    expect(await everythingIn(page)).toMatch(/Dana Seller[^]*THEIRS/)
    await ear.close()
    await page.close()
  })
})

test.each(["roundcube-html", "generic"])(
  "%s: where a signature stands at the very top, what is inserted gets a line above it",
  async (name) => {
    const { page, ear } = await open(name)
    await page.evaluate(() => {
      const frame = document.querySelector("iframe")?.contentDocument
      const body = (frame ?? document).querySelector("#tinymce, [contenteditable][aria-multiline]")
      if (body) body.innerHTML = `<div id="_rc_sig">-- <br>Dana Seller</div><blockquote type="cite">THEIRS</blockquote>`
    })
    expect(await insert(ear, template, "caret")).toBe("inserted")
    await expect.poll(() => bodyOf(ear)).toBe(template)
    expect(await everythingIn(page)).toMatch(/yours\.\n+-- ?\nDana Seller\n+THEIRS/)
    await ear.close()
    await page.close()
  },
)

test("the mark comes when there is something to say, covers nothing that can be pressed, and opens the panel beside the draft", async () => {
  const { page, ear } = await open("gmail")
  expect(await page.locator("third-why, third-why-mark").count()).toBe(0)
  await putCaret(page, 0)
  await page.keyboard.type(written)
  const mark = page.locator("third-why-mark")
  await mark.waitFor({ state: "visible" })
  // Nothing took the keyboard away.
  await page.keyboard.type(" Yes.")
  await expect.poll(() => bodyOf(ear)).toBe(`${written} Yes.`)
  const box = await mark.boundingBox()
  if (box === null) throw new Error("no mark")
  const covered = await page.evaluate(
    ({ x, y, width, height }) =>
      document
        .elementsFromPoint(x + width / 2, y + height / 2)
        .filter((element) => element.matches("button, input, a, [role=button]")).length,
    box,
  )
  expect(covered).toBe(0)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  const panel = await findMailPanel(page)
  await expect.poll(() => panel?.evaluate(() => document.hasFocus())).toBe(true)
  await expect.poll(async () => (await page.locator("third-why").boundingBox())?.width ?? 0).toBeGreaterThan(200)
  await page.keyboard.press("Escape")
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("body1")
  await page.keyboard.type(" No.")
  await expect.poll(() => bodyOf(ear)).toBe(`${written} Yes. No.`)
  await ear.close()
  await page.close()
})

test("a draft that closes after the tool's own Send was sent, any other was closed", async () => {
  const { page, ear } = await open(
    "proton",
    fixture("proton").replace(
      "</body>",
      `<div class="composer-container" id="second"><input data-testid="composer:subject" value="Two"><iframe data-testid="rooster-iframe" srcdoc="<div id='rooster-editor' contenteditable='true'></div>"></iframe><button data-testid="composer:close-button">x</button></div></body>`,
    ),
  )
  await expect.poll(async () => (await ear.drafts()).length).toBe(2)
  const [first, second] = await ear.drafts()
  await page.locator("[data-testid='composer:send-button']").click()
  await page.evaluate(() => document.querySelectorAll(".composer-container").forEach((each) => each.remove()))
  const gone = async () => (await ear.heard()).flatMap((m) => (m.type === "gone" ? [[m.id, m.how]] : []))
  await expect.poll(gone).toEqual(
    expect.arrayContaining([
      [first?.id, "sent"],
      [second?.id, "closed"],
    ]),
  )
  expect((await ear.heard()).filter(({ type }) => type === "sending")).toHaveLength(1)
  await ear.close()
  await page.close()
})

test.each(["in-a-frame", "in-shadow-roots"])(
  "%s: a draft is read and marked, written into and undone, and seen to go",
  async (name) => {
    const { page, ear } = await open(name)
    await putCaret(page, 0)
    await page.keyboard.type(written)
    await expect.poll(() => bodyOf(ear)).toBe(written)
    const [draft] = await ear.drafts()
    // A mail that went in a test before may wait at a mark of its own.
    await page.locator("third-why-mark").first().waitFor({ state: "visible" })
    expect(await insert(ear, template, "caret")).toBe("inserted")
    await expect.poll(() => bodyOf(ear)).toBe(`${written}\n${template}`)
    for (let press = 0; press < 12 && (await innermostIn(page)) !== written; press += 1)
      await page.keyboard.press("Control+z")
    await expect.poll(() => bodyOf(ear)).toBe(written)
    const send = name === "in-a-frame" ? page.frameLocator("iframe").getByRole("button") : page.getByRole("button")
    await send.filter({ hasText: /^(?:Senden|Enviar)$/ }).click()
    await page.evaluate(() => {
      const inner = document.querySelector("iframe")?.contentDocument
      ;(inner ?? document).querySelector(".k1, web-mail")?.remove()
    })
    const gone = async () => (await ear.heard()).flatMap((m) => (m.type === "gone" ? [[m.id, m.how]] : []))
    await expect.poll(gone).toEqual([[draft?.id, "sent"]])
    await ear.close()
    await page.close()
  },
)

test("a hostile draft does nothing: no picture, no link and no script of it is ours to load", async () => {
  const { page, ear } = await open("gmail")
  const asked: string[] = []
  browser.context.on("request", (request) => asked.push(request.url()))
  await page.evaluate(() => {
    const body = document.getElementById("body1")
    if (body === null) return
    // As text in the draft: where the page itself would load it, it is the page's.
    body.textContent = `<img src="https://tracker.example/p.gif"> https://tracker.example/x <script>alert(1)</script> This offer expires on Friday.`
  })
  await page.locator("third-why-mark").waitFor({ state: "visible" })
  expect(asked.filter((url) => url.includes("tracker.example"))).toEqual([])
  await ear.close()
  await page.close()
})

test("turned off, nothing of ours stays on the page; turned on again, it is there at once", async () => {
  const { page, ear } = await open("generic")
  await putCaret(page, 0)
  await page.keyboard.type(written)
  // Mails that have gone before, and wait for a word, have a mark of their own.
  const mark = page.locator("third-why-mark").first()
  await mark.waitFor({ state: "visible" })
  await ear.close()
  const ours = (): Promise<number> => page.locator("third-why, third-why-mark").count()
  // The browser's question cannot be answered here, so its grant stays while the user's wish comes and goes.
  await setOptions(browser, { mailSites: [] })
  await expect.poll(ours).toBe(0)
  await setOptions(browser, { mailSites: ["https://mail.example/*"] })
  await page.bringToFront()
  await mark.waitFor({ state: "visible" })
  const options = await browser.open("options.html#mail")
  await options.getByRole("button", { name: "Turn off mail.example" }).click()
  await expect.poll(ours).toBe(0)
  const registered = async (): Promise<string[]> =>
    (await findWorker(browser)).evaluate(async () =>
      (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches ?? []),
    )
  await expect.poll(registered).not.toContain("https://mail.example/*")
  await page.close()
  await options.close()
})

test("nothing threw and nothing was asked of the network", () => {
  expect(browser.errors).toEqual([])
  expect(browser.foreignRequests).toEqual([])
})
