import type { MomentKind } from "~domain/hearing/moment"
import type { Evidence } from "./event"
import { evidenceOf, momentId } from "./quote"
import { asks, namesNothing, newest, topicsIn, type Step, type Words } from "./step"
import type { HeardPromise } from "./view"
import { promised } from "./promises"

/** Something of theirs worth going back to. */
export interface Said {
  readonly id: string
  readonly evidence: Evidence
  /** The turn it stands in, as far as it is looked through for words taken up. */
  readonly heard: string
  readonly turn: number
  /** The rep has spoken since and left it. */
  readonly passedBy: boolean
}

/** What the cues need to know of the talk so far. */
export interface Exchange {
  readonly turns: number
  /** Newest last; what was taken up is gone. */
  readonly said: readonly Said[]
  /** Turns of telling since the rep last asked anything. */
  readonly telling: readonly string[]
  readonly whyAsked: boolean
  /** How many questions of the rep, and how many whys, so that "the next one" can be told. */
  readonly questions: number
  readonly probes: number
  /** Their last turn asked for a demo or a story. */
  readonly wantTelling: boolean
  /** Their last turn ended with a question, and the rep has not spoken since. */
  readonly theyWait: boolean
  /** The rep's last turn ends with a question that is surely one and is left to be answered. */
  readonly handsOver: boolean
  readonly summary: Evidence | null
  readonly closing: Evidence | null
  readonly lastPromise: HeardPromise | null
}

export const noExchange: Exchange = {
  turns: 0,
  said: [],
  telling: [],
  whyAsked: false,
  questions: 0,
  probes: 0,
  wantTelling: false,
  theyWait: false,
  handsOver: false,
  summary: null,
  closing: null,
  lastPromise: null,
}

/** Longest part of a turn that is looked through for words taken up, UTF-16 units. */
const longestHeard = 1000

/** What they said is remembered for so many turns, long enough for a cue about it to see that it was taken up. */
const remembered = 12

/** A question with more behind it was not left to be answered, UTF-16 units. */
const leftOpen = 40

const last = ({ turn, moments }: Step, kind: MomentKind): Evidence | null => {
  const moment = moments.findLast((heard) => heard.kind === kind)
  return moment ? evidenceOf(turn, moment.quote) : null
}

const listened = (state: Exchange, step: Step): Exchange => {
  const { turn, moments } = step
  const said = topicsIn(step).map((topic) => ({
    id: momentId(turn, topic),
    evidence: evidenceOf(turn, topic.quote),
    heard: turn.text.slice(-longestHeard),
    turn: state.turns - 1,
    passedBy: false,
  }))
  return {
    ...state,
    said: said.length > 0 ? [...state.said, ...said] : state.said,
    wantTelling: moments.some(({ kind }) => kind === "asked-for-telling"),
    theyWait: moments.at(-1)?.kind === "question" || moments.at(-1)?.kind === "asked-for-telling",
  }
}

/** What the rep said that may take something up: the beginning of the turn, and its questions wherever they stand. */
const replyOf = (step: Step): string =>
  [
    step.turn.text.slice(0, longestHeard),
    ...newest(step, (kind) => kind === "question" || kind === "why-probe").flatMap(({ from, quote }) =>
      from >= longestHeard ? [quote] : [],
    ),
  ].join(" ")

/** Does a reply take up a word of what was said, or of the turn it was said in? */
const takesUp = (reply: string, { heard, evidence }: Said, words: Words): boolean =>
  words.takesUp(reply, `${evidence.quote} ${heard}`) !== null

const pointsBack = (step: Step, words: Words): boolean =>
  step.moments.some(({ kind }) => kind === "follow-up") ||
  newest(step, (kind) => kind === "why-probe").some(({ quote }) => namesNothing(quote, words))

const spoken = (state: Exchange, step: Step, words: Words): Exchange => {
  const { turn, moments } = step
  const asked = asks(step)
  const why = moments.some(({ kind }) => kind === "why-probe")
  const tells = moments.some(({ kind }) => kind === "telling")
  const newest = state.said.at(-1)?.turn
  const points = pointsBack(step, words)
  const reply = replyOf(step)
  const left = state.said.filter(
    (said) => !takesUp(reply, said, words) && !(points && said.turn === newest && !said.passedBy),
  )
  return {
    ...state,
    said: left.map((said) => (said.passedBy ? said : { ...said, passedBy: true })),
    telling: asked ? [] : tells ? [...state.telling, turn.id] : state.telling,
    whyAsked: state.whyAsked || why,
    questions: state.questions + (asked ? 1 : 0),
    probes: state.probes + (why ? 1 : 0),
    theyWait: false,
    handsOver: moments.some(({ sure, to }) => sure === true && turn.text.length - to < leftOpen),
    summary: last(step, "summary") ?? state.summary,
    closing: last(step, "closing") ?? state.closing,
    lastPromise: promised([], step).at(-1) ?? state.lastPromise,
  }
}

/** One more turn of the talk. */
export const exchanged = (before: Exchange, step: Step, words: Words): Exchange => {
  const turns = before.turns + 1
  const forgotten = before.said.some(({ turn }) => turns - turn > remembered)
  const said = forgotten ? before.said.filter(({ turn }) => turns - turn <= remembered) : before.said
  const state = { ...before, turns, said, handsOver: false }
  if (step.turn.side === "theirs") return listened(state, step)
  if (step.turn.side === "me") return spoken(state, step, words)
  if (step.turn.side === "ours")
    return { ...state, theyWait: false, said: said.filter((one) => !takesUp(replyOf(step), one, words)) }
  return state
}
