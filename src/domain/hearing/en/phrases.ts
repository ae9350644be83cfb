import type { Phrase } from "~domain/hearing/moment"
import { judge } from "./asking"
import { never, startsAt, stopCost, stopsFrom, type Said } from "./clauses"
import { noContext } from "./context"
import { rolesOf } from "./grammar"
import type { Sentence } from "./sentences"
import { signOf } from "./signs"
import { carriesTopic } from "./topic"
import { wordsOf, type Words } from "./words"

/** Below this nothing is worth a question. */
const worthAsking = 1.4
/** Log odds at which a sentence is a question, of which nothing is picked: higher than elsewhere, a phrase lost costs more. */
const surelyAsks = 2.5

const callTalk =
  / (?:session|operator|press star|slide|conference call|presentation|today's call|questions?|replay|participants|ladies and gentlemen|good morning|good afternoon|wondering|could you|can you|if you could|maybe you could) /
/** What is said about the talk itself. */
const aboutTalk =
  / (?:(?:talk|mention|ask|add|comment|clarify|highlight|reiterate)(?:ed|ing)?|speak|say|said|saying|tell|told|hear|listen|thanks?|follow up|start by|sorry|touch on|drill down) |^ (?:that's|that is|it's|that was) (?:very |really |pretty |so )?(?:helpful|great|good|fine|right|nice|fair|interesting) $/
const own = new Set("i we my our i'm we're i've we've i'd we'd us me i'll we'll".split(" "))
const others = new Set("you you're you've you'd you'll your".split(" "))

/** "We had to…", "I used to…", "we're trying to…". */
const effort = /^(?:have|has|had|got|used|trying|tried)$/
const effortful = { kind: "motive", weight: 1.6 } as const

interface Found {
  /** Words `a` up to but not including `b`. */
  readonly a: number
  readonly b: number
  readonly kind: Phrase["kind"]
  readonly score: number
}

/** What words `a` up to `b` say of their matter. */
const worthOf = (plain: readonly string[], a: number, b: number) => {
  let kind: Phrase["kind"] = "vague"
  let heaviest = 0
  let weights = 0
  let topics = 0
  let theirs = 0
  for (let j = a; j < b; j += 1) {
    const word = plain[j] ?? ""
    const sign = word === "to" && effort.test(plain[j - 1] ?? "") ? effortful : signOf(word)
    if (sign) {
      weights += sign.weight
      if (sign.weight > heaviest) {
        heaviest = sign.weight
        kind = sign.kind
      }
    }
    if (carriesTopic(word)) topics += 1
    if (own.has(word)) theirs = 0.7
    else if (others.has(word)) theirs -= 0.8
    if (/^\d/.test(word)) theirs -= 0.3
  }
  return { kind, heaviest, topics, worth: heaviest + 0.25 * (weights - heaviest) + 0.4 * Math.min(topics, 3) + theirs }
}

/** The best phrase that begins at word `i` of a sentence; places are counted in the sentence. */
const bestFrom = (said: Said, i: number): Found | null => {
  const { plain, roles } = said
  let best: Found | null = null
  for (const { begins, cost } of startsAt(said, i)) {
    const clause = begins === "clause"
    for (const stop of stopsFrom(said, i, begins)) {
      const size = stop.at - i
      const ends = stopCost(said, stop, clause)
      if (size < 2 || ends === never) continue
      const { kind, heaviest, topics, worth } = worthOf(plain, i, stop.at)
      if (
        topics === 0
          ? !clause || heaviest < (size > 4 ? 1.2 : 1.6)
          : heaviest === 0 && (topics < 2 || !clause || roles[i] !== "s")
      )
        continue
      const line = ` ${plain.slice(i, stop.at).join(" ")} `
      const score =
        worth +
        (clause ? (roles[i] === "s" ? 0.8 : 0.5) : 0) -
        cost -
        ends -
        (aboutTalk.test(line) ? 4 : 0) -
        (roles[stop.at - 1] === "o" && (topics === 0 || size < 4) ? 1 : 0) -
        (clause || !roles.slice(i, stop.at).includes("o") ? 0 : 1) -
        (/(?:^n{4})|n{5}/.test(roles.slice(i, stop.at).join("")) ? 1 : 0) -
        (heaviest < 1.3 ? 0.5 : 0) -
        (size < 3 ? 0.8 : size < 4 ? 0.3 : 0) -
        0.25 * Math.max(0, size - 10)
      if (score >= worthAsking && (!best || score > best.score)) best = { a: i, b: stop.at, kind, score }
    }
  }
  return best
}

const phrasesOf = (words: Words, { a, b }: Sentence): readonly Found[] => {
  const plain = words.plain.slice(a, b)
  const said: Said = {
    plain,
    roles: rolesOf(plain),
    marks: words.mark.slice(a, b).map((mark, i) => (i + 1 === b - a ? "" : mark)),
    torn: words.to.slice(a, b).map((end) => words.text.charAt(end) === "-"),
  }
  return plain.flatMap((_, i) => {
    const best = bestFrom(said, i)
    return best ? [{ ...best, a: best.a + a, b: best.b + a }] : []
  })
}

/** Up to three phrases worth asking about, best first, of equal ones the latest; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  const found = judge(words, noContext).flatMap((sentence) =>
    ((sentence.mark === "?" || sentence.asks > surelyAsks) && !sentence.line.endsWith(" right ")) ||
    callTalk.test(sentence.line)
      ? []
      : phrasesOf(words, sentence),
  )
  const picked: Found[] = []
  for (const one of found.sort((one, other) => other.score - one.score || other.a - one.a)) {
    if (picked.length === 3) break
    if (picked.every(({ a, b }) => one.b <= a || one.a >= b)) picked.push(one)
  }
  return picked.map(({ a, b, kind }) => {
    const from = words.from[a] ?? 0
    const to = words.to[b - 1] ?? 0
    return { from, to, quote: text.slice(from, to), kind }
  })
}
