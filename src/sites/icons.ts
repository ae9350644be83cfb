/** Where the texts of interface icons stand: in buttons, and in elements of an icon font. */
const places = 'button,[role="button"],i,[class*="symbols"],[class*="icons"]'

const textIn = (icon: Element): string => (icon.textContent ?? "").trim()

/** The first element that shows each icon of `names`, by the icon's text, which is the same in every language. */
export const findIcons = (root: ParentNode, names: ReadonlySet<string>): Map<string, Element> => {
  const found = new Map<string, Element>()
  const take = (element: Element): void => {
    const text = textIn(element)
    if (names.has(text) && !found.has(text)) found.set(text, element)
  }
  for (const place of root.querySelectorAll(places)) {
    if (place.childElementCount === 0) take(place)
    else for (const inner of place.getElementsByTagName("*")) if (inner.childElementCount === 0) take(inner)
  }
  return found
}

/** Does an icon that is made as `icon` is show one of `names`? Far cheaper than to look for icons of any kind. */
export const hasIconLike = (icon: Element, names: ReadonlySet<string>): boolean => {
  const { ownerDocument: page, classList, localName } = icon
  const [kind] = classList
  const alike = kind === undefined ? page.getElementsByTagName(localName) : page.getElementsByClassName(kind)
  return [...alike].some((other) => names.has(textIn(other)))
}
