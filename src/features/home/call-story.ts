import { recall, setupFor } from "~domain/coaching/recall"
import { journeyStages, type Evidence, type JourneyStage } from "~domain/coaching/event"
import { strongestOf } from "~domain/calls/strongest"
import { citedOf, keptTimelineOf, timelineOf, type Cited, type TimelineItem } from "~domain/calls/timeline"
import { hearingFor } from "~domain/hearing/languages"
import { evidenceOf, measuredOf } from "~domain/records/freeze"
import type { Options } from "~domain/records/options"
import type { KeptEvidence, Measured } from "~domain/records/review"
import type { CallFile } from "~storage/call-file"

/** A call as it can be told: what was measured, the sentences behind it, and how it went. */
export interface CallStory {
  readonly measured: Measured | null
  readonly evidence: KeptEvidence | null
  /** The same sentences, and those of the promises. */
  readonly cited: readonly Cited[]
  readonly timeline: readonly TimelineItem[]
  /** The transcript is gone, and the timeline holds only what was kept as evidence. */
  readonly fromEvidence: boolean
}

/** The story of a call: worked out anew from its transcript while that is kept, else as it was frozen at its review. */
export const storyOf = ({ call, preparation, review, transcript, promises }: CallFile, options: Options): CallStory => {
  const frozen = { measured: review?.measured ?? null, evidence: review?.evidence ?? null }
  if (transcript.rows.length === 0 && transcript.events.length === 0) {
    const cited = citedOf(frozen.evidence, promises)
    return { ...frozen, cited, timeline: keptTimelineOf(cited, frozen.measured), fromEvidence: true }
  }
  const view = recall(setupFor(call, preparation, options, hearingFor(call.language)), transcript).view(
    call.endedAt ?? call.lastSeenAt,
  )
  const heard = view.meKnown ? { measured: measuredOf(view), evidence: evidenceOf(view, promises.length) } : frozen
  return {
    ...heard,
    cited: citedOf(heard.evidence, promises),
    timeline: timelineOf(view, transcript.events),
    fromEvidence: false,
  }
}

/** The sentences of each stage of the journey: all of them, and the few that say most. In the order they were said. */
export const journeyOf = (
  evidence: KeptEvidence | null,
  few: number,
): readonly { stage: JourneyStage; said: readonly Evidence[]; strongest: readonly Evidence[] }[] =>
  journeyStages.map((stage) => {
    const said = (evidence?.journey ?? []).flatMap((one) => (one.stage === stage ? [one.evidence] : []))
    return { stage, said, strongest: strongestOf(said, evidence?.ladders ?? [], few) }
  })
