import type { Side } from "~domain/conversation/turn"
import type { Moment, MomentKind } from "./moment"

/**
 * One labelled example for whoever makes hearing better: a sentence and what it was heard as. It names no call, nobody and no
 * time; what was said in the sentence itself stays.
 */
export interface LabelledExample {
  /** The sentence as it was heard, verbatim. */
  readonly text: string
  readonly kind: MomentKind
  /** Where in `text` the moment stands, UTF-16 units. */
  readonly from: number
  readonly to: number
  readonly label: "wrong"
  /** The rep and who is with them, or the other side: each is heard by rules of its own. */
  readonly saidBy: "rep" | "other"
}

/** What the rep marked: a kind, and where in the turn it begins (UTF-16 units). */
export interface Marked {
  readonly moment: string
  readonly from: number
}

/**
 * A marked moment of a turn as an example. `moments` is everything heard in the turn, also what was marked. Null when it is not
 * among them: the words were corrected since, or hearing has changed.
 */
export const exampleOf = (side: Side, moments: readonly Moment[], marked: Marked): LabelledExample | null => {
  const moment = moments.find(({ kind, from }) => kind === marked.moment && from === marked.from)
  if (moment === undefined) return null
  // A hesitation stands within its sentence, if anything else was heard in that.
  const sentence = moments
    .filter(({ from, to }) => from <= moment.from && to >= moment.to)
    .reduce((longest, one) => (one.to - one.from > longest.to - longest.from ? one : longest), moment)
  return {
    text: sentence.quote,
    kind: moment.kind,
    from: moment.from - sentence.from,
    to: moment.to - sentence.from,
    label: "wrong",
    saidBy: side === "theirs" ? "other" : "rep",
  }
}
