/** Where the texts of interface icons stand: in buttons, and in elements of an icon font. */
const places = 'button,[role="button"],i,[class*="symbols"],[class*="icons"]'

/** The first element that shows each icon of `names`, by the icon's text, which is the same in every language. */
export const findIcons = (root: ParentNode, names: ReadonlySet<string>): Map<string, Element> => {
  const found = new Map<string, Element>()
  const take = (element: Element): void => {
    const text = (element.textContent ?? "").trim()
    if (names.has(text) && !found.has(text)) found.set(text, element)
  }
  for (const place of root.querySelectorAll(places)) {
    if (place.childElementCount === 0) take(place)
    else for (const inner of place.getElementsByTagName("*")) if (inner.childElementCount === 0) take(inner)
  }
  return found
}
