import { longestDraft, ownStretches } from "~domain/mail/parts"
import { isTextArea } from "./adapter"

/**
 * What mail tools mark as not written in this draft, by tool: Gmail, Outlook, Roundcube, Proton, Yahoo, Thunderbird's way, and
 * what most others do. The names never mean anything else, so each is known in every tool: drafts travel between them.
 */
const quoteMarks = [
  ".gmail_quote, .gmail_quote_container, .gmail_attr",
  "[id$='divRplyFwdMsg'], [id$='mail-editor-reference-message-container']",
  "#reply-intro, #forward-intro",
  ".protonmail_quote",
  "[class*='yahoo_quoted'], [id*='yahoo_quoted']",
  "blockquote[type='cite'], .moz-cite-prefix, .moz-forward-container",
  "[class~='quoted-text'], [class~='quotedText'], [class~='quoted_text'], [class~='mail-quote'], [data-quoted]",
].join(", ")
const signatureMarks = [
  ".gmail_signature, .gmail_signature_prefix, [data-smartmail='gmail_signature']",
  "#Signature, [id^='Signature_'], [id*='OutlookSignature'], #ms-outlook-mobile-signature",
  "#_rc_sig",
  "[class*='protonmail_signature_block']",
  "[class~='signature'], [class$='signature'], [class*='signature '], [id='signature'], [data-signature]",
  ".moz-signature",
].join(", ")
/** Nothing behind these is the user's. */
const endMarks = "[id$='appendonsend'], [id$='divRplyFwdMsg'], [id$='mail-editor-reference-message-container']"

const foreignMarks = `${quoteMarks}, ${signatureMarks}`
const unseen = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "title",
  "head",
  "object",
  "iframe",
  "svg",
  "select",
])
const blocks = new Set(
  "address article aside blockquote center dd details div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul".split(
    " ",
  ),
)
/** Markup deeper than this is no mail that somebody writes. */
const deepest = 150

/** Lines of a part of a draft; a quote is one line ">", so that what stands around it keeps its place. */
interface Lines {
  readonly lines: readonly string[]
  readonly isBlock: boolean
  /** Behind it nothing is the user's. */
  readonly ends: boolean
}

/** Paragraphs of nothing but text as they were read: one that stands as it did is not read again. */
export type Paragraphs = WeakMap<Element, { readonly copy: Node; readonly part: Lines; readonly units: number }>

const isElement = (node: Node): node is HTMLElement => node.nodeType === 1
const isHidden = (element: HTMLElement): boolean =>
  unseen.has(element.localName) ||
  (element.hasAttributes() && (element.hidden === true || element.style?.display === "none"))

/** Is it, or does it stand in, what the user did not write: quoted mail or a signature that the tool marks? */
export const foreignAround = (node: Node, body: Element): Element | null => {
  const element = isElement(node) ? node : node.parentElement
  const found = element?.closest(foreignMarks) ?? null
  return found !== null && found !== body && body.contains(found) ? found : null
}

/** Asks less of the page than reading does: the browser compares. */
const readKnown = (element: Element, known: Paragraphs | undefined, room: { left: number }): Lines | null => {
  const last = known?.get(element)
  if (last === undefined || last.units > room.left || !element.isEqualNode(last.copy)) return null
  room.left -= last.units
  return last.part
}

/** Reads a body of 100,000 characters at most: what is marked as quote or signature is passed by, however large. */
const readElement = (
  element: HTMLElement,
  keepsSpaces: boolean,
  depth: number,
  room: { left: number },
  known: Paragraphs | undefined,
): Lines => {
  const lines: string[] = [""]
  /** Whatever comes next begins a new line. */
  let closed = false
  let isBlock = blocks.has(element.localName)
  let ends = false
  let endsInBreak = false
  const write = (text: string): void => {
    if (closed) lines.push("")
    closed = false
    endsInBreak = false
    lines[lines.length - 1] += text
  }
  const writeBlock = (block: readonly string[]): void => {
    if (closed || lines.at(-1) !== "" || lines.length > 1) lines.push(...block)
    else lines.splice(0, 1, ...block)
    closed = true
    endsInBreak = false
  }
  for (let child = element.firstChild; child !== null; child = child.nextSibling) {
    if (room.left <= 0) break
    if (child.nodeType === 3) {
      const { data } = child as Text
      const text = data.length > room.left ? data.slice(0, room.left) : data
      room.left -= text.length
      if (keepsSpaces)
        for (const [index, line] of text.split("\n").entries()) {
          if (index > 0) writeBreak()
          if (line !== "") write(line)
        }
      // Nearly every line has single spaces only: writing each of them anew took longest.
      else if (/[^ \t\r\n]/.test(text)) write(/[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, " ") : text)
      // Between blocks it is the indentation of the source.
      else if (text !== "" && !closed && lines.at(-1) !== "") write(" ")
      continue
    }
    if (!isElement(child)) continue
    if (child.localName === "br") {
      writeBreak()
      continue
    }
    const last = readKnown(child, known, room)
    if (last !== null) {
      isBlock = true
      writeBlock(last.lines)
      continue
    }
    // Every mark is an attribute: with hundreds of paragraphs, asking each for all of them takes longest.
    if (child.hasAttributes()) {
      if (child.matches(endMarks)) {
        ends = true
        break
      }
      if (child.matches(signatureMarks)) continue
      if (child.matches(quoteMarks)) {
        writeBlock([">"])
        continue
      }
    }
    if (depth >= deepest || isHidden(child)) continue
    const before = room.left
    const part = readElement(child, keepsSpaces, depth + 1, room, known)
    if (part.isBlock) {
      isBlock = true
      writeBlock(part.lines)
      if (room.left > 0 && child.firstElementChild === null)
        known?.set(child, { copy: child.cloneNode(true), part, units: before - room.left })
    } else if (part.lines.length === 1) {
      if (part.lines[0] !== "") write(part.lines[0] ?? "")
    } else {
      write(part.lines[0] ?? "")
      for (const line of part.lines.slice(1)) {
        writeBreak()
        if (line !== "") write(line)
      }
    }
    if (part.ends) {
      ends = true
      break
    }
  }
  // The last break of a block only holds its line open.
  if (endsInBreak && lines.length > 1 && isBlock) lines.pop()
  return { lines, isBlock, ends }

  function writeBreak(): void {
    if (closed) lines.push("")
    closed = false
    lines.push("")
    endsInBreak = true
    room.left -= 1
  }
}

/** Empty for the eye, and put in by editors to hold a caret. */
const holders = /[\u200b\ufeff]/g

/** Do line ends in its text count, as in editors that keep white space? */
export const keepsSpaces = (body: Element): boolean => {
  const { whiteSpace } = body.ownerDocument.defaultView?.getComputedStyle(body) ?? {}
  return whiteSpace?.startsWith("pre") ?? false
}

/** A line as it is sent; white space that the eye sees once is one. */
const clean = (line: string, spaces: boolean): string => {
  if (!unclean.test(line)) return line
  const text = (spaces ? line : line.replace(/ {2,}/g, " ").replace(/^ /, "")).replace(/\u00a0/g, " ")
  return text.replace(holders, "").trim() === "" ? "" : text.trimEnd()
}
const unclean = /^\s|\s$| {2}|[\u00a0\u200b\ufeff]/

const readEditor = (body: HTMLElement, spaces: boolean, known?: Paragraphs): readonly string[] => {
  const { lines } = readElement(body, spaces, 0, { left: longestDraft }, known)
  return lines.map((line) => clean(line, spaces))
}

/** What the user wrote in a draft, and whether mail is quoted in it. */
export interface OwnText {
  /** Without quoted mail and signature, lines ended by "\n", at most 100,000 UTF-16 units. */
  readonly text: string
  readonly quotes: boolean
}

/** Reads a draft; what is `known` of it is kept there. Quoted mail that is marked is passed by, however large. Never throws. */
export const readOwn = (body: HTMLElement, spaces = keepsSpaces(body), known?: Paragraphs): OwnText => {
  const lines = isTextArea(body)
    ? body.value.slice(0, longestDraft).split(/\r\n|\r|\n/)
    : readEditor(body, spaces, known)
  const text = lines.join("\n")
  const own = ownStretches(text)
    .map(({ from, to }) => text.slice(from, to).replace(/^\n+|\s+$/g, ""))
    .filter((part) => part.trim() !== "")
    .join("\n\n")
  return { text: own, quotes: lines.some((line) => line.startsWith(">")) }
}

/** What the user wrote in a draft, without quoted mail and signature. */
export const ownText = (body: HTMLElement): string => readOwn(body).text
