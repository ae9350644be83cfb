import { expect, it } from "vitest"
import { zoom } from "~sites/zoom/adapter"
import type { Step } from "../../scripts/player"
import { asExpected, playTrace, type Expected } from "./suite"
import { mine, theirs, them } from "./tools"

const url = "https://app.zoom.us/wc/81234567890/join"
const bar = '<div id="wc-footer"><button id="audioOptionMenu"></button></div>'

const hears = async (html: string, steps: readonly Step[], expected: Expected): Promise<void> => {
  const end: Step = { t: (steps.at(-1)?.t ?? 0) + 3000, op: "wait", ms: 0 }
  const trace = { site: "zoom", url, own: "Dana Seller", page: "", steps: [...steps, end] }
  const { said, kept, errors } = await playTrace(() => zoom, trace, html)
  expect(errors).toEqual([])
  expect(asExpected(said)).toEqual(expected)
  expect(asExpected(kept)).toEqual(expected)
}

/** As Zoom's own client draws it in 2026: the name in a title, with a face, and only where the speaker changes. */
const item = (name: string | null, words: string): string => {
  const title = `<div class="lt-full-transcript__title"><div class="lt-full-transcript__avatar">RB</div><span class="lt-full-transcript__display-name"><b>${name}</b></span></div>`
  return `<div class="lt-full-transcript__item">${name === null ? "" : title}<div><div class="lt-full-transcript__time">10:04:12</div><div class="lt-full-transcript__message">${words}</div></div></div>`
}
const list = (items: readonly string[]): string =>
  `<div id="list">${items.map((one) => `<div style="position:absolute">${one}</div>`).join("")}</div>`

const transcript = [
  item(them, "We lose two days a month."),
  item(null, "And nobody trusts the numbers."),
  item("Dana Seller", "Why does that matter to you?"),
]

it("knows who said what a transcript shows again without the name above it", () =>
  hears(
    `<body>${bar}<div id="full-transcription">${list(transcript)}</div></body>`,
    [
      { t: 1000, op: "replace", at: "#list", html: list(transcript.slice(1)) },
      { t: 2000, op: "append", to: "#list", html: item(them, "Because the board asks.") },
    ],
    [
      theirs("We lose two days a month. And nobody trusts the numbers."),
      mine("Why does that matter to you?"),
      theirs("Because the board asks."),
    ],
  ))

const line = (id: string, face: string, words: string): string =>
  `<div id="live-transcription-subtitle" class="${id}"><div class="zmu-data-selector-item__icon">${face}</div><span class="live-transcription-subtitle__item">${words}</span></div>`
const overlay = (lines: string): string =>
  `<div class="live-transcription-subtitle__overlay-container"><div class="live-transcription-subtitle__content">${lines}</div></div>`
const people = [them, "Dana Seller"]
  .map(
    (name, index) =>
      `<div id="participants-list-${index}"><span class="participants-item__avatar">${index === 0 ? "RB" : "DS"}</span><span class="participants-item__display-name">${name}</span></div>`,
  )
  .join("")

it("reads every line over the picture, whichever leaves first", () =>
  hears(
    `<body>${overlay(line("a", "RB", "We lose two days"))}${people}${bar}</body>`,
    [
      { t: 500, op: "append", to: ".live-transcription-subtitle__content", html: line("b", "DS", "Why does") },
      { t: 800, op: "text", at: ".a span", text: "We lose two days a month." },
      { t: 1000, op: "text", at: ".b span", text: "Why does that matter?" },
      { t: 2000, op: "remove", at: ".a" },
      { t: 3000, op: "append", to: ".live-transcription-subtitle__content", html: line("c", "RB", "Because") },
      { t: 3500, op: "text", at: ".c span", text: "Because the board asks." },
    ],
    [theirs("We lose two days a month."), mine("Why does that matter?"), theirs("Because the board asks.")],
  ))

it("tells nothing twice when captions are turned off and on", () =>
  hears(
    `<body>${overlay(line("a", "RB", "We lose about two days a month"))}${people}${bar}</body>`,
    [
      { t: 1000, op: "text", at: ".a span", text: "two days a month and nobody trusts the numbers" },
      { t: 2000, op: "remove", at: ".live-transcription-subtitle__overlay-container" },
      { t: 4000, op: "append", to: "body", html: overlay(line("b", "RB", "nobody trusts the numbers")) },
      { t: 4500, op: "text", at: ".b span", text: "nobody trusts the numbers because of it." },
    ],
    [theirs("We lose about two days a month and nobody trusts the numbers because of it.")],
  ))

it("reads a line of words alone", () =>
  hears(
    `<body><div class="live-transcription-subtitle__box"><div id="live-transcription-subtitle" class="live-transcription-subtitle__item">We lose</div></div>${bar}</body>`,
    [{ t: 500, op: "text", at: "#live-transcription-subtitle", text: "We lose two days a month." }],
    [["Unknown", false, "We lose two days a month."]],
  ))

it("goes on over the picture when the transcript is closed", () =>
  hears(
    `<body><div id="full-transcription">${list(transcript.slice(0, 1))}</div>${people}${bar}</body>`,
    [
      { t: 1000, op: "remove", at: "#full-transcription" },
      { t: 1000, op: "append", to: "body", html: overlay(line("a", "RB", "lose two days a month and")) },
      { t: 1500, op: "text", at: ".a span", text: "two days a month and nobody trusts the numbers." },
    ],
    [theirs("We lose two days a month. and nobody trusts the numbers.")],
  ))

it("reads lines with names over the picture, marked or not", async () => {
  for (const words of ["live-transcription-subtitle__item", "anything"]) {
    const named = (id: string, name: string, said: string): string =>
      `<div id="${id}"><span aria-hidden="true">R</span><div><span>${name}</span><span class="${words}">${said}</span></div></div>`
    const lines = (held: string): string =>
      words === "anything" ? overlay(`<div id="live-transcription-subtitle">${held}</div>`) : overlay(held)
    await hears(
      `<body>${lines(named("a", them, "We lose two days"))}${bar}</body>`,
      [{ t: 1000, op: "replace", at: "#a", html: named("a", them, "We lose two days a month.") }],
      [theirs("We lose two days a month.")],
    )
  }
})

it("reads a line whose words and initials stand in one box more", () =>
  hears(
    `<body>${overlay('<div id="live-transcription-subtitle"><div><span class="zmu-data-selector-item__icon">RB</span><span id="t">We lose</span></div></div>')}${people}${bar}</body>`,
    [{ t: 1000, op: "text", at: "#t", text: "We lose two days" }],
    [theirs("We lose two days")],
  ))
