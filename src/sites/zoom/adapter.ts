import type { Adapter, Look, Reading, Region, Shape } from "../adapter"
import { blocks, holderOf, unwrap } from "../blocks"
import { readableDocuments } from "../frames"
import { markedRows } from "../marked"
import { clean, hasOwnText, parts, textOf } from "../text"

/** Marks of the page, with the time they were seen in use. */
const marks = {
  /** 2025-08 … 2026-07. `.meeting-app` is no sign: the waiting room is drawn in it. */
  controls: "#wc-footer,.footer__leave-btn-container,.footer-button-base__button,#audioOptionMenu",
  /** On the way into a breakout room, or back: no controls, but no end either. */
  moving: '[class*="loading-layer--bo"]',
  preJoin: "#input-for-name,#inputname,.preview-join-button,#joinBtn",
  app: ".meeting-app",
  ended: ".zm-modal-body-title",
  /** 2026: stands there as long as captions are on, also while nobody speaks. */
  overlay: ".live-transcription-subtitle__overlay-container",
  box: ".live-transcription-subtitle__box",
  /** 2025-08 … 2026-10. Every line has this id. */
  line: "#live-transcription-subtitle",
  /** Of another colour where it is translated. */
  words: ".live-transcription-subtitle__item,.live-transcription-subtitle__yellowitem",
  face: ".zmu-data-selector-item__icon",
  panel: "#full-transcription,.lt-full-transcript__list",
  panelList: ".lt-full-transcript__list",
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

const faceOf = (element: Element | null): string =>
  element === null ? "" : (element.getAttribute("src") ?? clean(element.textContent ?? ""))

interface Person {
  readonly name: string
  readonly face: string
  readonly self: boolean
}

/** "(Host, me)", in the languages that Zoom is offered in. */
const me = /[(,，、،\s（](?:me|ich|moi|yo|eu|io|ik|ja|jag|saya|tôi|ben|я|私|自分|나|我|أنا)[)）]/iu

/** Who stands in the list of people, while the user has it open. */
const personsIn = (page: Document): Person[] =>
  [...page.querySelectorAll(marks.person)].flatMap((person) => {
    const name = clean(person.querySelector(marks.personName)?.textContent ?? "")
    const face = faceOf(person.querySelector(marks.personFace))
    const self = me.test(person.querySelector(marks.personLabel)?.textContent ?? "")
    return name === "" ? [] : [{ name, face, self }]
  })

/** The same as when captions were looked for last: they ask at every word, and the list may be anywhere on the page. */
const lastSeen = new WeakMap<Document, readonly Person[]>()

/** The one person that initials or a picture stand for, or "" when nobody or more than one. */
const nameOf = (token: string, page: Document): string => {
  const fits = (lastSeen.get(page) ?? []).filter(({ name, face }) => face === token || initials(name) === token)
  const [only, ...more] = new Set(fits.map(({ name }) => name))
  return token !== "" && only !== undefined && more.length === 0 ? only : ""
}

/** The side panel with everything said: names, and words that stay. The best there is, when the user has opened it. */
const panel = markedRows({
  name: marks.panelName,
  words: marks.panelWords,
  list: marks.panelList,
  around: marks.panel,
})

const within = (unit: Element, mark: string): Element[] =>
  unit.matches(mark) ? [unit] : [...unit.querySelectorAll(mark)]

/** The words of a line in which no class name is left. Alone, and without a picture, they may be the initials of a face. */
const wordsIn = (line: Element): Element[] => {
  const inner = unwrap(line)
  const all = hasOwnText(inner) ? [inner] : parts(inner)
  return all
    .slice(-1)
    .filter((words) => all.length > 1 || textOf(words).includes(" ") || line.querySelector("img") !== null)
}

/** Captions over the picture: lines that are written anew again and again, with a face instead of a name. */
const overlay: Shape = {
  rolls: true,
  sure: "*",
  list: (region) => holderOf(linesIn(region)) ?? unwrap(region),
  rows(unit) {
    const marked = within(unit, marks.words)
    return marked.length > 0 ? marked : within(unit, marks.line).flatMap(wordsIn)
  },
  read(row): Reading | null {
    const text = textOf(row)
    if (text === "") return null
    const line = row.closest(marks.line) ?? row.parentElement
    const named = nameBefore(row, line)
    if (named !== null) return named
    let face: Element | null = row.previousElementSibling
    while (face !== null && !face.matches(marks.face)) face = face.previousElementSibling
    if (line !== row) face ??= line?.querySelector(`${marks.face},img`) ?? (line ? faceBeside(line, row) : null)
    const token = faceOf(face)
    const isPicture = face?.hasAttribute("src") ?? false
    const speaker = nameOf(token, row.ownerDocument) || (isPicture ? "" : token)
    return { node: row, speaker, token, text, words: row }
  },
}

/** Nothing, or letters that stand for a picture. */
const faces = /^(?:\p{Lu}{0,3}|\p{L})$/u

/** The caption of words that stand in a box with a name, and not only with the letters or the picture of a face. */
const nameBefore = (words: Element, line: Element | null): Reading | null => {
  // A line without a mark on its words may hold several.
  const outer = words.matches(marks.words) ? line?.parentElement : line
  let box = hasOwnText(words) ? words : words.parentElement
  for (; box && box !== outer && within(box, marks.words).length < 2; box = box.parentElement) {
    const found = blocks.read(unwrap(box))
    if (found !== null && !faces.test(found.speaker)) return found
  }
  return null
}

/** What stands before the words in a line, where it has no name. */
const faceBeside = (line: Element, words: Element): Element | null =>
  parts(line, 2).find((part) => !part.contains(words)) ?? null

const linesIn = (region: ParentNode): Element[] => {
  const lines = [...region.querySelectorAll(marks.line)]
  return lines.length > 0
    ? lines
    : [...region.querySelectorAll(marks.words)].flatMap((words) => words.parentElement ?? [])
}

const region = (page: Document): Region | null => {
  const items = [...page.querySelectorAll(marks.panelItem)]
  const [item] = items
  const root = item === undefined ? page.querySelector(marks.panel) : item.closest(marks.panel)
  const isKnown = items.length > 0 || page.querySelector(marks.panelList) !== null
  if (root !== null && (isKnown || [...panel.list(root).children].some((unit) => panel.rows(unit).length > 0)))
    return { node: root, layer: isKnown ? "marks" : "structure", shape: panel }
  const list = holderOf(items)
  if (list !== null) return { node: list, layer: "structure", shape: panel }
  const stands = page.querySelector(marks.overlay)
  const box = stands ?? page.querySelector(marks.box) ?? holderOf(linesIn(page))
  lastSeen.set(page, box === null ? [] : personsIn(page))
  return box && { node: box, layer: "marks", shape: overlay, fades: stands === null }
}

const look = (page: Document, url: URL): Look => {
  const captions = region(page)
  const captioned = captions !== null
  const controls = page.querySelector(`${marks.controls},${marks.moving}`)
  const presence = (): Look["presence"] => {
    if (captioned || controls !== null) return "in"
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
    region: captions,
    signs: controls === null ? [] : [controls],
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
    const persons = personsIn(page)
    return {
      self: persons.findLast(({ self }) => self)?.name ?? null,
      others: persons.flatMap(({ self, name }) => (self ? [] : [name])),
    }
  },
  region,
  unmarked: panel,
  // Moving to a breakout room takes the controls away for a while.
  graceMs: 30_000,
}
