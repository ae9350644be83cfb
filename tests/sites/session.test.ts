import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { ToPage, ToPanel } from "~messaging/port"
import { panelPort } from "~messaging/port-name"
import { googleMeet } from "~sites/google-meet/adapter"
import { runSession } from "~sites/session"

type Listener<T> = (message: T) => void

/** A panel's end of a line to the page. */
interface Panel {
  readonly heard: ToPanel[]
  readonly say: (message: ToPage) => void
}

let connect: (port: unknown) => void
let end: AbortController

const join = (): Panel => {
  const heard: ToPanel[] = []
  let hear: Listener<unknown> = () => undefined
  connect({
    name: panelPort,
    sender: { id: "me" },
    postMessage: (message: ToPanel) => heard.push(message),
    onMessage: { addListener: (listener: Listener<unknown>) => (hear = listener) },
    onDisconnect: { addListener: () => undefined },
  })
  return { heard, say: (message) => hear(message) }
}
const kinds = ({ heard }: Panel): string[] => heard.map(({ type }) => type)
const words = ({ heard }: Panel): string[] =>
  heard.flatMap((message) => (message.type === "rows" ? message.rows.map(({ text }) => text) : []))
const caption = (text: string): string =>
  `<div><div><span>Remy Buyer</span></div><div class="ygicle t">${text}</div></div>`
const write = async (text: string): Promise<void> => {
  const node = document.querySelector(".t")?.firstChild
  if (node) (node as Text).data = text
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 })
  vi.stubGlobal("chrome", {
    runtime: {
      id: "me",
      getURL: () => "about:blank",
      getManifest: () => ({}),
      onConnect: { addListener: (listener: typeof connect) => (connect = listener), removeListener: () => undefined },
      onMessage: { addListener: () => undefined, removeListener: () => undefined },
    },
  })
  window.history.replaceState(null, "", "/abc-defg-hij")
  document.body.innerHTML = `<i>call_end</i><i>closed_caption</i><div role="region" tabindex="0">${caption("We lose")}</div>`
  end = new AbortController()
  runSession(googleMeet, document, end)
})
afterEach(() => {
  end.abort()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe("a panel beside a call page", () => {
  it("hears nothing before it listens, then what stands there and how it is heard", () => {
    const panel = join()
    expect(kinds(panel)).not.toContain("rows")
    panel.say({ type: "listen", on: true })
    expect(words(panel)).toContain("We lose")
    expect(panel.heard.findLast(({ type }) => type === "health")).toMatchObject({ health: { state: "hearing" } })
  })

  it("that was sent away is not listened for again, whatever it said last", async () => {
    const panel = join()
    end.abort()
    panel.heard.length = 0
    panel.say({ type: "listen", on: true })
    await vi.advanceTimersByTimeAsync(2_000)
    expect(panel.heard).toEqual([])
  })

  it("hears words that go on, and hears them before whatever is said after them", async () => {
    const panel = join()
    panel.say({ type: "listen", on: true })
    panel.heard.length = 0
    await write("We lose two")
    await write("We lose two days")
    document.title = "Weekly"
    document.querySelector("[role=region]")?.remove()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(words(panel)).toEqual(["We lose two days"])
    expect(kinds(panel).lastIndexOf("rows")).toBeLessThan(kinds(panel).indexOf("meeting"))
    expect(kinds(panel).lastIndexOf("rows")).toBeLessThan(kinds(panel).indexOf("health"))
  })

  it.each([
    ["used for other words", () => write("How does that feel?")],
    ["built anew", () => document.querySelector(".t")?.replaceChildren("How does that feel?")],
    ["taken off the page", () => document.querySelector("[role=region] > div")?.remove()],
    [
      "given to somebody else",
      () => {
        const [name] = document.querySelector("span")?.childNodes ?? []
        if (name) (name as Text).data = "Ada"
        return write("How does that feel?")
      },
    ],
  ])("hears every word of a caption that is soon %s", async (_, change) => {
    const panel = join()
    panel.say({ type: "listen", on: true })
    await write("We lose two")
    await write("We lose two days a week")
    await change()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(panel.heard.flatMap((message) => (message.type === "rows" ? message.rows : []))).toContainEqual(
      expect.objectContaining({ speaker: "Remy Buyer", text: "We lose two days a week" }),
    )
  })

  it("hears at the end of a page what still waited", async () => {
    const panel = join()
    panel.say({ type: "listen", on: true })
    await write("We lose two")
    await write("We lose two days")
    window.dispatchEvent(new Event("pagehide"))
    expect(words(panel).at(-1)).toBe("We lose two days")
  })

  it("is told again what is not saved, and nothing that is", async () => {
    const first = join()
    first.say({ type: "listen", on: true })
    await vi.advanceTimersByTimeAsync(1_000)
    const again = join()
    again.say({ type: "listen", on: true })
    expect(words(again)).toEqual(["We lose"])
    again.say({ type: "saved", seq: 1_000 })
    const later = join()
    later.say({ type: "listen", on: true })
    expect(words(later)).toEqual([])
  })

  it.each([
    null,
    "listen",
    { type: "listen" },
    { type: "listen", on: "yes" },
    { type: "listen", on: null },
    { type: "constructor" },
    { type: "saved", seq: null },
    { type: "saved", seq: "1000" },
    { type: "saved", seq: Infinity },
    { type: "place", marks: null },
    { type: "place", marks: "p" },
    { type: "place", marks: [["p"]] },
    { type: "place", marks: { 0: "p", length: 1 } },
    { type: "place", marks: ["p", null] },
    { type: "focus", to: "elsewhere" },
    { type: "layout", mode: "open", side: "top", width: 1, pillWidth: 1, pillHeight: 1 },
    { type: "layout", mode: "open", side: "left", width: NaN, pillWidth: 1, pillHeight: 1 },
    { type: "layout", mode: "pill", side: "left", width: 1, pillWidth: 1, pillHeight: null },
  ])("does nothing that it does not know: %j", (message) => {
    document.body.insertAdjacentHTML("beforeend", "<p><span>Not for the panel</span></p>")
    const panel = join()
    panel.say({ type: "listen", on: true })
    panel.heard.length = 0
    const frame = document.querySelector("third-why")
    const stood = frame?.getAttribute("style")
    panel.say(message as unknown as ToPage)
    expect(panel.heard).toEqual([])
    expect(frame?.getAttribute("style")).toBe(stood)
    const again = join()
    again.say({ type: "listen", on: true })
    expect(words(again)).toEqual(["We lose"])
  })
})
