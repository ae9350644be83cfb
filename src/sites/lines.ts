import type { Shape } from "./adapter"
import { unwrap } from "./blocks"
import { hasOwnText, textOf } from "./text"

/** "Name: words" in one text, or null when it does not begin with a name. */
export const splitName = (text: string): { readonly name: string; readonly words: string } | null => {
  const match = /^([^:：]{1,60})[:：]\s*(.*)$/su.exec(text)
  const [, name, words] = match ?? []
  if (name === undefined || words === undefined || !/\p{L}/u.test(name) || name.trim().split(/\s+/).length > 6)
    return null
  return { name: name.trim(), words: words.trim() }
}

/** Captions as lines in which the name stands before the words, in one text with them. */
export const lines: Shape = {
  list(region) {
    const inner = unwrap(region)
    return inner === region || !hasOwnText(inner) ? inner : (inner.parentElement ?? region)
  },
  rows: (unit) => (textOf(unit) === "" ? [] : [unwrap(unit)]),
  read(row) {
    const split = splitName(textOf(row))
    return split === null || split.words === "" ? null : { node: row, speaker: split.name, text: split.words }
  },
}
