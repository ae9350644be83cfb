import { readableDocuments } from "../frames"
import { frameOf } from "./adapter"

/** A tree of a page that can be searched by itself: a document, or an open shadow root. */
export type Tree = Document | ShadowRoot

const isShadow = (node: Node): node is ShadowRoot => node.nodeType === 11 && "host" in node

/** The tree that an element stands in. */
export const treeOf = (node: Node): Tree => {
  const root = node.getRootNode()
  return isShadow(root) ? root : (node.ownerDocument ?? (node as Document))
}

/** The open shadow root of an element itself, with those within it. */
const shadowsOf = ({ shadowRoot }: Element): ShadowRoot[] =>
  shadowRoot === null ? [] : [shadowRoot, ...shadowsIn(shadowRoot)]

const shadowsIn = (root: Document | ShadowRoot | Element): ShadowRoot[] =>
  [...root.querySelectorAll("*")].flatMap(shadowsOf)

/** The open shadow roots on a page and in its frames. Looks at every element: only for pages that show nothing without. */
export const shadowTrees = (page: Document): ShadowRoot[] => readableDocuments(page).flatMap(shadowsIn)

/** What stands around an element: its parent, the host of the shadow it is in, or the frame of its document. */
export const around = (element: Element): Element | null => {
  if (element.parentElement !== null) return element.parentElement
  const tree = treeOf(element)
  return isShadow(tree) ? tree.host : frameOf(tree)
}

/** Does an element hold a node, also in its frames and shadow roots? */
export const holds = (root: Element, node: Element): boolean => {
  for (let at: Element | null = node; at !== null; at = around(at)) if (at === root) return true
  return false
}

/** The nearest element around that matches, itself first; out of frames and shadow roots. */
export const closestAround = (element: Element, selector: string): Element | null => {
  for (let at: Element | null = element; at !== null; at = around(at)) if (at.matches(selector)) return at
  return null
}

/** All that matches in an element; where it is part of shadow roots also in those within. */
export const allIn = <E extends Element = Element>(root: Element, selector: string): E[] => {
  const found = [...root.querySelectorAll<E>(selector)]
  if (root.shadowRoot === null && !isShadow(treeOf(root))) return found
  const shadows = [...shadowsOf(root), ...shadowsIn(root)]
  return [...found, ...shadows.flatMap((shadow) => [...shadow.querySelectorAll<E>(selector)])]
}

/** The element that has the keyboard, in the innermost frame or shadow root. */
export const activeIn = (page: Document): Element | null => {
  let at = page.activeElement
  for (;;) {
    let inner: Element | null = null
    try {
      inner = at?.shadowRoot?.activeElement ?? (at as HTMLIFrameElement | null)?.contentDocument?.activeElement ?? null
    } catch {
      // A frame of another origin is none of our business.
    }
    if (inner === null) return at
    at = inner
  }
}

/** The selection of the tree that an element stands in; browsers keep the one in a shadow root to itself. */
export const selectionAt = (element: Element): Selection | null => {
  const tree = treeOf(element)
  const own = tree as unknown as { readonly getSelection?: () => Selection | null }
  return own.getSelection?.() ?? element.ownerDocument.getSelection()
}
