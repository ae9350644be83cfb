import type { Turn } from "~domain/conversation/turn"
import type { Moment } from "~domain/hearing/moment"
import type { CueKind, Evidence, Fit, JourneyStage } from "./event"

/** One rung: the question that was asked and the answer in the person's words. */
export interface Rung {
  readonly question: Evidence | null
  readonly answer: Evidence | null
  readonly byHand: boolean
}

/** Up to three whys on one topic; `depth` counts rungs with an answer, 0–3. */
export interface Ladder {
  readonly id: string
  readonly topic: Evidence
  readonly rungs: readonly Rung[]
  readonly depth: number
}

export interface Journey {
  readonly present: readonly Evidence[]
  readonly motivation: readonly Evidence[]
  readonly vision: readonly Evidence[]
}

export const checklistItems = [
  "followed-up",
  "spoke-less",
  "asked-before-telling",
  "third-why",
  "said-back",
  "let-finish",
  "may-be-wrong",
] as const
export type ChecklistItemId = (typeof checklistItems)[number]

/**
 * `heard` items tick themselves; `asked` items ("did you?") wait for the rep and only show the sentence that may be it.
 */
export interface ChecklistItem {
  readonly id: ChecklistItemId
  readonly mode: "heard" | "asked"
  readonly ticked: boolean
  readonly byHand: boolean
  readonly evidence: Evidence | null
}

/** All shares are 0–1; durations ms; null where nothing may be claimed. Definitions: docs/coaching.md. */
export interface Measures {
  readonly myWords: number
  readonly theirWords: number
  /** Nothing was heard, and who talked was marked by hand: shares are of seconds then, not of words. */
  readonly byHand: boolean
  readonly talkShare: number | null
  /** My share of the last five minutes. */
  readonly recentTalkShare: number | null
  readonly longestStretch: { readonly ms: number; readonly evidence: Evidence | null } | null
  readonly longestStory: { readonly ms: number; readonly evidence: Evidence | null } | null
  readonly switchesPerMinute: number | null
  readonly questions: number
  readonly followUps: readonly Evidence[]
  readonly whyDepth: number
  readonly tellingShare: number | null
  /** The part of the telling that takes up their words, as a share of my words. */
  readonly tellingOnTheirWords: number | null
  /** Words a minute in my longer turns, an estimate; null before they come to half a minute. Drives nothing. */
  readonly pace: number | null
  readonly minutesHeard: number
  /** Stretches of the call that were not heard, epoch ms. */
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
}

/** A short thing to show now: `text` is a `_locales` key; at most six words in every language. */
export interface Cue {
  readonly id: string
  readonly kind: CueKind
  readonly evidence: Evidence | null
  readonly since: number
}

/** The question on the card: on their words, on the ladder, prepared, from the playbook, or the rep's own. */
export interface NextQuestion {
  readonly id: string
  readonly source: "their-words" | "ladder" | "journey" | "prepared" | "playbook" | "own"
  readonly text: string
  /** Their words it stands on, when it does. */
  readonly on: Evidence | null
}

/** `text` is the sentence as heard, or what the rep made of it; without `evidence` it was written by hand. */
export interface HeardPromise {
  readonly id: string
  readonly text: string
  readonly evidence: Evidence | null
  readonly due: string | null
}

/** What was heard in one turn. */
export interface HeardMoments {
  readonly turnId: string
  readonly moments: readonly Moment[]
}

/** The speakers of a call, so that the rep can say who is who. */
export interface Speaker {
  readonly label: string
  readonly name: string
  readonly side: Turn["side"]
}

/** Everything the panel and the review show, worked out from rows and events. */
export interface CallView {
  readonly turns: readonly Turn[]
  readonly heard: readonly HeardMoments[]
  readonly speakers: readonly Speaker[]
  readonly meKnown: boolean
  readonly ladders: readonly Ladder[]
  readonly liveLadderId: string | null
  readonly journey: Journey
  readonly emptyStage: JourneyStage | null
  readonly checklist: readonly ChecklistItem[]
  readonly measures: Measures
  readonly promises: readonly HeardPromise[]
  readonly fit: Fit | null
  readonly notes: readonly { readonly at: number; readonly text: string }[]
  readonly cue: Cue | null
  readonly next: NextQuestion | null
  /** What/how wordings of the why for the next rung of the live ladder. */
  readonly wordings: readonly string[]
}
