import { makeRoom, type Room } from "./room"

/**
 * Where the panel stands beside the page. Widths and heights in CSS px. Hidden it goes on as if it were seen; away it costs the page
 * nothing, and its timers are slowed by the browser.
 */
export interface Layout {
  readonly mode: "open" | "pill" | "hidden" | "away"
  readonly side: "left" | "right"
  readonly width: number
  readonly pillWidth: number
  readonly pillHeight: number
}

export interface FrameHost {
  arrange(layout: Layout): void
  /** Moves the panel away from what it would cover. */
  keepClear(controls: Element | null): void
  focus(to: "panel" | "page"): void
}

const tag = "third-why"
/** A page that keeps throwing the panel out is asked again ever more slowly. */
const slowestMs = 30_000
const gap = 8
/** The panel needs this height to be of use; a page that leaves less is covered only by the pill. */
const leastHeight = 240

const firstLayout: Layout = { mode: "pill", side: "right", width: 360, pillWidth: 56, pillHeight: 56 }

/**
 * Some pages let nothing in that does not ask for it by a header of its own (COEP). They refuse a frame with a dynamic address,
 * but take it without credentials: it then has no storage that lasts, and needs none.
 */
const enterWithoutCredentials = (page: Document, frame: HTMLIFrameElement, signal: AbortSignal): void => {
  const view = page.defaultView
  if (view?.ReportingObserver === undefined) return
  const observer = new view.ReportingObserver((reports) => {
    // What was refused is told in the written form of a report only, by its dynamic address; `src` has the one that stays.
    const told = JSON.stringify(reports)
    const { protocol, pathname } = new URL(frame.src)
    if (!told.includes(protocol) || !told.includes(pathname)) return
    observer.disconnect()
    const parent = frame.parentNode
    frame.remove()
    frame.setAttribute("credentialless", "")
    parent?.append(frame)
  })
  observer.observe()
  signal.addEventListener("abort", () => observer.disconnect())
}

/**
 * Mounts the panel's page beside a call page, in a closed shadow root, and keeps it there until `signal` aborts.
 *
 * It never takes the keyboard by itself. Collapsed or hidden it shrinks: a frame that is not displayed has its timers slowed, and
 * a call must be heard on. A frame that is displayed is drawn with everything the page draws anew, seen or not.
 */
export const mountFrame = (page: Document, address: string, signal: AbortSignal, givesRoom: boolean): FrameHost => {
  const host = page.createElement(tag)
  const frame = page.createElement("iframe")
  frame.src = address
  frame.allow = "clipboard-write"
  frame.title = "Third Why"
  enterWithoutCredentials(page, frame, signal)
  frame.style.cssText = "border:0;width:100%;height:100%;display:block;color-scheme:light dark;background:Canvas"
  host.attachShadow({ mode: "closed" }).append(frame)

  let layout = firstLayout
  let bottom = 0
  let room: Room | null = null
  let roomFor = ""
  let focusedBefore: Element | null = null
  let waitMs = 100
  let remounting: ReturnType<typeof setTimeout> | null = null

  const place = (): void => {
    const { mode, side, width, pillWidth, pillHeight } = layout
    const open = mode === "open"
    const unseen = mode === "hidden" || mode === "away"
    const style: Record<string, string> = {
      display: mode === "away" ? "none" : "block",
      visibility: "visible",
      position: "fixed",
      inset: "auto",
      margin: "0",
      padding: "0",
      border: "0",
      transform: "none",
      filter: "none",
      [side]: open ? "0" : `${gap}px`,
      top: open ? "0" : `calc(50vh - ${pillHeight / 2}px)`,
      width: `${open ? width : pillWidth}px`,
      height: open ? `calc(100vh - ${bottom}px)` : `${pillHeight}px`,
      "max-width": "100vw",
      "z-index": "2147483647",
      opacity: unseen ? "0" : "1",
      "pointer-events": unseen ? "none" : "auto",
      "border-radius": open ? "0" : "12px",
      overflow: "hidden",
      "color-scheme": "light dark",
    }
    host.style.cssText = Object.entries(style)
      .map(([name, value]) => `${name}:${value}!important`)
      .join(";")
    frame.tabIndex = unseen ? -1 : 0
    const wanted = givesRoom && open ? `${side} ${width}` : ""
    if (wanted === roomFor && room?.isOutgrown() !== true) return
    room?.undo()
    room = wanted === "" ? null : makeRoom(page, side, width)
    roomFor = wanted
  }

  const mount = (): void => {
    remounting = null
    if (signal.aborted || host.isConnected) return
    page.documentElement.append(host)
  }
  // A page that rebuilds itself throws strangers out.
  const removals = new MutationObserver(() => {
    if (host.isConnected || remounting !== null) return
    remounting = setTimeout(mount, waitMs)
    waitMs = Math.min(waitMs * 2, slowestMs)
  })

  place()
  mount()
  removals.observe(page.documentElement, { childList: true })
  signal.addEventListener("abort", () => {
    removals.disconnect()
    room?.undo()
    host.remove()
  })

  return {
    arrange(next) {
      layout = next
      place()
    },
    keepClear(controls) {
      if (room?.isOutgrown()) place()
      const height = page.defaultView?.innerHeight ?? 0
      const mine = host.getBoundingClientRect()
      const theirs = controls?.getBoundingClientRect()
      const beside =
        theirs === undefined || theirs.width === 0 || theirs.right <= mine.left || theirs.left >= mine.right
      const free = beside ? height : theirs.top - gap
      const next = free >= leastHeight ? Math.max(0, height - free) : 0
      if (next === bottom || layout.mode !== "open") return
      bottom = next
      place()
    },
    focus(to) {
      if (to === "panel") {
        if (page.activeElement !== host) focusedBefore = page.activeElement
        frame.focus()
        return
      }
      frame.blur()
      if (focusedBefore instanceof HTMLElement && focusedBefore.isConnected) focusedBefore.focus()
    },
  }
}
