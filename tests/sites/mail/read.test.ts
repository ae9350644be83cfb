import { describe, expect, it } from "vitest"
import { ownText, readOwn, type Paragraphs } from "~sites/mail/own-text"
import { fill, fixture, fixtures, openMailPage, readAll, type MailPage } from "./pages"

const quoted = `Could you send the plan? SECRET OF THEIRS`
/** An answer as each tool builds it: own words, signature, quote. */
const answers: Readonly<Record<string, { readonly html: string; readonly text: string }>> = {
  gmail: {
    html: `Hello Remy,<div><br></div><div>thank you.</div><div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature" data-smartmail="gmail_signature"><div>Dana Seller</div></div><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">El lun, 2 nov 2026, Remy &lt;remy@buyer.example&gt; escribió:<br></div><blockquote class="gmail_quote"><div>${quoted}</div></blockquote></div>`,
    text: "",
  },
  outlook: {
    html: `<div class="elementToProof">Hello Remy,</div><div class="elementToProof"><br></div><div class="elementToProof">thank you.</div><div id="Signature"><div>Dana Seller</div></div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">Von: Remy<br>Gesendet: Montag</div><div>${quoted}</div>`,
    text: "",
  },
  proton: {
    html: `<div>Hello Remy,</div><div><br></div><div>thank you.</div><div class="protonmail_signature_block"><div class="protonmail_signature_block-user">Dana Seller</div></div><div class="protonmail_quote">On Monday, Remy wrote:<blockquote type="cite" class="protonmail_quote">${quoted}</blockquote></div>`,
    text: "",
  },
  yahoo: {
    html: `<div dir="ltr">Hello Remy,</div><div dir="ltr"><br></div><div dir="ltr">thank you.</div><div class="ydp12signature">Dana Seller</div><div id="ydp99yahoo_quoted_1" class="ydp99yahoo_quoted"><div>On Monday, Remy wrote:</div><div>${quoted}</div></div>`,
    text: "",
  },
  roundcube: {
    html: `<p>Hello Remy,</p><p><br></p><p>thank you.</p><div id="_rc_sig">-- <br>Dana Seller</div><p id="reply-intro">On 2026-11-02 09:00, Remy Buyer wrote:</p><blockquote type="cite">${quoted}</blockquote>`,
    text: `Hello Remy,\n\nthank you.\n\n-- \nDana Seller\n\nOn 2026-11-02 09:00, Remy Buyer wrote:\n> ${quoted}\n`,
  },
  generic: {
    html: `<div>Hello Remy,</div><div><br></div><div>thank you.</div><div>-- </div><div>Dana Seller</div><div class="moz-cite-prefix">Am 02.11.26 schrieb Remy:</div><blockquote type="cite">${quoted}</blockquote>`,
    text: `Hello Remy,\n\nthank you.\n\n-- \nDana Seller\n\nAm 02.11.26 schrieb Remy:\n> ${quoted}\n`,
  },
}

describe.each(fixtures)("$name", ({ name, site, subjects, recipients, self }) => {
  it("shows its drafts with subject and recipients, empty as they are, and nothing else", () => {
    const page = openMailPage(fixture(name), site)
    expect(readAll(page)).toEqual(
      subjects.map((subject, index) => ({ subject, recipients: recipients[index], body: "" })),
    )
    expect(page.adapter.self(page.page)).toBe(self)
  })

  it("gives what was written, without signature and quoted mail", () => {
    const { composes } = openMailPage(fixture(name), site)
    for (const compose of composes) {
      const { html, text } = answers[site] ?? { html: "", text: "" }
      fill(compose, html, text)
      expect(ownText(compose.body)).toBe("Hello Remy,\n\nthank you.")
    }
  })

  it("is not changed and not pressed by being read", () => {
    const page = openMailPage(fixture(name), site)
    const before = page.page.documentElement.outerHTML
    const pressed: Event[] = []
    for (const type of ["click", "mousedown", "focus", "focusin", "input", "change", "keydown"])
      page.page.addEventListener(type, (event) => pressed.push(event), true)
    readAll(page)
    expect(page.page.documentElement.outerHTML).toBe(before)
    expect(pressed).toEqual([])
  })
})

/** What the next version of a tool changes: classes are hashed, ids and names go, labels are in another language. */
const later: Readonly<Record<string, (html: string) => string>> = {
  "other classes": (html) => html.replace(/ class="[^"]*"/g, ' class="x7-hash q"'),
  "no test ids": (html) => html.replace(/ data-test-?id="[^"]*"/g, ""),
  "other ids": (html) => html.replace(/ id="(?!_|compose-subject|composebody|to|subject)[^"]*"/g, ' id="r81"'),
  "no mark at all": (html) =>
    html
      .replace(/ class="[^"]*"/g, "")
      .replace(/ (?:data-test-?id|g_editable|role="(?:dialog|region)")="?[^" >]*"?/g, "")
      .replace(/ id="(?:editorParent|docking|composer|container)[^"]*"/g, ""),
}

describe.each(fixtures.filter(({ name }) => name !== "roundcube-html" && name !== "proton"))(
  "a later $name",
  ({ name, site, subjects }) => {
    it.each(Object.keys(later))("with %s is still found", (change) => {
      const page = openMailPage((later[change] ?? String)(fixture(name)), site)
      const found = readAll(page)
      expect(found.map(({ subject }) => subject)).toContain(subjects[0])
    })
  },
)

describe("what stands in a draft", () => {
  const read = (html: string): string => {
    const { composes } = openMailPage(fixture("gmail"), "gmail")
    const [compose] = composes
    if (compose === undefined) throw new Error("no draft")
    compose.body.innerHTML = html
    return ownText(compose.body)
  }

  it.each([
    ["one line", "Hello", "Hello"],
    ["lines as browsers make them", "one<div>two</div><div><br></div><div>three</div>", "one\ntwo\n\nthree"],
    ["breaks", "one<br>two<br><br>three<br>", "one\ntwo\n\nthree"],
    ["words of several forms", "<b>Hello</b>, <i>Remy</i> <a href='https://x.example'>here</a>", "Hello, Remy here"],
    ["lists", "<ul><li>one</li><li>two</li></ul>", "one\ntwo"],
    ["white space of the source", "<div>\n  <div> one   two </div>\n  <p>three</p>\n</div>", "one two\nthree"],
    ["spaces that do not break", "a&nbsp;b&nbsp;", "a b"],
    ["carets of editors", "<p>\u200b</p><p>\ufeffword</p>", "\ufeffword"],
    ["right to left", "<div dir='rtl'>שלום עולם</div><div>مرحبا</div>", "שלום עולם\nمرحبا"],
    ["what joins letters", "<div>می\u200cخواهم</div>", "می\u200cخواهم"],
    ["scripts and styles", "<div>a<script>alert(1)</script><style>b{}</style></div>", "a"],
    [
      "words below a quote",
      "<div>On Monday, Ana wrote:</div><blockquote type='cite'>x</blockquote><div>Yes.</div>",
      "Yes.",
    ],
    [
      "words between quotes",
      "a<blockquote type='cite'>x</blockquote>b<blockquote type='cite'>y</blockquote>c",
      "a\n\nb\n\nc",
    ],
    [
      "a quote without a mark",
      "<div>Yes.</div><div>On Monday, 2 November 2026, Ana wrote:</div><blockquote>x</blockquote>",
      "Yes.",
    ],
    ["a closing that was typed", "<div>Yes.</div><div>Kind regards,</div><div>Dana</div>", "Yes.\nKind regards,\nDana"],
  ])("is read: %s", (_, html, text) => {
    expect(read(html)).toBe(text)
  })

  it("is read up to 100,000 characters, and quoted mail of megabytes is not", () => {
    expect(read(`<div>${"word ".repeat(40_000)}</div>`).length).toBeLessThanOrEqual(100_000)
    const quote = "<div>" + "<p>more of it</p>".repeat(20_000) + "</div>"
    expect(read(`<div>Mine.</div><div class="gmail_quote">${quote}</div>`)).toBe("Mine.")
  })

  it.each<[string, (paragraph: HTMLElement) => void]>([
    ["goes on", (paragraph) => paragraph.append(" and on")],
    ["is written anew", (paragraph) => void (paragraph.textContent = "Anew.")],
    ["becomes a quote", (paragraph) => (paragraph.className = "gmail_quote")],
    ["is hidden", (paragraph) => (paragraph.style.display = "none")],
    ["gets a second line", (paragraph) => void (paragraph.innerHTML = "two<br>lines")],
    ["goes", (paragraph) => paragraph.remove()],
    ["becomes longer than is read", (paragraph) => void (paragraph.textContent = "word ".repeat(30_000))],
    ["stands as it did", () => undefined],
  ])("is read again as if for the first time when a paragraph %s", (_, change) => {
    const { composes } = openMailPage(fixture("gmail"), "gmail")
    const body = composes[0]!.body
    body.innerHTML = "<div>One.</div><div>Two.</div><p>Three.</p>&nbsp;<ul><li>four</li><li>five</li></ul>"
    const known: Paragraphs = new WeakMap()
    readOwn(body, false, known)
    change(body.children[1] as HTMLElement)
    expect(readOwn(body, false, known)).toEqual(readOwn(body, false))
    expect(readOwn(body, false, known)).toEqual(readOwn(body, false))
  })

  it("of any depth is read without an error", () => {
    expect(read("<div>".repeat(400) + "deep" + "</div>".repeat(400))).toBe("")
    expect(read("top" + "<b>".repeat(400) + "deep")).toMatch(/^top/)
  })
})

describe("hostile pages", () => {
  it("cannot make a search, a chat or a comment a draft", () => {
    const decoys = `<form role="search"><textarea aria-label="Search" rows="8"></textarea></form>
      <div role="log"><div contenteditable="true" role="textbox" aria-multiline="true"></div></div>
      <div contenteditable="true" role="textbox" aria-label="Historial activado"></div>`
    expect(openMailPage(`<body>${decoys}</body>`, "generic").composes).toEqual([])
  })

  it.each([
    [
      "with the name of its visitor",
      `<form><label>Name <input name="author"></label><label>Comment <textarea name="text" rows="8"></textarea></label><input type="submit" value="Send"></form>`,
    ],
    [
      "in another language",
      `<h2>12 Kommentare</h2><div role="textbox" contenteditable="true" aria-multiline="true" aria-label="Kommentar schreiben"></div><button>Senden</button>`,
    ],
    [
      "beside others",
      `<div><textarea rows="6" placeholder="Reply to Anna…"></textarea><button>Reply</button></div><div><textarea rows="6" placeholder="Reply to all…"></textarea><button>Send</button></div>`,
    ],
    ["without a word", `<textarea rows="8"></textarea><button>Post</button>`],
    [
      "that goes to whoever runs the page",
      `<form><input name="name" autocomplete="name"><input name="subject"><textarea name="message" rows="8"></textarea><button>Send</button></form>`,
    ],
  ])("cannot make a comment a draft: %s", (_, form) => {
    const html = `<body><article><h1>News</h1><p>Something happened in the town.</p></article>${form}</body>`
    expect(openMailPage(html, "generic").composes).toEqual([])
  })

  it("are read as text: markup in fields stays text", () => {
    const attack = `"><img src=x onerror=alert(1)>`
    const page = openMailPage(fixture("generic"), "generic")
    const [compose] = page.composes
    if (compose === undefined) throw new Error("no draft")
    const field = page.adapter.subject(compose)
    if (field !== null) field.value = attack
    compose.body.textContent = attack
    expect(readAll(page)).toMatchObject([{ subject: attack, body: attack }])
  })

  it("with recipients by the thousand are read in a moment, each once", () => {
    const page: MailPage = openMailPage(fixture("roundcube-plain"), "roundcube")
    const field = page.page.querySelector<HTMLTextAreaElement>("#_to")
    if (field !== null)
      field.value = Array.from({ length: 5_000 }, (_, n) => `P${n % 50} <p${n % 50}@x.example>`).join(", ")
    expect(readAll(page)[0]?.recipients.filter(({ name }) => name.startsWith("P"))).toHaveLength(50)
  })
})

it.each([
  ["Greek", "Προς", "Θέμα", "Αποστολή"],
  ["Arabic", "إلى", "الموضوع", "إرسال"],
  ["Hebrew", "אל", "נושא", "שליחה"],
  ["Vietnamese", "Đến", "Chủ đề", "Gửi"],
])("a tool nobody described is read in %s", (_, to, subject, send) => {
  const html = fixture("generic").replace('"To"', `"${to}"`).replace('"Subject"', `"${subject}"`)
  const page = openMailPage(html.replace(">Send<", `>${send}<`), "generic")
  expect(readAll(page)).toMatchObject([{ subject: "Hello" }])
})
