import type { Adapter, Look, Region, Shape } from "../adapter"
import { blocks, holderOf, nameIn, reading } from "../blocks"
import { readableDocuments } from "../frames"
import { lines } from "../lines"
import { textOf } from "../text"

const doi = (name: string): string => `[data-doi*="${name}" i]`

/** Marks of the page, 2026-06. Class names carry the hash of a build, so only their beginning counts. */
const marks = {
  leave: doi("LEAVE_MEETING"),
  inCall: [doi("PARTICIPANT"), doi("ROSTER"), doi("REACTION"), doi("RAISE_HAND"), doi("CLOSED_CAPTION")].join(),
  overlay: '[class*="closed-captions-container"],[class*="caption-text-box"]',
  item: '[class*="caption-item"]',
  name: '[class*="caption-name"]',
  words: '[class*="caption-text"]:not([class*="caption-text-box"])',
  /** A name with a colon, and words. */
  line: "mdc-text:has(>span:first-child+span:last-child)",
  button: `${doi("CLOSED_CAPTION")}`,
} as const

const rows: Shape = {
  list: (region) => region,
  rows: (unit) => (textOf(unit) === "" ? [] : [unit]),
  read(row) {
    const words = row.querySelector(marks.words)
    if (words !== null) return reading(row, nameIn(row.querySelector(marks.name)), [words])
    return blocks.read(row) ?? lines.read(row)
  },
}

/** Does the panel go on while what stands over the picture does not? What that said last stands in the panel, before the end. */
const isAhead = (items: readonly Element[], overlay: Element): boolean => {
  const [newest, shown] = [items.at(-1), overlay.lastElementChild].map((row) => row && rows.read(row)?.text)
  if (newest == null || newest === "") return false
  if (shown == null || shown === "") return true
  return shown !== newest && items.slice(0, -1).some((item) => rows.read(item)?.text === shown)
}

const region = (page: Document): Region | null => {
  const overlay = page.querySelector(marks.overlay)
  const items = [...page.querySelectorAll(marks.item)]
  if (overlay !== null && !isAhead(items, overlay)) return { node: overlay, layer: "marks", shape: rows }
  const list = holderOf(items)
  if (list !== null) return { node: list, layer: "marks", shape: rows }
  const named = [...page.querySelectorAll(marks.line)].filter((line) =>
    /[:：]$/.test(textOf(line.firstElementChild ?? line)),
  )
  const around = holderOf(named)
  return around && { node: around, layer: "structure", shape: rows }
}

const callPath = /^\/(?:meet|wbxmjs|webappng|meeting)\//

const look = (page: Document, url: URL): Look => {
  const captions = region(page)
  const captioned = captions !== null
  const leave = page.querySelector(marks.leave)
  const button = page.querySelector<HTMLElement>(marks.button)
  const pressed = button?.getAttribute("aria-pressed")
  return {
    presence:
      captioned || leave !== null || page.querySelector(marks.inCall) !== null
        ? "in"
        : callPath.test(url.pathname) && page.querySelector("[data-doi],iframe") === null
          ? "unclear"
          : "none",
    captions: captioned || pressed === "true" ? "on" : pressed === "false" ? "off" : "unknown",
    presenting: false,
    captionsButton: pressed === "false" && !captioned ? button : null,
    controls: leave,
    region: captions,
    signs: [leave ?? [], button ?? []].flat(),
  }
}

export const webex: Adapter = {
  site: "webex",
  owns: ({ hostname }) => hostname.endsWith(".webex.com"),
  meetingId: ({ pathname }) => (callPath.test(pathname) ? pathname.slice(1, 301) : null),
  documents: readableDocuments,
  look,
  people: () => ({ self: null, others: [] }),
  region,
  graceMs: 15_000,
}
