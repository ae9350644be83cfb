import { helpingHave, joining, negative, reporting, unfinished, type Role } from "./grammar"
import { carriesTopic } from "./topic"

/** One sentence, word by word: as plain words, what each does, the punctuation behind it, and whether it was torn off ("apa-"). */
export interface Said {
  readonly plain: readonly string[]
  readonly roles: readonly Role[]
  readonly marks: readonly string[]
  readonly torn: readonly boolean[]
}

/** No phrase may begin or end there. */
export const never = Number.POSITIVE_INFINITY

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

const longest = 16
const saidTwice = new Set("very really that had more many so".split(" "))

/** Does word `j` break off what was said: a pause, a restart, a stutter? */
const breaks = ({ plain, roles, marks, torn }: Said, j: number, i = j - 1): boolean => {
  const word = plain[j] ?? ""
  const last = plain[j - 1] ?? ""
  return (
    roles[j] === "h" ||
    torn[j] === true ||
    (marks[j - 1] ?? "") !== "" ||
    (word === last && !saidTwice.has(word)) ||
    (last.length > 3 && word !== last && word.startsWith(last)) ||
    (j > i + 2 && word === plain[j - 2] && last === plain[j - 3]) ||
    (j > i + 4 && word === plain[j - 3] && last === plain[j - 4] && plain[j - 2] === plain[j - 5])
  )
}

/** Where the thing that begins at word `i` ends ("the late reports", "two of our people", "them"); -1: no thing begins there. */
export const thingAt = (said: Said, i: number): number => {
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
    if (role === "n") named = true
    else if (named && role === "q" && /^(?:next|last|past|first)$/.test(plain[j - 1] ?? "")) named = false
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
    else if (role === "d" ? j > i && last !== "q" && plain[j - 1] !== "of" : role !== "v") {
      if (j === i || last !== "q" || !(word === "of" || (word === "and" && roles[j + 1] === "q"))) break
    } else if (role === "v" && (j === i || roles[j + 1] !== "n" || !/ing$|ed$/.test(word))) break
  }
  return named || (j > i && roles[j - 1] === "q") ? j : -1
}

const afterVerb = (word: string, gap: boolean): Awaits =>
  unfinished(word) && !(gap && !reporting.has(word)) ? "object" : "free"
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

/** Every place where the phrase from word `i` may stop, nearest first. */
export const stopsFrom = (said: Said, i: number, begins: "clause" | "thing" | "deed"): readonly Stop[] => {
  const { plain, roles } = said
  const stops: Stop[] = []
  let awaits = (begins === "clause" ? "subject" : begins === "deed" ? "verb" : "met") as Awaits
  let gap = false
  /** "had my wallet | lifted", "let a few | ruin it": the thing does it or suffers it. */
  let done = false
  let j = begins === "thing" ? thingAt(said, i) : i
  if (j < 0) return stops
  if (begins === "thing") stops.push({ at: j, alone: false })
  const thing = (then: Awaits): boolean => {
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
    const role = roles[j] ?? "h"
    if ("abvr".includes(role)) awaits = "finite"
    else if (role === "t") awaits = "finite"
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
      if (end < 0 || !"cph".includes(roles[end] ?? "c")) return false
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
        if (role === "t") return word("verb")
        if (role === "v") return word(afterVerb(now, gap))
        return role === "p" && roles[j - 1] === "n" && placed("finite")
      case "have":
      case "verb":
        if (role === "v") return word(afterVerb(now, gap))
        if (role === "b") return word("be")
        if (role === "t") return word("verb")
        if (role === "a") return word(helpingHave.test(now) ? "have" : "verb")
        if (awaits === "have") return (done = thing("met"))
        return role === "n" ? word("free") : role === "o" && /^(?:do|does|did)$/.test(plain[j - 1] ?? "") && word("met")
      case "be":
        if (role === "v") return word(afterVerb(now, gap))
        if (role === "b") return word("be")
        if (role === "t") return word("verb")
        if (role === "p") return placed("met")
        if (role === "w" || now === "that") return inner(role === "w")
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
        return (waiting ? reporting.has(last) : begins === "clause" && clauseNouns.test(last)) && inner(false, j)
      case "w":
        if (now === "when" && !waiting) return roles[j + 1] === "s" && inner(false)
        if (waiting ? /^(?:who|which)$/.test(now) : !/^(?:who|that|which)$/.test(now) || roles[j - 1] !== "n")
          return false
        return inner(true)
      case "c":
        if (now === "and" || now === "or") return joined()
        return now === "that"
          ? inner(gap)
          : begins !== "thing" &&
              /^(?:if|when|because)$/.test(now) &&
              "sd".includes(roles[j + 1] ?? "h") &&
              inner(false)
      case "t":
        return word("verb")
      case "p":
        return placed("met") || (particles.test(now) && word("met"))
      case "v":
        return (
          (waiting ||
            (now.endsWith("ing") && roles[i] !== "n") ||
            done ||
            (roles[j - 1] === "o" && roles[j - 2] === "v")) &&
          word(afterVerb(now, gap))
        )
      case "b":
        return now === "being" && word("be")
      case "a":
        return waiting && now === "having" && word("have")
      case "o":
        return waiting && word("met")
      case "d":
      case "q":
      case "n":
        if (waiting && lets.test(last)) return (done = thing("met"))
        // "…two days | every week", "gave us | a hard time".
        return (
          (waiting ||
            recurring.test(now) ||
            (now === "a" && /^(?:lot|bit|little)$/.test(plain[j + 1] ?? "")) ||
            (roles[j - 1] === "o" && "va".includes(roles[j - 2] ?? "h"))) &&
          thing("met")
        )
      default:
        return false
    }
  }
  while (j < plain.length && j - i < longest && !(j > i && breaks(said, j, i)) && goOn())
    if (awaits === "met" || awaits === "free") stops.push({ at: j, alone: awaits === "free" })
  return stops
}

/** Behind "a", "some", they wait for a thing. */
const sizes = new Set(
  "good great big new bad nice little real large high low strong long whole hard old other different same next last first only main huge small".split(
    " ",
  ),
)
const closingAdverbs = new Set(
  "anymore now here away up down out off back again together ever yet once twice well far already too either there home alone today even sometimes".split(
    " ",
  ),
)

/** What it costs a phrase to stop there. */
export const stopCost = ({ plain, roles, marks }: Said, { at, alone }: Stop, clause: boolean): number => {
  const word = plain[at - 1] ?? ""
  const next = plain[at] ?? ""
  const last = roles[at - 1] ?? "h"
  const after = roles[at]
  if (last === "r" && !closingAdverbs.has(word) && !word.endsWith("ly")) return never
  if (last === "p" && after !== undefined && "ndqo".includes(after)) return never
  if (last === "q" && (after === "s" || after === "r")) return never
  if (last === "q" && after !== undefined && !/^\d|^(?:enough|all|more|lot|bit)$/.test(word)) return never
  if (last === "n" && sizes.has(word) && "dq".includes(roles[at - 2] ?? "b")) return never
  if (last === "o" && after !== undefined && "dqo".includes(after) && "va".includes(roles[at - 2] ?? "h")) return never
  if (last === "o" && /^th(?:at|is|ese|ose)$/.test(word) && after !== undefined && after !== "c") return 1
  if (after === undefined || marks[at - 1] !== "") return alone ? 0.3 : 0
  switch (after) {
    case "c":
      if (next === "that")
        return last === "n" && !/^(?:fact|way|kind|point|sense|thing|feeling)$/.test(word) ? 1 : never
      if (!/^(?:and|or)$/.test(next)) return /^(?:if|unless|when)$/.test(next) ? 0.9 : joining.has(next) ? 0 : 0.2
      return "swh".includes(roles[at + 1] ?? "h") ? 0.1 : last === "r" ? never : clause ? 0.6 : 0.9
    case "h": {
      let resumed = at
      while (roles[resumed] === "h") resumed += 1
      return last === "n" && roles[resumed] === "n" ? never : alone ? 1 : 0.4
    }
    case "s":
      return clauseNouns.test(word) ? never : alone ? 0.8 : 0.3
    case "w":
      return alone || /^(?:why|how|what)$/.test(next) ? never : next === "that" ? 1 : 0.5
    case "p":
      // "…better | about", "…a lot | on".
      if (next === "of" || alone || last === "q" || !"dqnovr".includes(roles[at + 1] ?? "h")) return never
      return next === "than" ? 0.4 : 0.8
    case "t":
      return last === "n" && !clause ? 0.8 : never
    case "a":
    case "b":
      return clause || last !== "n" ? never : 0.4
    case "v":
      return clause || last !== "n" ? 1.5 : 0.5
    case "d":
    case "q":
      return alone ? never : clause ? 0.6 : 0.8
    case "r":
      return particles.test(next) && alone ? never : alone ? 0.8 : 0.4
    case "o":
      return alone ? never : 0.8
    case "n":
      return last === "n" || alone ? never : 0.9
    default:
      return 0.8
  }
}

const opinions = new Set("think thought guess suppose believe know mean say said hope remember".split(" "))

/** "I think we…", "I don't know if…": what they say comes only then. But "I don't know how to…" is worth a question. */
const onlyReports = ({ plain, roles }: Said, i: number): boolean => {
  if (/^(?:it|that|this|there)/.test(plain[i] ?? "")) return false
  let at = i + 1
  let denied = false
  for (; roles[at] === "r" || (roles[at] === "a" && plain[at] !== "have"); at += 1) denied ||= negative(plain[at] ?? "")
  const verb = plain[at] ?? ""
  const joint = plain[at + 1] ?? ""
  const then = roles[at + 1] ?? "h"
  if (roles[at] !== "v" || !reporting.has(verb)) return false
  if (denied && verb === "know") return !"wcdqo".includes(then) || joint === "that"
  if (denied && then !== "s" && joint !== "if" && joint !== "whether") return false
  if (denied && verb === "think") return false
  return then === "s" || then === "c" || joint === "that" || (opinions.has(verb) && "dqnwv".includes(then))
}

interface Start {
  readonly begins: "clause" | "thing" | "deed"
  readonly cost: number
}

const degree = /^(?:very|really|pretty|quite|too|so)$/

/** "It's not something that is | a problem": what is denied before. */
const refused = ({ plain, roles }: Said, i: number): boolean => {
  for (let j = i - 1; j > i - 9 && roles[j] !== "c"; j -= 1) if (negative(plain[j] ?? "")) return true
  return false
}

/** How a phrase may begin at word `i`. */
export const startsAt = (said: Said, i: number): readonly Start[] => {
  const { plain, roles, marks } = said
  const word = plain[i] ?? ""
  const last = plain[i - 1] ?? ""
  const before = roles[i - 1] ?? "h"
  const role = roles[i] ?? "h"
  let spoken = i - 1
  while (roles[spoken] === "h") spoken -= 1
  let lead = i - 1
  while (roles[lead] === "h" || roles[lead] === "r" || (lead === i - 1 && last === word)) lead -= 1
  const fresh =
    lead < 0 ||
    roles[lead] === "c" ||
    (marks[i - 1] ?? "") !== "" ||
    (before === "h" && !"dqptabv".includes(roles[spoken] ?? "h")) ||
    (reporting.has(last) && before === "v")
  // Without "I don't think" it would say the opposite; "if you lose", "all we do" are half of what was said.
  const denied =
    (plain.slice(Math.max(0, i - 6), i).some(negative) &&
      plain.slice(Math.max(0, i - 4), i).some((one) => reporting.has(one))) ||
    /^(?:all|if|whether|unless)$/.test(last)
  if (role === "s") {
    // "something | i miss", "those | that were": told of a thing.
    if (before === "o" && last !== "it" && (word === "that" || /^(?:some|any|every|no)/.test(last))) return []
    if (denied || (before === "w" && /^(?:what|which|who|that)$/.test(last))) return []
    if (plain[i + 1] === "was" && plain[i + 2] === "like") return []
    if (plain[i + 1] === "like" && word.includes("'") && !/^(?:it|that)/.test(word)) return []
    const half = before === "w" || (before === "p" && last !== "like") ? 1.5 : 0
    return [{ begins: "clause", cost: half + (onlyReports(said, i) ? 2.5 : fresh ? 0 : before === "n" ? 1 : 0.6) }]
  }
  if (role === "v" && word.endsWith("ing") && (fresh || "pbv".includes(before)) && before !== "b")
    return [{ begins: "deed", cost: 0.8 }]
  if (!"dqnro".includes(role) || (role === "r" && !degree.test(word))) return []
  if (("dq".includes(before) && word !== last) || (before === "r" && role === "n") || (before === "n" && role === "n"))
    return []
  if (/^(?:of|or|so|too|how|as)$/.test(last) || (last === "to" && role === "q") || (before === "w" && last !== "when"))
    return []
  // "a large and | growing market", "it's | hard".
  if (role === "n" || role === "r") {
    if ((last === "and" && roles[i - 2] === "n") || before === "b" || (before === "s" && last.includes("'"))) return []
  }
  const starts: Start[] = []
  if (
    role !== "o" &&
    !denied &&
    (role !== "n" || carriesTopic(word)) &&
    (fresh || (role === "d" && "nr".includes(before)))
  )
    starts.push({ begins: "clause", cost: (fresh ? 0.2 : 1) + (role === "n" && !word.endsWith("s") ? 0.6 : 0) })
  if (role !== "o" && !(before === "h" && "dqptabvnr".includes(roles[spoken] ?? "c") && spoken >= 0))
    starts.push({
      begins: "thing",
      cost: (refused(said, i) ? 1.5 : 0) + (/^th(?:is|at|ese|ose)$/.test(word) ? 1.2 : 0),
    })
  return starts
}
