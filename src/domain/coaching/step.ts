import type { Turn } from "~domain/conversation/turn"
import type { Hearing, Moment, MomentKind } from "~domain/hearing/moment"

/** One turn with what was heard in it, as every fold of the coach takes it. */
export interface Step {
  readonly turn: Turn
  readonly moments: readonly Moment[]
}

/** What of theirs is worth a why: a problem (or what it costs), a wish, a motive. */
export const topicKinds: readonly MomentKind[] = ["problem", "cost", "motive", "vision"]

/** Of a turn that goes on for very long only the newest topics and questions are looked at, so that it costs no more. */
const newestMoments = 8

/** The newest moments of the wanted kinds, in order, at most one for each place in the turn. */
export const newest = ({ moments }: Step, wanted: (kind: MomentKind) => boolean): readonly Moment[] => {
  const found: Moment[] = []
  for (let i = moments.length - 1; i >= 0 && found.length < newestMoments; i -= 1) {
    const moment = moments[i]
    if (!moment || !wanted(moment.kind)) continue
    if (found.at(-1)?.from === moment.from) found.pop()
    found.push(moment)
  }
  return found.reverse()
}

/** The newest topics of a turn. */
export const topicsIn = (step: Step): readonly Moment[] => newest(step, (kind) => topicKinds.includes(kind))

/** Did somebody ask something in this turn? */
export const asks = ({ moments }: Step): boolean =>
  moments.some(({ kind }) => kind === "question" || kind === "why-probe")

/** What can be told about words: what the language tells, and the wordings of the playbook. */
export interface Words extends Pick<Hearing, "takesUp" | "phrases"> {
  /** Is the why one of the playbook's wordings that name nothing? */
  isWording(why: string): boolean
}

/** Does a why name nothing itself, so that it means what was said just now ("why is that?", "how come?")? */
export const namesNothing = (why: string, words: Words): boolean =>
  words.takesUp(why, why) === null || words.isWording(why)
