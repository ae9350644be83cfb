import { cueTextKey, cueWhyKey } from "~domain/coaching/cues"
import type { CueKind } from "~domain/coaching/event"
import { t } from "~platform/i18n"

/** The cue as it is shown: at most six words. */
export const cueText = (kind: CueKind): string => t(cueTextKey(kind))

/** Why it came, in a sentence or two. */
export const cueReason = (kind: CueKind): string => t(cueWhyKey(kind))
