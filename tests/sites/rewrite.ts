import { JSDOM } from "jsdom"
import type { KnownTrace } from "./suite"

/** How a page may differ from the one we know, in the page itself and in all that comes later. */
export interface Variant {
  /** Changes source text: pages and traces alike. */
  readonly text?: (source: string) => string
  /** Changes elements: of the page, and of every piece of HTML a trace brings. */
  readonly dom?: (root: ParentNode, document: Document) => void
}

/** Every element of a kind, also when a piece of HTML consists of it. */
export const every = (root: ParentNode, selector: string): HTMLElement[] => [
  ...root.querySelectorAll<HTMLElement>(selector),
]

/** Puts a new element around another one. */
export const wrap = (element: Element, document: Document, tag = "div"): void => {
  const wrapper = document.createElement(tag)
  element.replaceWith(wrapper)
  wrapper.append(element)
}

export const varyPage = (html: string, { text, dom }: Variant): string => {
  const source = text?.(html) ?? html
  if (dom === undefined) return source
  const page = new JSDOM(source)
  dom(page.window.document, page.window.document)
  return page.serialize()
}

export const varyTrace = (trace: KnownTrace, { text, dom }: Variant): KnownTrace => {
  const varied = text === undefined ? trace : (JSON.parse(text(JSON.stringify(trace))) as KnownTrace)
  if (dom === undefined) return { ...varied, ...(trace.expect && { expect: trace.expect }) }
  return {
    ...varied,
    ...(trace.expect && { expect: trace.expect }),
    steps: varied.steps.map((step) => {
      if (!("html" in step)) return step
      const page = new JSDOM("")
      const { document } = page.window
      document.body.innerHTML = step.html
      dom(document.body, document)
      return { ...step, html: document.body.innerHTML }
    }),
  }
}
