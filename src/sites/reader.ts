import type { SeenRow } from "~domain/records/row"
import type { Reading, Region } from "./adapter"
import type { RowEngine } from "./engine"
import { isIconName, textOf } from "./text"

/** A page may change in ways that nobody tells: the newest captions are read again now and then, and a few old ones in turn. */
const pollNewest = 6
const pollOlder = 2
/** Captions come at the end; whoever stands so few places before known ones is old. */
const lookAhead = 8

/** What changed in a unit at most: the text that holds the words, any text, or its elements. */
type Changed = "words" | "text" | "elements"

export interface Reader {
  readonly region: Region
  /** Believes what has stood long enough. */
  settle(): void
  /** Reads the newest captions again. */
  poll(): void
  stop(): void
}

export interface ReaderEvents {
  rows(rows: readonly SeenRow[]): void
  /** Text changed where captions stand: could any of it be read? */
  understood(read: boolean): void
  /** The region left the page. */
  lost(): void
}

/** Reads every caption of a region into the engine, at once and whenever one changes. */
export const readRegion = (region: Region, engine: RowEngine, now: () => number, events: ReaderEvents): Reader => {
  const { shape } = region
  const rowsOf = new WeakMap<Element, readonly Element[]>()
  /** Everything a unit held when it was read last: what still holds that needs no reading. */
  const heldBy = new WeakMap<Element, string>()
  /** What was read from units that hold one caption, since anything but words changed: a name may stand in another unit. */
  let readIn = new WeakMap<Element, Reading>()
  let list = shape.list(region.node)
  let older = 0

  const isOld = (unit: Element): boolean => {
    if (rowsOf.has(unit)) return false
    let next = unit.nextElementSibling
    for (let far = 0; far < lookAhead && next !== null; far += 1, next = next.nextElementSibling)
      if ((rowsOf.get(next)?.length ?? 0) > 0) return true
    return false
  }

  /** Reads nothing but the words again, if nothing else can have changed. */
  const readWords = (unit: Element, at: number): boolean => {
    const reading = readIn.get(unit)
    const text = reading?.words === undefined ? "" : textOf(reading.words)
    if (reading === undefined || text === "" || isIconName(text)) return false
    engine.take({ ...reading, text }, at, false)
    return true
  }

  /** Gives whether the unit holds text, and whether a caption was read from it. */
  const readUnit = (unit: Element, at: number, change: Changed = "elements"): "read" | "unread" | "empty" => {
    if (change === "words" && readWords(unit, at)) return "read"
    heldBy.set(unit, unit.textContent ?? "")
    const again = isOld(unit)
    const before = rowsOf.get(unit) ?? []
    const rows = change === "elements" || before.length === 0 ? shape.rows(unit) : before
    for (const row of before) if (!rows.includes(row)) engine.gone(row)
    rowsOf.set(unit, rows)
    let read = false
    for (const row of rows) {
      const reading = shape.read(row)
      if (reading === null) continue
      engine.take(reading, at, again)
      if (rows.length === 1) readIn.set(unit, reading)
      read = true
    }
    if (read) return "read"
    return textOf(unit) === "" ? "empty" : "unread"
  }

  const readUnits = (units: Iterable<Element>, changes?: ReadonlyMap<Element, Changed>): void => {
    const at = now()
    const results = [...units].map((unit) => readUnit(unit, at, changes?.get(unit)))
    finish(at)
    if (results.includes("read")) events.understood(true)
    else if (results.includes("unread")) events.understood(false)
  }

  const finish = (at: number): void => {
    engine.settle(at)
    const rows = engine.changed(region.layer)
    if (rows.length > 0) events.rows(rows)
  }

  /** The child of the list that a changed node belongs to. */
  const unitOf = (node: Node): Element | null => {
    let inner: Node | null = node
    while (inner !== null && inner.parentNode !== list) inner = inner.parentNode
    return inner?.nodeType === Node.ELEMENT_NODE ? (inner as Element) : null
  }

  /** The list may be another element now: then all of it is read. */
  const moved = (): boolean => {
    const next = shape.list(region.node)
    if (next === list) return false
    // Built anew in a place that stays, captions may show what was said before, as in a new place.
    if (!list.isConnected) engine.newRegion(shape.rolls ?? false)
    list = next
    readUnits(list.children)
    return true
  }

  const isInWords = (unit: Element, { type, target }: MutationRecord): boolean =>
    type === "characterData" && readIn.get(unit)?.words?.contains(target) === true

  const take = (records: readonly MutationRecord[]): void => {
    // Words in a place that held none may show where the list really is.
    if (records.some(({ type, target }) => type === "childList" || unitOf(target) === null) && moved()) return
    const changed = new Map<Element, Changed>()
    const removed: Element[] = []
    for (const record of records) {
      const { type, target, addedNodes, removedNodes } = record
      if (target === list) {
        for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) changed.set(node as Element, "elements")
        for (const node of removedNodes) if (node.nodeType === Node.ELEMENT_NODE) removed.push(node as Element)
        continue
      }
      const unit = unitOf(target)
      if (unit === null) continue
      const before = changed.get(unit)
      if (type === "childList" || before === "elements") changed.set(unit, "elements")
      else if (before !== "text") changed.set(unit, isInWords(unit, record) ? "words" : "text")
    }
    if (removed.length > 0 || [...changed.values()].some((change) => change !== "words")) readIn = new WeakMap()
    for (const unit of removed) if (unit.parentNode !== list) for (const row of rowsOf.get(unit) ?? []) engine.gone(row)
    const units = [...changed.keys()].filter((unit) => unit.parentNode === list)
    if (units.length > 1)
      units.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    readUnits(units, changed)
  }

  const changes = new MutationObserver((records) => {
    if (!region.node.isConnected) return
    take(records)
    // What only behaves like captions may go on anywhere else.
    if (region.layer === "generic" && textOf(region.node) === "") events.lost()
  })
  const removals = new MutationObserver(() => {
    if (!region.node.isConnected) events.lost()
  })

  changes.observe(region.node, { subtree: true, childList: true, characterData: true })
  for (let above = region.node.parentNode; above !== null; above = above.parentNode)
    removals.observe(above, { childList: true })
  readUnits(list.children)

  const readChanged = (unit: Element | undefined, at: number): void => {
    if (unit !== undefined && heldBy.get(unit) !== unit.textContent) readUnit(unit, at)
  }

  return {
    region,
    settle: () => finish(now()),
    poll() {
      if (moved()) return
      const at = now()
      const units = list.children
      const newest = Math.max(0, units.length - pollNewest)
      for (let count = 0; count < Math.min(pollOlder, newest); count += 1) {
        older = (older + 1) % newest
        readChanged(units[older], at)
      }
      for (let index = newest; index < units.length; index += 1) {
        readChanged(units[index], at)
      }
      finish(at)
    },
    stop() {
      changes.disconnect()
      removals.disconnect()
    },
  }
}
