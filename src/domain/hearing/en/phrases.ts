import type { Phrase } from "~domain/hearing/moment"
import { judge } from "./asking"
import { beginning, breaks, ending, never, saysWhen, type Said } from "./borders"
import { noContext } from "./context"
import { joining, makesClause, opensClause, rolesOf } from "./grammar"
import type { Sentence } from "./sentences"
import { signOf } from "./signs"
import { carriesTopic } from "./topic"
import { wordsOf, type Words } from "./words"

const longest = 14
/** Below this nothing is worth a question. */
const worthAsking = 1.5
/** The same where no word says why, and where it is no sentence. */
const worthAskingAll = 2
/** Log odds at which a sentence is a question, of which nothing is picked: higher than elsewhere, a phrase lost costs more. */
const surelyAsks = 2.5

const callTalk =
  / (?:question and answer|q and a|q a|session|operator|press star|slide|conference call|presentation|today's call|next question|webinar|questions|question|replay|participants|investors and analysts|ladies and gentlemen|control panel|good morning|good afternoon) /
const own = new Set("i we my our i'm we're i've we've i'd we'd us me i'll we'll".split(" "))
const others = new Set("you you're you've you'd you'll".split(" "))

interface Found {
  /** Words `a` up to but not including `b`. */
  readonly a: number
  readonly b: number
  readonly kind: Phrase["kind"]
  readonly score: number
}

/** How far a phrase has got as a sentence. */
interface Clause {
  /** It holds a verb of its own. */
  readonly complete: boolean
  /** Another clause may begin ("…because | it"). */
  readonly open: boolean
  /** A question word or relative still waits for its subject ("what | we"). */
  readonly asking: boolean
  /** A clause was begun that has no verb yet: no place to end. */
  readonly owed: boolean
  /** The next verb belongs to what is told about a thing ("the people who | came"). */
  readonly relative: boolean
}

/** The clause with one word more; null: that word begins another sentence. */
const goOn = (clause: Clause, { plain, roles }: Said, i: number, j: number): Clause | null => {
  let { complete, open, asking, owed, relative } = clause
  const role = roles[j] ?? "n"
  const word = plain[j] ?? ""
  const last = plain[j - 1] ?? ""
  const before = roles[j - 1] ?? "h"
  if (j > i && role === "s") {
    if (joining.has(last) || !(asking || last === "all" || opensClause(before, last))) return null
    asking = false
  }
  if (j > i && (role === "a" || role === "b") && "noqv".includes(before) && complete) {
    if (!open) return null
    open = false
  }
  if (role === "v" && complete && !open && before === "n" && !/ing$|ed$/.test(word)) return null
  open = opensClause(role, word) || (open && role !== "s")
  if (role === "w") asking = true
  const verb = makesClause(role, word)
  if (role === "w" || (role === "c" && !joining.has(word))) owed = true
  else if ((verb && role !== "t") || (role === "s" && word.includes("'"))) owed = false
  if (j > i && verb) {
    if (relative && !complete && roles[i] !== "s") relative = false
    else complete = true
  }
  if (j > i && role === "w") relative = true
  return { complete, open, asking, owed, relative }
}

/** The best phrase that begins at word `i` of a sentence; places are counted in the sentence. */
const bestFrom = (said: Said, i: number): Found | null => {
  const { plain, roles } = said
  const { cost, bare } = beginning(said, i)
  if (cost === never) return null
  const subject = roles[i] === "s"
  let clause: Clause = {
    complete: plain[i]?.includes("'") ?? false,
    open: false,
    asking: false,
    owed: false,
    relative: false,
  }
  let best: Found | null = null
  let kind: Phrase["kind"] = "vague"
  let heaviest = 0
  let weights = 0
  let topics = 0
  let theirs = 0
  for (let j = i; j < plain.length && j - i < longest; j += 1) {
    if (breaks(said, i, j, bare && !clause.relative)) break
    const before = clause
    const now = goOn(before, said, i, j)
    if (!now) break
    clause = now
    const word = plain[j] ?? ""
    const role = roles[j] ?? "n"
    const sign = signOf(word)
    if (sign) {
      weights += sign.weight
      if (sign.weight > heaviest) {
        heaviest = sign.weight
        kind = sign.kind
      }
    }
    if (carriesTopic(word)) topics += 1
    if (own.has(word)) theirs = 0.7
    else if (others.has(word)) theirs -= 0.5
    if (/^\d/.test(word) || (j > i && role === "s")) theirs -= 0.3
    // "…off the team | the basketball team": said twice, or the next thing.
    if (before.complete && role === "d" && roles[j - 1] === "n" && !saysWhen.test(word)) theirs -= 0.6
    const size = j + 1 - i
    if (size < 2 || clause.owed || (topics === 0 && (heaviest < 1.2 || role === "o"))) continue
    const sentence = clause.complete && !bare
    if (!sentence && heaviest < 1) continue
    const score =
      heaviest +
      0.25 * (weights - heaviest) +
      0.5 * Math.min(topics, 4) +
      theirs +
      (clause.complete ? (subject ? 0.8 : bare ? 0 : 0.5) : subject ? -2 : 0) -
      cost -
      ending(said, j + 1, clause.complete) -
      (size < 3 ? 1.2 : size < 4 ? 0.5 : 0) -
      0.3 * Math.max(0, size - 11)
    const enough = heaviest >= 1 && sentence ? worthAsking : worthAskingAll
    if (score >= enough && (!best || score > best.score)) best = { a: i, b: j + 1, kind, score }
  }
  return best
}

const phrasesOf = (words: Words, { a, b }: Sentence): readonly Found[] => {
  const plain = words.plain.slice(a, b)
  const said: Said = {
    plain,
    roles: rolesOf(plain),
    marks: words.mark.slice(a, b),
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
