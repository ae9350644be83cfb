import type { CueKind, Fit, JourneyStage } from "~domain/coaching/event"
import type { ChecklistItemId } from "~domain/coaching/view"
import type { CallKind } from "~domain/records/call-kind"
import type { Utterance as Said } from "./captions"

/** Something said without a longer pause, as one caption in the end shows it. Times are seconds from the start of the call. */
export interface Utterance {
  readonly by: "me" | "them"
  readonly start: number
  readonly end: number
  /** The final text. */
  readonly text: string
  /** What the recogniser showed until `correctedAt`, when that was something else. */
  readonly first?: string
  /** When `first` became `text`; later than `end`, or even than the start of the next speaker, when the correction was late. */
  readonly correctedAt?: number
  /** Only a sign of listening: it does not end the other's turn. */
  readonly backchannel?: true
}

/** A stretch of the call, seconds. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** What the coach must make of a sample call at nudge level `balanced`. All quotes are verbatim parts of one utterance. */
export interface Expectation {
  /** `topic` overlaps the topic of the ladder; a rung's question and answer lie in the turns that hold these words. */
  readonly ladders: readonly {
    readonly topic: string
    readonly depth: number
    readonly rungs: readonly { readonly question: string; readonly answer: string }[]
  }[]
  /** A sentence that each stage must hold, among others. */
  readonly journey: Readonly<Record<JourneyStage, string>>
  readonly cues: {
    /** Each comes at least once, and first within its stretch. */
    readonly must: readonly (Stretch & { readonly kind: CueKind })[]
    /** Never begins within its stretch; without one, never at all. */
    readonly mustNot: readonly (Partial<Stretch> & { readonly kind: CueKind })[]
  }
  /** Promises that must be heard, among others, with when they are due as said. */
  readonly promises: readonly { readonly words: string; readonly due: string | null }[]
  readonly ticked: readonly ChecklistItemId[]
  readonly notTicked: readonly ChecklistItemId[]
  /** Sentences offered for what only the rep can tell. */
  readonly asked: Partial<Record<ChecklistItemId, string>>
  readonly talkShare: Stretch
  /** What an honest review says of it. */
  readonly fit: Fit
}

/** A written call with the timing of live captions: for the practice call, the demo and the tests. */
export interface Sample {
  readonly id: string
  readonly kind: CallKind
  readonly plannedMinutes: number
  readonly me: { readonly name: string }
  readonly them: { readonly name: string; readonly company: string }
  /** The questions prepared for it. */
  readonly prepared: readonly string[]
  readonly intention: string
  readonly utterances: readonly Utterance[]
  readonly expect: Expectation
}

export interface SpokenTurn {
  readonly by: Utterance["by"]
  readonly text: string
}

/** Neighbouring utterances of one speaker joined by a space, in the order in which they began. */
export function joinedTurns(utterances: readonly Utterance[]): SpokenTurn[] {
  const turns: SpokenTurn[] = []
  for (const { by, text } of utterances) {
    const last = turns.at(-1)
    if (last?.by === by) turns[turns.length - 1] = { by, text: `${last.text} ${text}` }
    else turns.push({ by, text })
  }
  return turns
}

/** Everything that was said, signs of listening included: what a full transcript of the call reads. */
export const transcriptOf = ({ utterances }: Sample): SpokenTurn[] => joinedTurns(utterances)

/** The turns of the call: signs of listening do not end one and are left out. */
export const turnsOf = ({ utterances }: Sample): SpokenTurn[] =>
  joinedTurns(utterances.filter((utterance) => !utterance.backchannel))

/** Length of the call, seconds. */
export const lengthOf = ({ utterances }: Sample): number => utterances.reduce((end, one) => Math.max(end, one.end), 0)

/** The call as `captionsOf` takes it: who said what when, in ms from its start. */
export const saidIn = ({ utterances, me, them }: Sample): Said[] =>
  utterances.map(({ by, start, end, text, first, correctedAt }) => ({
    speaker: by === "me" ? me.name : them.name,
    start: start * 1000,
    end: end * 1000,
    text,
    ...(first !== undefined && correctedAt !== undefined ? { first, correctedAt: correctedAt * 1000 } : {}),
  }))
