import { maxRowCharacters, numberOf, regionOf, type KeptRow, type Row } from "~domain/records/row"
import { changeOf, overlapOf } from "./continuation"
import { createLine, showAgain, type Line } from "./line"
import { findBroughtBack, findReshown } from "./reshown"
import type { Speakers } from "./speakers"
import { hasWords, wordsOf } from "./words"

/** Rows as pages show them, put together to lines: each thing that was said once, in order of first sight. */
export interface Lines {
  readonly all: readonly Line[]
  takeRow(row: Row | KeptRow): void
  /** Takes the rows in that wait for more of the same reading. */
  settle(): void
}

/** A caption container. */
interface Region {
  /** Its captions lose words at the front. */
  rolling: boolean
  /** When it was read first. */
  readonly since: number
}

/** A recogniser may think again about its first words altogether, but only at once. */
const secondThoughtMs = 3000
const secondThoughtWords = 2
/** After this long without a new word, and with somebody else's words behind it, a line is finished: what changes is corrected. */
const finishedMs = 10_000
/** A window that came back is looked for among so many last lines. */
const cameBackLines = 12
/** So many words said again, and more, are a window that came back even where none was seen rolling. */
const cameBackWords = 5

/** A row longer than the longest that is kept begins with "…" and half a word: what came before is known already. */
const whole = <R extends Row>(row: R): R =>
  row.text.startsWith("…") && row.text.length >= maxRowCharacters
    ? { ...row, text: row.text.replace(/^…\S{0,60}\s?/u, "") }
    : row

/** What the row showed when it was first seen. */
const firstReading = (row: Row | KeptRow): Row =>
  "firstAt" in row ? { ...row, text: row.firstText, at: row.firstAt } : row

/** `changed` is called with the index of each line that is new or changed. */
export const createLines = (speakers: Speakers, changed: (index: number) => void): Lines => {
  const all: Line[] = []
  const regions = new Map<string, Region>()
  /** The line that a row tells now. */
  const newest = new Map<string, Line>()
  const ids = new Set<string>()
  const indexOf = new Map<Line, number>()
  /** Rows of the first reading of a new container, until a row of another reading comes. */
  let waiting: (Row | KeptRow)[] = []

  const sameSpeaker = (a: string, b: string): boolean => speakers.identity(a) === speakers.identity(b)

  const tell = (line: Line): void => {
    let index = indexOf.get(line)
    if (index === undefined) {
      if (!hasWords(line.text)) return
      index = all.push(line) - 1
      indexOf.set(line, index)
    }
    changed(index)
  }

  const regionFor = (row: Row | KeptRow): Region => {
    const name = regionOf(row.key)
    let region = regions.get(name)
    if (region === undefined) {
      region = { rolling: false, since: firstReading(row).at }
      regions.set(name, region)
    }
    return region
  }

  /** How many of the row's first words the last line of its speaker already told, where captions are a window. */
  const toldBefore = (row: Row, region: Region): number => {
    for (let index = all.length - 1; index >= Math.max(0, all.length - cameBackLines); index -= 1) {
      const line = all[index]
      if (line === undefined || !sameSpeaker(line.label, row.speaker)) continue
      if (line.region !== regionOf(row.key)) return 0
      const shared = overlapOf(line.shown, row.text)
      if (region.rolling) return shared
      const whole = shared >= cameBackWords && shared === wordsOf(line.shown).length
      return whole && shared < wordsOf(row.text).length ? shared : 0
    }
    return 0
  }

  const begin = (row: Row, region: Region): void => {
    let id = row.key
    for (let again = 2; ids.has(id); again += 1) id = `${row.key}~${again}`
    const line = createLine(id, regionOf(row.key), row, toldBefore(row, region))
    ids.add(id)
    newest.set(row.key, line)
    tell(line)
  }

  const upsert = (row: Row): void => {
    const region = regionFor(row)
    const line = newest.get(row.key)
    if (line === undefined) {
      begin(row, region)
      return
    }
    // A name that is not shown again is no other name.
    const label = row.speaker || line.label
    if (row.text === line.shown && label === line.label) {
      line.seenAt = Math.max(line.seenAt, row.at)
      line.labelBefore = null
      return
    }
    const change = changeOf(line.shown, row.text, region.rolling)
    const secondThought =
      row.at - line.firstAt < secondThoughtMs &&
      sameSpeaker(row.speaker, line.label) &&
      wordsOf(line.shown).length <= secondThoughtWords
    if (!change.continues && !secondThought) {
      if (line.labelBefore !== null) {
        // The row changed its speaker first and its text after: the old text was never the new speaker's.
        line.label = line.labelBefore
        line.labelBefore = null
        tell(line)
      }
      begin(row, region)
      return
    }
    if (change.rolled > 0) region.rolling = true
    if (!indexOf.has(line)) line.firstAt = row.at
    if (change.grown && !isFinished(line, row.at)) line.grownAt = row.at
    line.labelBefore = label !== line.label && row.text === line.shown ? line.label : null
    line.label = label
    line.seenAt = row.at
    showAgain(line, row.text, change.rolled)
    tell(line)
  }

  const isFinished = (line: Line, at: number): boolean =>
    at - line.grownAt > finishedMs && all.length > 0 && all.at(-1) !== line

  /** From now on this row shows the line. */
  const goesOn = (line: Line, { key }: Row): void => {
    newest.set(key, line)
    line.region = regionOf(key)
  }

  /** A kept row is one line, however much it changed; when it grew is known. */
  const take = (row: Row | KeptRow): void => {
    const first = firstReading(row)
    const region = regionFor(row)
    if (!newest.has(row.key) && !region.rolling) {
      const again = all[findBroughtBack(first, all, regionOf(row.key), region.since, sameSpeaker) ?? -1]
      if (again !== undefined) goesOn(again, row)
    }
    upsert(first)
    const line = newest.get(row.key)
    if (!("firstAt" in row) || line === undefined) return
    if (row.text !== line.shown) showAgain(line, row.text, 0)
    line.label = row.speaker || line.label
    line.grownAt = Math.max(line.grownAt, row.grownAt)
    line.seenAt = row.at
    tell(line)
  }

  const settle = (): void => {
    if (waiting.length === 0) return
    const rows = waiting.sort((a, b) => numberOf(a.key) - numberOf(b.key))
    waiting = []
    const found = findReshown(rows.map(firstReading), all, sameSpeaker)
    rows.forEach((row, index) => {
      const line = all[found[index] ?? -1]
      regionFor(row)
      if (line !== undefined) goesOn(line, row)
      take(row)
    })
  }

  return {
    all,
    takeRow(seen) {
      const row = whole(seen)
      if (!hasWords(row.text)) return
      const region = regionOf(row.key)
      const [first] = waiting
      if (first !== undefined && (regionOf(first.key) !== region || firstReading(first).at !== firstReading(row).at))
        settle()
      if (all.length > 0 && !regions.has(region)) waiting.push(row)
      else take(row)
    },
    settle,
  }
}
