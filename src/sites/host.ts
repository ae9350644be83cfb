/** Where the panel stands beside the page. Widths and heights in CSS px. */
export interface Layout {
  readonly mode: "open" | "pill" | "hidden"
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

/** The page beside the panel: narrower, and as it was when `undo` is called. */
const makeRoom = (page: Document, side: Layout["side"], width: number): (() => void) => {
  const set: readonly (readonly [HTMLElement | null, Readonly<Record<string, string>>])[] = [
    [
      page.documentElement,
      { [`margin-${side}`]: `${width}px`, width: "auto", "max-width": `calc(100vw - ${width}px)` },
    ],
    // A contained body is what fixed parts of the page are placed in, so they move too.
    [page.body, { contain: "layout", "min-height": "100vh", width: "auto", position: "relative" }],
  ]
  const before = set.map(([element, style]) =>
    Object.keys(style).map((name) => [
      name,
      element?.style.getPropertyValue(name),
      element?.style.getPropertyPriority(name),
    ]),
  )
  for (const [element, style] of set)
    for (const [name, value] of Object.entries(style)) element?.style.setProperty(name, value, "important")
  page.defaultView?.dispatchEvent(new Event("resize"))
  return () => {
    set.forEach(([element], index) => {
      for (const [name, value, priority] of before[index] ?? [])
        element?.style.setProperty(name ?? "", value ?? "", priority ?? "")
    })
    page.defaultView?.dispatchEvent(new Event("resize"))
  }
}

/**
 * Mounts the panel's page beside a call page, in a closed shadow root, and keeps it there until `signal` aborts.
 *
 * It never takes the keyboard by itself. Collapsed or hidden it shrinks: a frame that is not displayed has its timers slowed.
 */
export const mountFrame = (page: Document, address: string, signal: AbortSignal, givesRoom: boolean): FrameHost => {
  const host = page.createElement(tag)
  const frame = page.createElement("iframe")
  frame.src = address
  frame.allow = "clipboard-write"
  frame.title = "Third Why"
  frame.style.cssText = "border:0;width:100%;height:100%;display:block;color-scheme:light dark;background:Canvas"
  host.attachShadow({ mode: "closed" }).append(frame)

  let layout = firstLayout
  let bottom = 0
  let undoRoom: (() => void) | null = null
  let roomFor = ""
  let focusedBefore: Element | null = null
  let waitMs = 100
  let remounting: ReturnType<typeof setTimeout> | null = null

  const place = (): void => {
    const { mode, side, width, pillWidth, pillHeight } = layout
    const open = mode === "open"
    const style: Record<string, string> = {
      display: "block",
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
      opacity: mode === "hidden" ? "0" : "1",
      "pointer-events": mode === "hidden" ? "none" : "auto",
      "border-radius": open ? "0" : "12px",
      overflow: "hidden",
      "color-scheme": "light dark",
    }
    host.style.cssText = Object.entries(style)
      .map(([name, value]) => `${name}:${value}!important`)
      .join(";")
    frame.tabIndex = mode === "hidden" ? -1 : 0
    const room = givesRoom && open ? `${side} ${width}` : ""
    if (room === roomFor) return
    undoRoom?.()
    undoRoom = room === "" ? null : makeRoom(page, side, width)
    roomFor = room
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
    undoRoom?.()
    host.remove()
  })

  return {
    arrange(next) {
      layout = next
      place()
    },
    keepClear(controls) {
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
