import type { Layer } from "~domain/records/row"

/** Attributes whose values programs read. Every other attribute is not even named: its name may be made of words. */
const shown = [
  "role",
  "aria-live",
  "aria-atomic",
  "aria-hidden",
  "tabindex",
  "dir",
  "contenteditable",
  "hidden",
] as const
/** Values an attribute of these may have; any other is shown as "…". */
const values = new Set(
  (
    "true false polite assertive off ltr rtl auto plaintext-only until-found 0 -1 " +
    "region log status alert list listitem group main banner contentinfo navigation complementary dialog alertdialog button menu " +
    "menuitem toolbar presentation none img heading article feed grid row cell tree treeitem tab tablist tabpanel timer tooltip " +
    "textbox listbox option combobox search form application document note marquee"
  ).split(" "),
)
/** Is this an element of the language of pages? One of somebody's own may be named by a word, and is shown as "x-…". */
const isKnown = (element: Element): boolean =>
  !element.localName.includes("-") &&
  /^\[object (?!HTMLUnknown|SVGElement)(?:HTML|SVG)/.test(Object.prototype.toString.call(element))
const deepest = 8
const mostChildren = 6
const mostLines = 200

const attributeText = (element: Element): string =>
  shown
    .flatMap((name) => {
      const value = element.getAttribute(name)
      if (value === null) return []
      return [` ${name}=${value === "" ? '""' : values.has(value) ? value : "…"}`]
    })
    .join("")

/** How much text an element holds of its own, coarsely: enough to tell a name from a sentence, too little to tell which. */
const ownText = (element: Element): string => {
  let length = 0
  for (const child of element.childNodes)
    if (child.nodeType === Node.TEXT_NODE) length += (child as Text).data.trim().length
  if (length === 0) return ""
  return length <= 40 ? " text:short" : length <= 200 ? " text:line" : " text:long"
}

/**
 * A picture of a part of a page for a report of a fault: tags, roles, a few attributes with known values, counts, and how the
 * captions were found. No word of the page, no name, no address and no class gets into it.
 *
 * @param region where captions are read, or the whole page while they are not found.
 */
export const reportOf = (region: Element, site: string, layer: Layer | null): string => {
  const lines = [`site ${site}`, `layer ${layer ?? "none"}`, `elements ${region.querySelectorAll("*").length + 1}`]
  const draw = (element: Element, depth: number): void => {
    if (lines.length >= mostLines) return
    const tag = isKnown(element) ? element.localName : "x-…"
    lines.push(`${"  ".repeat(depth)}${tag}${attributeText(element)}${ownText(element)}`)
    const children = [...element.children]
    const left = depth >= deepest ? children : children.slice(mostChildren)
    if (depth < deepest) for (const child of children.slice(0, mostChildren)) draw(child, depth + 1)
    if (left.length > 0) lines.push(`${"  ".repeat(depth + 1)}+ ${left.length}`)
  }
  draw(region, 0)
  return lines.join("\n")
}
