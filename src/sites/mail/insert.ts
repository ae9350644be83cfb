import { ownStretches } from "~domain/mail/parts"
import { isTextArea, type Compose } from "./adapter"
import { foreignAround, ownText } from "./own-text"
import { selectionAt } from "./trees"

/**
 * Writes into a draft as a typing user would, so that the tool sees an `input` event and its undo takes it back:
 * `execCommand("insertText")` in the document of the body, which works in editable elements, textareas and sandboxed frames. No
 * other way keeps the browser's undo. Where it does nothing, the text is put in and an `input` event is sent after it.
 *
 * @returns false when the text does not stand in the draft afterwards; then nothing was changed that the tool noticed.
 */
export const insertText = (
  { body }: Compose,
  caret: Range | "in-text" | null,
  text: string,
  at: "caret" | "top",
): boolean => {
  const before = textIn(body)
  body.focus({ preventScroll: true })
  const words = isTextArea(body) ? goInTextArea(body, caret, text, at) : goInEditor(body, caret, text, at)
  // Deprecated, and the only thing that editors and undo understand alike.
  body.ownerDocument.execCommand?.("insertText", false, words)
  if (stands(body, text, before)) return true
  putIn(body, words)
  return stands(body, text, before)
}

const plain = (text: string): string => text.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim()
const textIn = (body: HTMLElement): string => plain(ownText(body))
const count = (text: string, part: string): number => text.split(part).length - 1

/** Does the text stand in the draft once more than before? */
const stands = (body: HTMLElement, text: string, before: string): boolean => {
  const part = plain(text)
  // What looks like a quote or a signature is not read as the user's own.
  if (
    plain(
      ownStretches(text)
        .map(({ from, to }) => text.slice(from, to))
        .join(" "),
    ) !== part
  )
    return plain((isTextArea(body) ? body.value : body.textContent) ?? "").length > before.length
  return count(textIn(body), part) > count(before, part)
}

/** Puts the caret, and gives the text with what must stand between it and what follows. */
const goInTextArea = (
  body: HTMLTextAreaElement,
  caret: Range | "in-text" | null,
  text: string,
  at: "caret" | "top",
): string => {
  const { value, selectionEnd } = body
  const own = ownStretches(value)
  if (at === "caret" && caret !== null && own.some(({ from, to }) => selectionEnd >= from && selectionEnd <= to)) {
    body.setSelectionRange(selectionEnd, selectionEnd)
    return apart(value.slice(0, selectionEnd), text)
  }
  body.setSelectionRange(0, 0)
  const startsOwn = own[0]?.from === 0
  if (value === "" || (startsOwn && value.startsWith("\n"))) return text
  return startsOwn ? `${text}\n` : `${text}\n\n`
}

const isElement = (node: Node | null): node is Element => node?.nodeType === 1
const isBlank = (node: Node): boolean =>
  node.nodeType === 8 || (node.nodeType === 3 && !/[^ \t\r\n]/.test(node.textContent ?? ""))

/** The first thing that stands in an element. */
const firstIn = (element: Element): Node | null => {
  let node = element.firstChild
  while (node !== null && isBlank(node)) node = node.nextSibling
  return node
}

/** What follows words on their line does not stick to them: several lines begin on their own, a sentence after a space. */
const apart = (before: string, text: string): string =>
  /[^\s\u200b\ufeff]$/.test(before) ? `${text.includes("\n") ? "\n" : " "}${text}` : text

const lineAround = (node: Node, body: Element): Node => {
  const element = isElement(node) ? node : node.parentElement
  const line = element?.closest("div, p, li, td, blockquote, body") ?? body
  return body.contains(line) ? line : body
}

const lineBlocks = new Set(["div", "p", "section", "article", "center"])

/** Puts the caret, and gives the text with what must stand between it and what follows. */
const goInEditor = (body: HTMLElement, caret: Range | "in-text" | null, text: string, at: "caret" | "top"): string => {
  const page = body.ownerDocument
  const selection = selectionAt(body)
  const go = (node: Node, offset: number): void => selection?.collapse(node, offset)
  if (
    at === "caret" &&
    caret !== null &&
    caret !== "in-text" &&
    body.contains(caret.endContainer) &&
    foreignAround(caret.endContainer, body) === null
  ) {
    go(caret.endContainer, caret.endOffset)
    const line = page.createRange()
    line.selectNodeContents(lineAround(caret.endContainer, body))
    line.setEnd(caret.endContainer, caret.endOffset)
    return apart(line.toString(), text)
  }
  let block: Element = body
  for (;;) {
    const first = firstIn(block)
    if (first === null) {
      go(block, 0)
      return text
    }
    if (!isElement(first) || !lineBlocks.has(first.localName) || isForeign(first, body)) {
      if (isElement(first) && isForeign(first, body)) return openLine(first, go, text)
      // An empty line takes the text; a line with words is pushed down.
      const isEmpty = isElement(first) && first.localName === "br"
      go(block, first === block.firstChild ? 0 : [...block.childNodes].indexOf(first as ChildNode))
      return isEmpty ? text : `${text}\n`
    }
    block = first
  }
}

/** Marked as not the user's, or a line like "On Monday, Ana wrote:". */
const isForeign = (element: Element, body: Element): boolean => {
  if (foreignAround(element, body) === element) return true
  const start = (element.textContent ?? "").trim().slice(0, 400)
  if (start === "") return false
  const [line = ""] = start.split("\n")
  return ownStretches(line).every(({ from, to }) => line.slice(from, to).trim() === "")
}

/** A line of its own before a quote or a signature, which are never written into. */
const openLine = (foreign: Element, go: (node: Node, offset: number) => void, text: string): string => {
  const line = foreign.ownerDocument.createElement("div")
  line.append(foreign.ownerDocument.createElement("br"))
  foreign.before(line)
  go(line, 0)
  return text
}

/** Where the browser would not type: the text is put at the caret, and the tool is told. */
const putIn = (body: HTMLElement, text: string): void => {
  if (isTextArea(body)) body.setRangeText(text, body.selectionStart, body.selectionEnd, "end")
  else {
    const page = body.ownerDocument
    const selection = selectionAt(body)
    const parts = page.createDocumentFragment()
    for (const [index, line] of text.split("\n").entries()) {
      if (index > 0) parts.append(page.createElement("br"))
      if (line !== "") parts.append(line)
    }
    const last = parts.lastChild
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : null
    if (range === null || !body.contains(range.startContainer)) body.prepend(parts)
    else range.insertNode(parts)
    if (last !== null && selection) {
      selection.collapse(last.parentNode, 0)
      selection.setPosition(last.parentNode, [...(last.parentNode?.childNodes ?? [])].indexOf(last) + 1)
    }
  }
  const { InputEvent: Told = InputEvent } = body.ownerDocument.defaultView ?? globalThis
  body.dispatchEvent(new Told("input", { bubbles: true, inputType: "insertText", data: text }))
}
