import { createCoach, type CoachSetup } from "~domain/coaching/coach"
import type { CallEvent } from "~domain/coaching/event"
import type { CallView, Cue } from "~domain/coaching/view"
import type { Row } from "~domain/records/row"
import { captionsOf } from "./captions"
import { lengthOf, saidIn, type Sample } from "./sample"

/** What may be chosen when a sample call is played; the rest the sample says. */
export type PlaySetup = Pick<CoachSetup, "playbook" | "nudge" | "hearing"> & { readonly callId: string }

/** A sample call as the coach heard it. The call begins at time 0; times are ms. */
export interface Played {
  readonly setup: CoachSetup
  readonly rows: readonly Row[]
  readonly events: readonly CallEvent[]
  /** Every cue that came, in order, with the time it came. */
  readonly cues: readonly Cue[]
  /** The view a few seconds after the last word. */
  readonly view: CallView
}

/** How often the coach is looked at, as in the panel, ms. */
const lookMs = 500
/** How long the coach is looked at after the last word, ms. */
const afterMs = 5000

/** The captions of a sample call as rows, the call beginning at time 0. */
export const rowsOf = (sample: Sample, callId: string): Row[] =>
  captionsOf(saidIn(sample)).map(({ t, block, speaker, text }, seq) => ({
    callId,
    seq,
    key: `practice:${block}`,
    at: t,
    speaker,
    text,
    layer: "marks",
  }))

/** What the coach is told about a sample call before it begins. */
export const coachSetupOf = (sample: Sample, { playbook, nudge, hearing }: Omit<PlaySetup, "callId">): CoachSetup => ({
  kind: sample.kind,
  planned: sample.plannedMinutes * 60_000,
  startedAt: 0,
  ownNames: [sample.me.name],
  playbook,
  nudge,
  mutedCues: [],
  prepared: sample.prepared,
  hearing,
})

/** Plays a whole sample call to a coach, looking at it every half second like the panel does. Nothing waits: time is a number. */
export const playSample = (sample: Sample, choice: PlaySetup): Played => {
  const setup = coachSetupOf(sample, choice)
  const coach = createCoach(setup)
  const rows = rowsOf(sample, choice.callId)
  const events: CallEvent[] = []
  const cues: Cue[] = []
  const take = (event: CallEvent): void => {
    events.push(event)
    coach.takeEvent(event)
  }
  take({ kind: "health", at: 0, health: { state: "hearing", at: 0, layer: "marks" } })
  const end = lengthOf(sample) * 1000 + afterMs
  let next = 0
  for (let at = 0; at <= end; at += lookMs) {
    for (let row = rows[next]; row && row.at <= at; row = rows[next]) {
      coach.takeRow(row)
      next += 1
    }
    const { cue } = coach.view(at)
    if (!cue || cue.id === cues.at(-1)?.id) continue
    cues.push(cue)
    take({ kind: "cue-shown", at, cue: cue.kind, id: cue.id, text: cue.kind })
  }
  return { setup, rows, events, cues, view: coach.view(end) }
}
