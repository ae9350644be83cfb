import type { Phrase } from "~domain/hearing/moment"
import { judge } from "./asking"
import { isClause, never, startsAt, stopCost, stopsFrom, type Said } from "./clauses"
import { noContext } from "./context"
import { rolesOf, withoutStutter } from "./grammar"
import { boundaryAt, boundaryShapes } from "./model"
import type { Sentence } from "./sentences"
import { wordsOf, type Words } from "./words"
import { worthOf } from "./worth"

/** Below this nothing is worth a question: what is said, and what is only named. */
const worthAsking = 1.2
const worthNaming = 1.7
/** Who asks is told nothing by what leads up to it, unless it weighs. */
const besideQuestions = 2.4
/** Log odds at which a sentence is a question, of which nothing is picked: higher than elsewhere, a phrase lost costs more. */
const surelyAsks = 1.5

/** About the running of a call. */
const callTalk =
  / (?:session|your line|go ahead|joining (?:us|me)|joined by|speakers?|(?:this|our|the) call|operator|press star|slide|conference call|presentation|today's call|questions?|replay|participants|ladies and gentlemen|good morning|good afternoon|wondering|could you|can you|if you could|maybe you could) /
/** What is read out in a call: nobody's own words. */
const announced =
  / (?:forward looking|forward-looking|press star|(?:star|press) (?:one|two|1|2)|your line is|question comes from|question is from|listen-only|listen only|non-gaap|webcast) /
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
      const score = heard.worth - cost - ends
      if (score >= (clause ? worthAsking : worthNaming) && (!best || score > best.score))
        best = { a: i, b: stop.at, kind: heard.kind, score }
    }
  }
  return best
}

const phrasesOf = (words: Words, { a, b }: Sentence): readonly Found[] => {
  const spoken = words.plain.slice(a, b)
  const plain = spoken.map((word) => withoutStutter(word) ?? word)
  const shapes = boundaryShapes(plain)
  const said: Said = {
    plain,
    roles: rolesOf(plain),
    // A word begun twice begins anew.
    marks: words.mark
      .slice(a, b)
      .map((mark, i) => (i + 1 === b - a ? "" : plain[i + 1] === spoken[i + 1] ? mark : ",")),
    torn: words.to.slice(a, b).map((end) => words.text.charAt(end) === "-"),
    ends: plain.map((_, i) => boundaryAt(plain, shapes, i)),
  }
  return plain.flatMap((_, i) => {
    const best = bestFrom(said, i)
    return best ? [{ ...best, a: best.a + a, b: best.b + a }] : []
  })
}

/** Up to three phrases worth asking about, best first, of equal ones the latest; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  if (announced.test(` ${words.plain.join(" ")} `)) return []
  const sentences = judge(words, noContext)
  const asked = sentences.some(({ asks }) => asks > surelyAsks)
  const found = sentences.flatMap((sentence) =>
    ((sentence.mark === "?" || sentence.asks > surelyAsks) && !/ right (?:so |and |but )?$/.test(sentence.line)) ||
    callTalk.test(sentence.line)
      ? []
      : phrasesOf(words, sentence).filter(({ score }) => !asked || score > besideQuestions),
  )
  const picked: Found[] = []
  for (const one of found.sort((one, other) => other.score - one.score || other.a - one.a)) {
    if (picked.length === 3) break
    if (picked.every(({ a, b }) => one.b <= a || one.a >= b)) picked.push(one)
  }
  return picked.map(({ a, b, kind }) => {
    const begun = withoutStutter(words.plain[a] ?? "")
    const from = begun === null ? (words.from[a] ?? 0) : (words.to[a] ?? 0) - begun.length
    const to = words.to[b - 1] ?? 0
    return { from, to, quote: text.slice(from, to), kind }
  })
}
