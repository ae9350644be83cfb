import { readableDocuments } from "./frames"
import { hasOwnText, textOf } from "./text"

const frameOf = (document: Document): Element | null => document.defaultView?.frameElement ?? null

/** Where an element stands in the top window, CSS px. */
const boxOf = (element: Element): DOMRect => {
  const { x, y, width, height } = element.getBoundingClientRect()
  const frame = frameOf(element.ownerDocument)
  if (frame === null) return new DOMRect(x, y, width, height)
  const outer = boxOf(frame)
  return new DOMRect(x + outer.x + frame.clientLeft, y + outer.y + frame.clientTop, width, height)
}

const parentOf = (element: Element): Element | null => element.parentElement ?? frameOf(element.ownerDocument)

/**
 * Lets the user show one place of the page: by pointer, or by Tab (next text), arrows (larger, smaller), Enter and Escape. A layer
 * over the page takes every click and key, so nothing of the page is used meanwhile.
 *
 * @param done gets the element, or null when it was called off. Called once, unless `signal` aborts first.
 */
export const pick = (top: Document, signal: AbortSignal, done: (picked: Element | null) => void): void => {
  const layer = top.createElement("third-why-point")
  layer.tabIndex = -1
  layer.style.cssText =
    "all:initial!important;position:fixed!important;inset:0!important;z-index:2147483646!important;cursor:crosshair!important;outline:0!important"
  const mark = top.createElement("div")
  mark.style.cssText =
    "position:fixed;box-sizing:border-box;border:3px solid #005f6e;background:#005f6e26;outline:2px solid #fff;pointer-events:none;display:none"
  layer.attachShadow({ mode: "closed" }).append(mark)

  const leaving = new AbortController()
  let chosen: Element | null = null
  /** What was made larger, to go back the same way. */
  const smaller: Element[] = []

  const show = (element: Element | null): void => {
    chosen = element
    mark.style.display = element === null ? "none" : "block"
    if (element === null) return
    const { x, y, width, height } = boxOf(element)
    Object.assign(mark.style, { left: `${x}px`, top: `${y}px`, width: `${width}px`, height: `${height}px` })
  }

  const end = (): void => {
    leaving.abort()
    layer.remove()
  }
  const finish = (element: Element | null): void => {
    end()
    done(element)
  }

  const under = (document: Document, x: number, y: number): Element | null => {
    const found = document
      .elementsFromPoint(x, y)
      .find((element) => element !== layer && element.localName !== "third-why")
    if (found?.localName !== "iframe") return found ?? null
    const inner = readableDocuments(top).find((each) => frameOf(each) === found)
    const { x: left, y: above } = found.getBoundingClientRect()
    return (inner && under(inner, x - left - found.clientLeft, y - above - found.clientTop)) ?? found
  }

  const texts = (): Element[] =>
    readableDocuments(top).flatMap((document) =>
      [...document.body.querySelectorAll("*")].filter(
        (element) => hasOwnText(element) && textOf(element) !== "" && element.getClientRects().length > 0,
      ),
    )
  const stepBy = (by: 1 | -1): void => {
    const all = texts()
    const at = chosen === null ? -1 : all.findIndex((element) => element === chosen || chosen?.contains(element))
    smaller.length = 0
    show(all.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % all.length) ?? null)
    chosen?.scrollIntoView({ block: "nearest" })
    show(chosen)
  }

  const press = (key: string, back: boolean): void => {
    if (key === "Escape") return finish(null)
    if (key === "Enter" && chosen !== null) return finish(chosen)
    if (key === "Tab") return stepBy(back ? -1 : 1)
    if (key === "ArrowUp" && chosen !== null) {
      const larger = parentOf(chosen)
      if (larger === null || larger.localName === "body" || larger.localName === "html") return
      smaller.push(chosen)
      show(larger)
    }
    if (key === "ArrowDown" && chosen !== null) show(smaller.pop() ?? chosen.firstElementChild ?? chosen)
  }

  const all = { capture: true, signal: leaving.signal } as const
  for (const type of ["keydown", "keyup", "keypress"] as const)
    top.defaultView?.addEventListener(
      type,
      (event) => {
        event.preventDefault()
        event.stopImmediatePropagation()
        if (type === "keydown") press(event.key, event.shiftKey)
      },
      all,
    )
  for (const type of [
    "pointermove",
    "pointerdown",
    "pointerup",
    "mousedown",
    "mouseup",
    "click",
    "contextmenu",
  ] as const)
    top.defaultView?.addEventListener(
      type,
      (event) => {
        if (event.target !== layer) return
        event.preventDefault()
        event.stopImmediatePropagation()
        if (type === "pointermove") {
          smaller.length = 0
          show(under(top, event.clientX, event.clientY))
        } else if (type === "click") finish(under(top, event.clientX, event.clientY))
      },
      all,
    )
  signal.addEventListener("abort", end, { signal: leaving.signal })
  top.documentElement.append(layer)
  layer.focus()
}
