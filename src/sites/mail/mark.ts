import { frameOf, isTextArea, placeOf, shiftOf, type Compose } from "./adapter"
import { around, closestAround, holds } from "./trees"

/** What the mark says, and what a screen reader says of it. */
export interface MarkWords {
  readonly text: string
  readonly label: string
}

export interface Mark {
  /** Shows the words, or nothing. */
  say(words: MarkWords | null): void
  /** Goes to where the draft is now; does nothing when that has not moved. */
  follow(): void
  /** Looks whether it lies over words or controls by now, and goes elsewhere if it does. */
  makeWay(): void
  remove(): void
}

const gap = 6
/** Whatever of the tool's answers to the pointer. */
const controls =
  "a[href], button, input, select, textarea, label, summary, video, audio, iframe, [role='button'], [role='link'], [role='tab'], [role='menuitem'], [role='option'], [role='checkbox'], [role='combobox'], [role='listbox'], [role='toolbar'] *, [onclick], [contenteditable='true']"

const style = `
  :host {
    all: initial !important; position: fixed !important; z-index: 2147483646 !important; left: var(--at-left) !important;
    top: var(--at-top) !important; visibility: var(--seen) !important;
  }
  button {
    all: unset; box-sizing: border-box; display: inline-flex; align-items: center; gap: 6px; max-width: 240px; height: 24px;
    padding: 0 9px 0 7px; border-radius: 12px; cursor: pointer; white-space: nowrap; overflow: hidden; text-overflow: ellipsis;
    font: 500 12px/24px system-ui, sans-serif; color: #00434e; background: #eef6f7; border: 1px solid #b5d3d8;
  }
  button::before { content: ""; flex: none; width: 7px; height: 7px; border-radius: 50%; background: #005f6e; }
  button:hover { background: #deeef0; }
  button:focus-visible { outline: 2px solid #005f6e; outline-offset: 2px; }
  @media (prefers-color-scheme: dark) {
    button { color: #cfe9ed; background: #12343a; border-color: #2f5f67; }
    button::before { background: #6cc5d2; }
    button:hover { background: #184048; }
    button:focus-visible { outline-color: #6cc5d2; }
  }
  @media (forced-colors: active) { button { border-color: ButtonText; } }`

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Spot {
  readonly left: number
  readonly top: number
  /** There was no room without words. */
  readonly overWords: boolean
}

/**
 * The quiet mark at a draft: in a corner of its body, never over anything of the tool that can be pressed, and away from the words
 * where there is room. In a closed shadow root; takes neither pointer nor keyboard from the draft. When nothing is said there is
 * nothing on the page.
 */
export const createMark = (page: Document, compose: () => Compose, onAsk: () => void): Mark => {
  const host = page.createElement("third-why-mark")
  const shadow = host.attachShadow({ mode: "closed" })
  const sheet = page.createElement("style")
  sheet.textContent = style
  const button = page.createElement("button")
  button.type = "button"
  shadow.append(sheet, button)
  // The pointer does not take the caret out of the draft.
  button.addEventListener("mousedown", (event) => event.preventDefault())
  button.addEventListener("click", onAsk)
  button.addEventListener("keydown", (event) => {
    // The tool's own keys are not meant while the mark has the keyboard.
    event.stopPropagation()
    if (event.key === "Escape") compose().body.focus({ preventScroll: true })
  })

  /** Where it stands, and what it was worked out from. */
  let at: Spot | null = null
  let from = ""

  const follow = (): void => {
    if (!host.isConnected) return
    const { body } = compose()
    const place = placeOf(compose())
    const area = visibleBox(place)
    const { width, height } = button.getBoundingClientRect()
    const seen = [area?.left, area?.top, area?.right, area?.bottom, width].join()
    // Asking the page what stands at a point costs more than anything else here.
    if (seen === from) return
    from = seen
    at = area === null ? null : freeSpot(page, body, host, area, width, height)
    // Custom properties: "all: initial" takes everything else away that is said from outside, also by us.
    host.style.setProperty("--seen", at === null ? "hidden" : "visible", "important")
    if (at === null) return
    host.style.setProperty("--at-left", `${Math.round(at.left)}px`, "important")
    host.style.setProperty("--at-top", `${Math.round(at.top)}px`, "important")
  }

  /**
   * Words may have been written under it, and a menu of the tool may have opened there. Where there was no room without words it is
   * not looked for again as long as the draft stands where it does: that costs the most, in long drafts, at every pause.
   */
  const makeWay = (): void => {
    if (!host.isConnected) return
    const { body } = compose()
    const { width, height } = button.getBoundingClientRect()
    const stays =
      at !== null &&
      // Where a menu opens it covers the middle as well.
      !coversControl(page, body, host, pointsOf(at, width, height).slice(0, 1)) &&
      (at.overWords || !coversWords(body, at, width, height))
    if (!stays) from = ""
    follow()
  }

  return {
    say(words) {
      if (words === null) return host.remove()
      if (button.textContent !== words.text) button.textContent = words.text
      button.setAttribute("aria-label", words.label)
      if (!host.isConnected) page.documentElement.append(host)
      from = ""
      follow()
    },
    follow,
    makeWay,
    remove: () => host.remove(),
  }
}

/** What is in sight of an element, from the corner of the top document; null when nothing is. */
const visibleBox = (element: Element): Box | null => {
  const inner = element.ownerDocument
  const view = inner.defaultView
  if (view === null) return null
  const rect = element.getBoundingClientRect()
  let box: Box = {
    left: Math.max(0, rect.left),
    top: Math.max(0, rect.top),
    right: Math.min(view.innerWidth, rect.right),
    bottom: Math.min(view.innerHeight, rect.bottom),
  }
  // A long draft scrolls in a part of the window that is shorter.
  for (let at = around(element); at !== null && at.ownerDocument === inner && at !== inner.body; at = around(at)) {
    if (at.scrollHeight <= at.clientHeight + 1) continue
    const outer = at.getBoundingClientRect()
    if (view.getComputedStyle(at).overflowY === "visible") continue
    box = { ...box, top: Math.max(box.top, outer.top), bottom: Math.min(box.bottom, outer.bottom) }
  }
  const frame = frameOf(inner)
  if (frame !== null) {
    const seen = visibleBox(frame)
    if (seen === null) return null
    const { left, top } = shiftOf(inner)
    box = {
      left: Math.max(seen.left, box.left + left),
      top: Math.max(seen.top, box.top + top),
      right: Math.min(seen.right, box.right + left),
      bottom: Math.min(seen.bottom, box.bottom + top),
    }
  }
  return box.right - box.left > 0 && box.bottom - box.top > 0 ? box : null
}

const freeSpot = (
  page: Document,
  body: HTMLElement,
  host: Element,
  area: Box,
  width: number,
  height: number,
): Spot | null => {
  const right = area.right - width - gap
  const left = area.left + gap
  const spots = [
    { left: right, top: area.bottom - height - gap },
    { left: right, top: area.top + gap },
    { left, top: area.bottom - height - gap },
    { left: right, top: area.top - height - gap },
    { left: right, top: area.bottom + gap },
  ]
  const inSight = spots.filter(
    ({ left, top }) =>
      left >= 0 &&
      top >= 0 &&
      left + width <= page.documentElement.clientWidth &&
      top + height <= (page.defaultView?.innerHeight ?? 0),
  )
  const free = inSight.filter((spot) => !coversControl(page, body, host, pointsOf(spot, width, height)))
  const bare = free.find((spot) => !coversWords(body, spot, width, height))
  if (bare !== undefined) return { ...bare, overWords: false }
  return free[0] === undefined ? null : { ...free[0], overWords: true }
}

const pointsOf = (spot: { left: number; top: number }, width: number, height: number): (readonly [number, number])[] =>
  [
    [0.5, 0.5],
    [0.02, 0.1],
    [0.98, 0.1],
    [0.02, 0.9],
    [0.98, 0.9],
  ].map(([x = 0, y = 0]) => [spot.left + x * width, spot.top + y * height] as const)

/** What stands at a point of the top document below `host`, in the innermost frame or shadow root. */
const elementAt = (tree: Document | ShadowRoot, x: number, y: number, host: Element): Element | null => {
  const top = tree.elementsFromPoint(x, y).find((element) => element !== host) ?? null
  if (top?.shadowRoot && top.shadowRoot !== tree) return elementAt(top.shadowRoot, x, y, host) ?? top
  if (top?.localName !== "iframe") return top
  try {
    const inner = (top as HTMLIFrameElement).contentDocument
    const { left, top: above } = top.getBoundingClientRect()
    return (inner && elementAt(inner, x - left - top.clientLeft, y - above - top.clientTop, host)) ?? top
  } catch {
    return top
  }
}

/** Would it lie over something of the tool that can be pressed? The draft itself is none. */
const coversControl = (
  page: Document,
  body: HTMLElement,
  host: Element,
  points: readonly (readonly [number, number])[],
): boolean => {
  if (typeof page.elementsFromPoint !== "function") return false
  return points.some(([x, y]) => {
    const top = elementAt(page, x, y, host)
    if (top === null || top === body) return false
    const control = closestAround(top, controls)
    if (control === null || control === body || holds(control, body)) return false
    return !(holds(body, control) && control.matches("[contenteditable='true']"))
  })
}

/** Would it lie over written words? */
const coversWords = (
  body: HTMLElement,
  spot: { left: number; top: number },
  width: number,
  height: number,
): boolean => {
  const inner = body.ownerDocument
  if (typeof inner.caretRangeFromPoint !== "function" || isTextArea(body)) return false
  const shift = shiftOf(inner)
  return pointsOf(spot, width, height).some(([x, y]) => {
    const caret = inner.caretRangeFromPoint(x - shift.left, y - shift.top)
    if (caret === null || caret.startContainer.nodeType !== 3 || !body.contains(caret.startContainer)) return false
    const { length } = caret.startContainer.textContent ?? ""
    const letter = inner.createRange()
    letter.setStart(caret.startContainer, Math.max(0, Math.min(caret.startOffset, length) - 1))
    letter.setEnd(caret.startContainer, Math.min(length, caret.startOffset + 1))
    return [...letter.getClientRects()].some(
      (rect) =>
        rect.left + shift.left < spot.left + width &&
        rect.right + shift.left > spot.left &&
        rect.top + shift.top < spot.top + height &&
        rect.bottom + shift.top > spot.top,
    )
  })
}
