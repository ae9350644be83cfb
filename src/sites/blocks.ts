import type { Reading, Shape } from "./adapter"
import { hasOwnText, holdsControl, isInline, parts, textOf } from "./text"

/** Longest name a caption carries; anything longer is speech. */
const nameCharacters = 80
/** How far to look for neighbours that show what a caption looks like here. */
const neighbours = 6

/** Goes down through wrappers that add nothing. */
export const unwrap = (element: Element): Element => {
  let inner = element
  while (!hasOwnText(inner)) {
    const [only, ...more] = parts(inner, 2)
    if (only === undefined || more.length > 0) break
    inner = only
  }
  return inner
}

/** Is this one run of text, however many inline pieces it is made of? */
const isRun = (element: Element): boolean => {
  const inner = unwrap(element)
  return hasOwnText(inner) || parts(inner).every((part) => isInline(part) && isRun(part))
}

/** `strict`: name and words are boxes of their own. `loose`: they may stand side by side as inline pieces. */
type Strictness = "strict" | "loose"

const isBlock = (element: Element, held: readonly Element[], shape: Strictness): boolean => {
  const [name] = held
  const last = held.at(-1)
  return (
    name !== undefined &&
    last !== undefined &&
    last !== name &&
    isRun(last) &&
    (shape === "loose" || !held.every(isInline)) &&
    textOf(name).length <= nameCharacters &&
    !holdsControl(element)
  )
}

/** The blocks [name][words] in an element, whatever wraps them. */
const blocksIn = (element: Element, shape: Strictness): Element[] => {
  const inner = unwrap(element)
  if (hasOwnText(inner)) return []
  const held = parts(inner)
  if (held.length < 2) return []
  return isBlock(inner, held, shape) ? [inner] : held.flatMap((part) => blocksIn(part, shape))
}

/**
 * The element whose children are the blocks of a caption region. A region with a single block and no wrapper inside is its
 * own list.
 */
const blockList = (region: Element): Element => {
  const inner = unwrap(region)
  if (inner === region || hasOwnText(inner)) return region
  const held = parts(inner, 12)
  return held.length > 1 && !held.every(isRun) ? inner : (inner.parentElement ?? region)
}

/** The caption blocks in one child of the list by shape alone: a short name, then what is said. */
export const shapedBlocks = (unit: Element): Element[] => {
  if ((unit.textContent ?? "").trim() === "") return []
  const strict = blocksIn(unit, "strict")
  if (strict.length > 0) return strict
  const loose = blocksIn(unit, "loose")
  return loose.length > 0 && !isAmongStrict(unit) ? loose : []
}

const isAmongStrict = (unit: Element): boolean => {
  for (const step of ["previousElementSibling", "nextElementSibling"] as const) {
    let beside = unit[step]
    for (let far = 0; far < neighbours && beside !== null; far += 1, beside = beside[step])
      if (blocksIn(beside, "strict").length > 0) return true
  }
  return false
}

const clock = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?$/i

/** What an element holds to read beside a time of day. */
export const pieces = (element: Element): Element[] => parts(element).filter((piece) => !clock.test(textOf(piece)))

/** What is said in a caption whose words stand in these elements, or null when nothing is. */
export const reading = (node: Element, speaker: string, said: readonly Element[]): Reading | null => {
  const text = said.map(textOf).join(" ").trim()
  const [words, ...more] = said
  return text === "" ? null : { node, speaker, text, ...(words && more.length === 0 && { words }) }
}

/** Reads a block of that shape. */
const readBlock = (row: Element): Reading | null => {
  const [name, ...said] = pieces(row)
  return name === undefined ? null : reading(row, nameIn(name), said)
}

/** A name as people say it: some tools set a colon behind it. */
export const nameIn = (header: Element | null): string =>
  header === null ? "" : firstRun(header).replace(/\s*[:：]$/, "")

/** The first piece of a header: a badge beside the name is not part of it. */
const firstRun = (header: Element): string => {
  const inner = unwrap(header)
  const [first] = parts(inner, 1)
  return first === undefined || hasOwnText(inner) ? textOf(inner) : firstRun(first)
}

/** Captions as blocks of a name and what is said, one for each turn. */
export const blocks: Shape = { list: blockList, rows: shapedBlocks, read: readBlock }
