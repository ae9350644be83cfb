import type { Adapter, Look, Region, Shape } from "../adapter"
import { blocks, holderOf, outermost, reading, shapedBlocks } from "../blocks"
import { readableDocuments } from "../frames"
import { clean, hasOwnText } from "../text"

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
    '[data-tid*="closed-caption"]:not([data-tid*="button"]):not([data-tid="closed-caption-text"])',
  ],
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

/** How far back the name of a caption without one is looked for. */
const lookBack = 20

/** The author atom that stands with these words alone, else the one before them in the document. */
const authorOf = (words: Element): Element | null => {
  let around: Element | null = words
  while (around !== null && around.querySelectorAll(marks.words).length < 2) {
    const author = around.querySelector(marks.author)
    if (author !== null) return author
    around = around.parentElement
  }
  around = words
  for (let far = 0; far < lookBack && around !== null && !around.matches(marks.captions.join()); far += 1) {
    let before: Element | null = around.previousElementSibling
    for (let back = 0; back < lookBack && before !== null; back += 1, before = before.previousElementSibling) {
      const author = before.matches(marks.author) ? before : [...before.querySelectorAll(marks.author)].at(-1)
      if (author !== undefined) return author
    }
    around = around.parentElement
  }
  return null
}

/** Names and words are paired by their order: hosts and guests see different boxes around them. */
const rows: Shape = {
  list(region) {
    const list = region.matches(marks.list) ? region : region.querySelector(marks.list)
    if (list !== null) return list
    const atoms = [...region.querySelectorAll(marks.words)]
    if (atoms.length === 0) return blocks.list(region)
    let holder: Element = atoms[0]?.parentElement ?? region
    while (
      holder !== region &&
      (holder.parentElement?.childElementCount === 1 || !atoms.every((atom) => holder.contains(atom)))
    )
      holder = holder.parentElement ?? region
    return holder === region || holder.querySelector(marks.author) === null || atoms.length > 1
      ? holder
      : (holder.parentElement ?? region)
  },
  rows(unit, controls) {
    const atoms = unit.matches(marks.words) ? [unit] : [...unit.querySelectorAll(marks.words)]
    return atoms.length > 0 ? atoms : shapedBlocks(unit, controls)
  },
  read(row) {
    if (!row.matches(marks.words)) return blocks.read(row)
    return reading(row, clean(authorOf(row)?.textContent ?? ""), [row])
  },
}

const region = (page: Document): Region | null => {
  for (const mark of marks.captions) {
    const node = page.querySelector(mark)
    if (node !== null) return { node, layer: "marks", shape: rows }
  }
  const words = [...page.querySelectorAll(marks.words)]
  const [first] = words
  if (first === undefined) return null
  // All of them, however deep each stands: what holds the first alone would never show another.
  const holder = holderOf([authorOf(first) ?? [], words].flat())
  const box = holder?.localName === "body" ? null : holder
  const around = first.closest('[role="region"],[role="log"],[aria-live]') ?? (box && outermost(box))
  return around && { node: around, layer: "structure", shape: rows }
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
    if (page.querySelector("[data-tid]") !== null) return "none"
    // Every page of it is full of such marks: one without any can be read no more, and may be a call.
    return meetingPath.test(url.pathname) || showsMuch(page) ? "unclear" : "none"
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
    return { self, others: [...new Set(others)].filter((name) => name !== "" && name !== self) }
  },
  region,
  graceMs: 15_000,
}
