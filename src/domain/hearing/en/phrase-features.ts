import type { JudgedSentence } from "./asking"
import { isClause, pause, type Begins, type Said } from "./clauses"
import { negative } from "./grammar"
import { matterOf } from "./matter"
import { carriesTopic, stemOf } from "./topic"

/** Words `a` up to but not including `b` of a sentence, read as what they begin with. */
export interface Span {
  readonly a: number
  readonly b: number
  readonly begins: Begins
}

/** What a phrase is judged beside: its sentence, and the stretch that holds it. */
export interface Around {
  readonly said: Said
  readonly sentence: JudgedSentence
  /** Is the sentence spoken to whoever listens? */
  readonly toListener: boolean
  /** Words of the stretch. */
  readonly size: number
  /** The heaviest sign in the stretch. */
  readonly heaviest: number
  /** The most that one of its sentences sounds like asking, log odds. */
  readonly asks: number
  /** Does a sentence of the stretch lead up to a question, or speak to whoever listens? */
  readonly leadsUp: boolean
  readonly spokenTo: boolean
}

/** What is said about the talk itself. */
const aboutTalk =
  / (?:(?:talk|mention|ask|add|comment|clarify|highlight|reiterate)(?:s|ed|ing)?|speak|say|said|saying|tell|told|hear|heard|listen|thanks?|follow up|start by|sorry|i missed|chief|officer|vice president|move (?:on|over) to|appreciate|agree with you|acknowledge|report that|congratulat(?:e|ions)|summari[sz]e|conclude|discuss(?:ed|ing)?|curious|commentary|remarks|look forward to|conversation|your thoughts|answer|makes? sense|updat(?:e|ing) you|apolog(?:y|ies|ise|ize)|questions?|(?:just|was|i'm|we're) wondering|echo|be (?:very |really )?helpful|with regards?|(?:first|second|third|next|last|other) (?:(?:one|question|point) )?(?:is|was)|topic|press release|not only|wanted to (?:know|understand|see)|(?:i|we) (?:get|got) it|good luck|to hear|let's|take a look) |^ (?:that's|that is|it's|that was) (?:very |really |pretty |so )?(?:actually |perfect |super )*(?:helpful|great|good|fine|right|nice|fair|interesting|perfect|clear) /

const own = /^(?:i|we|my|our|me|us)(?:'[a-z]+)?$/
const addressed = /^you(?:r|'[a-z]+)?$/
const pointing = /^(?:this|that|these|those|it)(?:'s)?$/
const conditional = /^(?:if|when|unless|until|once)$/

/** How many of `edges` a value has reached. */
const step = (value: number, edges: readonly number[]): number => edges.filter((edge) => value >= edge).length
const odds = [-6, -4, -3, -2, -1, 0]

/** Says every feature of a phrase to `take`: how it begins and ends, what it says, and where. */
export const eachPhraseFeature = (
  { said, sentence, toListener, size, heaviest, asks, leadsUp, spokenTo }: Around,
  { a, b, begins }: Span,
  take: (feature: string) => void,
): void => {
  const { plain, roles, marks, ends } = said
  const word = (i: number) => plain[i] ?? "|"
  const role = (i: number) => roles[i] ?? "|"
  const mark = (i: number) => (i < 0 || i + 1 >= plain.length ? "|" : (marks[i] ?? ""))
  const inside = plain.slice(a, b)
  const clause = isClause(begins)
  // How it begins and ends.
  take(`<${role(a - 1)}${role(a)}`)
  take(`>${role(b - 1)}${role(b)}`)
  take(`}${role(b - 2)}${role(b - 1)}`)
  take(`>${role(b - 1)}${role(b)}${role(b + 1)}`)
  take(`m${mark(a - 1)}`)
  take(`M${mark(b - 1)}`)
  take(`n ${role(b - 1)} ${word(b)}`)
  take(`E${step(b < plain.length ? (ends[b] ?? 0) : 1, odds)}`)
  let run = -9
  for (let i = a + 1; i < b; i += 1) run = Math.max(run, ends[i] ?? 0)
  take(`I${step(run, odds)}`)
  take(`_${Math.min(2, marks.slice(a, b - 1).filter((one) => one === pause).length)}`)
  // What it says.
  const matter = matterOf(plain, a, b)
  take(`k${matter.kind}`)
  const weight = step(matter.heaviest, [1, 1.5, 2, 2.5, 3])
  const topics = Math.min(3, matter.topics)
  take(`h${weight}`)
  take(`${clause ? "C" : "D"}${weight}${topics}`)
  take(`o${step(matter.others, [1, 2, 3.5])}`)
  take(`t${topics}`)
  take(`w${step(heaviest - matter.heaviest, [0.1, 1, 2])}`)
  take(`${clause ? "c" : "d"}${Math.min(b - a, 14)}`)
  take(begins)
  for (const one of new Set(inside.map((each) => (carriesTopic(each) ? stemOf(each) : each)))) take(`i ${one}`)
  if (inside.some((one) => own.test(one))) take("own")
  if (inside.some((one) => addressed.test(one))) take("you")
  if (inside.some((one) => pointing.test(one))) take("that")
  if (inside.some(negative)) take("not")
  if (plain.slice(Math.max(0, a - 4), a).some(negative)) take("denied")
  take(`#${Math.min(3, inside.filter((one) => /^\d/.test(one)).length)}`)
  if (plain.slice(Math.max(0, a - 10), a).some((one) => conditional.test(one))) take("if")
  if (aboutTalk.test(` ${inside.join(" ")} `)) take("talk")
  // Where it stands.
  if (a === 0) take("first")
  if (b === plain.length) take("last")
  take(`y${Math.round((5 * (sentence.a + b)) / Math.max(1, size))}`)
  take(`q${step(sentence.asks, [-4, -3, -2, -1, 0, 1, 2])}`)
  take(`Q${step(asks, [-4, -3, -2, -1, 0, 1, 2])}`)
  if (toListener) take("to you")
  if (leadsUp) take("leads up")
  if (spokenTo) take("spoken to")
  take(`S${step(size, [10, 15, 20, 30, 45])}`)
}
