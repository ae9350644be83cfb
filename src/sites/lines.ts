import type { Shape } from "./adapter"
import { lineReading, unwrap } from "./blocks"
import { hasOwnText, parts, splitName, textOf } from "./text"

/** Captions as lines in which the name stands before the words, in one text with them. */
export const lines: Shape = {
  list(region) {
    const inner = unwrap(region)
    return inner === region || !hasOwnText(inner) ? inner : (inner.parentElement ?? region)
  },
  rows(unit) {
    const inner = unwrap(unit)
    const held = hasOwnText(inner) ? [] : parts(inner)
    if (held.filter((line) => lines.read(line) !== null).length > 1) return held.flatMap((line) => lines.rows(line))
    return textOf(inner) === "" ? [] : [inner]
  },
  read(row) {
    const { name, words } = splitName(textOf(row)) ?? { name: "", words: "" }
    return lineReading(row, name, words)
  },
}

/** Captions of a shape, or lines where that finds none. */
export const orLines = (shape: Shape): Shape => ({
  ...shape,
  list(region) {
    const inner = unwrap(region)
    return parts(inner, 4).filter((line) => lines.read(line) !== null).length > 1 ? inner : shape.list(region)
  },
  rows(unit, controls) {
    const found = shape.rows(unit, controls)
    return found.length > 0 || lines.read(unit) === null ? found : lines.rows(unit)
  },
  read: (row) => shape.read(row) ?? lines.read(row),
})
