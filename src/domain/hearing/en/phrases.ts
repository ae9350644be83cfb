import type { Phrase } from "~domain/hearing/moment"
import type { JudgedSentence } from "./asking"
import { candidatesIn } from "./candidates"
import { withoutStutter } from "./grammar"
import { matterOf } from "./matter"
import { phraseOdds } from "./model"
import { runsCall } from "./phrase-features"
import { wordsOf } from "./words"

/** Log odds below which a phrase is not worth a question. */
const worthAsking = -1.5

/** What is read out in a call: nobody's own words. */
const announced =
  / (?:forward.looking|press star|(?:star|press) (?:one|two|1|2)|your line is|question comes from|question is from|listen.only|non.ga+p|reconciliation|webcast|filings?|annual report|actual results|participat(?:e|ing)|(?:being|is) recorded|such statements|handsets?|speakerphone) /

/** Log odds at which a sentence is a question, of which nothing is picked: higher than elsewhere, a phrase lost costs more. */
const surelyAsks = 1.5
const isQuestion = ({ mark, asks, line }: JudgedSentence): boolean =>
  (mark === "?" || asks > surelyAsks) && !/ right (?:so |and |but )?$/.test(line)

/** Up to three phrases worth asking about, best first, of equal ones the latest and longest; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  if (announced.test(` ${words.plain.join(" ")} `)) return []
  const found = candidatesIn(words)
    .filter(({ around, span }) => !isQuestion(around.sentence) && !runsCall(around.said, span))
    .map((candidate) => ({ ...candidate, odds: phraseOdds(candidate.around, candidate.span) }))
    .filter(({ odds }) => odds >= worthAsking)
    .sort((one, other) => other.odds - one.odds || other.from - one.from || other.to - one.to)
  const picked: typeof found = []
  for (const one of found) {
    if (picked.length === 3) break
    if (picked.every(({ from, to }) => one.to <= from || one.from >= to)) picked.push(one)
  }
  return picked.map(({ from: a, to: b, span, around }) => {
    const begun = withoutStutter(words.plain[a] ?? "")
    const from = begun === null ? (words.from[a] ?? 0) : (words.to[a] ?? 0) - begun.length
    const end = words.to[b - 1] ?? 0
    const to = text.charAt(end) === "%" ? end + 1 : end
    return { from, to, quote: text.slice(from, to), kind: matterOf(around.said.plain, span.a, span.b).kind }
  })
}
