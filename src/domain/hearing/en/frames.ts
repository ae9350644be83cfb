import type { Phrase } from "~domain/hearing/moment"
import { rolesOf, type Role } from "./grammar"
import { wordsOf } from "./words"

/** Each stands by itself after any quote, whether it is a thing, a deed or a whole sentence: now, and of what is over. */
const frames = {
  more: ["Tell me more about that."],
  affects: ["How does that affect you?"],
  behind: ["What's behind that?", "What was behind that?"],
  change: ["What led to that?"],
  wish: ["What would that make possible?"],
} as const

const later = / (?:will|would|could|might|may|should|going to|gonna|[a-z]+'(?:ll|d)) /
const past =
  /^(?:was|were|had|did|didn't|wasn't|weren't|went|came|left|lost|told|said|thought|knew|felt|grew|saw|gave|made|took|put|built|bought|found|spent)$/
const wishing = / (?:want|wanna|hope|wish|(?:would|i'd|we'd) (?:like|love)|goal|trying to|plan to|looking to) /
const denying = /n't | (?:not|never|no|nobody|nothing|without) /
const needing = / (?:need to|(?:have|has|had|got) to|gotta|must) /
/** A trouble that was got over, or is. */
const eased = / (?:better|improv[a-z]+|reduc[a-z]+|offset|careful[a-z]*|strong[a-z]*|lower|glad|happy|pleased) /
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
  // What somebody has not got needs no reason.
  if (denying.test(line)) return theirs && !/ ha(?:ve|d) /.test(line) ? "behind" : "more"
  const still = !gone && told
  if (kind === "change" && (gone || !/ (?:to|can|if|when) /.test(line)) && !later.test(line)) return "change"
  if (still && theirs) {
    if (needing.test(line) || line.includes(" wish ")) return "behind"
    if (wishing.test(line)) return "wish"
    // What is over, or is somebody else's, or is only named, may not touch them at all.
    if ((kind === "problem" || kind === "cost") && line.length < 60 && !eased.test(line) && !later.test(line))
      return "affects"
  }
  return kind === "feeling" && told && theirs ? "behind" : "more"
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
  // In doubt it was said: that is never wrong.
  const relative = roles.indexOf("w")
  const told = roles
    .slice(0, relative < 1 ? undefined : relative)
    .some((role, i) => "sab".includes(role) || (role === "v" && i > 0 && !plain[i]?.endsWith("ing")))
  const choices = frames[frameFor({ line: ` ${plain.join(" ")} `, kind, gone, told })]
  return `You ${told ? "said" : "mentioned"} “${quote}”. ${choices[gone ? choices.length - 1 : 0]}`
}
