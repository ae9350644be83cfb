import type { Adapter, Look, Region } from "../adapter"
import { holderOf, isRun, outermost } from "../blocks"
import { placeOf } from "../finder"
import { liveVideo, readableDocuments } from "../frames"
import { markedRows } from "../marked"
import { clean, hasOwnText, textOf } from "../text"

const tid = (name: string): string => `[data-tid="${name}"]`

/** Marks of the page, with the time they were seen in use. */
const marks = {
  /** 2025-06 … 2026-08. Never a "Leave" by name: a team is left that way too. */
  leave: `#hangup-button,${tid("hangup-main-btn")},[data-tid^="hangup"]`,
  inCall: tid("call-duration"),
  /** Less sure: asked when nothing says that the call has not begun, or is over. */
  inCallToo: `${tid("call-title")},[data-stream-type]`,
  preJoin: `${tid("prejoin-join-button")},#prejoin-join-button,${tid("prejoin-display-name-input")}`,
  ended: ["rejoin-button", "call-end-screen", "call-rating-flex-container", "calling-e2ee-end-screen"].map(tid).join(),
  /** Outermost first; each was the only one for some time. */
  captions: [
    tid("closed-caption-renderer-wrapper"),
    tid("closed-caption-v2-window-wrapper"),
    tid("closed-caption-v2-virtual-list-content"),
    tid("closed-captions-renderer"),
  ],
  /** The list, each of its captions or the words in one. */
  alike:
    '[data-tid*="closed-caption"]:not([data-tid*="button"],button,[role^="menu"],[role^="menu"] *,[role="dialog"] *)',
  list: tid("closed-caption-v2-virtual-list-content"),
  author: tid("author"),
  words: tid("closed-caption-text"),
  title: tid("call-title"),
  self: `${tid("me-control-displayname")},${tid("me-control-display-name")}`,
  stream: "[data-stream-type][data-tid]",
  button: "#closed-captions-button",
  /** Menus that hold it, innermost first. */
  menus: ["#LanguageSpeechMenuControl-id", `#callingButtons-showMoreBtn,${tid("more-button")}`],
} as const

const rows = markedRows({ name: marks.author, words: marks.words, list: marks.list, around: marks.captions.join() })

/** A place of another name that is marked like captions, or whose captions are. */
const alike = (page: Document): Element | null => {
  const marked = [...page.querySelectorAll(marks.alike)]
  const first = marked.find((element) => textOf(element) !== "") ?? marked[0]
  if (first === undefined) return null
  if (isRun(first)) return textOf(first) === "" ? first : (placeOf(first)?.list ?? null)
  const isOne = marked.some((other) => other !== first && other.parentElement === first.parentElement)
  return isOne ? first.parentElement : outermost(first)
}

const region = (page: Document): Region | null => {
  for (const mark of marks.captions) {
    const node = page.querySelector(mark)
    if (node !== null) return { node, layer: "marks", shape: rows }
  }
  const words = [...page.querySelectorAll(marks.words)]
  const [first] = words
  // All of them, however deep each stands: what holds the first alone would never show another.
  const holder = first ? holderOf([...page.querySelectorAll(marks.author), ...words]) : null
  const box = holder?.localName === "body" ? null : holder
  const node = first?.closest('[role="region"],[role="log"],[aria-live]') ?? (box && outermost(box)) ?? alike(page)
  return node && { node, layer: "structure", shape: rows }
}

const meetingPath = /^\/(?:v2\/)?(?:meet\/|l\/meetup-join\/|light-meetings\/)/
const meeting = /\/meet\/(\d{10,15})|(19(?::|%3a)meeting_[\w-]+(?:@|%40)thread\.v2)/i

const firstOf = (page: Document, selectors: readonly string[]): HTMLElement | null => {
  for (const selector of selectors) {
    const found = page.querySelector<HTMLElement>(selector)
    if (found !== null) return found
  }
  return null
}

const look = (page: Document, url: URL): Look => {
  const captions = region(page)
  const captioned = captions !== null
  const leave = page.querySelector(marks.leave)
  const presence = (): Look["presence"] => {
    if (leave !== null || captioned || page.querySelector(marks.inCall) !== null) return "in"
    if (page.querySelector(marks.ended) !== null) return "ended"
    if (page.querySelector(marks.preJoin) !== null) return "lobby"
    if (page.querySelector(marks.inCallToo) !== null) return "in"
    if (meetingPath.test(url.pathname) || page.querySelector(liveVideo) !== null) return "unclear"
    // Every page of it is full of such marks: one without any can be read no more, and may be a call.
    return page.querySelector("[data-tid]") === null && showsMuch(page) ? "unclear" : "none"
  }
  return {
    presence: presence(),
    captions: captioned ? "on" : "unknown",
    presenting: false,
    captionsButton: captioned ? null : page.querySelector<HTMLElement>(marks.button),
    captionsMenu: captioned || leave === null ? null : firstOf(page, marks.menus),
    controls: leave?.closest('[role="toolbar"]') ?? leave,
    region: captions,
    signs: leave === null ? [] : [leave],
  }
}

/** So many texts stand on no page that only loads. */
const muchText = 6

const showsMuch = (page: Document): boolean => {
  let left = muchText
  for (const element of page.querySelectorAll("body :not(script,style)"))
    if (hasOwnText(element) && (left -= 1) === 0) return true
  return false
}

const titleOf = (page: Document): string => clean(page.querySelector(marks.title)?.textContent ?? "").slice(0, 300)

export const teams: Adapter = {
  site: "teams",
  owns: ({ hostname }) => ["teams.microsoft.com", "teams.live.com", "teams.cloud.microsoft"].includes(hostname),
  // Often the address names no meeting; and while a call goes on it may name the chat that somebody looks at.
  meetingId(url, page) {
    const [, digits, thread] = meeting.exec(url.href) ?? []
    return digits ?? (thread === undefined ? titleOf(page) || null : decodeURIComponent(thread))
  },
  title: (page) => titleOf(page) || clean(page.title.replace(/\s*\|\s*Microsoft Teams\s*$/, "")),
  documents: readableDocuments,
  look,
  people(page) {
    const self = clean(page.querySelector(marks.self)?.textContent ?? "") || null
    const others = [...page.querySelectorAll(marks.stream)].map((stream) =>
      clean(stream.getAttribute("data-tid") ?? ""),
    )
    return { self, others }
  },
  region,
  graceMs: 15_000,
}
