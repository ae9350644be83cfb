import type { Phrase } from "~domain/hearing/moment"
import { judge, type JudgedSentence } from "./asking"
import { isClause, never, pause, startsAt, stopCost, stopsFrom, type Said } from "./clauses"
import { noContext } from "./context"
import { rolesOf, withoutStutter } from "./grammar"
import { boundaryAt, boundaryShapes } from "./model"
import type { Sentence } from "./sentences"
import { wordsOf, type Words } from "./words"
import { worthOf } from "./worth"

/** Below this nothing is worth a question. */
const worthAsking = 0.2
/** Log odds at which a sentence is a question, of which nothing is picked: higher than elsewhere, a phrase lost costs more. */
const surelyAsks = 1.5

/** About the running of a call, where it stands no more words away. */
const near = 4
const callTalk =
  / (?:session|your line|go ahead|joining (?:us|me)|speakers?|(?:this|our|the|today's|conference) call|operator|asterisk|slides?|page|presentation|replay|thanks? (?:everybody|everyone|for)|ladies and gentlemen|good (?:morning|afternoon)|c(?:ould|an) you|if you (?:could|can|talk)|turn (?:it|this|things|the (?:call|floor|conference)) (?:back|over)|(?:(?:i|we)(?:'ll| will)|let me|(?:want|like|wanted|going) to) (?:now |then |also |just |first |quickly |maybe )?(?:begin|start|walk you|turn|give you|go through|show|move|hand|pass|present|cover|review|touch|highlight|refer|provide (?:an?|some|more)|close|share|point out|remind|reinforce)) /
/** What is read out in a call: nobody's own words. */
const announced =
  / (?:forward.looking|press star|(?:star|press) (?:one|two|1|2)|your line is|question comes from|question is from|listen.only|non.ga+p|reconciliation|webcast|filings?|annual report|actual results|participat(?:e|ing)|(?:being|is) recorded|such statements|handsets?|speakerphone) /
/** Who says so asks, or is about to. */
const leadsUp =
  / (?:curious|wonder(?:ing|ed)?|(?:my|two|few|of|one|the|another|first|second|third|next|last) (?:quick )?questions?|question (?:is|for)|follow-up|(?:more|the|any) color|you(?:'ve)? (?:mentioned|said|talked|noted|indicated)|trying to understand) /
/** Spoken to whoever listens, as askers do. */
const listener = / you(?! know )(?:r|'[a-z]+)? /
const hesitation = /^(?:u[hm]+|e[hrm]|erm|mm+|ah)$/

interface Found {
  /** Words `a` up to but not including `b`. */
  readonly a: number
  readonly b: number
  readonly kind: Phrase["kind"]
  readonly score: number
}

/** The best phrase that begins at word `i` of a sentence; places are counted in the sentence. */
const bestFrom = (said: Said, i: number): Found | null => {
  let best: Found | null = null
  for (const { begins, cost } of startsAt(said, i)) {
    const clause = isClause(begins)
    for (const stop of stopsFrom(said, i, begins)) {
      const ends = stopCost(said, stop, clause)
      const heard = ends === never ? null : worthOf(said, i, stop.at, begins)
      if (!heard) continue
      const pauses = said.marks.slice(i, stop.at - 1).filter((mark) => mark === pause).length
      const score = heard.worth - cost - ends - pauses
      if (
        score >= worthAsking &&
        (!best || score > best.score) &&
        !callTalk.test(` ${said.plain.slice(Math.max(0, i - near), stop.at + near).join(" ")} `)
      )
        best = { a: i, b: stop.at, kind: heard.kind, score }
    }
  }
  return best
}

/** A sentence without what only fills it, and where its words stand (`at`). */
const saidOf = (words: Words, { a, b }: Sentence): { readonly said: Said; readonly at: readonly number[] } => {
  /** Where the words stand that say something. */
  const at: number[] = []
  const marks: string[] = []
  for (let k = a; k < b; k += 1) {
    const known = words.plain[k] === "you" && words.plain[k + 1] === "know"
    const led = words.plain[k] === "as" && words.plain[k + 1] === "you" && words.plain[k + 2] === "know"
    if (known || led || hesitation.test(words.plain[k] ?? "")) {
      if (known) k += 1
      // "a, uh, big customer"; a second one breaks it off.
      if (/^[,~]?$/.test(marks.at(-1) ?? ".")) marks.push(marks.pop() === pause ? "," : pause)
    } else {
      at.push(k)
      marks.push(words.mark[k] ?? "")
    }
  }
  const spoken = at.map((k) => words.plain[k] ?? "")
  const plain = spoken.map((word) => withoutStutter(word) ?? word)
  const shapes = boundaryShapes(plain)
  const said = {
    plain,
    roles: rolesOf(plain),
    // A word begun twice begins anew.
    marks: marks.map((mark, i) => (i + 1 === at.length ? "" : plain[i + 1] === spoken[i + 1] ? mark : ".")),
    torn: at.map((k) => words.text.charAt(words.to[k] ?? 0) === "-"),
    ends: plain.map((_, i) => boundaryAt(plain, shapes, i)),
  }
  return { said, at }
}

const phrasesOf = (words: Words, sentence: Sentence): readonly Found[] => {
  const { said, at } = saidOf(words, sentence)
  return at.flatMap((_, i) => {
    const best = bestFrom(said, i)
    return best ? [{ ...best, a: at[best.a] ?? 0, b: (at[best.b - 1] ?? 0) + 1 }] : []
  })
}

/** Sentences put together where no sentence ends: "i didn't think that | i had a problem". */
const whole = (judged: readonly JudgedSentence[]): readonly JudgedSentence[] => {
  const sentences: JudgedSentence[] = []
  for (const one of judged) {
    const last = sentences.at(-1)
    const torn = last?.mark === "" && one.b - last.a < 80 && / (?:that|to|of|the|an?|think|if|i|we) $/.test(last.line)
    if (torn) sentences.pop()
    sentences.push(
      torn ? { ...one, a: last.a, line: last.line + one.line.slice(1), asks: Math.max(last.asks, one.asks) } : one,
    )
  }
  return sentences
}

/** Up to three phrases worth asking about, best first, of equal ones the latest; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  if (announced.test(` ${words.plain.join(" ")} `)) return []
  const sentences = whole(judge(words, noContext))
  // The more it sounds like asking, the more a phrase must weigh: who asks is told nothing by what leads up to it. The figures were
  // chosen on the stretches that strangers labelled (docs/hearing.md).
  const bar = sentences.reduce((most, { asks, line }) => {
    const about = leadsUp.test(line) ? 9 : listener.test(line) ? 1.5 : 0
    return Math.max(most, worthAsking + 0.45 * (asks + about + 4))
  }, worthAsking)
  const found = sentences.flatMap((sentence) =>
    (sentence.mark === "?" || sentence.asks > surelyAsks) && !/ right (?:so |and |but )?$/.test(sentence.line)
      ? []
      : phrasesOf(words, sentence).filter(({ score }) => score >= bar),
  )
  const picked: Found[] = []
  for (const one of found.sort((one, other) => other.score - one.score || other.a - one.a)) {
    if (picked.length === 3) break
    if (picked.every(({ a, b }) => one.b <= a || one.a >= b)) picked.push(one)
  }
  return picked.map(({ a, b, kind }) => {
    const begun = withoutStutter(words.plain[a] ?? "")
    const from = begun === null ? (words.from[a] ?? 0) : (words.to[a] ?? 0) - begun.length
    const end = words.to[b - 1] ?? 0
    const to = text.charAt(end) === "%" ? end + 1 : end
    return { from, to, quote: text.slice(from, to), kind }
  })
}
