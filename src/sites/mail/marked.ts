import type { Recipient } from "~messaging/mail-port"
import { readableDocuments } from "../frames"
import { placeInTop, type Compose, type MailAdapter } from "./adapter"
import { closestAround, holds } from "./trees"
import { findComposes, findRecipients, findSelf, isSendAt, subjectIn, windowOf } from "./generic-mail/adapter"

/** What marks a draft in one tool: selectors, best first. */
export interface MailMarks {
  readonly tool: string
  owns(url: URL, page: Document): boolean
  /** The body, in the page or in one of its frames. */
  readonly body: readonly string[]
  /** The window of the draft, around the body or the frame it is in. */
  readonly root: readonly string[]
  readonly subject: readonly string[]
  readonly send: string
  /** The tool's own way to show recipients; none found: the generic way. */
  recipients?(compose: Compose): readonly Recipient[]
  self?(page: Document): string
  /** The subject by its place, when no mark is left. */
  subjectByPlace?(compose: Compose): HTMLInputElement | null
}

const isEditable = (element: Element): boolean =>
  element.localName === "textarea" ||
  element.ownerDocument.designMode === "on" ||
  element.closest("[contenteditable]:not([contenteditable='false'])") !== null

/** An element that is not displayed; documents without layout show everything. */
const isShown = (element: Element): boolean => {
  const place = placeInTop(element)
  if (typeof place.checkVisibility === "function") return place.checkVisibility()
  return place.closest<HTMLElement>("[style*='display:none'], [style*='display: none'], [hidden]") === null
}

const bodiesIn = (page: Document, selectors: readonly string[]): HTMLElement[] => {
  const documents = readableDocuments(page)
  for (const selector of selectors) {
    const found = documents
      .flatMap((inner) => [...inner.querySelectorAll<HTMLElement>(selector)])
      .filter((body) => isEditable(body) && isShown(body))
    if (found.length > 0) return found.filter((body) => !found.some((other) => other !== body && other.contains(body)))
  }
  return []
}

const inOrder = (composes: readonly Compose[]): readonly Compose[] =>
  composes.toSorted((a, b) => (placeInTop(a.body).compareDocumentPosition(placeInTop(b.body)) & 2 ? 1 : -1))

/** The adapter of a tool with marks of its own. Where they are gone its pages are read like those of any other tool. */
export const markedTool = (marks: MailMarks): MailAdapter => ({
  tool: marks.tool,
  owns: (url, page) => marks.owns(url, page),
  composes(page) {
    const bodies = bodiesIn(page, marks.body)
    const marked = bodies.flatMap((body) => {
      const others = bodies.filter((other) => other !== body)
      const around = marks.root
        .map((selector) => closestAround(body, selector))
        .find((root) => root !== null && !others.some((other) => root !== null && holds(root, other)))
      const root = around ?? windowOf(body, others) ?? placeInTop(body).parentElement
      return root === null ? [] : [{ root, body }]
    })
    // A new version of a tool may mark some of its drafts and not others.
    const found = findComposes(page, marked)
    return found.length === 0 ? marked : inOrder([...marked, ...found])
  },
  subject(compose) {
    for (const selector of marks.subject) {
      const field = compose.root.querySelector<HTMLInputElement>(selector)
      if (field !== null) return field
    }
    return subjectIn(compose.root, compose.body) ?? marks.subjectByPlace?.(compose) ?? null
  },
  recipients(compose) {
    const own = marks.recipients?.(compose) ?? []
    return own.length > 0 ? own : findRecipients(compose)
  },
  self: (page) => marks.self?.(page) || findSelf(page),
  isSend: (target, { root }) =>
    (closestAround(target, marks.send) !== null &&
      (holds(root, target) || closestAround(target, "form, [role='dialog']") === null)) ||
    (holds(root, target) && isSendAt(target)),
})
