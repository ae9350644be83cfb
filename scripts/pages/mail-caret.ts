import { isTextArea } from "~sites/mail/adapter"
import { foreignAround, ownText } from "~sites/mail/own-text"
import { mailAdapterFor } from "~sites/mail/registry"
import { selectionAt } from "~sites/mail/trees"
import { ownStretches } from "~domain/mail/parts"

/** Puts the caret behind what is written in a draft of the page, or at its top when nothing is. False: there is no such draft. */
export const putCaret = (index: number): boolean => {
  const body = mailAdapterFor(new URL(location.href), document).composes(document)[index]?.body
  if (body === undefined) return false
  body.focus()
  if (isTextArea(body)) {
    const [own] = ownStretches(body.value)
    const written = own === undefined ? "" : body.value.slice(own.from, own.to).trimEnd()
    body.setSelectionRange((own?.from ?? 0) + written.length, (own?.from ?? 0) + written.length)
    return true
  }
  const own = ownText(body)
  const texts = body.ownerDocument.createTreeWalker(body, 4)
  let last: Node | null = null
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (foreignAround(text, body) !== null) break
    const said = (text.textContent ?? "").trim()
    // A signature or a quote that no mark tells is not gone on with.
    if (said !== "" && own.includes(said)) last = text
  }
  const selection = selectionAt(body)
  if (last !== null) selection?.collapse(last, last.textContent?.trimEnd().length ?? 0)
  else {
    const [block = body] = body.querySelectorAll("div, p")
    selection?.collapse(foreignAround(block, body) === null ? block : body, 0)
  }
  return true
}
