import { changeOf, overlapOf } from "~domain/conversation/continuation"
import { hasWords, joined, wordsOf } from "~domain/conversation/words"
import type { Layer, SeenRow } from "~domain/records/row"
import type { Reading } from "./adapter"
import { textOf } from "./text"

/** Longest text kept of one row: `maxRowCharacters`, which cannot come here without its whole schema; a test compares. */
export const longestText = 20_000
/** A first guess of a word or two may be taken back within this time; what stood longer was said. */
const guessMs = 1_000
/** A new name over old words may be the first half of a node used again: wait for the other half. */
const relabelMs = 400
/** How many captions that left the page are remembered, in case it shows them again. */
const rememberGone = 200

interface Known {
  readonly key: string
  speaker: string
  /** Words that left a rolling caption at the front. */
  gone: string
  /** What the node shows now. */
  shown: string
  /** Initials or a picture shown instead of a name. */
  token: string
  /** How many of the first words shown an earlier row already told. */
  told: number
  /** When speaker or text last changed, epoch ms. */
  at: number
  /** A name seen over these words since then, not believed yet. */
  relabel: { readonly speaker: string; readonly at: number } | null
}

export interface RowEngine {
  /** The captions now come from another container: nothing said before can be told apart from what it shows again. */
  newRegion(rolling: boolean): void
  /** Takes what one caption node shows. `again`: the node stands before captions already known, so it may be old. */
  take(reading: Reading, at: number, again: boolean): void
  /** The node left the page. What comes after `stays`, a caption that stood behind it and still does, is none that shows it again. */
  gone(node: Element, stays?: Element): void
  /** Believes what has stood long enough. Call it after each batch, and now and then. */
  settle(at: number): void
  /** What changed since the last call. */
  changed(layer: Layer): SeenRow[]
}

/** The end of a text that is too long, with a mark that something is missing before it. */
const keepEnd = (text: string): string => (text.length <= longestText ? text : `…${text.slice(1 - longestText)}`)

const isGuess = (row: Known, at: number): boolean =>
  at - row.at < guessMs && row.shown.split(" ").length <= 2 && !/[.!?。！？…]$/.test(row.shown)

/** A text's words from `from` up to but without `to`, as they stand. */
const between = (text: string, from: number, to = Infinity): string => {
  const words = wordsOf(text)
  const start = words[from]?.from
  return start === undefined ? "" : text.slice(start, words[to]?.from ?? text.length).trim()
}

const comesAfter = (node: Element, other: Element | undefined): boolean =>
  other !== undefined && (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) > 0

const wholeText = (row: Known): string =>
  keepEnd(joined(row.gone, row.told === 0 ? row.shown : between(row.shown, row.told)))

/**
 * Tells captions apart by the node that shows them, never by their text. A node that is used again for another utterance
 * gets a fresh key, a node that replaces another one with the same words goes on under its key. Where captions roll, the
 * words that leave at the front stay in the row.
 *
 * @param life one life of the content script; part of every key.
 */
export const createEngine = (life: string): RowEngine => {
  let region = 0
  let keys = 0
  let seq = 0
  let rolling = false
  const known = new WeakMap<Element, Known>()
  /** Where each row stands now. */
  const places = new Map<Known, Element>()
  const leaving = new Map<Known, Element | undefined>()
  const left: Known[] = []
  const relabelled = new Set<Known>()
  /** The last row of each speaker, for a region that rolls. */
  const windows = new Map<string, Known>()
  const news = new Map<Known, number>()
  /** Who is meant by initials and pictures, learned from captions that changed one for the other in the middle. */
  const names = new Map<string, string>()

  const say = (row: Known, at: number): void => {
    news.delete(row)
    news.set(row, at)
  }

  /** How many of the first words an earlier row of this speaker told; of anybody, where nothing tells who speaks. */
  const toldBefore = (who: string, shown: string): number => {
    const before = who === "" ? [...windows.values()] : [windows.get(who)]
    return Math.max(0, ...before.map((row) => (row === undefined ? 0 : overlapOf(row.shown, shown))))
  }

  const begin = ({ node, token = "" }: Reading, speaker: string, shown: string, at: number): void => {
    keys += 1
    const key = `${life}-${region}:${keys}`
    const told = rolling ? toldBefore(speaker || token, shown) : 0
    const row: Known = { key, speaker, gone: "", shown, token, told, at, relabel: null }
    put(row, node)
    windows.set(speaker || token, row)
    say(row, at)
  }

  const update = (row: Known, token: string, speaker: string, shown: string, rolled: number, at: number): void => {
    row.token = token
    if (rolled > row.told) row.gone = joined(row.gone, between(row.shown, row.told, rolled))
    row.told = Math.max(0, row.told - rolled)
    row.speaker = speaker
    row.shown = shown
    row.at = at
    windows.set(speaker || token, row)
    say(row, at)
  }

  const drop = (row: Known): void => {
    row.relabel = null
    relabelled.delete(row)
  }

  /** What stood in another node goes on here: pages that count their nodes let all captions move up by one. */
  const moved = (node: Element, speaker: string, shown: string): Known | null => {
    for (const [row, place] of places)
      if (row.speaker === speaker && row.shown === shown && place !== node && !textOf(place).includes(shown)) {
        known.delete(place)
        return row
      }
    return null
  }

  /** The row stands in this node from now on, and no other one does. */
  const put = (row: Known, node: Element): void => {
    const before = known.get(node)
    if (before !== undefined) places.delete(before)
    known.set(node, row)
    places.set(row, node)
  }

  /** The caption that this new node shows again: just replaced, or scrolled back into view. */
  const returned = (node: Element, speaker: string, shown: string, again: boolean): Known | null => {
    const fits = ([row, stays]: [Known, Element | undefined], isSame: (old: string) => boolean): boolean =>
      row.speaker === speaker && !comesAfter(node, stays) && isSame(row.shown)
    const all = [...leaving]
    // Of several that say nearly the same, the one that says the same.
    const [row] =
      all.find((one) => fits(one, (old) => old === shown)) ??
      all.find((one) => fits(one, (old) => changeOf(old, shown).continues)) ??
      []
    if (row !== undefined) {
      leaving.delete(row)
      return row
    }
    if (!again) return null
    const index = left.findLastIndex((row) => row.speaker === speaker && changeOf(row.shown, shown).continues)
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null)
  }

  return {
    newRegion(rolls) {
      region += 1
      // What rolls on in another place is told by its words.
      if (!rolls) windows.clear()
      rolling = rolls
      places.clear()
      leaving.clear()
      left.length = 0
    },

    take(reading, at, again) {
      const shown = keepEnd(reading.text)
      const token = reading.token ?? ""
      const named = reading.speaker || (names.get(token) ?? "")
      let row = known.get(reading.node) ?? null
      const other = row !== null && shown.startsWith(row.shown) ? null : moved(reading.node, named, shown)
      if (other !== null) return put(other, reading.node)
      if (row === null) {
        row = returned(reading.node, named, shown, again)
        if (row === null) return begin(reading, named, shown, at)
        put(row, reading.node)
      }
      leaving.delete(row)
      if (row.shown === shown) {
        // A name that is not there yet is no other name.
        if (named === "" || named === row.speaker) drop(row)
        else if (row.relabel?.speaker !== named) {
          row.relabel = { speaker: named, at }
          relabelled.add(row)
        }
        return
      }
      drop(row)
      // What was taken for the name grows: it is the words, and the other way round.
      if (row.speaker !== "" && named === row.shown && shown.startsWith(row.speaker))
        return update(row, token, named, shown, 0, at)
      const change = changeOf(row.shown, shown, rolling)
      const sameSpeaker = named === "" ? token === row.token : named === row.speaker
      if (!change.continues && !(sameSpeaker && isGuess(row, at))) return begin(reading, named, shown, at)
      // The same words under another picture: the same person.
      if (named === "" && token !== "" && row.speaker !== "") names.set(token, row.speaker)
      update(row, token, named || row.speaker, shown, rolling ? change.rolled : 0, at)
    },

    gone(node, stays) {
      const row = known.get(node)
      if (row === undefined) return
      places.delete(row)
      leaving.set(row, stays)
    },

    settle(at) {
      left.push(...leaving.keys())
      leaving.clear()
      if (left.length > rememberGone) left.splice(0, left.length - rememberGone)
      for (const row of relabelled) {
        if (row.relabel === null || at - row.relabel.at < relabelMs) continue
        const { speaker } = row.relabel
        drop(row)
        update(row, row.token, speaker, row.shown, 0, at)
      }
    },

    changed(layer) {
      const rows: SeenRow[] = []
      for (const [row, at] of news) {
        const text = wholeText(row)
        if (!hasWords(text)) continue
        rows.push({ seq, key: row.key, at, speaker: row.speaker.slice(0, 200), text, layer })
        seq += 1
      }
      news.clear()
      return rows
    },
  }
}
