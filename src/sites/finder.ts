import type { Region, Shape } from "./adapter"
import { blocks, shapedBlocks } from "./blocks"
import { lines } from "./lines"
import { clean, holdsControl, isInline, textOf } from "./text"

/** A caption is seen to grow so often, in all, before a place is believed to be one. */
const growths = 3
/** Shorter texts grow in counters and clocks too. */
const leastWords = 3
/** How far above the words their name may stand. */
const climb = 6
/** Texts that were seen to change, remembered at most. */
const mostPlaces = 200

/** Live text that is no caption. */
const elsewhere =
  'button,[role="button"],[role="menu"],[role="dialog"],[role="alertdialog"],[role="listbox"],[role="tooltip"],[role="timer"],' +
  '[role="textbox"],[contenteditable="true"],[contenteditable=""],input,textarea,select,form,script,style,third-why'
/** Who writes here, writes a chat. */
const writing =
  'textarea,[contenteditable="true"],[contenteditable=""],[role="textbox"],input[type="text"],input:not([type])'
/** Roles of text that comes by itself. */
const live = '[role="region"],[role="log"],[aria-live]:not([aria-live="off"])'

/** Finds captions by what only captions do: beside a short name, a text grows word by word. */
export interface Finder {
  /** Something on the page changed. */
  take(records: readonly MutationRecord[]): void
  /** The place that behaves like captions, or null. `names`: who is known to be in the call. */
  find(names: readonly string[]): Region | null
}

const wordCount = (text: string): number => text.match(/\p{L}[\p{L}\p{M}'’-]*/gu)?.length ?? 0

const grew = (before: string, after: string): boolean => {
  const start = before.slice(0, Math.max(1, Math.floor(before.length * 0.6))).toLowerCase()
  return after.length > before.length && before !== "" && after.toLowerCase().startsWith(start)
}

/** The block of name and words that a growing text belongs to, and the list of blocks like it. */
export const placeOf = (grown: Element): { readonly block: Element; readonly list: Element } | null => {
  let around: Element | null = grown.parentElement
  for (
    let far = 0;
    far < climb && around !== null && around.localName !== "body";
    far += 1, around = around.parentElement
  ) {
    const [block] = shapedBlocks(around).filter((shaped) => shaped.contains(grown))
    if (block === undefined) continue
    let list = block.parentElement
    while (list !== null && list.localName !== "body" && list.childElementCount === 1) list = list.parentElement
    return list === null || list.localName === "body" ? { block, list: block.parentElement ?? block } : { block, list }
  }
  return null
}

/** The line "Name: words" that a growing text is, and the list of lines like it. */
const lineOf = (grown: Element): ReturnType<typeof placeOf> => {
  let block: Element | null = grown
  while (block !== null && isInline(block)) block = block.parentElement
  const list = block?.parentElement
  if (!block || !list || block.localName === "body" || list.localName === "body") return null
  return lines.read(block) === null ? null : { block, list }
}

export const createFinder = (): Finder => {
  const shown = new WeakMap<Element, string>()
  const grown = new Map<Element, number>()

  const see = (element: Element | null): void => {
    if (element === null || element.childElementCount > 8 || element.closest(elsewhere) !== null) return
    const text = clean(element.textContent ?? "")
    const before = shown.get(element)
    shown.set(element, text)
    if (before === undefined || !grew(before, text) || wordCount(text) < leastWords) return
    if (grown.size < mostPlaces || grown.has(element)) grown.set(element, (grown.get(element) ?? 0) + 1)
  }

  return {
    take(records) {
      const seen = new Set<Element>()
      for (const { target, type, oldValue } of records) {
        const element = target.nodeType === Node.ELEMENT_NODE ? (target as Element) : target.parentElement
        if (element === null || seen.has(element)) continue
        seen.add(element)
        if (type === "characterData" && !shown.has(element) && element.childNodes.length === 1)
          shown.set(element, clean(oldValue ?? ""))
        see(element)
      }
    },

    find(names) {
      const lists = new Map<Element, { growths: number; readonly blocks: Set<Element>; readonly shape: Shape }>()
      for (const [element, times] of grown) {
        if (!element.isConnected) {
          grown.delete(element)
          continue
        }
        const inBlocks = placeOf(element)
        const place = inBlocks ?? lineOf(element)
        if (place === null || holdsControl(place.block)) continue
        const shape = inBlocks === null ? lines : blocks
        const seen = lists.get(place.list) ?? { growths: 0, blocks: new Set(), shape }
        seen.growths += times
        seen.blocks.add(place.block)
        lists.set(place.list, seen)
      }
      let best: Region | null = null
      let bestScore = 0
      for (const [list, seen] of lists) {
        if (seen.growths < growths || list.querySelector(writing) !== null) continue
        const speakers = [...seen.blocks].map((block) => seen.shape.read(block)?.speaker ?? "")
        const known = speakers.some((speaker) => names.includes(speaker))
        const score =
          (list.closest(live) === null ? 0 : 1) +
          (known ? 2 : 0) +
          Math.min(2, seen.blocks.size) +
          Math.min(2, seen.growths / growths)
        if (speakers.every((speaker) => speaker === "") || textOf(list) === "") continue
        if (score > bestScore) {
          bestScore = score
          best = { node: list, layer: "generic", shape: seen.shape }
        }
      }
      return bestScore >= 2 ? best : null
    },
  }
}
