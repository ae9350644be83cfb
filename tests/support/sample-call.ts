import { createCoach, type CoachSetup } from "~domain/coaching/coach"
import type { Cue, CallView } from "~domain/coaching/view"
import { english } from "~domain/hearing/en/english"
import { defaultPlaybook } from "~domain/playbook/default"
import { captionsOf } from "~domain/practice/captions"
import type { Sample } from "~domain/practice/sample"
import { lengthOf, saidIn } from "~domain/practice/sample"
import { callId } from "./call"

const lookMs = 500
/** Captions of the last words come after they were said. */
const tailMs = 3000

/**
 * A sample call as the coach hears it: live captions row by row, a look every half second. The call begins at time 0.
 * Gives every cue that came, in order, and the view at the end.
 */
export function coached(sample: Sample, more: Partial<CoachSetup> = {}): { cues: readonly Cue[]; view: CallView } {
  const { kind, plannedMinutes, me, prepared } = sample
  const coach = createCoach({
    kind,
    planned: plannedMinutes * 60_000,
    startedAt: 0,
    ownNames: [me.name],
    playbook: defaultPlaybook,
    nudge: "balanced",
    mutedCues: [],
    prepared,
    hearing: english,
    ...more,
  })
  const updates = captionsOf(saidIn(sample))
  const end = lengthOf(sample) * 1000 + tailMs
  const cues: Cue[] = []
  for (let at = 0, seq = 0; at <= end; at += lookMs) {
    for (let next = updates[seq]; next && next.t <= at; next = updates[seq]) {
      const { t, block, speaker, text } = next
      coach.takeRow({ callId, seq, key: `r:${block}`, at: t, speaker, text, layer: "marks" })
      seq += 1
    }
    const { cue } = coach.view(at)
    if (!cue || cues.at(-1)?.id === cue.id) continue
    cues.push(cue)
    coach.takeEvent({ kind: "cue-shown", at, cue: cue.kind, id: cue.id, text: cue.kind })
  }
  return { cues, view: coach.view(end) }
}
