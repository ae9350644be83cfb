import { hasWords } from "~domain/conversation/words"
import type { Reading, Shape } from "./adapter"
import { controlsIn, hasOwnText, isInline, parts, splitName, textOf } from "./text"

/** Longest name a caption carries; anything longer is speech. */
const nameCharacters = 80
const nameWords = 7
/** How far to look for neighbours that show what a caption looks like here. */
const neighbours = 6

const clock = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?$/i
const hidden = '[aria-hidden="true"],[role="img"]'

/** Letters that stand for somebody's picture, before the name or what holds it. `inHeader`: no words come after the name. */
const isFace = (piece: Element, after: readonly Element[], inHeader: boolean): boolean => {
  const [next, words] = after
  const letters = (piece.textContent ?? "").trim()
  if (next !== undefined && !hasWords(letters)) return true
  if (next === undefined || !/^\p{L}{1,3}$/u.test(letters) || letters !== letters.toUpperCase()) return false
  const holdsWords = !inHeader && pieces(unwrap(next), 2).length > 1
  // Without words after it, what comes next is no name.
  if (!inHeader && !holdsWords && words === undefined && !piece.matches(hidden)) return false
  const name = firstRun(next)
  const starts = name.split(/[\s,(]+/).map((word) => word[0]?.toUpperCase())
  const isTheirs = [...letters].every((letter) => starts.includes(letter)) || name.startsWith(letters)
  if (isInline(piece) && !piece.matches(hidden)) return isTheirs && letters.length > 1 && couldBeName(name)
  return (isTheirs && couldBeName(name)) || holdsWords || piece.matches(hidden) || piece.querySelector(hidden) !== null
}

/** What an element holds to read, `most` pieces at most, beside a time of day and what stands for a picture. */
export const pieces = (element: Element, most = Infinity, inHeader = false): Element[] =>
  parts(element, most + 2)
    .filter(
      (piece, at, all) =>
        ((piece.textContent?.length ?? 0) > 24 || !clock.test(textOf(piece))) &&
        !isFace(piece, all.slice(at + 1, at + 3), inHeader),
    )
    .slice(0, most)

/** Is there a time of day beside what an element holds to read? */
export const holdsTime = (element: Element): boolean =>
  [...element.querySelectorAll("*")].some((inner) => inner.childElementCount === 0 && clock.test(textOf(inner)))

/** Goes down through wrappers that add nothing. */
export const unwrap = (element: Element): Element => {
  let inner = element
  while (!hasOwnText(inner)) {
    const [only, ...more] = pieces(inner, 2)
    if (only === undefined || more.length > 0) break
    inner = only
  }
  return inner
}

/** The smallest element that holds all of these; of one alone, what it stands in. */
export const holderOf = (elements: readonly Element[]): Element | null => {
  let holder = elements[0]?.parentElement ?? null
  for (const element of elements) while (holder !== null && !holder.contains(element)) holder = holder.parentElement
  return holder
}

/** The only thing to read in what stands around it, as far up as that goes. */
export const outermost = (element: Element): Element => {
  let outer = element
  for (
    let around = outer.parentElement;
    around !== null && around.localName !== "body" && parts(around, 2).length < 2;
    around = around.parentElement
  )
    outer = around
  return outer
}

/** What elements of one kind have in common. */
export const madeOf = ({ localName, className }: Element): string => `${localName} ${className} `

/** Is this one run of text, however many inline pieces it is made of? */
export const isRun = (element: Element): boolean => {
  const inner = unwrap(element)
  return hasOwnText(inner) || pieces(inner).every((part) => isInline(part) && isRun(part))
}

const isShort = (element: Element): boolean => textOf(element).length <= nameCharacters

/** `strict`: name and words are boxes of their own. `loose`: they may stand side by side as inline pieces. */
type Strictness = "strict" | "loose"

const isBlock = (element: Element, held: readonly Element[], shape: Strictness, controls: number): boolean => {
  const [name] = held
  const last = held.at(-1)
  return (
    name !== undefined &&
    last !== undefined &&
    last !== name &&
    ((isRun(last) && isShort(name)) || (isRun(name) && isShort(last))) &&
    (shape === "loose" || !held.every(isInline)) &&
    controlsIn(element) <= controls &&
    // Two blocks one after the other are no name and words.
    ![name, last].every((piece) => (!isInline(piece) && isWhole(piece, controls)) || splitName(textOf(piece))?.words)
  )
}

/** A name and words, not sentences of which each has an element. */
const isWhole = (element: Element, controls: number): boolean =>
  isLoose(element, controls) && couldBeName(textOf(pieces(unwrap(element), 1)[0] ?? element))

const isLoose = (element: Element, controls: number): boolean => {
  const inner = unwrap(element)
  return hasOwnText(inner) ? leadIn(inner) !== null : isBlock(inner, pieces(inner), "loose", controls)
}

/** The name that stands out at the head of a text: all other words are said. */
const leadIn = (element: Element): Element | null => {
  const [lead] = parts(element, 1)
  if (!lead || !/^(b|strong)$/.test(lead.localName) || !hasOwnText(element)) return null
  return couldBeName(textOf(lead)) && textOf(element).startsWith(textOf(lead)) ? lead : null
}

/** The blocks [name][words] in an element, whatever wraps them. */
const blocksIn = (element: Element, shape: Strictness, controls: number): Element[] => {
  const inner = unwrap(element)
  if (hasOwnText(inner)) return leadIn(inner) === null ? [] : [inner]
  const held = pieces(inner)
  if (held.length < 2) return []
  return isBlock(inner, held, shape, controls) ? [inner] : held.flatMap((part) => blocksIn(part, shape, controls))
}

/**
 * The element whose children are the blocks of a caption region. A region with a single block and no wrapper inside is its
 * own list.
 */
const blockList = (region: Element): Element => {
  const inner = unwrap(region)
  if (inner === region || hasOwnText(inner)) return region
  const held = pieces(inner, 12)
  const [first] = held
  // Captions of which the last has no words yet, or no name, are of one kind, and one of them is a block.
  const areMany = first && madeOf(first) === madeOf(held.at(-1) ?? first) && held.some((one) => isLoose(one, Infinity))
  return !areMany && isBlock(inner, held, "loose", Infinity) ? (inner.parentElement ?? region) : inner
}

/** The caption blocks in one child of the list by shape alone: a short name, then what is said. `controls`: see `Shape.rows`. */
export const shapedBlocks = (unit: Element, controls = 0): Element[] => {
  if ((unit.textContent ?? "").trim() === "") return []
  const strict = blocksIn(unit, "strict", controls)
  if (strict.length > 0) return strict
  const loose = blocksIn(unit, "loose", controls)
  return loose.length > 0 && !isAmongStrict(unit, controls) ? loose : []
}

/** What stands before an element, and then what stands after it, the nearest first. */
const besides = function* (unit: Element): Generator<Element> {
  for (const step of ["previousElementSibling", "nextElementSibling"] as const) {
    let beside = unit[step]
    for (let far = 0; far < neighbours && beside !== null; far += 1, beside = beside[step]) yield beside
  }
}

const isAmongStrict = (unit: Element, controls: number): boolean => {
  for (const beside of besides(unit)) if (blocksIn(beside, "strict", controls).length > 0) return true
  return false
}

/** The last run of text in an element. */
export const lastRun = (element: Element): Element => {
  const inner = unwrap(element)
  const last = isRun(inner) ? undefined : pieces(inner).at(-1)
  return last === undefined ? inner : lastRun(last)
}

/** What is said in a caption whose words stand in these elements, or null when nothing is. */
export const reading = (node: Element, speaker: string, said: readonly Element[]): Reading | null => {
  const text = said.map(textOf).join(" ").trim()
  const [words, ...more] = said
  return text === "" ? null : { node, speaker, text, ...(words && more.length === 0 && { words }) }
}

/** What is said in one text with the name, which stands before it. */
export const lineReading = (row: Element, speaker: string, text: string): Reading | null =>
  text === "" ? null : { node: row, speaker, text, words: row, lead: textOf(row).slice(0, -text.length) }

const sentenceEnd = /[.?!…。？！]$/
/** "Remy B.", "Acme Inc." */
const abbreviated = /(?:^|[\s.])\p{L}{1,3}\.$/u

/** Could this be what somebody is called, and not what somebody says? Short sayings could be both. */
export const couldBeName = (text: string): boolean =>
  text !== "" &&
  text.length <= nameCharacters &&
  text.split(" ").length <= nameWords &&
  (!sentenceEnd.test(text) || abbreviated.test(text))

const withoutColon = (name: string): string => name.replace(/\s*[:：]$/, "")

/** Some pages put the name after the words. What has a picture, or is said again beside it, is the name. */
const isNameLast = (row: Element, first: Element, last: Element): boolean => {
  const [before, after] = [textOf(first), textOf(last)].map(withoutColon)
  if (before === undefined || after === undefined) return false
  const mayBe = couldBeName(after)
  if (couldBeName(before) && !mayBe) return false
  const [pictured, picturedLast] = [first, last].map((piece) => piece.querySelector("img") !== null)
  if (pictured !== picturedLast) return picturedLast === true
  let unit = row
  while (unit.parentElement?.childElementCount === 1) unit = unit.parentElement
  for (const beside of besides(unit)) {
    const [one, ...more] = pieces(unwrap(beside))
    const other = more.at(-1)
    if (one === undefined || other === undefined) continue
    const [said, named] = [textOf(one), textOf(other)].map(withoutColon)
    if (said === undefined || named === undefined) continue
    if (said === before) return false
    if (named === after || (couldBeName(named) && !couldBeName(said))) return true
  }
  return mayBe && !couldBeName(before)
}

/** Reads a block of that shape. */
const readBlock = (row: Element): Reading | null => {
  const lead = leadIn(row)
  if (lead !== null)
    return lineReading(
      row,
      nameIn(lead),
      textOf(row)
        .slice(textOf(lead).length)
        .replace(/^\s*[:：]?\s*/, ""),
    )
  const held = pieces(row)
  const [first] = held
  const last = held.at(-1)
  if (first === undefined || last === undefined) return null
  const late = last !== first && isNameLast(row, first, last)
  return reading(row, nameIn(late ? last : first), late ? held.slice(0, -1) : saidAfter(held))
}

/** What could be a name and stands between name and words, says what somebody is; but words may be made of inline pieces. */
const saidAfter = ([, ...held]: readonly Element[]): Element[] => {
  const last = held.at(-1)
  const isSaid = (piece: Element): boolean =>
    piece === last || (isInline(piece) && last !== undefined && isInline(last)) || !couldBeName(textOf(piece))
  return held.slice(held.findIndex(isSaid))
}

/** A name as people say it: some tools set a colon behind it. */
export const nameIn = (header: Element | null): string => (header === null ? "" : withoutColon(firstRun(header)))

/** The first piece of a header: a badge beside the name is not part of it. */
const firstRun = (header: Element): string => {
  const inner = unwrap(header)
  const [first] = pieces(inner, 1, true)
  return first === undefined || hasOwnText(inner) ? textOf(inner) : firstRun(first)
}

/** Captions as blocks of a name and what is said, one for each turn. */
export const blocks: Shape = { list: blockList, rows: shapedBlocks, read: readBlock }
