import { JSDOM } from "jsdom"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import type { SeenRow } from "~domain/records/row"
import { adapterFor } from "~sites/registry"
import { watchPage, type Watch } from "~sites/watch"
import { unheard } from "./tools"

let rows: SeenRow[]
let waits: number
let watch: Watch

beforeEach(() => void vi.useFakeTimers({ now: 1_700_000_000_000 }))
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

/** Listens on a page; gives what changes a text of it in a task of its own. */
const listen = (address: string, html: string): ((at: string, text: string) => Promise<void>) => {
  const { document } = new JSDOM(`<body>${html}</body>`, { url: address }).window
  rows = []
  waits = 0
  watch = watchPage(adapterFor(new URL(address), document), document, "life", () => Date.now(), {
    ...unheard,
    rows: (seen) => rows.push(...seen),
    waits: () => (waits += 1),
  })
  watch.start()
  watch.listen(true)
  rows = []
  return async (at, text) => {
    const shown = document.querySelector(at)?.firstChild
    if (shown) shown.nodeValue = text
    await vi.advanceTimersByTimeAsync(100)
  }
}

const told = (): string[] => rows.map(({ speaker, text }) => `${speaker}: ${text}`)

describe("words that go on", () => {
  it("wait where the name stands in one text with them", async () => {
    const write = listen(
      "https://meet.jit.si/Discovery",
      '<div id="largeVideoContainer"></div><div class="css-1-transcriptionSubtitles"><p><span>Remy Buyer: We</span></p></div>',
    )
    await write("span", "Remy Buyer: We lose")
    await write("span", "Remy Buyer: We lose two days.")
    expect([waits, told()]).toEqual([2, []])
    watch.read()
    expect(told()).toEqual(["Remy Buyer: We lose two days."])
  })

  it("are read at once under another name in that text, and what stood before under its own", async () => {
    const write = listen(
      "https://meet.jit.si/Discovery",
      '<div id="largeVideoContainer"></div><div class="css-1-transcriptionSubtitles"><p><span>Remy Buyer: We</span></p></div>',
    )
    await write("span", "Remy Buyer: We lose two days.")
    await write("span", "Dana Seller: Why does that matter to you?")
    expect(told()).toEqual(["Remy Buyer: We lose two days.", "Dana Seller: Why does that matter to you?"])
  })

  it("wait where they leave at the front, and nothing that stood in between is lost", async () => {
    const write = listen(
      "https://app.zoom.us/wc/81234567890/join",
      '<div class="live-transcription-subtitle__box"><div id="live-transcription-subtitle"><span class="zmu-data-selector-item__icon">RB</span><span class="live-transcription-subtitle__item">one two three four five six seven</span></div></div><div id="wc-footer"></div>',
    )
    const words = ".live-transcription-subtitle__item"
    await write(words, "four five six seven eight nine ten")
    await write(words, "eight nine ten eleven twelve")
    await write(words, "Something else was said here.")
    expect([waits, told()]).toEqual([3, []])
    watch.read()
    expect(told()).toEqual([
      "RB: one two three four five six seven eight nine ten eleven twelve",
      "RB: Something else was said here.",
    ])
  })
})
