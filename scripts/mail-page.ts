/** Mail pages in a real browser, for replay, benchmark and tests: where they stand, and what the extension says of them. */
import type { Frame, Page } from "playwright-core"
import type { Draft, ToMailPage, ToMailPanel } from "../src/messaging/mail-port.ts"
import { mailPort } from "../src/messaging/port-name.ts"
import { spliced } from "../src/messaging/splice.ts"
import { mailTools } from "../src/sites/catalogue.ts"
import type { Launched } from "./browser.ts"
import { scriptOf } from "./in-page.ts"
import { root } from "./places.ts"

/** What the user turns on for a page. */
export const mailPatterns = (address: string): readonly string[] => {
  const { origin } = new URL(address)
  const tool = mailTools.find(({ matches }) => (matches as readonly string[]).includes(`${origin}/*`))
  return tool?.matches ?? [`${origin}/*`]
}

let caretScript: Promise<string> | null = null

/** A script that puts the caret where somebody goes on writing in a draft: `putCaret(index)`. */
const readCaretScript = async (): Promise<string> => {
  const code = await scriptOf(`${root}scripts/pages/mail-caret.ts`, "mailCaret", false)
  return `(() => {${code}\nglobalThis.putCaret = mailCaret.putCaret })()`
}

/** Clicks into the draft, as it were: the keyboard is there and what is typed goes on where its own text ends. */
export const putCaret = async (page: Page, index: number): Promise<boolean> => {
  caretScript ??= readCaretScript()
  await page.evaluate(await caretScript)
  return page.evaluate<boolean>(`putCaret(${index})`)
}

/** A line of a page of ours to the content script of a mail page, as the panel has one. */
export interface MailEar {
  /** The drafts that are open, in the order of the page, as they were read last. */
  drafts(): Promise<readonly Draft[]>
  heard(): Promise<readonly ToMailPanel[]>
  send(message: ToMailPage): Promise<void>
  close(): Promise<void>
}

/** The script of a page may come a little after the page. */
const comesMs = 5_000

/** Listens to a mail page from a page of ours in another tab. Null: no script of ours is there. */
export const listenToMail = async (browser: Launched, page: Page): Promise<MailEar | null> => {
  const ear = await browser.open("options.html")
  const url = page.url().split("#")[0] ?? ""
  const connected = await ear.evaluate(
    async ([url, name, comesMs]) => {
      const all = await chrome.tabs.query({})
      const tab = all.find((each) => each.url?.split("#")[0] === url)
      const id = tab?.id
      if (id === undefined) return false
      /** The script says at once which drafts there are; without one the line ends. */
      const connect = () =>
        new Promise<boolean>((resolve) => {
          const messages: unknown[] = []
          const port = chrome.tabs.connect(id, { name, frameId: 0 })
          port.onMessage.addListener((message) => {
            messages.push(message)
            resolve(true)
          })
          port.onDisconnect.addListener(() => resolve(false))
          Object.assign(globalThis, { mailState: { messages }, mailLine: port })
        })
      for (const end = Date.now() + comesMs; Date.now() < end;) {
        if (await connect()) return true
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
      return false
    },
    [url, mailPort, comesMs] as const,
  )
  await page.bringToFront()
  if (!connected) {
    await ear.close()
    return null
  }
  const heard = (): Promise<ToMailPanel[]> => ear.evaluate("mailState.messages")
  return {
    heard,
    async drafts() {
      const messages = await heard()
      const read = new Map<string, Draft>()
      for (const message of messages) {
        if (message.type === "draft") read.set(message.draft.id, message.draft)
        if (message.type !== "rewritten") continue
        const before = read.get(message.id)
        if (before) read.set(message.id, { ...before, body: spliced(before.body, message.splice) })
      }
      const open = messages.findLast((message) => message.type === "drafts")?.drafts ?? []
      return open.flatMap(({ id }) => read.get(id) ?? [])
    },
    send: (message) =>
      ear.evaluate((message) => {
        ;(globalThis as unknown as { mailLine: chrome.runtime.Port }).mailLine.postMessage(message)
      }, message),
    close: () => ear.close(),
  }
}

/** A finding as the panel shows it. */
export interface ShownFinding {
  readonly id: string
  readonly quote: string
  readonly draft: string
}

/** Everything the panel's page has heard in the drafts of its tab. */
export const findingsIn = (panel: Frame): Promise<readonly ShownFinding[]> =>
  panel.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-draft] [data-finding]")].map((element) => ({
      id: element.dataset.finding ?? "",
      quote: element.querySelector("q")?.textContent ?? "",
      draft: element.closest<HTMLElement>("[data-draft]")?.dataset.draft ?? "",
    })),
  )

/** The mail panel's frame in a page, or null when it does not come within `ms`. */
export const findMailPanel = async (page: Page, ms = 10_000): Promise<Frame | null> => {
  for (const end = Date.now() + ms; Date.now() < end;) {
    const frame = page.frames().find((each) => /^chrome-extension:\/\/[^/]+\/tabs\/mail/.test(each.url()))
    if (frame !== undefined) {
      await frame.waitForLoadState("domcontentloaded")
      return frame
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return null
}
