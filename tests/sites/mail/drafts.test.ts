import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { quietMs, watchDrafts, type DraftEvents, type Drafts } from "~sites/mail/drafts"
import { mailAdapterFor } from "~sites/mail/registry"
import { mailAddresses } from "../../../scripts/mail-addresses"
import { fixture } from "./pages"

const adapter = mailAdapterFor(new URL(mailAddresses.gmail ?? ""), document)
let drafts: Drafts
let gone: string[]
let end: AbortController

const compose = () => drafts.open[0]!.compose
const body = (): HTMLElement => compose().body
/** Time goes by, and with it what the page tells of its changes. */
const passes = (ms: number) => vi.advanceTimersByTimeAsync(ms)
const write = async (into: HTMLElement, text: string): Promise<void> => {
  into.textContent = text
  into.dispatchEvent(new into.ownerDocument.defaultView!.Event("input", { bubbles: true }))
  await passes(quietMs * 3)
}
const send = (): void => {
  body().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true }))
}
const close = async (): Promise<void> => {
  compose().root.remove()
  await passes(2_000)
}

beforeEach(async () => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  document.documentElement.innerHTML = fixture("gmail")
  end = new AbortController()
  gone = []
  const events: DraftEvents = {
    drafts: () => undefined,
    draft: () => undefined,
    sending: () => undefined,
    gone: (_, how) => gone.push(how),
  }
  drafts = watchDrafts(adapter, document, "life", () => Date.now(), events, end.signal)
  drafts.start()
  await write(body(), "Hello Remy.")
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
})

describe("a draft", () => {
  it("was sent when it closes after Send", async () => {
    send()
    await close()
    expect(gone).toEqual(["sent"])
  })

  it("was closed when somebody went on writing after Send", async () => {
    send()
    await passes(1_000)
    await write(body(), "Hello Remy, one thing more.")
    await close()
    expect(gone).toEqual(["closed"])
  })

  it("was closed when somebody went on writing after Send, in another editor that the tool put in", async () => {
    send()
    const other = body().cloneNode(true) as HTMLElement
    body().replaceWith(other)
    await passes(2_000)
    await write(other, "Hello Remy, one thing more.")
    await close()
    expect(gone).toEqual(["closed"])
  })

  it("is read with all that changed since, also where no key tells of it", async () => {
    body().textContent = "Hello Remy, first."
    await passes(quietMs / 2)
    body().textContent = "Hello Remy, then."
    await passes(quietMs * 3)
    expect(drafts.open[0]?.draft?.body).toBe("Hello Remy, then.")
    body().textContent = "Hello Remy, and then."
    await passes(quietMs * 3)
    expect(drafts.open[0]?.draft?.body).toBe("Hello Remy, and then.")
  })

  it("is read when no key came for so long, and not between two keys", async () => {
    for (const letter of "abcdef") {
      body().dispatchEvent(new KeyboardEvent("keydown", { key: letter, bubbles: true }))
      body().append(letter)
      await passes(quietMs / 2)
      expect(drafts.open[0]?.draft?.body).toBe("Hello Remy.")
    }
    await passes(quietMs)
    expect(drafts.open[0]?.draft?.body).toBe("Hello Remy.abcdef")
  })

  it("is written until it has rested for a second, or is about to be sent", async () => {
    await passes(1_000)
    expect(drafts.isWritten).toBe(false)
    await write(body(), "Hello Remy, how are you?")
    expect(drafts.isWritten).toBe(true)
    send()
    expect(drafts.isWritten).toBe(false)
  })

  it("leaves the page alone while it is written: another draft is found when it rests, or has the keyboard", async () => {
    const before = drafts.open.length
    const other = compose().root.cloneNode(true) as HTMLElement
    compose().root.after(other)
    for (let second = 0; second < 3; second += 1) {
      await write(body(), `Hello Remy, ${second}.`)
      await passes(300)
    }
    expect(drafts.open).toHaveLength(before)
    await passes(2_000)
    expect(drafts.open).toHaveLength(before + 1)
  })

  it("is read once more with Send, with all that stands around it by then", () => {
    const subject = adapter.subject(compose())!
    subject.value = "Another subject"
    send()
    expect(drafts.open[0]?.draft?.subject).toBe("Another subject")
  })
})
