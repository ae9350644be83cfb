import type { Adapter, Look, Region, Shape } from "../adapter"
import { splitName } from "../named-text"
import { clean, textOf } from "../text"

/** Marks of the page, from the tool's own source. Class names are made by a build, so only their end counts. */
const marks = {
  inCall: '.hangup-button,[data-testid="toolbox.hangup"]',
  stage: "#largeVideoContainer",
  preJoin: '#premeeting-name-input,[data-testid="prejoin.joinMeeting"]',
  overlay: '[class*="transcriptionSubtitles"]',
  message: '[class*="messageContainer"]',
  name: '[class*="messageHeader"]',
  words: '[class*="messageText"]',
  /** Also on pages of people who run it themselves. */
  tool: 'script[src*="lib-jitsi-meet"],[data-testid="toolbox.hangup"],[data-testid="prejoin.joinMeeting"]',
  self: "#localDisplayName",
  tile: "[id^='participant_'] .displayname",
} as const

/** Over the picture: one paragraph "Name: words" for each message that is still being said. */
const overlay: Shape = {
  list: (region) => region,
  rows: (unit) => (textOf(unit) === "" ? [] : [unit]),
  read(row) {
    const split = splitName(textOf(row))
    return split === null || split.words === "" ? null : { node: row, speaker: split.name, text: split.words }
  },
}

/** The tab beside the chat: only the first message of several has a name. */
const tab: Shape = {
  list: (region) => region,
  rows: (unit) => [...(unit.matches(marks.words) ? [unit] : unit.querySelectorAll(marks.words))],
  read(row) {
    const text = textOf(row)
    let around: Element | null = row.closest(marks.message)
    while (around !== null && around.querySelector(marks.name) === null) around = around.previousElementSibling
    return text === ""
      ? null
      : { node: row, speaker: clean(around?.querySelector(marks.name)?.textContent ?? ""), text }
  },
}

const region = (page: Document): Region | null => {
  const subtitles = page.querySelector(marks.overlay)
  if (subtitles !== null) return { node: subtitles, layer: "marks", shape: overlay }
  const list =
    page.querySelector("#cc-tab") ??
    page.querySelector(`${marks.message} ${marks.words}`)?.closest(marks.message)?.parentElement
  return list && list.querySelector("textarea") === null ? { node: list, layer: "structure", shape: tab } : null
}

const look = (page: Document): Look => {
  const leave = page.querySelector(marks.inCall)
  const captioned = page.querySelector(marks.overlay) !== null
  const presence = (): Look["presence"] => {
    if (page.querySelector(marks.preJoin) !== null) return "lobby"
    return leave !== null || captioned || page.querySelector(marks.stage) !== null ? "in" : "none"
  }
  return {
    presence: presence(),
    captions: captioned ? "on" : "unknown",
    presenting: false,
    captionsButton: null,
    controls: leave?.closest('[role="toolbar"],.toolbox-content-items') ?? leave,
  }
}

export const jitsi: Adapter = {
  site: "jitsi",
  owns: ({ hostname }, page) => ["meet.jit.si", "8x8.vc"].includes(hostname) || page.querySelector(marks.tool) !== null,
  // Anybody may run it: rooms of the same name on two servers are two meetings.
  meetingId: ({ hostname, pathname }) =>
    pathname.length > 1 ? `${hostname}/${decodeURI(pathname.slice(1))}`.slice(0, 300) : null,
  documents: (top) => [top],
  look,
  people(page) {
    const self = clean(page.querySelector(marks.self)?.textContent ?? "") || null
    const others = [...page.querySelectorAll(marks.tile)].map((name) => clean(name.textContent ?? ""))
    return { self, others: [...new Set(others)].filter((name) => name !== "" && name !== self) }
  },
  region,
  // "You have been disconnected" comes and goes.
  graceMs: 15_000,
}
