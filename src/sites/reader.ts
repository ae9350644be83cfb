import type { SeenRow } from "~domain/records/row"
import type { Reading, Region } from "./adapter"
import { lastRun, reading } from "./blocks"
import type { RowEngine } from "./engine"
import type { Labels } from "./labels"
import { clean, controlsIn, isIconName, textOf } from "./text"

/** A page may change in ways that nobody tells: the newest captions are read again now and then, and a few old ones in turn. */
const pollNewest = 6
const pollOlder = 2
/** Captions come at the end; whoever stands so few places before known ones is old. */
const lookAhead = 8

/** What holds more controls is no caption, whatever changes in it. */
const mostControls = 8

/** What changed in a unit at most: the text that holds the words, any text, or its elements. */
type Changed = "words" | "text" | "elements"

export interface Reader {
  readonly region: Region
  /** Reads what waits. */
  read(): void
  /** Believes what has stood long enough. */
  settle(): void
  /** Reads the newest captions again. */
  poll(): void
  stop(): void
}

export interface ReaderEvents {
  /** A caption goes on. It may be read at any later time: nothing that it showed in between is lost. */
  waits(): void
  rows(rows: readonly SeenRow[]): void
  /** Text changed where captions stand: could any of it be read? */
  understood(read: boolean): void
  /** The region left the page. */
  lost(): void
}

/** What is learned of the captions of a page while they are read. */
export interface Lessons {
  readonly labels: Labels
  /** So many controls stand in a caption. */
  controls: number
  /** Did anything ever change where captions stand, or did they come while the page was watched? */
  changed: boolean
}

/** A caption of which nothing but the words changed since it was read. */
interface Waiting {
  readonly unit: Element
  readonly known: Reading
}

/** What the text that holds the words of a caption says in it, or null when that must be read anew. */
const saidIn = ({ lead = "" }: Reading, text: string | null): string | null => {
  const line = clean(text ?? "")
  const words = line.slice(lead.length)
  return words === "" || isIconName(words) || !line.startsWith(lead) ? null : words
}

/** Reads every caption of a region into the engine, at once and whenever one changes; words that only go on wait for `read`. */
export const readRegion = (
  region: Region,
  engine: RowEngine,
  lessons: Lessons,
  now: () => number,
  events: ReaderEvents,
): Reader => {
  const { shape } = region
  const rowsOf = new WeakMap<Element, readonly Element[]>()
  /** Everything a unit held when it was read last: what still holds that needs no reading. */
  const heldBy = new WeakMap<Element, string>()
  /** What was read from units that hold one caption, since anything but words changed: a name may stand in another unit. */
  let readIn = new WeakMap<Element, Reading>()
  /** By the only text that shows the words, what may wait when no more than that text changes. Until anything else happens. */
  let captionOf = new WeakMap<Node, Waiting>()
  const waiting = new Map<Node, Waiting>()
  /** What stood in captions that wait, where it did not merely go on. */
  let stood: { readonly known: Reading; readonly shown: string | null; readonly until: number }[] = []
  const { labels } = lessons
  /** What the units say that were not understood, or not who speaks in them: what is learned later may tell. */
  const unsure = new Map<Element, string>()
  const lessonsSoFar = (): number => labels.known + lessons.controls
  let learned = lessonsSoFar()
  let list = shape.list(region.node)
  let older = 0
  /** What no mark names and stood there before could be anything: it is not read before it is seen to change. */
  const isStill = (): boolean => region.layer === "structure" && !lessons.changed

  const isOld = (unit: Element): boolean => {
    if (rowsOf.has(unit)) return false
    let next = unit.nextElementSibling
    for (let far = 0; far < lookAhead && next !== null; far += 1, next = next.nextElementSibling)
      if ((rowsOf.get(next)?.length ?? 0) > 0) return true
    return false
  }

  /** Reads nothing but the words again, if nothing else can have changed. */
  const readWords = (unit: Element, at: number): boolean => {
    const known = readIn.get(unit)
    const text = known?.words ? saidIn(known, textOf(known.words)) : null
    if (known === undefined || text === null) return false
    engine.take({ ...known, text }, at, false)
    return true
  }

  /** Who says what a unit says, by its label or that of the one whose name carries on. */
  const calledBy = (unit: Element): string => {
    let by = unit
    while (shape.carries && !labels.in(by) && by.previousElementSibling !== null) by = by.previousElementSibling
    return labels.nameIn(by, textOf(lastRun(by)))
  }

  /** The caption in a unit whose label alone says who speaks. */
  const readLabelled = (unit: Element): Reading | null => {
    const speaker = calledBy(unit)
    return speaker === "" ? null : reading(unit, speaker, [lastRun(unit)])
  }

  /** Remembers a unit that is not understood for now, and learns from it. */
  const wonder = (unit: Element, isRead: boolean): void => {
    const [said, before] = [textOf(unit), unsure.get(unit)]
    unsure.set(unit, said)
    // What changes beside a control is said; what only stands there is an offer of the page.
    const held = controlsIn(unit)
    if (!isRead && before !== undefined && before !== said && held <= mostControls)
      lessons.controls = Math.max(lessons.controls, held)
  }

  /** Gives whether the unit holds text, and whether a caption was read from it. */
  const readUnit = (unit: Element, at: number, change: Changed = "elements"): "read" | "unread" | "empty" => {
    if (change === "words" && readWords(unit, at)) return "read"
    heldBy.set(unit, unit.textContent ?? "")
    captionOf = new WeakMap()
    const again = isOld(unit)
    const before = rowsOf.get(unit) ?? []
    let rows = change === "elements" || before.length === 0 ? shape.rows(unit, lessons.controls) : before
    let readings = rows.flatMap((row) => shape.read(row) ?? [])
    const [only] = readings
    const isSure = only !== undefined && (readings.length > 1 || Boolean(only.speaker || only.token))
    if (only === undefined) {
      readings = [readLabelled(unit) ?? []].flat()
      if (readings.length > 0) rows = [unit]
    } else if (!isSure) readings = [{ ...only, speaker: calledBy(unit) }]
    // What is not understood yet was said before: all of it is read in its order, and this with it.
    if (lessonsSoFar() !== learned) {
      unsure.set(unit, textOf(unit))
      return "unread"
    }
    for (const row of before) if (!rows.includes(row)) engine.gone(row)
    rowsOf.set(unit, rows)
    for (const each of readings) engine.take(each, at, again)
    if (isSure) unsure.delete(unit)
    else wonder(unit, only !== undefined)
    if (isSure && rows.length === 1) readIn.set(unit, only)
    return readings.length > 0 ? "read" : unsure.get(unit) === "" ? "empty" : "unread"
  }

  /** Reads what was not understood again, once something was learned. */
  const readUnsure = (at: number): ReturnType<typeof readUnit>[] => {
    if (lessonsSoFar() === learned) return []
    learned = lessonsSoFar()
    return [...unsure.keys()].map((unit) => readUnit(unit, at))
  }

  const readUnits = (units: Iterable<Element>, changes?: ReadonlyMap<Element, Changed>): void => {
    const at = now()
    const results = [...units].flatMap((unit) => [readUnit(unit, at, changes?.get(unit)), ...readUnsure(at)])
    finish(at)
    if (results.includes("read")) events.understood(true)
    else if (results.includes("unread")) events.understood(false)
  }

  const finish = (at: number): void => {
    readUnsure(at)
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
    unsure.clear()
    readUnits(list.children)
    return true
  }

  const isInWords = (unit: Element, { type, target }: MutationRecord): boolean =>
    type === "characterData" && readIn.get(unit)?.words?.contains(target) === true

  const take = (records: readonly MutationRecord[]): void => {
    // Words in a place that held none may show where the list really is.
    if (records.some(({ type, target }) => type === "childList" || unitOf(target) === null) && moved()) return
    const changed = new Map<Element, Changed>()
    /** What left, and what stood behind it then. */
    const removed = new Map<Element, Node | null>()
    for (const record of records) {
      const { type, target, addedNodes, removedNodes } = record
      if (target === list) {
        for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) changed.set(node as Element, "elements")
        for (const node of removedNodes)
          if (node.nodeType === Node.ELEMENT_NODE) removed.set(node as Element, record.nextSibling)
        continue
      }
      const unit = unitOf(target)
      if (unit === null) continue
      const before = changed.get(unit)
      if (type === "childList" || before === "elements") changed.set(unit, "elements")
      else if (before !== "text") changed.set(unit, isInWords(unit, record) ? "words" : "text")
    }
    if (removed.size > 0 || [...changed.values()].some((change) => change !== "words")) readIn = new WeakMap()
    for (const [unit, behind] of removed) {
      if (unit.parentNode === list) continue
      let next = behind
      while (removed.has(next as Element) && next?.parentNode !== list) next = removed.get(next as Element) ?? null
      const stays = rowsOf.has(next as Element) ? (next as Element) : undefined
      unsure.delete(unit)
      for (const row of rowsOf.get(unit) ?? []) engine.gone(row, stays)
    }
    const units = [...changed.keys()].filter((unit) => unit.parentNode === list)
    if (units.length > 1)
      units.sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    readUnits(units, changed)
  }

  /** Takes what waits: what stood and did not merely go on, then what stands. */
  const takeWaiting = (at: number): void => {
    for (const { known, shown, until } of stood) {
      const text = saidIn(known, shown)
      if (text !== null) engine.take({ ...known, text }, until, false)
    }
    const all = [...waiting]
    stood = []
    waiting.clear()
    for (const [{ nodeValue }, { unit, known }] of all) {
      const text = saidIn(known, nodeValue)
      if (text !== null) engine.take({ ...known, text }, at, false)
      else if (unit.parentNode === list) readUnit(unit, at)
    }
  }

  const read = (): void => {
    if (waiting.size === 0) return
    const at = now()
    takeWaiting(at)
    finish(at)
    events.understood(true)
  }

  const goesOn = ({ target, oldValue }: MutationRecord): boolean =>
    target.nodeValue?.startsWith(oldValue ?? "") === true

  /** The caption that may wait after a record: nothing changed but the only text that shows its words. */
  const waitingAfter = (record: MutationRecord): Waiting | null => {
    const { target } = record
    const found = captionOf.get(target)
    if (found !== undefined && goesOn(record)) return found
    const unit = unitOf(target)
    const known = unit === null ? undefined : readIn.get(unit)
    if (unit === null || known === undefined || !isInWords(unit, record)) return null
    if (saidIn(known, target.nodeValue) === null || known.words?.textContent !== target.nodeValue) return null
    captionOf.set(target, { unit, known })
    return { unit, known }
  }

  const changes = new MutationObserver((records) => {
    if (!region.node.isConnected) return
    const wasStill = isStill()
    lessons.changed = true
    if (wasStill) {
      list = shape.list(region.node)
      return readUnits(list.children)
    }
    const captions = records.map(waitingAfter)
    const canWait = !captions.includes(null)
    for (const record of records) {
      const { target, oldValue: shown } = record
      const known = waiting.get(target)?.known
      if (known && waiting.delete(target) && !(canWait && goesOn(record))) stood.push({ known, shown, until: now() })
    }
    if (canWait) {
      captions.forEach((caption, index) => caption && waiting.set(records[index]!.target, caption))
      return events.waits()
    }
    takeWaiting(now())
    captionOf = new WeakMap()
    take(records)
    // What only behaves like captions may go on anywhere else.
    if (region.layer === "generic" && textOf(region.node) === "") events.lost()
  })
  const removals = new MutationObserver(() => {
    if (!region.node.isConnected) events.lost()
  })

  changes.observe(region.node, {
    subtree: true,
    childList: true,
    characterData: true,
    characterDataOldValue: true,
    attributeFilter: ["aria-label", "alt"],
  })
  for (let above = region.node.parentNode; above !== null; above = above.parentNode)
    removals.observe(above, { childList: true })
  if (!isStill()) readUnits(list.children)

  const readChanged = (unit: Element | undefined, at: number): void => {
    if (unit !== undefined && heldBy.get(unit) !== unit.textContent) readUnit(unit, at)
  }

  return {
    region,
    read,
    settle: () => finish(now()),
    poll() {
      read()
      if (isStill() || moved()) return
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
      read()
      changes.disconnect()
      removals.disconnect()
    },
  }
}
