import type { Turn } from "~domain/conversation/turn"
import type { Moment, MomentKind } from "~domain/hearing/moment"

/** One turn with what was heard in it, as every fold of the coach takes it. */
export interface Step {
  readonly turn: Turn
  readonly moments: readonly Moment[]
}

/** What of theirs is worth a why: a problem (or what it costs), a wish, a motive. */
export const topicKinds: ReadonlySet<MomentKind> = new Set(["problem", "cost", "motive", "vision"])

/** Did somebody ask something in this turn? */
export const asks = ({ moments }: Step): boolean =>
  moments.some(({ kind }) => kind === "question" || kind === "why-probe")
