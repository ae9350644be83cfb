import type { Phrase } from "~domain/hearing/moment"
import { rolesOf, type Role } from "./grammar"
import { wordsOf } from "./words"

/** Each stands by itself after any quote, whether it is a thing, a deed or a whole sentence: now, and of what is over. */
const frames = {
  more: ["Tell me more about that."],
  affects: ["How does that affect you?"],
  feels: ["What was that like for you?"],
  behind: ["What's behind that?", "What was behind that?"],
  later: ["What would that mean for you?"],
  foreseen: ["What makes you say that?"],
  used: ["What changed?"],
  change: ["What led to that?"],
  wish: ["What would that make possible?"],
  care: ["What makes that important to you?"],
} as const

const later = / (?:will|would|could|might|may|should|going to|gonna|[a-z]+'(?:ll|d)) /
const judged = / (?:would|could|might|may|should|[a-z]+'d) /
const past =
  /^(?:was|were|had|did|didn't|wasn't|weren't|went|came|became|left|lost|told|said|thought|knew|felt|grew|saw|gave|made|took|put|ran|began|broke|brought|built|bought|chose|fell|found|held|kept|led|met|paid|sent|sold|spent|stood|wrote)$/
const wishing =
  / (?:want|wanna|hope|wish|would like|would love|i'd like|i'd love|we'd like|we'd love|goal|dream|vision|trying to|plan to|looking to) /
const caring = / (?:important|matters|care about|priority|proud of|believe in|(?:i|we) (?:really )?love) /
const denying = /n't | (?:not|never|no|nobody|nothing|without) /
const refusing = / (?:won't|'ll not|will (?:not|never)) /
const needing = / (?:need to|(?:have|has|had|got) to|gotta|must) /
/** A trouble that was got over, or is. */
const eased = / (?:better|improv[a-z]+|reduc[a-z]+|offset|careful[a-z]*) /
const own = / (?:i|we|my|our|me|us)(?:'[a-z]+)? /

interface Quoted {
  readonly line: string
  readonly kind: Phrase["kind"]
  /** Is it over? */
  readonly gone: boolean
  /** Is it more than a thing? */
  readonly told: boolean
}

const frameFor = ({ line, kind, gone, told }: Quoted): keyof typeof frames => {
  const theirs = own.test(line)
  if (/(?<!got|be|'m) used to /.test(line)) return "used"
  const still = !gone && told
  if (denying.test(line)) return still && refusing.test(line) && !line.includes(" have ") ? "later" : "behind"
  if (still && theirs && needing.test(line)) return "behind"
  if (kind === "change" && (gone || !(later.test(line) || / (?:to|can) /.test(line)))) return "change"
  if (still && theirs && wishing.test(line)) return line.includes(" wish ") ? "behind" : "wish"
  if (still && theirs && caring.test(line)) return "care"
  const ahead = still && later.test(line)
  if (ahead && theirs && kind !== "vague") return "later"
  if (told && /^ (?:if|when) /.test(line)) return gone ? "feels" : "foreseen"
  // What is over, or is somebody else's, may not have touched them at all.
  if ((kind === "problem" || kind === "cost") && !eased.test(line) && !gone && (theirs || !told)) return "affects"
  if (ahead && judged.test(line)) return "foreseen"
  if (kind === "feeling" && told) return gone ? "feels" : theirs ? "behind" : "more"
  return "more"
}

/** Of the first verb: is it said of what is over? */
const isPast = (plain: readonly string[], roles: readonly Role[]): boolean => {
  if (/'(?:m|s|re|ve|ll|d)$/.test(plain[0] ?? "")) return false
  if (plain[0] === "when" && /^w(?:as|ere)$/.test(plain[2] ?? "")) return true
  // "when he was new | we were able": of what follows from a condition.
  const from = /^(?:if|when)$/.test(plain[0] ?? "") ? roles.lastIndexOf("s") : 0
  const at = roles.findIndex((role, i) => i >= from && "abv".includes(role))
  const verb = plain[at] ?? ""
  return past.test(verb) || (roles[at] === "v" && /(?:[^e]|gre)ed$/.test(verb) && at > 0)
}

/** A curious question on a phrase: their words, quoted, then an open question that stands by itself. */
export const questionOn = ({ quote, kind }: Phrase): string => {
  const { plain } = wordsOf(quote)
  const roles = rolesOf(plain)
  const gone = isPast(plain, roles)
  const relative = roles.indexOf("w")
  const told = roles
    .slice(0, relative < 1 ? undefined : relative)
    .some(
      (role, i) =>
        "sab".includes(role) ||
        (role === "v" && (!/ing$|ed$/.test(plain[i] ?? "") || ("do".includes(roles[i + 1] ?? "-") && i > 0))),
    )
  const choices = frames[frameFor({ line: ` ${plain.join(" ")} `, kind, gone, told })]
  return `You ${told ? "said" : "mentioned"} “${quote}”. ${choices[gone ? choices.length - 1 : 0]}`
}
