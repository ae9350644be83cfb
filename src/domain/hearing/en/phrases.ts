import type { Phrase } from "~domain/hearing/moment"
import type { JudgedSentence } from "./asking"
import { candidatesIn, type Candidate } from "./candidates"
import { withoutStutter } from "./grammar"
import { matterOf } from "./matter"
import { phraseOdds } from "./model"
import { wordsOf } from "./words"

/** Log odds below which a phrase is not worth a question. */
const worthAsking = -1.4

/** What is read out in a call: nobody's own words. */
const announced =
  / (?:forward.looking|press star|(?:star|press) (?:one|two|1|2)|your line is|question comes from|question is from|listen.only|non.ga+p|reconciliation|webcast|filings?|annual report|actual results|participat(?:e|ing)|(?:being|is) recorded|such statements|handsets?|speakerphone) /

/** About the running of a call. */
const callTalk =
  / (?:session|your line|go ahead|joining (?:us|me)|speakers?|(?:this|our|the|today's|conference) call|operator|asterisk|slides?|page|presentation|replay|thanks? (?:everybody|everyone|for)|ladies and gentlemen|good (?:morning|afternoon)|c(?:ould|an) you|if you (?:could|can|talk)|turn (?:it|this|things|the (?:call|floor|conference)) (?:back|over)|(?:(?:i|we)(?:'ll| will)|let me|(?:want|like|wanted|going) to) (?:now |then |also |just |first |quickly |maybe )?(?:begin|start|walk you|turn|give you|go through|show|move|hand|pass|present|cover|review|touch|highlight|refer|provide (?:an?|some|more)|close|share|point out|remind|reinforce)) /
/** It counts no more words away than this. */
const near = 4
/** Is the running of the call spoken of in a phrase, or near it? */
const runsCall = ({ around, span }: Candidate): boolean =>
  callTalk.test(` ${around.said.plain.slice(Math.max(0, span.a - near), span.b + near).join(" ")} `)

/** Log odds at which a sentence is a question, of which nothing is picked: higher than elsewhere, a phrase lost costs more. */
const surelyAsks = 1.5
const isQuestion = ({ mark, asks, line }: JudgedSentence): boolean =>
  (mark === "?" || asks > surelyAsks) && !/ right (?:so |and |but )?$/.test(line)

/** Up to three phrases worth asking about, best first, of equal ones the latest and longest; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  if (announced.test(` ${words.plain.join(" ")} `)) return []
  const found = candidatesIn(words)
    .filter((candidate) => !isQuestion(candidate.around.sentence) && !runsCall(candidate))
    .map((candidate) => ({ ...candidate, odds: phraseOdds(candidate.around, candidate.span) }))
    .filter(({ odds }) => odds >= worthAsking)
    .sort((one, other) => other.odds - one.odds || other.from - one.from || other.to - one.to)
  const picked: typeof found = []
  for (const one of found) {
    if (picked.length === 3) break
    if (picked.every(({ from, to }) => one.to <= from || one.from >= to)) picked.push(one)
  }
  return picked.map(({ from: a, to: b, span, around }) => {
    const first = text.slice(words.from[a], words.to[a])
    // "it-it-it's": what is said in the end.
    const begun = withoutStutter(words.plain[a] ?? "") === null ? 0 : first.lastIndexOf("-") + 1
    const from = (words.from[a] ?? 0) + begun
    const end = words.to[b - 1] ?? 0
    const to = text.charAt(end) === "%" ? end + 1 : end
    return { from, to, quote: text.slice(from, to), kind: matterOf(around.said.plain, span.a, span.b).kind }
  })
}
