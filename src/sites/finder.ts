import { wordsOf } from "~domain/conversation/words"
import type { Region, Shape } from "./adapter"
import { blocks, couldBeName, outermost, shapedBlocks } from "./blocks"
import { lines } from "./lines"
import { clean, controlsIn, controls, dialogs, isInline, textOf } from "./text"

/** A caption is seen to grow so often, in all, before a place is believed to be one; */
const growths = 3
/** or so often beside the name of somebody who is known to be in the call. */
const growthsOfKnown = 2
/** Shorter texts grow in counters and clocks too. */
const leastWords = 3
/** How far above the words their name may stand. */
const climb = 6
/** So many of the newest captions are asked for a known name. */
const mostBeside = 8
/** Texts that were seen to change, remembered at most. */
const mostPlaces = 200
/** Shorter texts may stand in two places by chance. */
const leastRepeated = 3

/** Live text that is no caption. */
const elsewhere =
  `${dialogs},${controls},[role="tooltip"],[role="timer"],[role="textbox"],[contenteditable="true"],[contenteditable=""],` +
  "form,script,style,third-why"
/** Who writes here, writes a chat. */
const writing =
  'textarea,[contenteditable="true"],[contenteditable=""],[role="textbox"],input[type="text"],input:not([type])'
/** Roles of text that comes by itself. */
const live = '[role="region"],[role="log"],[aria-live]:not([aria-live="off"])'

/** Finds captions by what only captions do: beside a short name, a text grows word by word. */
export interface Finder {
  /** Something on the page changed. */
  take(records: readonly MutationRecord[]): void
  /**
   * The place that behaves like captions, or shows again what captions said, or null. `names`: who is known to be in the call;
   * `said`: what was heard last, each as `saying` writes it.
   */
  find(names: ReadonlySet<string>, said: ReadonlySet<string>): Region | null
}

/** Who said what, as one text. */
export const saying = (speaker: string, text: string): string => `${speaker}\n${text}`

/** Where no spaces are, each letter counts. */
const wordCount = (text: string): number => wordsOf(text).filter(({ form }) => /\p{L}/u.test(form)).length

/** Did a text go on, as what is said does? */
export const grew = (before: string, after: string): boolean => {
  const start = before.slice(0, Math.max(1, Math.floor(before.length * 0.6))).toLowerCase()
  return (
    after.length > before.length &&
    before !== "" &&
    after.toLowerCase().startsWith(start) &&
    wordCount(after) >= leastWords
  )
}

/** The list that a block stands in, with those like it, each perhaps in boxes of its own. */
const listOf = (block: Element): Element => {
  const outer = outermost(block)
  const around = outer.parentElement
  if (around === null || around.localName === "body") return outer
  const alike = [...around.children].some(
    (beside) => beside !== outer && beside.localName === outer.localName && shapedBlocks(beside, Infinity).length > 0,
  )
  return alike || outer === block ? around : outer
}

/** The block of name and words that a growing text belongs to, and the list of blocks like it. */
export const placeOf = (grown: Element): { readonly block: Element; readonly list: Element } | null => {
  let around: Element | null = grown.parentElement
  for (
    let far = 0;
    far < climb && around !== null && around.localName !== "body";
    far += 1, around = around.parentElement
  ) {
    const [block] = shapedBlocks(around, Infinity).filter((shaped) => shaped.contains(grown))
    if (block !== undefined) return { block, list: listOf(block) }
  }
  return null
}

/** The line "Name: words" that a growing text is, and the list of lines like it. */
const lineOf = (grown: Element): ReturnType<typeof placeOf> => {
  let block: Element | null = grown
  while (block !== null && isInline(block)) block = block.parentElement
  if (block === null || lines.read(block) === null) return null
  const outer = outermost(block)
  const around = outer.parentElement
  return { block, list: around === null || around.localName === "body" ? outer : around }
}

/** Is this where people write? The field may stand beside what was written. */
const isWritten = (list: Element): boolean => {
  const around = list.parentElement
  return (around === null || around.localName === "body" ? list : around).querySelector(writing) !== null
}

/** The elements with text of their own in these. */
const textsIn = function* (roots: Iterable<Node>): Generator<Element> {
  for (const root of roots) {
    const texts = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let text = texts?.nextNode(); text; text = texts?.nextNode())
      if (text.parentElement && (text as Text).data.trim() !== "") yield text.parentElement
  }
}

/** `shape`: how captions look here. `from`: where what was heard before may stand again already. */
export const createFinder = (shape = blocks, from: readonly Element[] = []): Finder => {
  const shown = new WeakMap<Element, string>()
  const grown = new Map<Element, number>()
  const added = new Set<Node>(from)

  /** A place where words stand beside what could be a name, and has not grown itself. */
  const placeBeside = (element: Element): ReturnType<typeof placeOf> => {
    const place = placeOf(element)
    const reading = place && shape.read(place.block)
    if (!place || !reading?.words?.contains(element) || !couldBeName(reading.speaker)) return null
    for (const other of grown.keys()) if (place.block.contains(other) && !reading.words.contains(other)) return null
    return place
  }

  const see = (element: Element | null): void => {
    if (element === null || element.childElementCount > 8 || element.closest(elsewhere) !== null) return
    const text = clean(element.textContent ?? "")
    const before = shown.get(element)
    shown.set(element, text)
    if (before === undefined || !grew(before, text)) return
    if (grown.size < mostPlaces || grown.has(element)) grown.set(element, (grown.get(element) ?? 0) + 1)
  }

  /** What was heard before stands here again, in the words of the same person: as good as seen to grow. */
  const recognise = (said: ReadonlySet<string>): void => {
    const texts = new Set(
      [...said].map((one) => one.slice(one.indexOf("\n") + 1)).filter((text) => wordCount(text) >= leastRepeated),
    )
    if (texts.size > 0)
      for (const element of textsIn(added)) {
        if (!texts.has(textOf(element)) || element.closest(elsewhere) !== null) continue
        const place = placeBeside(element)
        const reading = place && shape.read(place.block)
        if (reading && said.has(saying(reading.speaker, reading.text))) grown.set(element, growths)
      }
    added.clear()
  }

  return {
    take(records) {
      const seen = new Set<Element>()
      for (const { target, type, oldValue, addedNodes } of records) {
        for (const node of addedNodes) if (added.size < mostPlaces) added.add(node)
        const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement
        if (element === null || seen.has(element)) continue
        seen.add(element)
        if (type === "characterData" && !shown.has(element) && element.childNodes.length === 1)
          shown.set(element, clean(oldValue ?? ""))
        see(element)
      }
    },

    find(names, said) {
      recognise(said)
      const lists = new Map<Element, { growths: number; readonly blocks: Set<Element>; readonly shape: Shape }>()
      for (const [element, times] of grown) {
        if (!element.isConnected) {
          grown.delete(element)
          continue
        }
        const inBlocks = placeBeside(element)
        const place = inBlocks ?? lineOf(element)
        if (place === null) continue
        const controls = controlsIn(place.block)
        const kind = inBlocks === null ? lines : shape
        // A button beside words is an offer of the page, unless every caption has it.
        const isAlike = (row: Element): boolean => controlsIn(row) === controls
        if (
          controls > 0 &&
          [...place.list.children].flatMap((unit) => kind.rows(unit, controls)).filter(isAlike).length < 2
        )
          continue
        const seen = lists.get(place.list) ?? { growths: 0, blocks: new Set(), shape: kind }
        seen.growths += times
        seen.blocks.add(place.block)
        lists.set(place.list, seen)
      }
      let best: Region | null = null
      let bestScore = 0
      for (const [list, seen] of lists) {
        const speakers = [...seen.blocks].map((block) => seen.shape.read(block)?.speaker ?? "")
        const known = [...list.children]
          .slice(-mostBeside)
          .flatMap((unit) => seen.shape.rows(unit, Infinity))
          .some((row) => names.has(seen.shape.read(row)?.speaker ?? ""))
        if (seen.growths < (known ? growthsOfKnown : growths) || isWritten(list)) continue
        const score =
          (list.closest(live) === null ? 0 : 1) +
          (known ? 2 : 0) +
          Math.min(2, seen.blocks.size) +
          Math.min(2, seen.growths / growths)
        if (speakers.every((speaker) => speaker === "") || textOf(list) === "") continue
        if (score > bestScore) {
          bestScore = score
          // What stands around it stays when the list itself is built anew.
          best = { node: outermost(list), layer: "generic", shape: seen.shape, grown: [...seen.blocks] }
        }
      }
      return best
    },
  }
}
