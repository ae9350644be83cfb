import type { Adapter, Look, Region } from "../adapter"
import { lines } from "../lines"
import { markedRows } from "../marked"
import { clean } from "../text"

/** Marks of the page, from the tool's own source. Class names are made by a build, so only their end counts. */
const marks = {
  /** The drawing of captions, in a button that says whether they are on. */
  captions: '[aria-pressed] path[d^="M5.25 12"]',
  inCall: '.hangup-button,[data-testid="toolbox.hangup"]',
  stage: "#largeVideoContainer",
  preJoin: '#premeeting-name-input,[data-testid="prejoin.joinMeeting"]',
  overlay: '[class*="transcriptionSubtitles"]',
  tab: "#cc-tab-panel,#cc-tab:not([role])",
  message: '[class*="messageContainer"]',
  name: '[class*="messageHeader"]',
  words: '[class*="messageText"]',
  /** Also on pages of people who run it themselves. */
  tool: '#largeVideoContainer,#premeeting-name-input,script[src*="lib-jitsi-meet"],[data-testid="toolbox.hangup"],[data-testid="prejoin.joinMeeting"]',
  self: "#localDisplayName",
  tile: "[id^='participant_'] .displayname",
} as const

/** Over the picture: one paragraph for each message that is still being said. */
const subtitles = { ...lines, sure: "*" }
/** The tab beside the chat: only the first message of several has a name. */
const tab = markedRows({ name: marks.name, words: marks.words, around: marks.tab })

const region = (page: Document): Region | null => {
  const overlay = page.querySelector(marks.overlay)
  if (overlay !== null) return { node: overlay, layer: "marks", shape: subtitles, fades: true }
  const list =
    page.querySelector(marks.tab) ??
    page.querySelector(`${marks.message} ${marks.words}`)?.closest(marks.message)?.parentElement
  return list && list.querySelector("textarea") === null ? { node: list, layer: "structure", shape: tab } : null
}

const room = /^\/[^/.]+$/

const look = (page: Document, { hostname, pathname }: URL): Look => {
  const leave = page.querySelector(marks.inCall)
  const captions = region(page)
  const captioned = captions !== null
  const pressed = page.querySelector(marks.captions)?.closest("[aria-pressed]")?.getAttribute("aria-pressed")
  const presence = (): Look["presence"] => {
    if (page.querySelector(marks.preJoin) !== null) return "lobby"
    if (leave !== null || captioned || page.querySelector(marks.stage) !== null) return "in"
    const isTool = hostname === "meet.jit.si" || page.querySelector(marks.tool) !== null
    return isTool && room.test(pathname) ? "unclear" : "none"
  }
  return {
    presence: presence(),
    captions: captioned || pressed === "true" ? "on" : pressed === "false" ? "off" : "unknown",
    presenting: false,
    captionsButton: null,
    controls: leave?.closest('[role="toolbar"],.toolbox-content-items') ?? leave,
    region: captions,
    signs: leave === null ? [] : [leave],
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
    return { self, others }
  },
  region,
  // "You have been disconnected" comes and goes.
  graceMs: 15_000,
}
