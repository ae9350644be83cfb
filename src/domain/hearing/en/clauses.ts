import { demonstratives, helpingHave, negative, reporting, unfinished, type Role } from "./grammar"
import { carriesTopic } from "./topic"

/** One sentence, word by word: as plain words, what each does, the punctuation behind it, whether it was torn off ("apa-"). */
export interface Said {
  readonly plain: readonly string[]
  readonly roles: readonly Role[]
  /** What stands behind each word: punctuation, or `pause`. */
  readonly marks: readonly string[]
  readonly torn: readonly boolean[]
  /** Log odds that a sentence ends before each word. */
  readonly ends: readonly number[]
}

/**
 * As what a phrase is read: "our planners lose days", "if it rains we are late", "the late reports".
 */
export type Begins = "clause" | "condition" | "thing"
export const isClause = (begins: Begins): boolean => begins === "clause" || begins === "condition"

/** Instead of a mark: a hesitation, over which a phrase may go on. */
export const pause = "~"

/**
 * What a phrase waits for: somebody (`subject`) who does something (`finite`), a verb behind its helper (`verb`, `have`), what
 * something is (`be`), what a verb is about (`object`); or for nothing (`free`: its verb may stand alone; `met`: it need not).
 */
type Awaits = "subject" | "finite" | "verb" | "have" | "be" | "object" | "free" | "met"

/** A place where nothing more must come: before word `at`; `alone`: behind a verb that nothing came after. */
export interface Stop {
  readonly at: number
  readonly alone: boolean
}

const longest = 20
const saidTwice = new Set("very really that more many so too over".split(" "))

/** Does word `j` break off what was said: a pause, a restart, a stutter? */
const breaks = ({ plain, marks, torn }: Said, j: number, i = j - 1): boolean => {
  const word = plain[j] ?? ""
  const last = plain[j - 1] ?? ""
  return (
    torn[j] === true ||
    !["", pause].includes(marks[j - 1] ?? "") ||
    (word === last && !saidTwice.has(word)) ||
    (word === "and" && plain[j + 1] === last && !saidTwice.has(last)) ||
    [2, 3, 4, 5].some((size) => j >= i + size && word === plain[j - size] && plain[j + 1] === plain[j - size + 1])
  )
}

/** Prepositions that a clause may follow. */
const clausal = /^(?:as|than|since|before|after|until|like)$/
const times = /^(?:years?|quarters?|months?|weeks?|days?)$/
const numeral = /^\d+$/

/** Where the thing that begins at word `i` ends ("the late reports", "two of our people", "them"); -1: no thing begins there. */
const thingAt = (said: Said, i: number): number => {
  const { plain, roles } = said
  if (roles[i] === "o") return plain[i] === "there" ? -1 : i + 1
  let named = false
  let j = i
  for (; j < plain.length && j - i < 9; j += 1) {
    if (j > i && breaks(said, j)) break
    const role = roles[j]
    const word = plain[j] ?? ""
    const last = roles[j - 1]
    if (role === "o" && plain[j - 1] === "of" && roles[j - 2] === "q") return j + 1
    if (role === "n" || (named && numeral.test(word) && role === "q" && !times.test(plain[j - 1] ?? ""))) named = true
    else if (named && role === "q" && /^(?:next|last|past|first|second|third)$/.test(plain[j - 1] ?? "")) named = false
    else if (
      named &&
      word === "and" &&
      !plain[j - 1]?.endsWith("s") &&
      "nv".includes(roles[j + 1] ?? "h") &&
      roles[j + 2] === "n" &&
      last === "n"
    )
      j += 1
    else if (named) break
    else if (role === "q" || role === "r") continue
    else if (role === "d" ? j > i && !/^(?:all|both|half|such|of)$/.test(plain[j - 1] ?? "") : role !== "v") {
      if (j === i || last !== "q" || !(word === "of" || (word === "and" && roles[j + 1] === "q"))) break
    } else if (role === "v" && (j === i || roles[j + 1] !== "n" || !/ing$|ed$/.test(word))) break
  }
  return named || (j > i && roles[j - 1] === "q") ? j : -1
}

const afterVerb = (word: string, gap: boolean): Awaits =>
  unfinished(word) && !(gap && !reporting.has(word)) ? "object" : "free"
/** A clause may follow. */
const tells = (verb: string): boolean => reporting.has(verb) || /^(?:expect|decide)/.test(verb)
const particles = /^(?:up|out|off|back|down|away|over|on|in)$/
/** "no way | we can", "the way | it works". */
const clauseNouns = /^(?:way|reason|chance|idea)$/
/** Verbs whose thing may do something itself ("let them | go"). */
const lets = /^(?:let|make|makes|made|making|help|helps|see|saw|seen|got|get)$/
/** Words that tell when or how much, behind what is whole already. */
const recurring =
  /^(?:every|each|this|last|next|another|all|half|one|two|three|twice|today|tomorrow|yesterday|tonight)$/
const clauseOf = (word: string): Awaits =>
  /'(?:m|s|re)$/.test(word) ? "be" : /'(?:ve|d)$/.test(word) ? "have" : word.endsWith("'ll") ? "verb" : "finite"

/** "it's clear": is word `j` said of the subject, with no thing named? */
const isSaidOf = ({ plain, roles }: Said, j: number): boolean => {
  let verb = j - 1
  while (roles[verb] === "r") verb -= 1
  return roles[j] === "n" && (roles[verb] === "b" || /'(?:m|s|re)$/.test(plain[verb] ?? ""))
}

/** "the people | we hired last year": what the clause from word `j` is about stands before it. */
const leavesGap = ({ roles }: Said, j: number): boolean => {
  let noun = j - 1
  while (roles[noun] === "n") noun -= 1
  let after = j + 1
  while ("arbtv".includes(roles[after] ?? "h")) after += 1
  return "dq".includes(roles[noun] ?? "h") && roles[after - 1] === "v" && !"dqnos".includes(roles[after] ?? "h")
}

/** Every place where the phrase from word `i` may stop, nearest first. */
export const stopsFrom = (said: Said, i: number, begins: Begins): readonly Stop[] => {
  const { plain, roles } = said
  const stops: Stop[] = []
  let awaits = (isClause(begins) ? "subject" : "met") as Awaits
  let gap = false
  /** "had my wallet | lifted", "let a few | ruin it": the thing does it or suffers it. */
  let done = false
  /** Of a condition: has what follows from it begun? */
  let followed = begins !== "condition"
  let j =
    begins === "thing"
      ? thingAt(said, roles[i] === "v" ? i + 1 : i)
      : begins === "condition"
        ? i + (plain[i] === "as" ? 3 : 1)
        : i
  if (j < 0) return stops
  if (begins === "thing" && !roles.slice(i, j).includes("n")) return stops
  if (begins === "thing") stops.push({ at: j, alone: false })
  const thing = (then: Awaits): boolean => {
    // "my family's really gone".
    if (then === "finite" && /^(?:my|our)$/.test(plain[j] ?? "") && roles[j + 1] === "s") {
      j += 1
      return word("be")
    }
    const end = thingAt(said, j)
    if (end < 0) return false
    j = end
    awaits = then
    return true
  }
  const word = (then: Awaits): boolean => {
    j += 1
    awaits = then
    return true
  }
  /** Behind a preposition: a thing or a deed. */
  const placed = (then: Awaits): boolean => {
    // "about | how this would affect us".
    if (roles[j + 1] === "w" && /^(?:how|why|where|what|who)$/.test(plain[j + 1] ?? ""))
      return inner(/^wh(?:at|o)$/.test(plain[j + 1] ?? ""), j + 2)
    // "out of", "by about".
    while (roles[j + 1] === "p" && !breaks(said, j + 1)) j += 1
    const end = j + 1 < plain.length && !breaks(said, j + 1) ? thingAt(said, j + 1) : -1
    if (end > 0) {
      j = end
      awaits = then
      return true
    }
    if (!plain[j + 1]?.endsWith("ing")) return false
    j += 1
    return word(roles[j] === "a" ? "have" : roles[j] === "b" ? "be" : afterVerb(plain[j] ?? "", gap))
  }
  /** From word `at` on a clause of its own. */
  const inner = (relative: boolean, at = j + 1): boolean => {
    gap = relative
    j = at
    while (roles[j] === "r") j += 1
    const role = roles[j] ?? "h"
    if ("abvr".includes(role)) awaits = "finite"
    else if (role === "t") awaits = "verb"
    else awaits = "subject"
    return role !== "h"
  }
  /** "…and delivery": unless something is said of it. */
  const joined = (): boolean => {
    if (roles[j - 1] === "r" && roles[j + 1] === "r") j += 2
    else if (roles[j + 1] === "v" && begins !== "thing") {
      j += 1
      return word(afterVerb(plain[j] ?? "", gap))
    } else {
      if (!"ndq".includes(roles[j + 1] ?? "h") || roles[j - 1] !== "n") return false
      const end = thingAt(said, j + 1)
      if (end < 0 || !"cphtr".includes(roles[end] ?? "c")) return false
      j = end
    }
    return true
  }
  const goOn = (): boolean => {
    const now = plain[j] ?? ""
    const role = roles[j] ?? "h"
    if (role === "r") {
      j += 1
      return true
    }
    switch (awaits) {
      case "subject":
        return role === "s" ? word(clauseOf(now)) : thing("finite")
      case "finite":
        if (role === "a") return word(helpingHave.test(now) || now === "ain't" ? "have" : "verb")
        if (role === "b") return word("be")
        if (role === "t") return now !== "to" && word("verb")
        if (role === "v") return !/...ing$/.test(now) && word(afterVerb(now, gap))
        if (now === "and" && roles[j - 1] === "n" && thingAt(said, j + 1) > 0) {
          j = thingAt(said, j + 1)
          return true
        }
        return role === "p" && roles[j - 1] === "n" && placed("finite")
      case "have":
      case "verb":
        if (role === "v") return word(afterVerb(now, gap))
        if (role === "b") return /^be/.test(now) && word("be")
        if (role === "t") return word("verb")
        if (role === "a") return word(now.startsWith("d") ? "free" : helpingHave.test(now) ? "have" : "verb")
        if (awaits === "have") return (done = thing("met"))
        return role === "n" ? word("free") : role === "o" && /^(?:do|does|did)$/.test(plain[j - 1] ?? "") && word("met")
      case "be":
        if (role === "v") return word(afterVerb(now, gap))
        if (role === "b") return word("be")
        if (role === "t") return word("verb")
        if (role === "p") return placed("met")
        if (role === "w" || (now === "that" && role === "c")) return inner(role === "w")
        return now === "there" ? word("met") : plain[j - 1] !== "here" && thing("met")
      default:
        return further(now, role)
    }
  }
  const further = (now: string, role: Role): boolean => {
    const last = plain[j - 1] ?? ""
    const waiting = awaits !== "met"
    switch (role) {
      case "s":
        if (!followed) return (followed = inner(false, j))
        if (waiting ? tells(last) : begins !== "thing" && clauseNouns.test(last)) return inner(false, j)
        // "the people | i trust".
        return (
          begins !== "thing" &&
          /^(?:i|we|you|they|he|she)$/.test(now) &&
          leavesGap(said, j) &&
          (said.ends[j] ?? 0) < -0.9 &&
          inner(true, j)
        )
      case "w":
        if (waiting ? /^(?:who|which)$/.test(now) : !/^(?:who|that|which)$/.test(now) || roles[j - 1] !== "n")
          return false
        return inner(true)
      case "c":
        if (now === "and" || now === "or") return joined()
        if (now === "that") return inner(gap)
        return (
          begins !== "thing" &&
          (now === "as" || (/^(?:if|when|because|whether)$/.test(now) && "sdnq".includes(roles[j + 1] ?? "h"))) &&
          inner(false, j + (now === "as" ? 3 : 1))
        )
      case "t":
        return word("verb")
      case "p":
        if (clausal.test(now) && roles[j + 1] === "s") return inner(/^(?:than|as)$/.test(now))
        return placed("met") || (particles.test(now) && word("met"))
      case "v":
        return (
          (waiting ||
            (now.endsWith("ing") && roles[i] !== "n" && (begins !== "thing" || roles[j - 1] !== "r")) ||
            done ||
            (roles[j - 1] === "o" && roles[j - 2] === "v")) &&
          word(afterVerb(now, gap))
        )
      case "b":
        return now === "being" && word("be")
      case "a":
        return waiting && now === "having" && word("have")
      case "o":
        return (waiting || (/^(?:t?here)$/.test(now) && !"ab".includes(roles[j + 1] ?? "h"))) && word("met")
      case "d":
      case "q":
      case "n":
        if (waiting && lets.test(last)) return (done = thing("met"))
        // "i wish | my wife could have come".
        if (waiting && tells(last)) {
          const end = thingAt(said, j)
          if ("abr".includes(roles[end] ?? "h")) {
            j = end
            awaits = "finite"
            return true
          }
        }
        // "make life | more difficult".
        if (done && role !== "d") {
          done = false
          return thing("met")
        }
        // "…two days | every week", "gave us | a hard time".
        return (
          (waiting ||
            recurring.test(now) ||
            (/^an?$/.test(now) &&
              (roles[j - 1] === "q" || /^(?:lot|bit|little|year|month|week|day|hour)$/.test(plain[j + 1] ?? ""))) ||
            (roles[j - 1] === "r" && particles.test(last)) ||
            (roles[j - 1] === "o" && !demonstratives.has(last) && "va".includes(roles[j - 2] ?? "h"))) &&
          thing("met")
        )
      default:
        return false
    }
  }
  /** "if it rains, | we are late". */
  const follows = (): boolean => {
    if (followed || said.marks[j - 1] !== "," || !(awaits === "met" || awaits === "free")) return false
    followed = "sd".includes(roles[j] ?? "h")
    return followed
  }
  while (
    j < plain.length &&
    j - i < longest &&
    (j === i || (follows() ? inner(false, j) : !breaks(said, j, i))) &&
    goOn()
  )
    if (followed && (awaits === "met" || awaits === "free")) stops.push({ at: j, alone: awaits === "free" })
  return stops
}

/** May a phrase stop there: is it whole, and does what comes next not belong to it? */
export const mayStop = ({ plain, roles, marks }: Said, { at, alone }: Stop, clause: boolean): boolean => {
  const word = plain[at - 1] ?? ""
  const next = plain[at] ?? ""
  const last = roles[at - 1] ?? "h"
  const after = roles[at]
  const paused = marks[at - 1] === pause
  if (!clause && last === "v") return false
  if (last === "p" && (!clause || !particles.test(word))) return false
  // "nine trillion | nine hundred", "a huge bounce | back".
  if (last === "q" && after !== undefined && (after === "q" || !/^\d|^(?:enough|all|more|lot|bit)$/.test(word)))
    return false
  if (after === undefined || (!paused && marks[at - 1] !== "")) return true
  if (paused) return after !== "t" && (last !== "n" || after !== "n")
  switch (after) {
    case "c":
      return next !== "that" || (last === "n" && !/^(?:fact|way|kind|point|sense|thing|feeling)$/.test(word))
    case "w":
      return !alone && !/^(?:why|how|what)$/.test(next)
    case "p":
      if (clausal.test(next) && roles[at + 1] === "s") return true
      // "whom we work with | but".
      return next !== "of" && next !== "than" && roles[at + 1] !== "c"
    case "t":
      return false
    case "a":
    case "b":
      return !clause && last === "n"
    case "d":
      return !alone && (next !== "a" || last !== "q")
    case "q":
      return !alone || last === "n"
    case "r":
      return !particles.test(next)
    case "o":
      return !alone
    case "n":
      return last !== "n" && !alone
    default:
      return true
  }
}

const opinions = new Set("think thought guess suppose believe know mean say said hope remember".split(" "))

/** "I think we…", "I don't know if…": what they say comes only then. But "I don't know how to…" is worth a question. */
const onlyReports = ({ plain, roles }: Said, i: number): boolean => {
  let at = i + 1
  let denied = false
  for (; roles[at] === "r" || (roles[at] === "a" && plain[at] !== "have"); at += 1) denied ||= negative(plain[at] ?? "")
  const verb = plain[at] ?? ""
  const joint = plain[at + 1] ?? ""
  const then = roles[at + 1] ?? "h"
  if (/^(?:feel|feels|felt)$/.test(verb)) return "sdo".includes(then) || joint === "that"
  if (
    roles[at] !== "v" ||
    !reporting.has(verb) ||
    /^(?:afraid|scared|worried|nervous|glad|happy|sure|wish)$/.test(verb)
  )
    return false
  if (/^(?:guess|suppose)$/.test(verb)) return true
  if (denied && verb === "know") return !"wcdqo".includes(then) || joint === "that"
  if (denied && then !== "s" && joint !== "if" && joint !== "whether") return false
  if (denied && verb === "think") return false
  return then === "s" || then === "c" || joint === "that" || (opinions.has(verb) && "dqnwvr".includes(then))
}

const degree = /^(?:very|really|pretty|quite|too|so)$/

/** "The thing is that we…": what they say comes only then. */
const leadsIn = / (?:the|my|our) (?:[a-z]+ )?(?:thing|point|fact|truth|reality|line) is /

/** "There are not | any problems": what is denied before. */
const refused = ({ plain, roles }: Said, i: number): boolean => {
  for (let j = i - 1; j > i - 9 && (roles[j] !== "c" || plain[j] === "that"); j -= 1)
    if (negative(plain[j] ?? "")) return true
  return false
}

/** How a phrase may begin at word `i`. */
export const startsAt = (said: Said, i: number): readonly Begins[] => {
  const { plain, roles, marks } = said
  const word = plain[i] ?? ""
  const last = plain[i - 1] ?? ""
  // "the | the biggest".
  const before = (last === word ? roles[i - 2] : roles[i - 1]) ?? "h"
  const role = roles[i] ?? "h"
  // "the uh | fourth quarter".
  if (marks[i] === pause && "dq".includes(role)) return []
  let spoken = last === word ? i - 2 : i - 1
  while (roles[spoken] === "h") spoken -= 1
  let lead = i - 1
  while (roles[lead] === "h" || roles[lead] === "r" || (lead === i - 1 && last === word)) lead -= 1
  // "in june | we", "at the same time | our".
  let led = i - 1
  while (led > i - 6 && roles[led] !== "p") led -= 1
  const placed =
    "no".includes(before) &&
    roles[led] === "p" &&
    (led === 0 || "chr".includes(roles[led - 1] ?? "h") || marks[led - 1] !== "") &&
    thingAt(said, led + 1) === i
  const fresh =
    lead < 0 ||
    placed ||
    roles[lead] === "c" ||
    // "it's clear | we", "i'm glad | we".
    (role === "s" && isSaidOf(said, i - 1)) ||
    // "i | all my friends".
    (before === "s" && !last.includes("'") && "dq".includes(role)) ||
    ((marks[i - 1] ?? "") !== "" && (marks[i - 1] !== pause || !"dqptabv".includes(before))) ||
    (before === "h" && !"dqptabv".includes(roles[spoken] ?? "h")) ||
    (reporting.has(last) && "vn".includes(before)) ||
    ((said.ends[i] ?? 0) > -3.1 && !"dqpta".includes(before))
  // Without "I don't think" it would say the opposite; "if you lose", "all we do" are half of what was said.
  let from = i
  while (from > 0 && i - from < 6 && ["", pause].includes(marks[from - 1] ?? "")) from -= 1
  const denied =
    (plain.slice(from, i).some(negative) && plain.slice(Math.max(from, i - 4), i).some((one) => reporting.has(one))) ||
    /^(?:all|if|whether|unless)$/.test(last) ||
    (last === "as" && before === "c")
  if (role === "s") {
    // "those | that were": told of a thing.
    if (/^that(?:'|$)/.test(word) && !"hc".includes(before) && (said.ends[i] ?? 0) < -1.5) return []
    if (denied || (before === "w" && /^(?:what|which|who|that)$/.test(last))) return []
    // "my girlfriend and | i were".
    if (word === "i" && /^(?:are|were)$/.test(plain[i + 1] ?? "")) return []
    return onlyReports(said, i) ? [] : ["clause"]
  }
  if (
    (word === "as" ? role === "c" : /^(?:if|when)$/.test(word) && "sdnqo".includes(roles[i + 1] ?? "h")) &&
    (fresh || reporting.has(last) || last === "that")
  )
    return ["condition"]
  // "…is | growing the team": only half of it; "about | growing the team" is a matter.
  if (role === "v" && word.endsWith("ing") && !"bsv".includes(before)) return refused(said, i) ? [] : ["thing"]
  if (!"dqnro".includes(role) || (role === "r" && !degree.test(word) && !word.endsWith("ly"))) return []
  const opens = (lead < 0 || roles[lead] === "c") && "abv".includes(roles[thingAt(said, i)] ?? "h")
  if (
    ("dq".includes(before) && word !== last) ||
    (before === "r" && ((role === "n" && !opens) || roles[lead] === "d")) ||
    (before === "n" && role === "n")
  )
    return []
  // "the first | few months", "a hundred and | twenty", "three point | three".
  if (role === "q" && before === "n" && !fresh) return []
  if (
    /^(?:or|too|how|as|if|unless)$/.test(last) ||
    (last === "so" && before === "r") ||
    (before === "w" && last !== "when")
  )
    return []
  // "a large and | growing market", "it's | hard".
  if (role === "n" || role === "r") {
    if ((last === "and" && roles[i - 2] === "n") || before === "b" || (before === "s" && last.includes("'"))) return []
  }
  const starts: Begins[] = []
  if (
    role !== "o" &&
    !denied &&
    !leadsIn.test(` ${plain.slice(i, i + 4).join(" ")} `) &&
    (role !== "n" || carriesTopic(word)) &&
    (fresh || ("dq".includes(role) && "nr".includes(before)))
  )
    starts.push("clause")
  if (
    role !== "o" &&
    !refused(said, i) &&
    !(before === "h" && "dqptabvnr".includes(roles[spoken] ?? "c") && spoken >= 0)
  )
    starts.push("thing")
  return starts
}
