import { createCoach, type Coach, type CoachSetup } from "~domain/coaching/coach"
import type { CallEvent, CueKind } from "~domain/coaching/event"
import type { CallView, Cue } from "~domain/coaching/view"
import { defaultPlaybook } from "~domain/playbook/default"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import type { KeptRow, Row } from "~domain/records/row"
import { plainHearing } from "./plain-hearing"

export const callId = "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"

/** A call of the tests begins at time 0 and is planned for 45 minutes; the rep is called "Dana". */
export const setup = (more: Partial<CoachSetup> = {}): CoachSetup => ({
  kind: "discovery",
  planned: 45 * 60_000,
  startedAt: 0,
  ownNames: ["Dana"],
  playbook: defaultPlaybook,
  nudge: "balanced",
  mutedCues: [],
  prepared: [],
  hearing: plainHearing,
  ...more,
})

/** A coached call with a clock that runs: what is said grows word by word, and the coach is looked at every half second. */
export interface PlayedCall {
  readonly coach: Coach
  readonly rows: readonly Row[]
  readonly events: readonly CallEvent[]
  /** Every cue that came, in order. */
  readonly cues: readonly Cue[]
  now(): number
  /** Says a text for so many seconds, two words a second when nothing is given. */
  say(speaker: string, text: string, seconds?: number): void
  wait(seconds: number): void
  event(event: DistributiveOmit<CallEvent, "at">): void
  kinds(): CueKind[]
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

const stepMs = 500

export const playedCall = (
  more: Partial<CoachSetup> = {},
  onLook: (view: CallView, at: number) => void = () => undefined,
): PlayedCall => {
  const coach = createCoach(setup(more))
  const rows: Row[] = []
  const events: CallEvent[] = []
  const cues: Cue[] = []
  let clock = 0
  let key = 0

  const look = (): void => {
    const view = coach.view(clock)
    onLook(view, clock)
    const { cue } = view
    if (!cue || cues.some(({ id, since }) => id === cue.id && since === cue.since)) return
    cues.push(cue)
    const shown: CallEvent = { kind: "cue-shown", at: clock, cue: cue.kind, id: cue.id, text: cue.kind }
    events.push(shown)
    coach.takeEvent(shown)
  }

  const wait = (seconds: number): void => {
    for (const until = clock + seconds * 1000; clock < until;) {
      clock = Math.min(until, clock + stepMs)
      look()
    }
  }

  return {
    coach,
    rows,
    events,
    cues,
    now: () => clock,
    wait,
    say(speaker, text, seconds) {
      const words = text.split(" ")
      const each = seconds === undefined ? 0.5 : seconds / words.length
      key += 1
      words.forEach((_, i) => {
        const row: Row = {
          callId,
          seq: rows.length,
          key: `r:${key}`,
          at: clock,
          speaker,
          text: words.slice(0, i + 1).join(" "),
          layer: "marks",
        }
        rows.push(row)
        coach.takeRow(row)
        look()
        wait(each)
      })
    },
    event(partial) {
      const event: CallEvent = { ...partial, at: clock }
      events.push(event)
      coach.takeEvent(event)
      look()
    },
    kinds: () => cues.map(({ kind }) => kind),
  }
}

/** The rows of a call as they are kept: the newest text of each, in order of first sight. */
export const keptRows = (rows: readonly Row[]): KeptRow[] => {
  const kept = new Map<string, KeptRow>()
  for (const row of rows) {
    const next = keepRow(kept.get(row.key), row)
    if (next !== null) kept.set(row.key, next)
  }
  return inOrder([...kept.values()])
}
