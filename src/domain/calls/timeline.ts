import type { CallEvent, CueKind, Evidence, JourneyStage } from "~domain/coaching/event"
import type { CallView } from "~domain/coaching/view"
import type { Side } from "~domain/conversation/turn"
import type { MomentKind } from "~domain/hearing/moment"
import type { KeptEvidence, Measured, PromiseRecord } from "~domain/records/review"

/** A sentence that is kept of a call, whether its transcript is or not, and what it is evidence of. */
export interface Cited {
  readonly about: JourneyStage | "topic" | "answer" | "promise" | "follow_up"
  readonly evidence: Evidence
}

/** What came of a cue: the rep asked something soon after, put it away, or neither. */
export type CueOutcome =
  { readonly what: "asked"; readonly quote: string } | { readonly what: "dismissed" } | { readonly what: "nothing" }

/** One thing that happened in a call, at `at` (epoch ms). */
export type TimelineItem = { readonly at: number } & (
  | {
      readonly kind: "turn"
      readonly id: string
      readonly side: Side
      readonly speaker: string
      readonly text: string
      readonly moments: readonly MomentKind[]
    }
  | { readonly kind: "cue"; readonly cue: CueKind; readonly came: CueOutcome }
  | { readonly kind: "gap"; readonly to: number }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "quote"; readonly id: string; readonly about: Cited["about"]; readonly quote: string }
)

/** A question so soon after a cue is said to have come of it. Ours: the time after which a cue goes by itself. */
export const cameOfMs = 60_000

/** Signs of listening are in the transcript; a timeline is easier to read without them. */
const unmarked: readonly MomentKind[] = ["backchannel", "filler", "thanks", "closing", "asked-for-telling"]

/** A call as it went: turns with what was heard in them, cues and what came of them, notes, and what was not heard. By time. */
export const timelineOf = (
  view: Pick<CallView, "turns" | "heard" | "measures" | "notes">,
  events: readonly CallEvent[],
): readonly TimelineItem[] => {
  const momentsIn = new Map(view.heard.map(({ turnId, moments }) => [turnId, moments]))
  const asked = view.turns.flatMap((turn) => {
    const question = turn.side === "me" ? momentsIn.get(turn.id)?.find(({ kind }) => isQuestion(kind)) : undefined
    return question ? [{ at: turn.start, quote: question.quote }] : []
  })
  const dismissed = new Set(events.flatMap((event) => (event.kind === "cue-dismissed" ? [event.id] : [])))
  const cameOf = (id: string, at: number): CueOutcome => {
    if (dismissed.has(id)) return { what: "dismissed" }
    const question = asked.find((one) => one.at >= at && one.at - at <= cameOfMs)
    return question ? { what: "asked", quote: question.quote } : { what: "nothing" }
  }
  return byTime([
    ...view.turns
      .filter(({ backchannel }) => !backchannel)
      .map((turn): TimelineItem => ({
        kind: "turn",
        at: turn.start,
        id: turn.id,
        side: turn.side,
        speaker: turn.speaker,
        text: turn.text,
        moments: [...new Set((momentsIn.get(turn.id) ?? []).map(({ kind }) => kind))].filter(
          (kind) => !unmarked.includes(kind),
        ),
      })),
    ...events.flatMap((event): TimelineItem[] =>
      event.kind === "cue-shown" && event.cue !== "health"
        ? [{ kind: "cue", at: event.at, cue: event.cue, came: cameOf(event.id, event.at) }]
        : [],
    ),
    ...view.notes.map(({ at, text }): TimelineItem => ({ kind: "note", at, text })),
    ...gapsIn(view.measures),
  ])
}

const isQuestion = (kind: MomentKind): boolean => kind === "question" || kind === "why-probe" || kind === "follow-up"

/** Every sentence that is kept of a call: of their journey, on the ladders, the questions about their words, in promises. */
export const citedOf = (
  evidence: KeptEvidence | null,
  promises: readonly Pick<PromiseRecord, "evidence">[],
): readonly Cited[] => [
  ...(evidence?.journey ?? []).map(({ stage, evidence: said }): Cited => ({ about: stage, evidence: said })),
  ...(evidence?.ladders ?? []).flatMap(({ topic, rungs }): Cited[] => [
    { about: "topic", evidence: topic },
    ...rungs.flatMap(({ answer }): Cited[] => (answer === null ? [] : [{ about: "answer", evidence: answer }])),
  ]),
  ...(evidence?.followUps ?? []).map((said): Cited => ({ about: "follow_up", evidence: said })),
  ...promises.flatMap(({ evidence: said }): Cited[] => (said === null ? [] : [{ about: "promise", evidence: said }])),
]

/** What is left of a call whose transcript is gone: the sentences that were kept of it, and what was not heard. */
export const keptTimelineOf = (
  cited: readonly Cited[],
  measured: Pick<Measured, "gaps"> | null,
): readonly TimelineItem[] => {
  // A sentence may be evidence of several things; in time it was said once.
  const seen = new Set<string>()
  const once = cited.filter(({ evidence: { at, quote } }) => {
    const key = `${at} ${quote}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
  return byTime([
    ...once.map(({ about, evidence: { at, quote, turnId } }): TimelineItem => ({
      kind: "quote",
      at,
      id: turnId,
      about,
      quote,
    })),
    ...gapsIn(measured),
  ])
}

const gapsIn = (measured: { readonly gaps: readonly { readonly from: number; readonly to: number }[] } | null) =>
  (measured?.gaps ?? []).map(({ from, to }): TimelineItem => ({ kind: "gap", at: from, to }))

const byTime = (items: readonly TimelineItem[]): readonly TimelineItem[] => items.toSorted((a, b) => a.at - b.at)
