import type { Turn } from "~domain/conversation/turn"
import type { Moment } from "~domain/hearing/moment"
import type { CallEvent, Evidence } from "./event"
import { evidenceOf, hasWords, momentId } from "./quote"
import { asks, namesNothing, newest, topicsIn, type Step, type Words } from "./step"
import type { Ladder, Rung } from "./view"

/** How rungs are climbed: numbers of the playbook, and what the language can tell about words. */
export interface ClimbRules {
  /** A why counts when it takes up the topic or the last answer within so many turns. */
  readonly withinTurns: number
  /** An answer has at least so many words. */
  readonly answerWords: number
  readonly words: Words
}

/** A ladder that can still be climbed. Turns are counted from 0; `reach` is what the next why must take up. */
interface Climb {
  readonly ladder: Ladder
  readonly reach: string
  readonly reachedAt: number
  /** Nothing else was asked since, so a bare "why is that?" means this. */
  readonly fresh: boolean
  /** The turn of a why that waits for its answer. */
  readonly askedAt: number | null
  readonly byHand: boolean
}

/** The state of the fold over turns. */
export interface Ladders {
  readonly turns: number
  /** Out of reach, in the order they were left. */
  readonly closed: readonly Ladder[]
  /** Within reach, the one touched last at the end. */
  readonly open: readonly Climb[]
  /** Their turns within reach, newest last. */
  readonly theirs: readonly { readonly turn: Turn; readonly index: number; readonly fresh: boolean }[]
}

export const noLadders: Ladders = { turns: 0, closed: [], open: [], theirs: [] }

export const rungsOfALadder = 3
/** Longest answer that is looked through for words taken up, UTF-16 units from its end. */
const longestReach = 4000

/** The number of the rung that comes next, 1–3, or null when the ladder is climbed. */
export const nextRung = ({ rungs }: Ladder): number | null => {
  for (let rung = 0; rung < rungsOfALadder; rung += 1) if (!rungs[rung]?.answer) return rung + 1
  return null
}

const emptyRung: Rung = { question: null, answer: null, byHand: false }

const withRung = (ladder: Ladder, rung: number, value: Rung): Ladder => {
  const rungs = Array.from({ length: Math.max(ladder.rungs.length, rung) }, (_, i) => ladder.rungs[i] ?? emptyRung)
  rungs[rung - 1] = value
  while (rungs.length > 0 && !rungs.at(-1)?.question && !rungs.at(-1)?.answer) rungs.pop()
  return { ...ladder, rungs, depth: rungs.filter(({ answer }) => answer).length }
}

const newClimb = (id: string, topic: Evidence, index: number, byHand = false): Climb => ({
  ladder: { id, topic, rungs: [], depth: 0 },
  reach: topic.quote,
  reachedAt: index,
  fresh: true,
  askedAt: null,
  byHand,
})

/** Puts one climb at the end, where the one touched last stands. */
const touched = (open: readonly Climb[], climb: Climb): readonly Climb[] => [
  ...open.filter(({ ladder }) => ladder.id !== climb.ladder.id),
  climb,
]

/** Leaves what is out of reach of turn `index`; a topic nobody asked about is forgotten. */
const settled = (state: Ladders, index: number, { withinTurns }: ClimbRules): Ladders => {
  const near = (turn: number | null) => turn !== null && index - turn <= withinTurns
  const open: Climb[] = []
  const closed: Ladder[] = []
  for (const climb of state.open) {
    const waits = near(climb.askedAt)
    if (waits || near(climb.reachedAt)) open.push(waits || climb.askedAt === null ? climb : { ...climb, askedAt: null })
    else if (climb.byHand || climb.ladder.rungs.length > 0) closed.push(climb.ladder)
  }
  return {
    turns: state.turns,
    closed: closed.length > 0 ? [...state.closed, ...closed] : state.closed,
    open,
    theirs: state.theirs.filter(({ index: turn }) => near(turn)),
  }
}

/** The heart of an answer: the sentence that says most about why, else its beginning. */
const heartOf = ({ turn, moments }: Step): Evidence => {
  for (const kind of ["motive", "vision", "cost", "problem"] as const) {
    const moment = moments.find((heard) => heard.kind === kind)
    if (moment) return evidenceOf(turn, moment.quote)
  }
  return evidenceOf(turn, turn.text)
}

const topicsOf = (step: Step, index: number): Climb[] =>
  topicsIn(step).map((topic) => newClimb(momentId(step.turn, topic), evidenceOf(step.turn, topic.quote), index))

const listened = (state: Ladders, step: Step, index: number, rules: ClimbRules): Ladders => {
  const { turn } = step
  const theirs = [...state.theirs, { turn, index, fresh: true }]
  const waiting = state.open.find(({ askedAt }) => askedAt !== null)
  if (waiting) {
    if (!hasWords(turn.text, rules.answerWords)) return { ...state, theirs }
    const rung = nextRung(waiting.ladder) ?? rungsOfALadder
    const asked = waiting.ladder.rungs[rung - 1] ?? emptyRung
    const ladder = withRung(waiting.ladder, rung, { ...asked, answer: heartOf(step) })
    const reach = turn.text.slice(-longestReach)
    // What the third answer names can be asked about, but the ladder just climbed is what stands there until it is.
    const begun = nextRung(ladder) ? [] : topicsOf(step, index)
    const climbed = { ...waiting, ladder, reach, reachedAt: index, fresh: true, askedAt: null }
    return { ...state, theirs, open: touched([...state.open, ...begun], climbed) }
  }
  const last = state.open.at(-1)
  if (last?.fresh && last.ladder.depth > 0 && nextRung(last.ladder)) {
    const reach = `${last.reach} ${turn.text}`.slice(-longestReach)
    return { ...state, theirs, open: touched(state.open, { ...last, reach, reachedAt: index }) }
  }
  return { ...state, theirs, open: [...state.open, ...topicsOf(step, index)] }
}

/** Does a why mean what was said just now: by naming nothing, or by a word that only points back? */
const meansTheLast = (probe: Moment, step: Step, state: Ladders, words: Words): boolean => {
  if (namesNothing(probe.quote, words)) return true
  const pointsBack = step.moments.some((other) => other.kind === "follow-up" && other.from === probe.from)
  return (
    pointsBack && state.theirs.every(({ turn }) => words.takesUp(probe.quote, turn.text.slice(-longestReach)) === null)
  )
}

/** The phrase of theirs that a why takes up although nobody heard a topic in it; `said` null: a why that names nothing. */
const phraseAskedAbout = (said: string | null, state: Ladders, { words, withinTurns }: ClimbRules): Climb | null => {
  const ladders = [...state.closed.slice(-withinTurns), ...state.open.map(({ ladder }) => ladder)]
  for (const { turn, index, fresh } of state.theirs.toReversed()) {
    if (said === null && !fresh) continue
    const phrase = words
      .phrases(turn.text.slice(-longestReach))
      .find(({ quote }) => said === null || words.takesUp(said, quote) !== null)
    if (!phrase) continue
    const known = ladders.some(
      ({ topic }) =>
        topic.turnId === turn.id && (topic.quote.includes(phrase.quote) || phrase.quote.includes(topic.quote)),
    )
    const from = phrase.from + Math.max(0, turn.text.length - longestReach)
    return known ? null : newClimb(momentId(turn, { from }), evidenceOf(turn, phrase.quote), index)
  }
  return null
}

/** Characters before a why that may name what it asks about ("You said the reports are late. Why is that?"). */
const leadIn = 200

const takenUp = (probe: Moment, step: Step, state: Ladders, rules: ClimbRules): Climb | null => {
  const { takesUp } = rules.words
  const climbs = state.open.filter(({ ladder }) => nextRung(ladder)).toReversed()
  const before = step.turn.text.slice(Math.max(0, probe.from - leadIn), probe.from)
  const named =
    climbs.find(({ reach }) => takesUp(probe.quote, reach) !== null) ??
    climbs.find(({ reach }) => takesUp(before, reach) !== null)
  if (named) return named
  const bare = meansTheLast(probe, step, state, rules.words)
  const fresh = bare ? climbs.find((climb) => climb.fresh) : undefined
  return fresh ?? phraseAskedAbout(bare ? null : `${before} ${probe.quote}`, state, rules)
}

/** A question as the caption writes it, with its mark when there is one. */
const withMark = (text: string, { from, quote }: Moment): string => {
  const end = from + quote.length
  return text.slice(from, end) === quote && text[end] === "?" ? `${quote}?` : quote
}

/** Something else was asked: what waited for an answer waits no more. */
const passedOver = (state: Ladders): Ladders => ({
  ...state,
  open: state.open.map((climb) => ({ ...climb, askedAt: null, fresh: false })),
  theirs: state.theirs.map((heard) => ({ ...heard, fresh: false })),
})

const asked = (state: Ladders, step: Step, index: number, rules: ClimbRules): Ladders => {
  for (const probe of newest(step, (kind) => kind === "why-probe")) {
    const climb = takenUp(probe, step, state, rules)
    const rung = climb && nextRung(climb.ladder)
    if (!climb || !rung) continue
    const question = evidenceOf(step.turn, withMark(step.turn.text, probe))
    const ladder = withRung(climb.ladder, rung, { question, answer: null, byHand: false })
    const others = passedOver(state)
    return { ...others, open: touched(others.open, { ...climb, ladder, askedAt: index, fresh: true }) }
  }
  return passedOver(state)
}

/**
 * One more turn of the fold. A rung is climbed when the rep asks a why that takes up the topic (first rung) or the last
 * answer, within the playbook's number of turns, and the other side answers with enough words before something else is asked.
 */
export const climb = (before: Ladders, step: Step, rules: ClimbRules): Ladders => {
  const index = before.turns
  const state = { ...settled(before, index, rules), turns: index + 1 }
  const { side } = step.turn
  if (side === "theirs") return listened(state, step, index, rules)
  if (side === "me" && asks(step)) return asked(state, step, index, rules)
  return side === "ours" && asks(step) ? passedOver(state) : state
}

export type LadderEvent = Extract<CallEvent, { kind: "topic" | "topic-dropped" | "rung" | "rung-cleared" }>

export const isLadderEvent = (event: CallEvent): event is LadderEvent =>
  event.kind === "topic" || event.kind === "topic-dropped" || event.kind === "rung" || event.kind === "rung-cleared"

/** A correction by hand, in its place between the turns. An unknown topic changes nothing. */
export const corrected = (state: Ladders, event: LadderEvent): Ladders => {
  const id = event.kind === "topic" || event.kind === "topic-dropped" ? event.id : event.topicId
  const now = Math.max(0, state.turns - 1)
  const open = state.open.find(({ ladder }) => ladder.id === id)
  const closed = state.closed.find((ladder) => ladder.id === id)
  const known: Climb | undefined = open ?? (closed && { ...newClimb(id, closed.topic, now, true), ladder: closed })
  if (event.kind === "topic")
    return known ? state : { ...state, open: [...state.open, newClimb(id, event.evidence, now, true)] }
  if (!known) return state
  const rest: Ladders = {
    ...state,
    open: state.open.filter(({ ladder }) => ladder.id !== id),
    closed: closed ? state.closed.filter((ladder) => ladder.id !== id) : state.closed,
  }
  if (event.kind === "topic-dropped") return rest
  const { topic } = known.ladder
  const value =
    event.kind === "rung-cleared"
      ? emptyRung
      : {
          question: event.question
            ? { turnId: event.answer?.turnId ?? topic.turnId, quote: event.question, at: event.at }
            : null,
          answer: event.answer,
          byHand: true,
        }
  const ladder = withRung(known.ladder, event.rung, value)
  const reach = ladder.rungs.findLast(({ answer }) => answer)?.answer?.quote ?? topic.quote
  const askedAt = value.question && !value.answer ? now : null
  return {
    ...rest,
    open: [...rest.open, { ...known, ladder, reach, askedAt, reachedAt: now, fresh: true, byHand: true }],
  }
}

/** The ladder that is live, the last one touched while a why could still climb it, and whether a why on it waits for its answer. */
export const liveLadder = (
  state: Ladders,
  { withinTurns }: Pick<ClimbRules, "withinTurns">,
): { readonly ladder: Ladder; readonly waits: boolean } | null => {
  const last = state.open.at(-1)
  if (!last || state.turns - 1 - Math.max(last.reachedAt, last.askedAt ?? 0) > withinTurns) return null
  return { ladder: last.ladder, waits: last.askedAt !== null }
}

/** The ladders to show: those that were asked about or made by hand, and the one named, which may be a bare topic. */
export const shownLadders = ({ closed, open }: Ladders, bareId: string | null): readonly Ladder[] => [
  ...closed,
  ...open
    .filter(({ ladder, byHand }) => byHand || ladder.rungs.length > 0 || ladder.id === bareId)
    .map(({ ladder }) => ladder),
]
