import { JSDOM } from "jsdom"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { adapterFor } from "~sites/registry"
import { watchPage, type Watch } from "~sites/watch"
import { fixture } from "./suite"
import { unheard } from "./tools"

let watch: Watch
let page: Document
let pressed: string[]
let offers: string[]

const open = (url: string, html: string): void => {
  page = new JSDOM(html, { url }).window.document
  pressed = []
  offers = []
  page.addEventListener("click", ({ target }) => {
    const { id, textContent } = target as Element
    pressed.push(id || (textContent ?? ""))
  })
  watch = watchPage(adapterFor(new URL(url), page), page, "life", () => Date.now(), {
    ...unheard,
    offers: () => offers.push(`${watch.canTurnOnCaptions} ${watch.namesHidden}`),
  })
  watch.start()
  watch.listen(true)
}
const opens = (id: string, html: string): void =>
  page.getElementById(id)?.addEventListener("click", () => page.body.insertAdjacentHTML("beforeend", html))

beforeEach(() => vi.useFakeTimers({ now: 1_700_000_000_000 }))
afterEach(() => {
  watch.stop()
  vi.useRealTimers()
})

const teams = '<button id="callingButtons-showMoreBtn"></button><button id="hangup-button"></button>'

describe("the button for captions", () => {
  it("is pressed on Google Meet, and nothing else is", async () => {
    open(
      "https://meet.google.com/abc-defg-hij",
      fixture("call/meet.html").replace(">closed_caption<", ">closed_caption_off<"),
    )
    expect(watch.canTurnOnCaptions).toBe(true)
    watch.turnOnCaptions()
    await vi.advanceTimersByTimeAsync(3_000)
    expect(pressed).toEqual(["closed_caption_off"])
  })

  it("is found in the menus of Teams, each opened once", async () => {
    open("https://teams.microsoft.com/v2/", teams)
    expect(watch.canTurnOnCaptions).toBe(true)
    opens("callingButtons-showMoreBtn", '<button id="LanguageSpeechMenuControl-id"></button>')
    watch.turnOnCaptions()
    opens("LanguageSpeechMenuControl-id", '<button id="closed-captions-button"></button>')
    await vi.advanceTimersByTimeAsync(3_000)
    expect(pressed).toEqual(["callingButtons-showMoreBtn", "LanguageSpeechMenuControl-id", "closed-captions-button"])
  })

  it("is not looked for any more when the menu does not hold it", async () => {
    open("https://teams.microsoft.com/v2/", teams)
    watch.turnOnCaptions()
    await vi.advanceTimersByTimeAsync(10_000)
    expect(pressed).toEqual(["callingButtons-showMoreBtn"])
  })

  it("is not offered in a lobby, and not while captions are read", () => {
    open(
      "https://teams.microsoft.com/v2/",
      '<button id="callingButtons-showMoreBtn"></button><b id="prejoin-join-button"></b>',
    )
    expect(watch.canTurnOnCaptions).toBe(false)
    watch.stop()
    open("https://teams.microsoft.com/v2/", fixture("call/teams-host.html"))
    expect(watch.canTurnOnCaptions).toBe(false)
  })
})

describe("captions that are off on Jitsi", () => {
  const button = (pressed: boolean): string =>
    `<div class="toolbox-button" role="button" aria-label="Untertitel" aria-pressed="${pressed}"><div class="toolbox-icon"><svg><path d="M5.25 12C5.25 9.92893 6.92893 8.25 9 8.25H9.21885"></path></svg></div></div>`
  const muted = '<div role="button" aria-pressed="false"><svg><path d="M1 1"></path></svg></div>'

  it("are known by their button, and nothing presses it", async () => {
    open("https://meet.jit.si/Discovery", `<div class="hangup-button"></div>${muted}${button(false)}`)
    await vi.advanceTimersByTimeAsync(4_000)
    expect(watch.health?.state).toBe("captions-off")
    expect(watch.canTurnOnCaptions).toBe(false)
    page.querySelector('[aria-label="Untertitel"]')?.setAttribute("aria-pressed", "true")
    await vi.advanceTimersByTimeAsync(2_000)
    expect(watch.health?.state).toBe("waiting")
  })

  it("are not called off by another button that is not pressed", async () => {
    open("https://meet.jit.si/Discovery", `<div class="hangup-button"></div>${muted}${button(true)}`)
    await vi.advanceTimersByTimeAsync(5_000)
    expect(watch.health?.state).toBe("waiting")
  })
})

describe("names of those who speak", () => {
  it("are hidden over Zoom's picture, and not in its transcript", async () => {
    open(
      "https://app.zoom.us/wc/81234567890/join",
      fixture("call/zoom-webclient.html")
        .replace("full-transcription", "closed")
        .replace("lt-full-transcript__list", "closed")
        .replaceAll("lt-full-transcript__item", "closed"),
    )
    expect(watch.namesHidden).toBe(true)
    page.body.insertAdjacentHTML("beforeend", '<div class="lt-full-transcript__list"></div>')
    await vi.advanceTimersByTimeAsync(4_000)
    expect(offers.at(-1)).toBe("false false")
  })
})
