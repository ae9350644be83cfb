import type { Side } from "~domain/conversation/turn"

/** What can be heard of the rep. */
export const repMoments = [
  "question",
  "why-probe",
  "follow-up",
  "backchannel",
  "telling",
  "pressure",
  "assumption",
  "promise",
  "filler",
  "summary",
  "closing",
] as const

/** What can be heard of the other side. */
export const personMoments = [
  "problem",
  "cost",
  "motive",
  "vision",
  "objection",
  "interest",
  "decision",
  "thanks",
  "asked-for-telling",
  "question",
  "backchannel",
] as const

export type MomentKind = (typeof repMoments)[number] | (typeof personMoments)[number]

/** Of a question: does it invite a story (`open`), a yes or no (`closed`), or neither clearly? */
export type QuestionForm = "open" | "closed" | "other"

/**
 * Something heard in a turn.
 *
 * `from` and `to` are UTF-16 offsets into the turn's text, so `quote` is always the speaker's own words.
 * `because` is the key of a sentence in `_locales` ("heard because…"), with `words` as what it names.
 */
export interface Moment {
  readonly kind: MomentKind
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly because: string
  readonly words: string
  /** Only of questions. */
  readonly form?: QuestionForm
  /** Only of questions: heard well enough to drive a cue, the one of the long stretch goes when the floor was handed over. */
  readonly sure?: boolean
  /** Only of telling: does it take up the other side's words, or is it generic? */
  readonly takesUp?: boolean
  /** Only of promises: when it is due, as said ("by Friday"); the calendar date is worked out elsewhere. */
  readonly due?: string
}

/** A phrase of the other side worth asking about: verbatim, ends at a phrase boundary. */
export interface Phrase {
  readonly from: number
  readonly to: number
  readonly quote: string
  /** Why it is worth asking about. */
  readonly kind: "problem" | "cost" | "motive" | "vision" | "change" | "feeling" | "vague"
}

/** What hearing needs of a turn that came before. */
export interface HeardTurn {
  readonly side: Side
  readonly text: string
}

/**
 * One spoken language. Everything is a pure function of text: same words in, same moments out. Never throws; linear in the
 * length of the text.
 */
export interface Hearing {
  /** BCP 47 primary language, e.g. "en". */
  readonly language: string
  /**
   * Moments of one turn, in order of `from`. `before` holds earlier turns, newest last; only the last four matter (their
   * last two turns are looked for when a follow-up or a taken-up word is heard).
   */
  moments(turn: HeardTurn, before: readonly HeardTurn[]): readonly Moment[]
  /** Is the whole text only a sign of listening ("uh-huh", "right")? */
  isBackchannel(text: string): boolean
  /** Up to three phrases worth asking about, best first. */
  phrases(text: string): readonly Phrase[]
  /** A curious question built on a phrase: quote + an open frame that fits grammatically. */
  questionFor(phrase: Phrase): string
  /** Does the text take up a content word or topic of the earlier text? Gives the shared words, or null. */
  takesUp(text: string, earlier: string): string | null
}
