import type { Phrase } from "~domain/hearing/moment"
import { isClause, type Begins, type Said } from "./clauses"
import { onlyGrammar } from "./grammar"
import { signOf } from "./signs"
import { carriesTopic } from "./topic"

/** What is said about the talk itself. */
const aboutTalk =
  / (?:(?:talk|mention|ask|add|comment|clarify|highlight|reiterate)(?:s|ed|ing)?|speak|say|said|saying|tell|told|hear|heard|listen|thanks?|follow up|start by|sorry|i missed|chief|officer|vice president|move (?:on|over) to|appreciate|agree with you|acknowledge|report that|congratulat(?:e|ions)|summari[sz]e|conclude|discuss(?:ed|ing)?|curious|commentary|remarks|look forward to|conversation|your thoughts|answer|makes? sense|updat(?:e|ing) you|apolog(?:y|ies|ise|ize)|questions?|(?:just|was|i'm|we're) wondering|echo|be (?:very |really )?helpful|with regards?|(?:first|second|third|next|last|other) (?:(?:one|question|point) )?(?:is|was)|topic|press release|not only|wanted to (?:know|understand|see)|(?:i|we) (?:get|got) it|good luck|to hear|let's|take a look) |^ (?:that's|that is|it's|that was) (?:very |really |pretty |so )?(?:actually |perfect |super )*(?:helpful|great|good|fine|right|nice|fair|interesting|perfect|clear) /
/** Said of something that was named before. */
const pointing = /^ (?:that|this|it|those|these)(?:'[a-z]+)? /
/** They point back at something too. */
const endsPointing = /^(?:it|that|this|them|those)$/
const own = new Set("i we my our i'm we're i've we've i'd we'd i'll we'll".split(" "))
const listeners = new Set("you you're you've you'd you'll your".split(" "))

/** "We had to…", "I used to…", "we're trying to…". */
const effort = /^(?:have|has|had|got|used|trying|tried)$/
const wishful = { kind: "vision", weight: 2 } as const
const effortful = { kind: "motive", weight: 1.6 } as const

/** "two hours", "forty percent". */
const units =
  /^(?:percent|dollars?|bucks|euros?|pounds?|hours?|days?|weeks?|months?|years?|minutes?|times|million|billion|thousand|people)$/
const amounts =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|[a-z]+teen|eleven|twelve|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundred|thousand|million|few|couple)$/
const amount = { kind: "vague", weight: 1.8 } as const

const shortWords = new Set("tv hr ai uk eu pr id pc ad ac mr dr ms vp qa ip ux ui ok ma pa".split(" "))
/** Letters and scraps, as recognisers leave them where they understood nothing. */
const garbled = (word: string): boolean => /^[a-z]{1,2}$/.test(word) && !onlyGrammar(word) && !shortWords.has(word)

interface Matter {
  readonly kind: Phrase["kind"]
  /** The heaviest sign, 0 when there is none. */
  readonly heaviest: number
  /** All other signs together. */
  readonly others: number
  /** How many words carry a topic, but for units of an amount; each once. */
  readonly topics: number
  /** Is it about themselves (above 0) or about whoever listens, or does it only list figures (below 0)? */
  readonly theirs: number
}

/** What words `a` up to `b` say of their matter. */
const matterOf = (plain: readonly string[], a: number, b: number): Matter => {
  let kind: Phrase["kind"] = "vague"
  let heaviest = 0
  let weights = 0
  const topics = new Set<string>()
  let theirs = 0
  const signAt = (j: number) => {
    const word = plain[j] ?? ""
    const last = plain[j - 1] ?? ""
    if (word === "to" && effort.test(last)) return effortful
    if (word === "like" && plain[j + 1] === "to" && /'d$|^would$/.test(last)) return wishful
    return units.test(word) && amounts.test(last) ? amount : signOf(word)
  }
  for (let j = a; j < b; j += 1) {
    const word = plain[j] ?? ""
    const sign = signAt(j)
    if (sign) {
      weights += sign.weight
      if (sign.weight > heaviest) {
        heaviest = sign.weight
        kind = sign.kind
      }
    }
    if (carriesTopic(word) && sign !== amount) topics.add(word)
    if (own.has(word)) theirs = 0.7
    else if (listeners.has(word)) theirs -= 1
    if (/^\d/.test(word)) theirs -= 0.3
  }
  return { kind, heaviest, others: weights - heaviest, topics: topics.size, theirs }
}

/** What makes words `a` up to `b` less worth a question than their matter says. */
const faultsOf = (
  { plain, roles }: Said,
  a: number,
  b: number,
  clause: boolean,
  { topics, heaviest }: Matter,
): number => {
  const size = b - a
  const last = plain[b - 1] ?? ""
  const line = ` ${plain.slice(a, b).join(" ")} `
  const shape = roles.slice(a, b).join("")
  const thin = topics < 2
  const named = plain.slice(a, b).filter(carriesTopic)
  const faults: readonly (readonly [number, boolean])[] = [
    // Of whoever listens; "you can't…" is said of anybody.
    [1, /^you(?:'|r?$)/.test(plain[a] ?? "")],
    // It ends on a word that only points back.
    [
      last === "them" ? 1.2 : 1.6,
      endsPointing.test(last) && (thin || size < 5) && (last !== "it" || roles[b - 2] !== "p"),
    ],
    // It begins with one.
    [1.6, pointing.test(line) && size < 4],
    [0.7, clause && thin && size < 6 && heaviest < 3],
    // They began it anew within it.
    [0.8, new Set(named).size < named.length],
    // A run of nouns is mostly misheard.
    [1, /n{5}/.test(shape)],
    // Nothing in it says why it matters.
    [0.5, heaviest < 1.3],
    [size < 3 ? 1.5 : 0.4, size < 4],
  ]
  const misheard = plain.slice(a, b).filter(garbled).length
  return faults.reduce(
    (sum, [cost, there]) => (there ? sum + cost : sum),
    misheard + 0.4 * Math.max(0, size - (clause ? 9 : 7)),
  )
}

/** What words `a` up to `b` of a sentence are worth a question, and as what; null when they name nothing. */
export const worthOf = (
  said: Said,
  a: number,
  b: number,
  begins: Begins,
): { readonly kind: Phrase["kind"]; readonly worth: number } | null => {
  const { plain } = said
  const size = b - a
  const clause = isClause(begins)
  const matter = matterOf(plain, a, b)
  const { kind, heaviest, others, topics, theirs } = matter
  const named = topics > 0 || (clause && heaviest >= 1.6)
  if (size < (clause ? 3 : 2) || !named || aboutTalk.test(` ${plain.slice(a, b).join(" ")} `)) return null
  const form = clause ? 0.5 : 0
  const worth = 0.75 * heaviest + 0.25 * others + 0.85 * Math.min(topics, 3) + theirs + form
  return { kind, worth: worth - faultsOf(said, a, b, clause, matter) }
}
