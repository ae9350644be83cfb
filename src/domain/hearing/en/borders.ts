import { helpingHave, joining, negative, opensClause, reporting, unfinished, type Role } from "./grammar"
import { signOf } from "./signs"

/** One sentence, word by word: as plain words, what each does, the punctuation behind it, and whether it was torn off ("apa-"). */
export interface Said {
  readonly plain: readonly string[]
  readonly roles: readonly Role[]
  readonly marks: readonly string[]
  readonly torn: readonly boolean[]
}

/** No phrase may begin or end there. */
export const never = Number.POSITIVE_INFINITY

const set = (words: string) => new Set(words.split(" "))

const opinions = set("think thought guess suppose believe know mean say said hope remember")

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
  if (denied && then !== "s" && joint !== "if" && joint !== "whether") return false
  if (denied && verb === "think") return false
  return then === "s" || then === "c" || joint === "that" || (opinions.has(verb) && "dqnw".includes(then))
}

/**
 * What it costs a phrase to begin at word `i`; `bare`: there it can only be a thing ("the late reports"), since the verb before
 * belongs to somebody else.
 */
export const beginning = (said: Said, i: number): { readonly cost: number; readonly bare: boolean } => {
  const { plain, roles, marks } = said
  const word = plain[i] ?? ""
  const last = plain[i - 1] ?? ""
  const before = roles[i - 1]
  const at = (cost: number, bare = false) => ({ cost, bare })
  let spoken = i - 1
  while (roles[spoken] === "h") spoken -= 1
  let lead = i - 1
  while (roles[lead] === "h" || roles[lead] === "r" || (lead === i - 1 && last === word)) lead -= 1
  const fresh =
    lead < 0 ||
    roles[lead] === "c" ||
    (marks[i - 1] ?? "") !== "" ||
    (before === "h" && !"dqptabv".includes(roles[spoken] ?? "h")) ||
    reporting.has(last)
  // Without "I don't think" it would say the opposite.
  if (reporting.has(plain[i - (last === "that" ? 2 : 1)] ?? "") && plain.slice(Math.max(0, i - 5), i).some(negative))
    return at(never)
  switch (roles[i]) {
    case "s":
      // "All we do", "if you lose": half of what was said; "he was like": not what was said.
      if (/^(?:all|if|whether)$/.test(last)) return at(never)
      if (plain[i + 1] === "like" && word.includes("'") && !/^(?:it|that)/.test(word)) return at(never)
      if (fresh) return at(onlyReports(said, i) ? 2.5 : 0)
      if (before === "w") return at(/^(?:what|which|who|that)$/.test(last) ? never : 0.5)
      return at(before === "n" ? 1.2 : 0.8)
    case "d":
    case "q":
      if (last === "or") return at(never)
      if (fresh) return at(0.3)
      if ("dqsw".includes(before ?? "h") || last === "of") return at(never)
      return at(before === "n" || before === "b" ? 1.5 : 1.2, true)
    case "n":
      if (reporting.has(word)) return at(never)
      if (before === "h" && spoken >= 0) return at("vabp".includes(roles[spoken] ?? "h") ? 1.3 : never, true)
      if (fresh) return at(last === "and" || last === "or" || marks[i - 1] === "," ? 2 : 0.7)
      return at((before === "p" && last !== "of") || before === "v" ? 1.6 : never, true)
    case "w":
      return at(fresh && word !== "that" && word !== "which" && word !== "who" ? 1.2 : never)
    case "r":
      return at(fresh && negative(word) ? 0.8 : i === 0 && roles[1] === "v" && word.endsWith("ly") ? 1.3 : never)
    case "v":
      return at(word.endsWith("ing") && (fresh || before === "p") ? 1.8 : i === 0 ? 1.7 : never)
    case "a":
    case "b":
      return at(i === 0 && negative(word) ? 1.5 : never)
    default:
      return at(never)
  }
}

const closingAdverbs = set(
  "anymore now here away up down out off back again together ever yet once twice well far already too either there home alone today",
)
/** "…two days | every week" goes on, "…off the team | the basketball team" begins again. */
export const saysWhen = /^(?:every|each|this|another)$/
const particles = set("up out off back down away over")

/** What it costs a phrase to end before word `j`; `complete`: it holds a verb of its own. */
export const ending = ({ plain, roles, marks }: Said, j: number, complete: boolean): number => {
  const word = plain[j - 1] ?? ""
  const next = plain[j] ?? ""
  const last = roles[j - 1] ?? "h"
  const after = roles[j]
  const mark = marks[j - 1] ?? ""
  const over = after === undefined || mark !== ""
  if (!"novrqp".includes(last)) return never
  if (last === "p") return after === undefined && mark !== "" && roles[j - 2] === "v" ? 0.3 : never
  if (last === "r" && !closingAdverbs.has(word) && (!word.endsWith("ly") || "ab".includes(roles[j - 2] ?? "h")))
    return never
  if (last === "r" && (after === "r" || (word.endsWith("ly") && (after === "c" || after === "p")))) return never
  if (last === "o" && /^th(?:at|is|ese|ose)$/.test(word) && !"vp".includes(roles[j - 2] ?? "h")) return never
  if (last === "o" && over && mark === "" && word === "that") return never
  if (last === "q" && !over && !/^\d|^enough$/.test(word)) return never
  if (last === "v" && ((unfinished.has(word) && !(over && word === "going")) || (!over && !signOf(word)))) return never
  if (over) return last === "v" || last === "o" ? 0.5 : 0
  if (next === "that") return last === "v" || word.endsWith("ing") ? never : 1.2
  if (particles.has(next)) return never
  // A verb is followed by what it is about.
  if (last === "v" && after !== "c" && after !== "r") return never
  const noun = last === "n"
  switch (after) {
    case "c":
      if (next !== "and" && next !== "or") return noun ? 0 : 0.2
      if (last === "o") return never
      return "swrh".includes(roles[j + 1] ?? "h") ? 0.1 : 0.9
    case "h": {
      let resumed = j
      while (roles[resumed] === "h") resumed += 1
      return noun && roles[resumed] === "n" ? never : word.endsWith("ed") ? 1.4 : 0.4
    }
    case "s":
      // "…off the table | we wanted", but also "…the people | I live with".
      return 0.5
    case "w":
      return noun ? 0.5 : never
    case "p":
      return next === "of" ? never : word.endsWith("ed") ? 1.6 : /^(?:than|as|like)$/.test(next) ? 1.2 : 1
    case "t":
      // "hard | to find", "able | to do".
      return "bsr".includes(roles[j - 2] ?? "h") ? never : 1.5
    case "a":
    case "b":
      return complete || !noun ? never : 1.2
    case "d":
    case "q":
      if (word.endsWith("ing") || /^\d|hundred|thousand|illion/.test(next)) return never
      if (noun && complete && after === "d" && !saysWhen.test(next)) return 0.6
      return noun || last === "r" ? 1.1 : never
    case "r":
      return noun || last === "o" ? 0.6 : 1
    case "v":
      return noun ? 1.3 : never
    default:
      return never
  }
}

const saidTwice = set("very really that had more many so")

/** Does word `j` break the phrase that began at word `i`: a pause, a restart, a stutter, a phrase given up? */
export const breaks = ({ plain, roles, marks, torn }: Said, i: number, j: number, bare: boolean): boolean => {
  const role = roles[j] ?? "h"
  if (role === "h" || torn[j]) return true
  if (j === i) return false
  const word = plain[j] ?? ""
  const last = plain[j - 1] ?? ""
  const before = roles[j - 1] ?? "h"
  if (marks[j - 1] === ",") return true
  if (word === last && !saidTwice.has(word)) return true
  if (j - i > 2 && word === plain[j - 2] && last === plain[j - 3]) return true
  if (j - i > 4 && word === plain[j - 3] && last === plain[j - 4] && plain[j - 2] === plain[j - 5]) return true
  if (before === "d" && !"nqrv".includes(role)) return true
  if (before === "p" && "cab".includes(role) && !opensClause(before, last)) return true
  if (before === "t" && "scpw".includes(role)) return true
  if ((before === "a" || before === "b") && role === "s") return true
  // Another question: "the trailers | how is it".
  if (before === "w" && (role === "a" || role === "b") && /^(?:how|why|where|when)$/.test(last)) return true
  if (before === "a" && role === "d" && !helpingHave.test(last)) return true
  if (before === "c" && joining.has(last) && "twcp".includes(role)) return true
  return bare && ("sabt".includes(role) || (role === "v" && !/ing$|ed$/.test(word)))
}
