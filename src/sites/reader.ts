import type { SeenRow } from "~domain/records/row"
import type { Reading, Region } from "./adapter"
import { couldBeName, lastRun, madeOf, nameIn, reading } from "./blocks"
import type { RowEngine } from "./engine"
import { grew } from "./finder"
import type { Labels } from "./labels"
import { clean, controlsIn, holdsControl, isIconName, textOf } from "./text"

/** A page may change in ways that nobody tells, and later captions tell more of those before: the newest are read again now and then. */
const pollNewest = 6
/** Captions come at the end; whoever stands so few places before known ones is old. */
const lookAhead = 8

/** What holds more controls is no caption, whatever changes in it. */
const mostControls = 8

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
  /** Is somebody of this name known to be in the call? */
  readonly isKnown: (name: string) => boolean
  readonly labels: Labels
  /** Of which elements captions are made here that are known to be some, and their names. */
  readonly kinds: Set<string>
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

/** Longer texts are no labels of the interface. */
const labelWords = 3

/**
 * Reads every caption of a region into the engine, at once and whenever one changes; words that only go on wait for `read`.
 * `stands`: the place stood on the page before anything was in it.
 */
export const readRegion = (
  region: Region,
  stands: boolean,
  engine: RowEngine,
  lessons: Lessons,
  now: () => number,
  events: ReaderEvents,
): Reader => {
  const { shape } = region
  const rowsOf = new WeakMap<Element, readonly Element[]>()
  /** What was read from units that hold one caption, since anything but words changed: a name may stand in another unit. */
  let readIn = new WeakMap<Element, Reading>()
  /** By the only text that shows the words, what may wait when no more than that text changes. Until anything else happens. */
  let captionOf = new WeakMap<Node, Waiting>()
  const waiting = new Map<Node, Waiting>()
  /** What stood in captions that wait, where it did not merely go on. */
  let stood: { readonly known: Reading; readonly shown: string | null; readonly until: number }[] = []
  const { labels, kinds } = lessons
  const lessonsSoFar = (): number => labels.known + kinds.size
  let learned = lessonsSoFar()
  let list = shape.list(region.node)
  /** Who speaks: somebody known to be in the call, or who is named as those are that stand alone beside words; no badge is. */
  const named = (seen: Reading, around: Element): Reading => {
    const { speaker, words = around } = seen
    const all = [...around.querySelectorAll("*")]
    const heads = all
      .slice(0, Math.max(0, all.indexOf(words)))
      .filter((head) => head.childElementCount === 0 && couldBeName(textOf(head)))
    if (!heads.some((head) => nameIn(head) === speaker)) return seen
    const known = heads.filter((head) => heads.length === 1 || lessons.isKnown(nameIn(head)))
    for (const head of known) kinds.add(madeOf(head))
    const [name, ...more] = known.length > 0 ? known : heads.filter((head) => kinds.has(madeOf(head)))
    return name && more.length === 0 ? { ...seen, speaker: nameIn(name) } : seen
  }

  /** What captions say that are not believed yet; null once they are. */
  const doubted = new WeakMap<Element, string | null>()
  /** Is all that is read something that came, and did not stand there before? */
  let comes = stands

  /**
   * A name and words can be any two texts of the page. They are believed where a mark says so, or once they go on as what is said
   * does, or are made as those that did. Where nothing is known yet, a sentence that comes is a caption; what stood there before and
   * could be a label never is.
   */
  const isCaption = ({ node, speaker, text, words = node }: Reading): boolean => {
    const before = doubted.get(node)
    if (before === null) return true
    const isMarked = shape.sure !== undefined && words.closest(shape.sure) !== null
    if (!isMarked && speaker !== "" && !couldBeName(speaker)) return false
    const isLabel = couldBeName(text) && text.split(" ").length <= labelWords
    const isShown =
      isMarked ||
      lessons.isKnown(speaker) ||
      region.grown?.some((block) => block.contains(node)) ||
      (before === undefined ? comes && !isLabel && !holdsControl(node) && kinds.size === 0 : grew(before, text))
    const kind = isMarked ? "" : madeOf(node) + madeOf(words) + controlsIn(node)
    if (isShown) kinds.add(kind)
    const isBelieved = isShown || (kinds.has(kind) && !(isLabel && (before === text || !comes)))
    doubted.set(node, isBelieved ? null : text)
    return isBelieved
  }

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

  /** Was a caption read since this was asked last? Null when there was nothing to read. */
  let wasRead: boolean | null = null

  /** `isInWords`: nothing but the text that holds the words changed. */
  const readUnit = (unit: Element, at: number, isInWords = false): void => {
    if (isInWords && readWords(unit, at)) return void (wasRead = true)
    captionOf = new WeakMap()
    const again = isOld(unit)
    let readings = shape.rows(unit, mostControls).flatMap((row) => shape.read(row) ?? [])
    const [only] = readings
    const isNamed = only !== undefined && (readings.length > 1 || Boolean(only.speaker || only.token))
    if (only === undefined) readings = [readLabelled(unit) ?? []].flat()
    else if (!isNamed) readings = [{ ...only, speaker: calledBy(unit) }]
    const believed = readings.filter(isCaption).map((each) => named(each, readings.length > 1 ? each.node : unit))
    // What was not understood before was said before: all of it is read in its order, and this with it.
    if (lessonsSoFar() !== learned) return
    const rows = believed.map(({ node }) => node)
    for (const row of rowsOf.get(unit) ?? []) if (!rows.includes(row)) engine.gone(row)
    rowsOf.set(unit, rows)
    for (const each of believed) engine.take(each, at, again)
    if (isNamed && rows.length === 1 && readings.length === 1) readIn.set(unit, believed[0]!)
    if (believed.length > 0) wasRead = true
    else if (readings.length === 0 && textOf(unit) !== "") wasRead ??= false
  }

  const readUnits = (units: Iterable<Element>, changes?: ReadonlyMap<Element, boolean>): void => {
    const at = now()
    wasRead = null
    for (const unit of units) readUnit(unit, at, changes?.get(unit))
    finish(at)
    if (wasRead !== null) events.understood(wasRead)
  }

  const finish = (at: number): void => {
    while (lessonsSoFar() !== learned) {
      learned = lessonsSoFar()
      for (const unit of [...list.children]) readUnit(unit, at)
    }
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
    /** Each unit in which something changed: nothing but the text that holds the words? */
    const changed = new Map<Element, boolean>()
    /** What left, and what stood behind it then. */
    const removed = new Map<Element, Node | null>()
    for (const record of records) {
      const { target, addedNodes, removedNodes } = record
      if (target === list) {
        for (const node of addedNodes) if (node.nodeType === Node.ELEMENT_NODE) changed.set(node as Element, false)
        for (const node of removedNodes)
          if (node.nodeType === Node.ELEMENT_NODE) removed.set(node as Element, record.nextSibling)
        continue
      }
      const unit = unitOf(target)
      if (unit !== null) changed.set(unit, changed.get(unit) !== false && isInWords(unit, record))
    }
    if (removed.size > 0 || [...changed.values()].includes(false)) readIn = new WeakMap()
    for (const [unit, behind] of removed) {
      if (unit.parentNode === list) continue
      let next = behind
      while (removed.has(next as Element) && next?.parentNode !== list) next = removed.get(next as Element) ?? null
      const stays = rowsOf.has(next as Element) ? (next as Element) : undefined
      for (const row of rowsOf.get(unit) ?? []) engine.gone(row, stays)
    }
    readUnits(
      [...list.children].filter((unit) => changed.has(unit)),
      changed,
    )
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
  readUnits(list.children)
  comes = true

  return {
    region,
    read,
    settle: () => finish(now()),
    poll() {
      read()
      if (moved()) return
      const at = now()
      for (const unit of [...list.children].slice(-pollNewest)) readUnit(unit, at)
      finish(at)
    },
    stop() {
      read()
      changes.disconnect()
      removals.disconnect()
    },
  }
}
