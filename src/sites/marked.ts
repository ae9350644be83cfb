import type { Shape } from "./adapter"
import { blocks, holderOf, holdsTime, lastRun, nameIn, pieces, reading, shapedBlocks } from "./blocks"

/** Selectors of a tool's captions. */
export interface Marks {
  readonly name: string
  readonly words: string
  /** What surely holds all captions, and no more. */
  readonly list?: string
  /** What is larger than a caption, for sure. */
  readonly around: string
}

/** How far back the name of a caption without one is looked for. */
const lookBack = 20

/**
 * Captions whose words are marked, whatever boxes stand around them: hosts and guests see others. Where the mark of words or name
 * is gone, shape tells. A caption without a name goes on for whoever said the one before.
 */
export const markedRows = ({ name, words, list, around }: Marks): Shape => {
  const wordsIn = (element: Element): Element[] =>
    element.matches(words) ? [element] : [...element.querySelectorAll(words)]

  /** All that stands with these words and no others. */
  const boxOf = (row: Element): Element => {
    let box = row
    for (let outer = row.parentElement; outer !== null && outer.localName !== "body"; outer = outer.parentElement) {
      if (outer.matches(around) || outer.querySelectorAll(words).length > 1) break
      box = outer
    }
    return box
  }

  /** What names the speaker of a row in a box of its own: by its mark, else what stands first before the words. */
  const nameFor = (row: Element, box: Element): Element | null => {
    const marked = box.querySelector(name)
    if (marked !== null) return marked
    for (let inner = row; inner !== box && inner.parentElement !== null; inner = inner.parentElement) {
      const [first] = pieces(inner.parentElement, 1)
      if (first !== undefined && !first.contains(row)) return first
    }
    return null
  }

  const namedIn = (box: Element): string | null => {
    const row = wordsIn(box).at(-1)
    const named = row ? nameFor(row, box) : box.matches(name) ? box : [...box.querySelectorAll(name)].at(-1)
    return named ? nameIn(named) : null
  }

  const shapedIn = (unit: Element): string | null => {
    const last = shapedBlocks(unit, Infinity).at(-1)
    return (last && blocks.read(last)?.speaker) ?? null
  }

  /** The name in what stands at or before `box`, the nearest first. */
  const nearest = (box: Element, named: (box: Element) => string | null): string => {
    let at: Element | null = box
    for (let far = 0; far < lookBack && at !== null; far += 1, at = at.previousElementSibling) {
      const speaker = named(at)
      if (speaker !== null) return speaker
    }
    return ""
  }

  return {
    carries: true,
    sure: words,
    list(region) {
      const known = list === undefined || region.matches(list) ? null : region.querySelector(list)
      if (known !== null) return known
      const all = wordsIn(region)
      return all.length === 0 ? blocks.list(region) : ((all.length > 1 ? holderOf(all) : null) ?? region)
    },
    rows(unit, controls) {
      const marked = wordsIn(unit)
      if (marked.length > 0) return marked
      const shaped = shapedBlocks(unit, controls)
      return shaped.length === 0 && holdsTime(unit) ? [unit] : shaped
    },
    read(row) {
      if (row.matches(words)) return reading(row, nearest(boxOf(row), namedIn), [row])
      return blocks.read(row) ?? (holdsTime(row) ? reading(row, nearest(row, shapedIn), [lastRun(row)]) : null)
    },
  }
}
