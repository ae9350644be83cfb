import { describe, expect, it } from "vitest"
import { adapterFor } from "~sites/registry"
import type { Step } from "../../scripts/player"
import { fixture, playTrace } from "./suite"

/** The captions of Jitsi in the middle of a call, and the button that turns them on. */
const jitsi = (pressed: boolean): string =>
  fixture("call/jitsi.html")
    .replace(/<div id="cc-tab">[^]*?(?=<div class="toolbox)/, "")
    .replace(
      '<div aria-label="Leave the meeting"',
      `<div role="button" id="cc" aria-pressed="${pressed}"><svg><path d="M5.25 12h1"></path></svg></div><div aria-label="Leave the meeting"`,
    )
const overlay =
  '<div class="live-transcription-subtitle__overlay-container"><div class="live-transcription-subtitle__content">'
const line =
  '<div id="live-transcription-subtitle"><span class="zmu-data-selector-item__icon">RB</span><span class="live-transcription-subtitle__item">We lose two days.</span></div>'
const zoom = `<body>${overlay}${line}</div></div><div id="wc-footer"><button id="audioOptionMenu"></button></div></body>`

const statesOf = async (url: string, html: string, steps: readonly Step[]): Promise<string[]> => {
  const trace = { site: "", url, own: "Dana Seller", page: "", steps }
  const { errors, health } = await playTrace((page) => adapterFor(new URL(url), page), trace, html)
  expect(errors).toEqual([])
  return health.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1])
}

describe("a pause in which the captions leave the page", () => {
  const talk: Step[] = [{ t: 1000, op: "remove", at: '[class*="transcriptionSubtitles"]' }]

  it("is silence on Jitsi while its button says that they are on", async () => {
    const states = await statesOf("https://meet.jit.si/Discovery", jitsi(true), [
      ...talk,
      { t: 300_000, op: "wait", ms: 0 },
    ])
    expect(states).toEqual(["hearing"])
  })

  it("is none when they are turned off in it", async () => {
    const states = await statesOf("https://meet.jit.si/Discovery", jitsi(true), [
      ...talk,
      { t: 60_000, op: "attr", at: "#cc", name: "aria-pressed", value: "false" },
      { t: 70_000, op: "wait", ms: 0 },
    ])
    expect(states).toEqual(["hearing", "captions-off"])
  })

  it("is silence on Zoom while the box stands that holds its lines", async () => {
    const states = await statesOf("https://app.zoom.us/wc/81234567890/join", zoom, [
      { t: 1000, op: "remove", at: "#live-transcription-subtitle" },
      { t: 300_000, op: "wait", ms: 0 },
    ])
    expect(states).toEqual(["hearing"])
  })

  it("is none on Zoom when that box is gone too", async () => {
    const states = await statesOf("https://app.zoom.us/wc/81234567890/join", zoom, [
      { t: 1000, op: "remove", at: ".live-transcription-subtitle__overlay-container" },
      { t: 20_000, op: "wait", ms: 0 },
    ])
    expect(states).toEqual(["hearing", "lost"])
  })
})
