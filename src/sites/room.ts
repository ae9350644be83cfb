/** The page beside the panel. */
export interface Room {
  /** Has the page changed so that room must be made anew? */
  isOutgrown(): boolean
  /** The page as it was. */
  undo(): void
}

type Styles = readonly (readonly [HTMLElement | null, Readonly<Record<string, string>>])[]

/** Sets styles over those of the page. Gives back what takes them away again. */
const dress = (styles: Styles): (() => void) => {
  const before = styles.map(([element, style]) =>
    Object.keys(style).map((name) => [
      name,
      element?.style.getPropertyValue(name),
      element?.style.getPropertyPriority(name),
    ]),
  )
  for (const [element, style] of styles)
    for (const [name, value] of Object.entries(style)) element?.style.setProperty(name, value, "important")
  return () =>
    styles.forEach(([element], index) => {
      for (const [name, value, priority] of before[index] ?? [])
        element?.style.setProperty(name ?? "", value ?? "", priority ?? "")
    })
}

/** Shows this page all that it holds, by scrolling sideways if need be? */
const scrollsSideways = (page: Document): boolean =>
  [page.documentElement, page.body].every((element) => {
    const overflow = page.defaultView?.getComputedStyle(element).overflowX
    return overflow !== "hidden" && overflow !== "clip"
  })

/**
 * Makes the page narrower by `width` CSS px, so that the panel stands beside it. A page that cannot become so narrow can be
 * scrolled to where nothing of it is under the panel.
 */
export const makeRoom = (page: Document, side: "left" | "right", width: number): Room => {
  const { documentElement: root, body, defaultView: view } = page
  // A contained body is what fixed parts of the page are placed in, so they move too: right where the page does not scroll.
  const scrolls = root.scrollHeight > root.clientHeight
  const { marginTop, marginBottom } = view?.getComputedStyle(body) ?? { marginTop: "0px", marginBottom: "0px" }
  const whole = `calc(100vh - ${marginTop} - ${marginBottom})`
  const undoNarrow = dress([
    [root, { [`margin-${side}`]: `${width}px`, width: "auto", "max-width": `calc(100vw - ${width}px)` }],
    [body, { width: "auto", ...(scrolls ? {} : { contain: "layout", "min-height": whole, position: "relative" }) }],
  ])
  const excess = scrollsSideways(page) ? body.scrollWidth - body.clientWidth : 0
  const undoWide =
    excess > 0
      ? dress([
          [
            root,
            {
              [`margin-${side}`]: "0",
              [`padding-${side}`]: `${width}px`,
              "box-sizing": "border-box",
              "min-width": `${root.clientWidth + excess}px`,
              "max-width": "none",
            },
          ],
        ])
      : null
  view?.dispatchEvent(new Event("resize"))
  const [fits, from] = [body.scrollWidth, view?.innerWidth]
  return {
    isOutgrown: () =>
      (scrollsSideways(page) && body.scrollWidth > fits) ||
      view?.innerWidth !== from ||
      (!scrolls && root.scrollTop > 0),
    undo() {
      undoWide?.()
      undoNarrow()
      view?.dispatchEvent(new Event("resize"))
    },
  }
}
