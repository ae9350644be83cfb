import type { Phrase } from "~domain/hearing/moment"

/** Each stands by itself after any quote, whether it is a thing, a deed or a whole sentence. */
const frames = {
  now: ["What's behind that?", "What does that mean for you?"],
  then: ["What was behind that?", "What did that mean for you?"],
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

const frameFor = (line: string, kind: Phrase["kind"]): keyof typeof frames => {
  const denied = denying.test(line)
  if (past.test(line)) return kind === "change" && !denied ? "change" : "then"
  if (!denied && wishing.test(line)) return "wish"
  if (!denied && caring.test(line)) return "care"
  if (!denied && later.test(line)) return "later"
  if (line.includes(" can ")) return "now"
  return kind === "change" && !denied ? "change" : "now"
}

/** A curious question on a phrase: their words, quoted, then an open question that stands by itself. */
export const questionOn = ({ quote, kind }: Phrase): string => {
  const choices = frames[frameFor(` ${quote.toLowerCase().replaceAll("\u2019", "'")} `, kind)]
  return `You said “${quote}”. ${choices[quote.length % choices.length]}`
}
