import type { Recipient } from "~messaging/mail-port"

/** A draft that is open on a page. */
export interface Compose {
  /** The window of the draft: what holds body, subject and recipients, and goes when the draft closes. Perhaps in a frame itself. */
  readonly root: Element
  /** Where the mail is written: an editable element, perhaps in a frame, or a textarea. */
  readonly body: HTMLElement
}

/**
 * All that is known of one mail tool. Functions over a document, without memory: `drafts.ts` remembers. Marks that are the same in
 * every language come first, then structure; where a tool's marks find nothing the generic finder looks.
 */
export interface MailAdapter {
  readonly tool: string
  /** Is this page of the tool? */
  owns(url: URL, page: Document): boolean
  /** The drafts that are open, in the order of the page. */
  composes(page: Document): readonly Compose[]
  /** The field that holds the subject, shown or not. */
  subject(compose: Compose): HTMLInputElement | HTMLTextAreaElement | null
  recipients(compose: Compose): readonly Recipient[]
  /** The user's own address, where the page shows it; else empty. */
  self(page: Document): string
  /** Is this the tool's own Send of the draft, or in it? */
  isSend(target: Element, compose: Compose): boolean
}

/** A textarea; asked by its name, since a frame's elements are of other classes than ours. */
export const isTextArea = (element: Element): element is HTMLTextAreaElement => element.localName === "textarea"

/** The frame that a document stands in, when that can be reached. */
export const frameOf = (inner: Document): Element | null => {
  try {
    return inner.defaultView?.frameElement ?? null
  } catch {
    return null
  }
}

/** What stands on the page where the draft is written: the body, or the frame around it in the document of its window. */
export const placeOf = ({ root, body }: Compose): Element => {
  let place: Element = body
  while (place.ownerDocument !== root.ownerDocument) {
    const frame = frameOf(place.ownerDocument)
    if (frame === null) break
    place = frame
  }
  return place
}

/** How far a document stands from the corner of the top one, in its frames. CSS px. */
export const shiftOf = (inner: Document): { readonly left: number; readonly top: number } => {
  const frame = frameOf(inner)
  if (frame === null) return { left: 0, top: 0 }
  const outer = shiftOf(frame.ownerDocument)
  const { left, top } = frame.getBoundingClientRect()
  return { left: outer.left + left + frame.clientLeft, top: outer.top + top + frame.clientTop }
}

/** Where an element stands in the top document: itself, or the outermost frame it is in. */
export const placeInTop = (element: Element): Element => {
  const frame = frameOf(element.ownerDocument)
  return frame === null ? element : placeInTop(frame)
}
