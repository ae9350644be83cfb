import type { CueKind } from "~domain/coaching/event"
import type { Playbook } from "~domain/playbook/schema"

/** Something to try next time, and the cue of this call that speaks for it, if one does. */
export interface Try {
  readonly id: string
  readonly text: string
  readonly after: CueKind | null
}

/**
 * At most `count` things to try next time: first those that answer a cue of this call, the cue that came most often first, then
 * those that fit any call. What was tried last time comes last, so that the same advice is not given twice in a row.
 */
export const offerTries = (
  playbook: Pick<Playbook, "review">,
  cues: readonly CueKind[],
  lastTried: string,
  count = 3,
): readonly Try[] => {
  const often = (kind: CueKind | null): number => (kind === null ? 0 : cues.filter((cue) => cue === kind).length)
  return playbook.review.tries
    .filter(({ after }) => after === null || often(after) > 0)
    .toSorted(
      (a, b) =>
        Number(a.text === lastTried) - Number(b.text === lastTried) ||
        often(b.after) - often(a.after) ||
        Number(a.after === null) - Number(b.after === null),
    )
    .slice(0, count)
}
