import type { Phrase } from "~domain/hearing/moment"
import { rolesOf } from "./grammar"
import { wordsOf } from "./words"

/** Each stands by itself after any quote, whether it is a thing, a deed or a whole sentence. */
const frames = {
  means: ["What does that mean for you?", "What did that mean for you?"],
  affects: ["How does that affect you?", "How did that affect you?"],
  feels: ["What's that like for you?", "What was that like for you?"],
  denied: ["What's behind that?", "What was behind that?"],
  later: ["What would that mean for you?"],
  change: ["What led to that?"],
  wish: ["What would that make possible?"],
  care: ["What makes that important to you?"],
} as const

const later = / (?:will|would|could|might|may|should|going to|gonna|[a-z]+'(?:ll|d)) /
const past =
  / (?:was|were|had|did|didn't|wasn't|weren't) |^ (?:i|we|he|she|they|it|you|that|nobody|(?:my|our|the|his|her|their) [^ ]+)(?: (?:just|really|still|never|also|always))? (?:went|came|became|got|left|lost|told|said|thought|knew|felt|grew|saw|gave|made|took|had|put|ran|[a-z]{3,}ed) /
const wishing =
  / (?:want|wanna|hope|wish|would like|would love|i'd like|i'd love|we'd like|we'd love|goal|dream|vision|trying to|plan to|looking to) /
const caring = / (?:important|matters|care about|priority|proud of|believe in|love) /
const denying = /n't | (?:not|never|no|nobody|nothing|without) /

const frameFor = (line: string, kind: Phrase["kind"], gone: boolean): keyof typeof frames => {
  if (denying.test(line)) return !gone && later.test(line) ? "later" : "denied"
  if (kind === "change" && (gone || !(later.test(line) || line.includes(" to ")))) return "change"
  if (!gone && wishing.test(line)) return "wish"
  if (!gone && caring.test(line)) return "care"
  if (!gone && later.test(line)) return "later"
  return kind === "problem" || kind === "cost" ? "affects" : kind === "feeling" ? "feels" : "means"
}

/** A curious question on a phrase: their words, quoted, then an open question that stands by itself. */
export const questionOn = ({ quote, kind }: Phrase): string => {
  const { plain } = wordsOf(quote)
  const line = ` ${plain.join(" ")} `
  const gone = past.test(line)
  const choices = frames[frameFor(line, kind, gone)]
  const told =
    plain.length > 6 ||
    rolesOf(plain).some((role, i) => "sab".includes(role) || (role === "v" && !/ing$|ed$/.test(plain[i] ?? "")))
  return `You ${told ? "said" : "mentioned"} “${quote}”. ${choices[gone ? choices.length - 1 : 0]}`
}
