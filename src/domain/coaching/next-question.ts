import type { Turn } from "~domain/conversation/turn"
import type { Hearing, Moment } from "~domain/hearing/moment"
import { chooseQuestions } from "~domain/playbook/choose"
import type { Playbook } from "~domain/playbook/schema"
import type { CallKind } from "~domain/records/call-kind"
import type { CallEvent, JourneyStage } from "./event"
import { nextRung } from "./ladder"
import { clip } from "./quote"
import { resembles } from "./resembles"
import type { Cue, Ladder, NextQuestion } from "./view"
import { standsOn } from "./wordings"

/** Everything the card may depend on, at one moment (epoch ms). */
export interface CardFacts {
  readonly at: number
  readonly kind: CallKind
  readonly playbook: Playbook
  /** Ids of its questions in the rep's own words. */
  readonly ownQuestions: ReadonlySet<string>
  readonly prepared: readonly string[]
  readonly hearing: Hearing | null
  /** What a turn says by now; null: there is no such turn any more. */
  readonly textOf: (turnId: string) => string | null
  /** Their newest turn that is more than a sign of listening. */
  readonly theirs: Turn | null
  /** The newest turn of anybody. */
  readonly last: Turn | null
  /** The rep's newest turn, when it is one of the last two, and what was heard in it. */
  readonly mine: { readonly turn: Turn; readonly moments: readonly Moment[] } | null
  readonly cue: Cue | null
  readonly live: Ladder | null
  /** A why on the live ladder waits for its answer. */
  readonly waits: boolean
  readonly wordings: readonly string[]
  readonly emptyStage: JourneyStage | null
}

/** The card and what was done with its questions; the state of the decision. */
export interface Card {
  readonly question: NextQuestion | null
  readonly since: number
  /** Their words it was chosen after. */
  readonly after: string
  /** The cue it was chosen under. */
  readonly cue: string | null
  /** The rep's turn, and the question on the card, that were last compared. */
  readonly compared: string
  /** Questions that were asked or put aside, oldest first. */
  readonly used: readonly string[]
  /** Questions in the rep's own words, by id. */
  readonly ownWords: ReadonlyMap<string, string>
}

export const noCard: Card = {
  question: null,
  since: 0,
  after: "",
  cue: null,
  compared: "",
  used: [],
  ownWords: new Map(),
}

/** A pause is long enough to look at the panel, ms. */
export const pauseMs = 1500
/** A new card stays at least so long, ms. */
const readingMs = 6000
/** Words older than this are nobody's last words, ms. */
const staleMs = 120_000
/** Only the end of a long turn is looked through for their last words, UTF-16 units. */
const lastWords = 2000

/** Has the rep asked something since they spoke? */
const hasAsked = ({ last, mine }: CardFacts): boolean =>
  mine !== null && mine.turn === last && mine.moments.some(({ kind }) => kind === "question" || kind === "why-probe")

/** A question on words of a turn; `from` is where they stand in it. */
const onWords = (
  quote: string,
  { id: turnId, start }: { readonly id: string; readonly start: number },
  from: number,
  hearing: Hearing,
  used: ReadonlySet<string>,
): NextQuestion | null => {
  for (const phrase of hearing.phrases(quote)) {
    const id = `words:${turnId}:${from + phrase.from}`
    if (used.has(id)) continue
    const on = { turnId, quote: clip(phrase.quote), at: start }
    return { id, source: "their-words", text: hearing.questionFor(phrase), on }
  }
  return null
}

const onTheirWords = (facts: CardFacts, used: ReadonlySet<string>): NextQuestion | null => {
  const { at, hearing, theirs } = facts
  if (!hearing || !theirs || at - theirs.end > staleMs || hasAsked(facts)) return null
  const skipped = Math.max(0, theirs.text.length - lastWords)
  return onWords(theirs.text.slice(skipped), theirs, skipped, hearing, used)
}

/** What the cue speaks of: the words to go back to, or the next why. */
const onTheCue = (facts: CardFacts, used: ReadonlySet<string>): NextQuestion | null => {
  const { cue, hearing } = facts
  if (cue?.kind === "one-why-deeper") return onTheLadder(facts, used)
  if (cue?.kind !== "go-back" || !cue.evidence || !hearing) return null
  const { turnId, quote, at } = cue.evidence
  const from = Number(cue.id.slice(cue.id.lastIndexOf(":") + 1))
  return onWords(quote, { id: turnId, start: at }, from, hearing, used)
}

const onTheLadder = ({ live, waits, wordings }: CardFacts, used: ReadonlySet<string>): NextQuestion | null => {
  const rung = live && nextRung(live)
  if (!live || !rung || waits) return null
  const questions = wordings.map((text, i) => ({ id: `ladder:${live.id}:${rung}:${i}`, text }))
  const fresh = questions.find(({ id }) => !used.has(id))
  return fresh ? { ...fresh, source: "ladder", on: standsOn(live) } : null
}

const prepared = (facts: CardFacts, used: ReadonlySet<string>): NextQuestion | null => {
  const questions = facts.prepared.map((text, i) => ({ id: `prepared:${i}`, text }))
  const fresh = questions.find(({ id }) => !used.has(id))
  return fresh ? { ...fresh, source: "prepared", on: null } : null
}

const onTheJourney = ({ emptyStage, playbook }: CardFacts, used: ReadonlySet<string>): NextQuestion | null => {
  if (!emptyStage) return null
  const questions = playbook.journey[emptyStage].map((text, i) => ({ id: `journey:${emptyStage}:${i}`, text }))
  const fresh = questions.find(({ id }) => !used.has(id))
  return fresh ? { ...fresh, source: "journey", on: null } : null
}

const ofThePlaybook = ({ playbook, ownQuestions, kind }: CardFacts, used: readonly string[]): NextQuestion | null => {
  const ids = used.flatMap((id) => (id.startsWith("playbook:") ? [id.slice("playbook:".length)] : []))
  const [question] = chooseQuestions(playbook, { kind, used: ids, own: ownQuestions, count: 1 })
  return question && !ids.includes(question.id)
    ? { id: `playbook:${question.id}`, source: "playbook", text: question.text, on: null }
    : null
}

/**
 * The best question now: what the cue speaks of, else on their last words, else the next rung, else the next prepared one, else one for the empty stage of
 * the journey, else one of the playbook; never one that was asked or put aside. Own words stand above ours.
 */
const chosen = (facts: CardFacts, { used, ownWords }: Card): NextQuestion | null => {
  const gone = new Set(used)
  const question =
    onTheCue(facts, gone) ??
    onTheirWords(facts, gone) ??
    onTheLadder(facts, gone) ??
    prepared(facts, gone) ??
    onTheJourney(facts, gone) ??
    ofThePlaybook(facts, used)
  const own = question && ownWords.get(question.id)
  return question && own ? { ...question, text: own } : question
}

const use = (card: Card, id: string): Card => (card.used.includes(id) ? card : { ...card, used: [...card.used, id] })

/** Did the rep ask this, in these or other words? */
const wasAsked = ({ text, on }: NextQuestion, { hearing, mine }: CardFacts, after: string): boolean =>
  mine !== null &&
  hearing !== null &&
  mine.moments.some(({ kind, quote }) => {
    if (kind === "follow-up" && on)
      return after.startsWith(`${on.turnId}@`) || hearing.takesUp(mine.turn.text, on.quote) !== null
    return (kind === "question" || kind === "why-probe") && resembles(quote, text)
  })

/** Questions of the rep's last turn leave the card and the list of prepared ones, once the rep has stopped speaking. */
const withoutAsked = (card: Card, facts: CardFacts): Card => {
  const { last, at, mine } = facts
  if (!mine || (mine.turn === last && at - last.end < pauseMs) || mine.moments.length === 0) return card
  const compared = `${mine.turn.id}@${mine.turn.end}/${card.question?.id ?? ""}`
  if (compared === card.compared) return card
  const waiting: NextQuestion[] = facts.prepared.map((text, i) => ({
    id: `prepared:${i}`,
    source: "prepared",
    text: card.ownWords.get(`prepared:${i}`) ?? text,
    on: null,
  }))
  // Words that came after the rep spoke cannot have been asked about.
  const onOlder = card.question && (card.question.on === null || card.since <= mine.turn.end)
  if (card.question && onOlder) waiting.push(card.question)
  return waiting
    .filter(({ id }) => !card.used.includes(id))
    .reduce((now, question) => (wasAsked(question, facts, card.after) ? use(now, question.id) : now), {
      ...card,
      compared,
    })
}

/** Captions are corrected late: nobody said the words on the card. */
const isMisheard = ({ on }: NextQuestion, { textOf }: CardFacts): boolean =>
  on !== null && textOf(on.turnId)?.includes(on.quote) !== true

/**
 * The card at a moment. It is steady: a new question comes when the one shown was asked or put aside, when the other side has
 * stopped speaking, when a cue comes, or when their words on it have grown old or were corrected, and never while the rep speaks.
 * One in the rep's own words stays until it was asked or put aside.
 */
export const cardAt = (before: Card, facts: CardFacts): Card => {
  const { at, last, theirs } = facts
  const card = withoutAsked(before, facts)
  const after = theirs ? `${theirs.id}@${theirs.end}` : ""
  const cue = facts.cue?.id ?? null
  const show = (): Card => {
    const question = chosen(facts, card)
    return question?.id === card.question?.id && question?.text === card.question?.text
      ? { ...card, after, cue }
      : { ...card, question, since: at, after, cue }
  }
  if (!card.question || card.used.includes(card.question.id)) {
    return card.question === null && card.after === after && card.since > 0 ? card : show()
  }
  if (card.ownWords.has(card.question.id)) return card
  if (facts.cue && cue !== card.cue) return show()
  const speaking = last !== null && at - last.end < pauseMs
  const justBegun = last?.side === "me" && at - last.start < pauseMs
  if (speaking && !justBegun) return card
  if (isMisheard(card.question, facts)) return show()
  const old = card.question.source === "their-words" && at - card.since > staleMs
  if ((card.after === after && !old) || at - card.since < readingMs) return card
  return show()
}

type QuestionEvent = Extract<CallEvent, { kind: "question" }>

/** What the rep did with a question by hand. Own words go on the card, also when another question came while they were typed. */
export const questionDone = (card: Card, { id, done, text, at }: QuestionEvent): Card => {
  if (done !== "reworded") return use(card, id)
  const question: NextQuestion =
    card.question?.id === id ? { ...card.question, text } : { id, source: "own", text, on: null }
  const since = card.question?.id === id ? card.since : at
  return { ...card, question, since, ownWords: new Map([...card.ownWords, [id, text]]) }
}
