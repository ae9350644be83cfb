import type { Line } from "./line"
import type { Speakers } from "./speakers"
import type { Turn } from "./turn"
import { joined } from "./words"

/** Lines in order of first sight, put together to turns; only what changed is worked out again. */
export interface Turns {
  readonly all: readonly Turn[]
  /** The line at `index` is new or changed; the lines behind it did not change unless said. */
  takeLine(index: number): void
  /** The lines of a turn are no signs of listening. */
  takeSpoken(turnId: string): void
  /** Speakers changed: all turns are put together again. */
  takeSpeakers(): void
  /** The earliest turn that changed since last asked, or null. */
  takeChanged(): number | null
}

/** A turn while it may still change. */
interface Draft {
  readonly lines: number[]
  readonly identity: string
  backchannel: boolean
}

/** Where the conversation stood after a line. */
interface Standing {
  /** The line's words alone are a sign of listening. */
  readonly backchannel: boolean
  readonly label: string
  /** The turn the line is part of. */
  readonly turn: number
  /** The turn that has the floor. */
  readonly floor: number | null
  /** Turns so far. */
  readonly count: number
}

/** Signs of listening are short; longer text is not even asked about. */
const backchannelCharacters = 60

export const createTurns = (
  lines: readonly Line[],
  speakers: Speakers,
  isBackchannel: (text: string) => boolean,
): Turns => {
  const all: Turn[] = []
  const drafts: Draft[] = []
  const standing: Standing[] = []
  let changed: number | null = null

  /** Ids of lines. */
  const spoken = new Set<string>()
  const listens = (line: Line): boolean =>
    !spoken.has(line.id) && line.text.length <= backchannelCharacters && isBackchannel(line.text)

  const touch = (turn: number): void => {
    changed = changed === null ? turn : Math.min(changed, turn)
  }

  /** Writes the turn again, as a new object. */
  const write = (index: number): void => {
    const draft = drafts[index]
    const first = lines[draft?.lines[0] ?? -1]
    if (draft === undefined || first === undefined) return
    const speaker = speakers.of(first.label)
    let text = ""
    let end = first.firstAt
    const rows: string[] = []
    for (const at of draft.lines) {
      const line = lines[at]
      if (line === undefined) continue
      text = joined(text, line.text)
      end = Math.max(end, line.grownAt)
      rows.push(line.id)
    }
    all[index] = {
      id: first.id,
      side: speaker.side,
      speaker: speaker.name,
      text,
      start: first.firstAt,
      end,
      rows,
      backchannel: draft.backchannel,
    }
    touch(index)
  }

  /** Puts the line at `index` behind what stands. Gives the turn it went to. */
  const place = (index: number): number => {
    const line = lines[index] as Line
    const before = standing[index - 1]
    const identity = speakers.identity(line.label)
    const backchannel = listens(line)
    const floor = before?.floor ?? null
    const previous = before === undefined ? undefined : drafts[before.turn]
    let turn: number
    if (floor !== null && drafts[floor]?.identity === identity) turn = floor
    else if (before !== undefined && previous?.backchannel === true && previous.identity === identity)
      turn = before.turn
    else {
      turn = drafts.length
      drafts.push({ lines: [], identity, backchannel: backchannel && floor !== null })
    }
    const draft = drafts[turn] as Draft
    draft.lines.push(index)
    if (!backchannel) draft.backchannel = false
    standing[index] = {
      backchannel,
      label: line.label,
      turn,
      floor: draft.backchannel ? floor : turn,
      count: drafts.length,
    }
    return turn
  }

  /** Takes all lines from `index` on out of their turns and puts them in again. */
  const placeFrom = (index: number): void => {
    const before = standing[index - 1]
    const touched = new Set<number>()
    for (let turn of [before?.turn, before?.floor]) {
      turn ??= undefined
      const draft = turn === undefined ? undefined : drafts[turn]
      if (turn === undefined || draft === undefined) continue
      while ((draft.lines.at(-1) ?? -1) >= index) draft.lines.pop()
      draft.backchannel = turn !== before?.floor
      touched.add(turn)
    }
    drafts.length = before?.count ?? 0
    all.length = Math.min(all.length, drafts.length)
    standing.length = index
    touch(drafts.length)
    for (let at = index; at < lines.length; at += 1) touched.add(place(at))
    for (const turn of [...touched].sort((a, b) => a - b)) write(turn)
  }

  return {
    all,
    takeLine(index) {
      const stands = standing[index]
      const line = lines[index]
      if (line === undefined) return
      if (stands === undefined) {
        write(place(index))
      } else if (stands.label !== line.label || stands.backchannel !== listens(line)) {
        placeFrom(index)
      } else {
        write(stands.turn)
      }
    },
    takeSpoken(turnId) {
      const index = all.findIndex(({ id }) => id === turnId)
      for (const id of all[index]?.rows ?? []) spoken.add(id)
      const first = drafts[index]?.lines[0]
      if (first !== undefined) placeFrom(first)
    },
    takeSpeakers() {
      placeFrom(0)
    },
    takeChanged() {
      const at = changed
      changed = null
      return at
    },
  }
}
