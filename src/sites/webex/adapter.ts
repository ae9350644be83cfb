import type { Adapter, Look, Region } from "../adapter"
import { holderOf } from "../blocks"
import { readableDocuments } from "../frames"
import { orLines } from "../lines"
import { markedRows } from "../marked"
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

/** Over the picture a caption may be one text. */
const marked = markedRows({ name: marks.name, words: marks.words, around: marks.overlay })
const rows = { ...orLines(marked), sure: `${marks.words},mdc-text` }

const saidIn = (unit: Element | null | undefined): string => {
  const row = unit ? rows.rows(unit).at(-1) : undefined
  return (row && rows.read(row)?.text) ?? ""
}

/** Does the panel go on while what stands over the picture does not? What that said last stands in the panel, before the end. */
const isAhead = (items: readonly Element[], overlay: Element): boolean => {
  const [newest, shown] = [saidIn(items.at(-1)), saidIn(rows.list(overlay).lastElementChild)]
  if (newest === "" || shown === "") return newest !== ""
  return shown !== newest && items.slice(0, -1).some((item) => saidIn(item) === shown)
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
