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

/** Every mail fixture, with the tool whose page it is, and what stands in its drafts. */
export const fixtures = [
  {
    name: "gmail",
    site: "gmail",
    subjects: ["Una idea antes de la llamada", "", "Re: hola"],
    recipients: [
      [{ name: "Remy Buyer", address: "remy@buyer.example" }],
      [{ name: "Ana", address: "ana@buyer.example" }],
      [],
    ],
    self: "dana@example.com",
  },
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
  {
    name: "yahoo",
    site: "yahoo",
    subjects: ["An idea before we talk"],
    recipients: [[{ name: "Remy Buyer", address: "remy@buyer.example" }]],
    self: "",
  },
  { name: "roundcube-html", site: "roundcube", subjects: [""], recipients: [[]], self: "" },
  {
    name: "roundcube-plain",
    site: "roundcube",
    subjects: ["An idea before we talk"],
    recipients: [[{ name: "Remy Buyer", address: "remy@buyer.example" }]],
    self: "",
  },
  { name: "generic", site: "generic", subjects: ["Hello"], recipients: [[]], self: "" },
] as const

export interface MailPage {
  readonly page: Document
  readonly adapter: MailAdapter
  readonly composes: readonly Compose[]
}

/** A page as its tool shows it, at the tool's address; frames hold what their `srcdoc` says. */
export const openMailPage = (html: string, site: string): MailPage => {
  const url = mailAddresses[site] ?? ""
  const { document: page } = new JSDOM(html, { url }).window
  for (const frame of page.querySelectorAll<HTMLIFrameElement>("iframe[srcdoc]")) {
    const inner = frame.contentDocument
    if (inner === null) throw new Error("a frame without a document")
    inner.open()
    inner.write(frame.getAttribute("srcdoc") ?? "")
    inner.close()
  }
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
