import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { JSDOM } from "jsdom"
import type { Compose, MailAdapter } from "~sites/mail/adapter"
import { ownText } from "~sites/mail/own-text"
import { mailAdapterFor } from "~sites/mail/registry"
import { mailAddresses } from "../../../scripts/mail-addresses"

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../fixtures/mail")

export const fixture = (name: string): string => readFileSync(join(folder, `${name}.html`), "utf8")

/** What stands in the drafts of a page, in each of its versions. */
const gmail = {
  site: "gmail",
  subjects: ["Una idea antes de la llamada", "", "Re: hola"],
  recipients: [
    [{ name: "Remy Buyer", address: "remy@buyer.example" }],
    [{ name: "Ana", address: "ana@buyer.example" }],
    [],
  ],
  self: "dana@example.com",
} as const
const yahoo = {
  site: "yahoo",
  subjects: ["An idea before we talk"],
  recipients: [[{ name: "Remy Buyer", address: "remy@buyer.example" }]],
  self: "",
} as const

/** Every mail fixture, with the tool whose page it is, and what stands in its drafts. */
export const fixtures = [
  { name: "gmail", ...gmail },
  {
    name: "outlook",
    site: "outlook",
    subjects: ["Eine Idee vor dem Termin"],
    // Whom the firm knows is shown without an address.
    recipients: [[{ name: "Remy Buyer", address: "" }]],
    self: "dana@example.com",
  },
  {
    name: "proton",
    site: "proton",
    subjects: ["An idea before we talk"],
    recipients: [[{ name: "Remy Buyer", address: "remy@buyer.example" }]],
    self: "dana@proton.example",
  },
  { name: "yahoo", ...yahoo },
  { name: "roundcube-html", site: "roundcube", subjects: [""], recipients: [[]], self: "" },
  {
    name: "roundcube-plain",
    site: "roundcube",
    subjects: ["An idea before we talk"],
    recipients: [[{ name: "Remy Buyer", address: "remy@buyer.example" }]],
    self: "",
  },
  { name: "generic", site: "generic", subjects: ["Hello"], recipients: [[]], self: "" },
  { name: "gmail-later", ...gmail },
  { name: "yahoo-later", ...yahoo },
  {
    name: "in-a-frame",
    site: "generic",
    subjects: ["Hallo"],
    recipients: [[{ name: "Remy Buyer", address: "remy@buyer.example" }]],
    self: "",
  },
  { name: "in-shadow-roots", site: "generic", subjects: ["Hola"], recipients: [[]], self: "" },
  {
    name: "captions",
    site: "generic",
    subjects: ["こんにちは", "お礼"],
    recipients: [[{ name: "", address: "remy1@buyer.example" }], [{ name: "", address: "remy2@buyer.example" }]],
    self: "",
  },
] as const

export interface MailPage {
  readonly page: Document
  readonly adapter: MailAdapter
  readonly composes: readonly Compose[]
}

/** What a browser does and the test's does not: fills frames from their `srcdoc`, and shadow roots from their templates. */
const complete = (inner: Document | ShadowRoot): void => {
  for (const template of inner.querySelectorAll<HTMLTemplateElement>("template[shadowrootmode]")) {
    const shadow = template.parentElement?.attachShadow({ mode: "open" })
    template.remove()
    shadow?.append(template.content)
    if (shadow) complete(shadow)
  }
  for (const frame of inner.querySelectorAll<HTMLIFrameElement>("iframe[srcdoc]")) {
    const page = frame.contentDocument
    if (page === null) throw new Error("a frame without a document")
    page.open()
    page.write(frame.getAttribute("srcdoc") ?? "")
    page.close()
    complete(page)
  }
}

/** A page as its tool shows it, at the tool's address. */
export const openMailPage = (html: string, site: string): MailPage => {
  const url = mailAddresses[site] ?? ""
  const { document: page } = new JSDOM(html, { url }).window
  complete(page)
  const adapter = mailAdapterFor(new URL(url), page)
  return { page, adapter, composes: adapter.composes(page) }
}

/** Puts HTML, or into a textarea its text, in the body of a draft. */
export const fill = ({ body }: Compose, html: string, text: string): void => {
  if (body.localName === "textarea") (body as HTMLTextAreaElement).value = text
  else body.innerHTML = html
}

/** What an adapter reads from every draft of a page. */
export const readAll = ({ adapter, composes }: MailPage) =>
  composes.map((compose) => ({
    subject: adapter.subject(compose)?.value ?? "",
    recipients: adapter.recipients(compose),
    body: ownText(compose.body),
  }))
