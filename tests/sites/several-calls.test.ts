import { JSDOM } from "jsdom"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { wordsGapMs } from "~sites/outbox"
import { adapterFor } from "~sites/registry"
import { watchPage, type Watch } from "~sites/watch"

/** What a tool shows before, in and after a call with somebody, and while it moves people to another room. */
interface Scenes {
  readonly address: (meeting: string) => string
  readonly lobby: string
  readonly call: (title: string, name: string, text: string) => string
  readonly left: string
  readonly moving?: string
}

const icon = (name: string): string => `<button><i class="google-symbols">${name}</i></button>`

const tools: Record<string, Scenes> = {
  "google-meet": {
    address: (meeting) => `https://meet.google.com/${meeting}-aaaa-aaa`,
    lobby: icon("mic") + icon("call_end"),
    call: (_, name, text) =>
      `<div data-participant-id="1"><b data-self-name="Dana">Dana</b></div><div data-participant-id="2"><span class="notranslate">${name}</span></div>
      <div role="region" tabindex="0"><div><div><span>${name}</span></div><div class="ygicle">${text}</div></div></div>${icon("call_end")}${icon("closed_caption")}`,
    left: icon("more_vert"),
  },
  zoom: {
    address: (meeting) => `https://app.zoom.us/wc/${meeting === "abc" ? 81234567890 : 91234567890}/join`,
    lobby: '<input id="input-for-name">',
    call: (_, name, text) =>
      `<div id="participants-list-0"><span class="participants-item__display-name">${name}</span></div>
      <div class="lt-full-transcript__list"><div class="lt-full-transcript__item"><span class="lt-full-transcript__display-name">${name}</span><div class="lt-full-transcript__message">${text}</div></div></div><div id="wc-footer"></div>`,
    left: '<div class="zm-modal-body-title">Over</div>',
    moving: '<div class="loading-layer loading-layer--bo-room">Joining breakout room</div>',
  },
  teams: {
    address: () => "https://teams.cloud.microsoft/",
    lobby: '<button id="prejoin-join-button"></button>',
    call: (title, name, text) =>
      `<div data-tid="call-title">${title}</div><div data-stream-type="Video" data-tid="${name}"></div><button id="hangup-button"></button>
      <div data-tid="closed-caption-v2-virtual-list-content"><div><span data-tid="author">${name}</span><span data-tid="closed-caption-text">${text}</span></div></div>`,
    left: '<div data-tid="call-end-screen"></div>',
  },
  jitsi: {
    address: (meeting) => `https://meet.jit.si/${meeting}`,
    lobby: '<input id="premeeting-name-input">',
    call: (_, name, text) =>
      `<div id="participant_1"><span class="displayname">${name}</span></div><div class="css-transcriptionSubtitles"><p><span>${name}: ${text}</span></p></div><div class="hangup-button"></div>`,
    left: "<p>Thank you</p>",
  },
}

let dom: JSDOM
let watch: Watch
let told: string[]

const open = (address: string): void => {
  dom = new JSDOM("<body></body>", { url: address })
  told = []
  const { document } = dom.window
  watch = watchPage(adapterFor(new URL(address), document), document, "life", () => Date.now(), {
    rows: (rows) => told.push(...rows.map(({ text }) => `row ${text}`)),
    waits: () => setTimeout(() => watch.read(), wordsGapMs),
    health: ({ state }) => told.push(`health ${state}`),
    presence: (presence) => told.push(presence),
    presenting: () => undefined,
    people: ({ others }) => told.push(`people ${others.join()}`),
    meeting: (id) => told.push(`meeting ${id}`),
    offers: () => undefined,
  })
  watch.start()
  watch.listen(true)
}
const show = async (html: string, ms = 2_000): Promise<void> => {
  dom.window.document.body.innerHTML = html
  await vi.advanceTimersByTimeAsync(ms)
}
const go = (address: string): void => dom.window.history.pushState(null, "", address)
const without = (kind: string): string[] => told.filter((each) => !each.startsWith(kind))

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_000_000 }))
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

describe.each(Object.entries(tools))("several calls on %s", (_, { address, lobby, call, left, moving }) => {
  it("reads nothing in the lobby, then the call", async () => {
    open(address("abc"))
    await show(lobby)
    expect(without("meeting")).toEqual(["lobby"])
    await show(call("Weekly", "Remy", "We lose two days."))
    expect(without("meeting")).toEqual(["lobby", "in", "row We lose two days.", "health hearing", "people Remy"])
  })

  it("one call after another in the same tab: the second is told before its first word, with its own people", async () => {
    open(address("abc"))
    await show(call("Weekly", "Remy", "We lose two days."))
    const first = watch.meetingId
    expect(first).not.toBeNull()
    await show(left, 20_000)
    expect(watch.presence === "ended" || watch.presence === "none").toBe(true)
    told.length = 0
    go(address("xyz"))
    await show(lobby)
    expect(watch.presence).toBe("lobby")
    await show(call("Demo", "Ada", "Good morning."))
    expect(watch.meetingId).not.toBe(first)
    const at = (what: string): number => told.findIndex((each) => each.startsWith(what))
    expect(at("meeting")).toBeGreaterThanOrEqual(0)
    expect(at("meeting")).toBeLessThan(at("row"))
    expect(told.filter((each) => /^(row|people)/.test(each))).toEqual(["row Good morning.", "people Ada"])
  })

  it("left and joined again at once, it names its people again and says nothing twice", async () => {
    open(address("abc"))
    await show(call("Weekly", "Remy", "We lose two days."))
    const first = watch.meetingId
    await show(left, 20_000)
    told.length = 0
    await show(call("Weekly", "Remy", "I am back."))
    expect(watch.meetingId).toBe(first)
    expect(told.filter((each) => /^(row|people)/.test(each))).toEqual(["row I am back.", "people Remy"])
  })

  it("a call whose page is rebuilt for a few seconds goes on", async () => {
    open(address("abc"))
    await show(call("Weekly", "Remy", "We lose two days."))
    await show(moving ?? "<p></p>", 4_000)
    await show(call("Weekly", "Remy", "Because the board asks."))
    expect(told.filter((each) => /^(row|in|ended|none|lobby)/.test(each))).toEqual([
      "in",
      "row We lose two days.",
      "row Because the board asks.",
    ])
  })
})

describe("another meeting in the middle of a call", () => {
  it("is another call on Google Meet, from its first word on", async () => {
    const { address, call } = tools["google-meet"]!
    open(address("abc"))
    await show(call("", "Remy", "We lose two days."))
    told.length = 0
    go(address("xyz"))
    await show(call("", "Ada", "Good morning."), 500)
    expect(told.slice(0, 2)).toEqual(["meeting xyz-aaaa-aaa", "row Good morning."])
    await vi.advanceTimersByTimeAsync(2_000)
    expect(told).toContain("people Ada")
  })

  it("is not, where the address only says what somebody looks at", async () => {
    open("https://teams.microsoft.com/v2/")
    await show(tools.teams!.call("Weekly", "Remy", "We lose two days."))
    go("https://teams.microsoft.com/v2/#/conversations/19:meeting_Other@thread.v2")
    await vi.advanceTimersByTimeAsync(5_000)
    expect(watch.meetingId).toBe("Weekly")
  })

  it("is not known from a pages's own address on a page nobody knows", async () => {
    open("https://calls.example.org/room/7")
    await show('<div aria-live="polite"></div>')
    expect(watch.presence).toBe("in")
    go("https://calls.example.org/room/7?panel=chat")
    await vi.advanceTimersByTimeAsync(5_000)
    expect(watch.meetingId).toBe("calls.example.org/room/7")
  })
})

describe("on the way into a breakout room of Zoom", () => {
  it("no call ends, however long it takes", async () => {
    const { address, call, moving } = tools.zoom!
    open(address("abc"))
    await show(call("", "Remy", "We lose two days."))
    await show(moving ?? "", 60_000)
    expect(watch.presence).toBe("in")
    await show(call("", "Remy", "Here we are."))
    expect(told.filter((each) => each.startsWith("row"))).toEqual(["row We lose two days.", "row Here we are."])
  })
})

describe("the title of a meeting", () => {
  it("comes without counters and the name of the tool", async () => {
    open("https://teams.microsoft.com/v2/")
    dom.window.document.title = "(3) Discovery call | Microsoft Teams"
    await show('<button id="hangup-button"></button>')
    expect(watch.title).toBe("Discovery call")
    dom.window.document.title = "(4) Discovery call | Microsoft Teams"
    told.length = 0
    await vi.advanceTimersByTimeAsync(3_000)
    expect(told).toEqual([])
    await show('<div data-tid="call-title">Weekly</div><button id="hangup-button"></button>')
    expect(watch.title).toBe("Weekly")
  })
})
