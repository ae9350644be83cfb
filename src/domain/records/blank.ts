import type { CallKind } from "./call-kind"
import type { Options } from "./options"
import type { Preparation } from "./preparation"
import type { Review } from "./review"

/** A preparation nothing is written in yet, with the length the playbook proposes for this kind of call. */
export const blankPreparation = (
  of: {
    readonly id: string
    readonly kind: CallKind
    readonly personId: string | null
    readonly meeting: string | null
  },
  options: Pick<Options, "playbook">,
  at: number,
): Preparation => ({
  version: 1,
  ...of,
  callId: null,
  plannedMinutes: options.playbook.kinds[of.kind].plannedMinutes,
  intention: "",
  ticked: [],
  questions: [],
  savedAt: at,
})

/** A review nothing is written in yet. */
export const blankReview = (callId: string, at: number): Review => ({
  version: 1,
  callId,
  guess: { talkShare: null, followUps: null, whyDepth: null },
  fit: null,
  rhythmDays: null,
  oneThing: "",
  marks: {},
  stance: null,
  stanceWhy: "",
  whyUs: "",
  whyICanAndWant: "",
  notes: "",
  measured: null,
  evidence: null,
  savedAt: at,
  finishedAt: null,
})
