import type { CueKind } from "~domain/coaching/event"
import { t, type MessageKey } from "~platform/i18n"

const keys = {
  health: "cue_health",
  "long-stretch": "cue_long_stretch",
  "ask-before-telling": "cue_ask_before_telling",
  "go-back": "cue_go_back",
  "one-why-deeper": "cue_one_why_deeper",
  "picture-the-change": "cue_picture_the_change",
  "hand-the-floor": "cue_hand_the_floor",
  "say-back": "cue_say_back",
  fit: "cue_fit",
  "promise-noted": "cue_promise_noted",
} as const satisfies Record<CueKind, MessageKey>

/** The cue as it is shown: at most six words. */
export const cueText = (kind: CueKind): string => t(keys[kind])

/** Why it came, in a sentence or two. */
export const cueReason = (kind: CueKind): string => t(`${keys[kind]}_why`)
