import type { Adapter, Look, Reading, Region, Shape } from "../adapter"
import { readableDocuments } from "../frames"
import { clean, textOf } from "../text"

/** Marks of the page, with the time they were seen in use. */
const marks = {
  /** 2025-08 … 2026-07. `.meeting-app` is no sign: the waiting room is drawn in it. */
  controls: "#wc-footer,.footer__leave-btn-container,.footer-button-base__button,#audioOptionMenu",
  /** On the way into a breakout room, or back: no controls, but no end either. */
  moving: '[class*="loading-layer--bo"]',
  preJoin: "#input-for-name,#inputname,.preview-join-button,#joinBtn",
  app: ".meeting-app,iframe#webclient",
  ended: ".zm-modal-body-title",
  overlay: "#live-transcription-subtitle",
  overlayWords: ".live-transcription-subtitle__item",
  overlayFace: ".zmu-data-selector-item__icon",
  panel: ".lt-full-transcript__list",
  panelItem: '[class*="full-transcript__item"]',
  panelName: '[class*="display-name"]',
  panelWords: '[class*="__message"]',
  person: '[id^="participants-list-"]',
  personName: ".participants-item__display-name",
  personFace: ".participants-item__avatar",
  personLabel: ".participants-item__name-label",
} as const

const meetingPath = /^\/(?:wc(?:\/join)?|j|s)\/(\d{9,12})(?:\/|$)/

const initials = (name: string): string => {
  const words = name.split(" ")
  return ((words[0]?.[0] ?? "") + (words.length > 1 ? (words.at(-1)?.[0] ?? "") : "")).toUpperCase()
}

/** The one person that initials or a picture stand for, or "" when nobody or more than one. */
const nameOf = (face: string, page: Document): string => {
  if (face === "") return ""
  const fits = new Set<string>()
  for (const person of page.querySelectorAll(marks.person)) {
    const name = clean(person.querySelector(marks.personName)?.textContent ?? "")
    const shown = faceOf(person.querySelector(marks.personFace))
    if (name !== "" && (shown === face || initials(name) === face)) fits.add(name)
  }
  const [only, ...more] = fits
  return only !== undefined && more.length === 0 ? only : ""
}

const faceOf = (element: Element | null): string =>
  element === null ? "" : (element.getAttribute("src") ?? clean(element.textContent ?? ""))

/** The side panel with everything said: names, and words that stay. The best there is, when the user has opened it. */
const panel: Shape = {
  list: (region) => region,
  rows: (unit) => (unit.querySelector(marks.panelWords) === null ? [] : [unit]),
  read(row): Reading | null {
    const text = [...row.querySelectorAll(marks.panelWords)].map(textOf).join(" ").trim()
    // Only the first of several rows of one person carries the name.
    let named: Element | null = row
    while (named !== null && named.querySelector(marks.panelName) === null) named = named.previousElementSibling
    const name = clean(named?.querySelector(marks.panelName)?.textContent ?? "").replace(/\s*[:：]$/, "")
    return text === "" ? null : { node: row, speaker: name, text }
  },
}

/** Captions over the picture: one row that is written anew again and again, with a face instead of a name. */
const overlay: Shape = {
  rolls: true,
  list: (region) => region.parentElement ?? region,
  rows: (unit) => [...unit.querySelectorAll(marks.overlayWords)],
  read(row): Reading | null {
    const text = textOf(row)
    if (text === "") return null
    let face: Element | null = row.previousElementSibling
    while (face !== null && !face.matches(marks.overlayFace)) face = face.previousElementSibling
    face ??= row.parentElement?.querySelector(marks.overlayFace) ?? null
    const token = faceOf(face)
    const isPicture = face?.hasAttribute("src") ?? false
    return { node: row, speaker: nameOf(token, row.ownerDocument) || (isPicture ? "" : token), token, text }
  },
}

const region = (page: Document): Region | null => {
  const list = page.querySelector(marks.panel)
  if (list !== null) return { node: list, layer: "marks", shape: panel }
  const items = page.querySelector(marks.panelItem)?.parentElement
  if (items) return { node: items, layer: "structure", shape: panel }
  const box = page.querySelector(marks.overlay) ?? page.querySelector(marks.overlayWords)?.parentElement
  return box ? { node: box, layer: "marks", shape: overlay } : null
}

const look = (page: Document, url: URL): Look => {
  const captions = region(page)
  const captioned = captions !== null
  const presence = (): Look["presence"] => {
    if (captioned || page.querySelector(`${marks.controls},${marks.moving}`) !== null) return "in"
    if (page.querySelector(marks.ended) !== null) return "ended"
    if (page.querySelector(marks.preJoin) !== null) return "lobby"
    if (!meetingPath.test(url.pathname) || !url.pathname.startsWith("/wc/")) return "none"
    return page.querySelector(marks.app) !== null ? "idle" : "unclear"
  }
  return {
    presence: presence(),
    captions: captioned ? "on" : "unknown",
    presenting: false,
    captionsButton: null,
    namesHidden: captions?.shape === overlay,
    controls: page.querySelector("#wc-footer"),
  }
}

export const zoom: Adapter = {
  site: "zoom",
  owns: ({ hostname }) => hostname === "zoom.us" || hostname.endsWith(".zoom.us"),
  meetingIsSure: true,
  meetingId: ({ pathname }) => meetingPath.exec(pathname)?.[1] ?? null,
  documents: readableDocuments,
  look,
  people(page) {
    let self: string | null = null
    const others: string[] = []
    for (const person of page.querySelectorAll(marks.person)) {
      const name = clean(person.querySelector(marks.personName)?.textContent ?? "")
      if (name === "") continue
      if (/\bme\)/i.test(person.querySelector(marks.personLabel)?.textContent ?? "")) self = name
      else others.push(name)
    }
    return { self, others }
  },
  region,
  // Moving to a breakout room takes the controls away for a while.
  graceMs: 30_000,
}
