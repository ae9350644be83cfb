/** Is an element on a page that somebody sees? In a frame that was taken away all stays connected. */
export const isShown = (element: Element): boolean => element.isConnected && element.ownerDocument.defaultView !== null

/** A document and those of its frames that may be read, innermost last: some tools put the call into a frame of their own. */
export const readableDocuments = (top: Document): Document[] => {
  const found = [top]
  for (const frame of top.querySelectorAll("iframe")) {
    try {
      const inner = frame.contentDocument
      if (inner?.body) found.push(...readableDocuments(inner))
    } catch {
      // A frame of another origin is none of our business.
    }
  }
  return found
}

/** A film on a page has an address; what people show of themselves has none. */
export const liveVideo = "video:not([src],:has(source))"
