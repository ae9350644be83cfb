import { onlyListening } from "./backchannel"
import { noContext, type Context } from "./context"
import type { Earlier } from "./earlier"
import { indirectly, questionOf } from "./question"
import { scoresOf, type Scores } from "./model"
import { sentencesOf, type Sentence } from "./sentences"
import { tokensOf } from "./tokens"
import type { Words } from "./words"

/** A sentence of a turn with what the models make of it. `asks` is above 0 when it is heard as a question. */
export interface JudgedSentence extends Sentence {
  /** " plain words " of the sentence, one space around each: what rules are looked for in. */
  readonly line: string
  readonly scores: Scores
  readonly asks: number
  /** Heard well enough to drive a cue. */
  readonly sure: boolean
}

/** Where a question is sure enough to drive a cue. */
const sureEnough = 2

/** Very short sentences sound like questions more often than they are; long ones hide them. Chosen on several corpora. */
const lengthNeeds = (size: number): number =>
  size <= 2 ? 1 : size <= 4 ? 0.3 : size <= 8 ? -0.1 : size <= 14 ? -0.4 : -0.6
/** What a named rule adds: it knows forms that the weights have seen too seldom. */
const ruleAdds = (line: string): number => {
  const rule = questionOf(line, "")
  if (rule?.because === "because_question_words") return 0.6
  if (indirectly(line) !== null) return 1
  return rule?.because === "because_question_tag" && rule.words.includes("n't") ? 3 : 0
}
/** What the captions' own mark adds: recognisers miss most questions, and half of what they mark "." in them is wrong. */
const markAdds = (mark: string): number => (mark === "?" ? 2.2 : mark === "." ? -0.3 : 0)

/** A sentence without a "?" that ends so goes on in the next row: recognisers tear questions apart. */
const goesOn =
  / (?:the|an?|of|in|on|at|to|for|with|from|by|about|into|and|or|but|is|are|was|were|be|been|being|do|does|did|can|could|will|would|have|has|had|any|some|as|just|like|kind|via|your|our|their|my|so|because|than|then|what|how|which|if|when|where) $/

/** How well a question drives a cue. Chosen on the calls of `val/asr-earnings21`, like `sureEnough`. */
const sureness = (
  { a, b, mark }: Sentence,
  { asks, line, rule }: { readonly asks: number; readonly line: string; readonly rule: number },
  size: number,
  ownWords: number,
): number =>
  // Beyond this the weights only repeat themselves.
  Math.min(asks, 4) +
  (rule > 0 ? 1.1 : 0) +
  (mark === "?" ? 0.4 : 0) -
  // Cut out of a longer turn, perhaps wrongly; asked, but not left to be answered; torn; deep in a speech.
  (a > 0 ? 2 : 0) -
  0.3 * (size - b) -
  (mark !== "?" && b === size && goesOn.test(line) ? 2.4 : 0) -
  (ownWords > 160 ? 1.5 : 0)

/** Judges the sentences of one turn, each in the context of those before it. */
export const judge = (words: Words, before: Context): readonly JudgedSentence[] => {
  const { plain } = words
  let context = before
  const asked: boolean[] = []
  return sentencesOf(words).map((sentence) => {
    const { a, b, mark } = sentence
    const spoken = plain.slice(a, b)
    const line = ` ${spoken.join(" ")} `
    const rule = ruleAdds(line)
    const scores = scoresOf(tokensOf(spoken), context)
    const tag = mark === "?" && a > 0
    const asks = onlyListening(spoken) ? (tag ? 1 : -9) : scores.question - lengthNeeds(b - a) + markAdds(mark) + rule
    asked.push(asks > 0)
    const sure = sureness(sentence, { asks, line, rule }, plain.length, context.ownWords) > sureEnough
    context = {
      ...context,
      ownWords: context.ownWords + b - a,
      ownAsked: Math.min(3, (asked.length < 3 ? before.ownAsked : 0) + asked.slice(-3).filter(Boolean).length),
      lastOwnAsked: asks > 0,
    }
    return { ...sentence, line, scores, asks, sure: asks > 0 && sure }
  })
}

interface Tail {
  readonly asked: number
  readonly lastAsked: boolean
}
const tails = new WeakMap<Words, Tail>()
/** No more of an earlier turn is judged again. */
const tailWords = 40

/** How an earlier turn ended. */
const tailOf = ({ end }: Earlier): Tail => {
  const known = tails.get(end)
  if (known) return known
  const from = Math.max(0, end.plain.length - tailWords)
  const words = { ...end, plain: end.plain.slice(from), mark: end.mark.slice(from) }
  const last = judge(words, noContext).slice(-3)
  const tail = { asked: last.filter(({ asks }) => asks > 0).length, lastAsked: (last.at(-1)?.asks ?? 0) > 0 }
  tails.set(end, tail)
  return tail
}

/** What stood before a turn: `spoken` are the turns before it, without signs of listening, newest last. */
export const contextAfter = (mine: boolean, spoken: readonly Earlier[]): Context => {
  let at = spoken.length
  let ownWords = 0
  let ownAsked = 0
  let lastOwnAsked = false
  for (; at > 0; at -= 1) {
    const turn = spoken[at - 1]
    if (!turn || turn.mine !== mine) break
    const tail = tailOf(turn)
    if (ownWords === 0) lastOwnAsked = tail.lastAsked
    ownWords += turn.size
    ownAsked = Math.min(3, ownAsked + tail.asked)
  }
  const theirs = spoken[at - 1]
  if (!theirs) return { ...noContext, ownWords, ownAsked, lastOwnAsked }
  return { ownWords, ownAsked, lastOwnAsked, theyAsked: tailOf(theirs).lastAsked, theirWords: theirs.size }
}
