import type { Hearing, HeardTurn, Moment, MomentKind, QuestionForm } from "~domain/hearing/moment"
import { contextAfter, judge, type JudgedSentence } from "./asking"
import { agreesOrAnswers, onlyListening } from "./backchannel"
import { earlierOf, isMine, type Earlier } from "./earlier"
import { questionOn } from "./frames"
import { strongestWords } from "./model"
import { personRules } from "./person-rules"
import { phrasesIn } from "./phrases"
import { probeOf, questionOf } from "./question"
import { dueTime, repRules } from "./rep-rules"
import type { Rule } from "./rule"
import type { Sentence } from "./sentences"
import { tokensOf } from "./tokens"
import { pointsBack, sharedWords, stemsOf } from "./topic"
import { wordsOf, type Words } from "./words"

/** Their words said again; before a question that is the question's footing, alone it is a summary. */
const quoting = / (?:you said|you mentioned|you told me|you were saying|you described) /

const fillers = new Set(["um", "uh", "er", "erm", "uhm", "umm", "uhh", "ah"])

/** Fewer words tell nothing. */
const shortestTelling = 4
/** Log odds at which the weights alone say that a sentence tells. */
const tellingNeeds = 0.5
/** Already heard as telling, or as something that only sounds like it. */
const saysOtherwise = ({ kind }: Moment): boolean => ["telling", "promise", "summary", "closing"].includes(kind)

const momentAt = (
  { text, from, to }: Words,
  { a, b }: Sentence,
  kind: MomentKind,
  because: string,
  words: string,
  more: Partial<Moment> = {},
): Moment => {
  const start = from[a] ?? 0
  const end = to[b - 1] ?? start
  return { kind, from: start, to: end, quote: text.slice(start, end), because, words, ...more }
}

/** A find in a sentence's line as the speaker wrote it: words are counted by the spaces before and in it. */
const verbatim = ({ text, from, to }: Words, { a, b }: Sentence, found: RegExpExecArray): string => {
  const first = a + found.input.slice(1, found.index + 1).split(" ").length - 1
  const size = found[0].trim().split(" ").length
  return text.slice(from[first], to[Math.min(first + size, b) - 1])
}

/** What the weights say about the form is believed where no rule knows it, and over a rule when they are very sure. */
const formOf = (ruled: QuestionForm | null, open: number): QuestionForm => {
  const lean = open + (ruled === "open" ? 4 : ruled === null ? 1 : 0)
  return lean > 0 ? "open" : lean < -0.3 ? "closed" : "other"
}

/** The question a sentence asks: its form, and the words that gave it away, by rule where one knows them. */
const questionMoment = (words: Words, sentence: JudgedSentence): Moment => {
  const named = questionOf(sentence.line, sentence.mark)
  const form = formOf(named?.form ?? null, sentence.scores.open)
  const more = sentence.sure ? { form, sure: true } : { form }
  if (named) return momentAt(words, sentence, "question", named.because, named.words, more)
  const strongest = strongestWords("question", tokensOf(words.plain, sentence.a, sentence.b))
  return momentAt(words, sentence, "question", "because_question_sound", strongest, more)
}

const byRules = (rules: readonly Rule[], words: Words, sentence: Sentence, line: string): Moment[] => {
  const heard: Moment[] = []
  for (const { kind, because, find, unless } of rules) {
    if (heard.some((moment) => moment.kind === kind)) continue
    const found = find.exec(line)
    if (found && !unless?.test(line))
      heard.push(momentAt(words, sentence, kind, because, verbatim(words, sentence, found)))
  }
  return heard
}

/** "…, right?" said as a turn of its own, after one's own statement. */
const tagsOwnWords = (plain: readonly string[], mine: boolean, last: Earlier | undefined): boolean =>
  plain.length === 1 && plain[0] === "right" && last?.mine === mine && last.size >= 4

const momentsOf = (turn: HeardTurn, before: readonly HeardTurn[]): readonly Moment[] => {
  if (turn.side === "unknown") return []
  const words = wordsOf(turn.text)
  const { plain } = words
  if (plain.length === 0) return []
  const whole = { a: 0, b: plain.length, mark: "" }
  const mine = isMine(turn.side)
  const spoken = before
    .slice(-8)
    .map(earlierOf)
    .filter(({ listens }) => !listens)
    .slice(-4)
  if (tagsOwnWords(plain, mine, spoken.at(-1)))
    return [momentAt(words, whole, "question", "because_question_tag", turn.text.trim(), { form: "closed" })]
  const context = contextAfter(mine, spoken)
  if (onlyListening(plain))
    return agreesOrAnswers(plain, context.theyAsked && context.ownWords === 0)
      ? []
      : [momentAt(words, whole, "backchannel", "because_backchannel", turn.text.trim())]
  const theirs = spoken.filter((earlier) => earlier.mine !== mine).slice(-2)
  const earlier = new Set(theirs.flatMap(({ topic }) => [...topic]))
  const moments: Moment[] = []
  const sentences = judge(words, context)
  for (const [index, sentence] of sentences.entries()) {
    const { line } = sentence
    const next = sentences[index + 1]
    const said = plain.slice(sentence.a, sentence.b)
    const probe = mine ? probeOf(line, sentence.asks > 0) : null
    const asked = sentence.asks > 0 || probe !== null
    if (asked) moments.push(questionMoment(words, sentence))
    if (!mine) {
      const heard = byRules(personRules, words, sentence, line)
      moments.push(...(asked ? heard.filter((m) => m.kind === "asked-for-telling" || m.kind === "interest") : heard))
      continue
    }
    if (probe) moments.push(momentAt(words, sentence, "why-probe", "because_why_probe", probe))
    if (asked) {
      const shared = sharedWords(said, earlier) ?? (earlier.size > 0 ? pointsBack(said) : null)
      if (shared) moments.push(momentAt(words, sentence, "follow-up", "because_follow_up", shared))
    }
    const byRule = byRules(repRules, words, sentence, line)
    for (const heard of byRule) {
      if (heard.kind === "summary" && quoting.test(line) && next && next.asks > 0) continue
      if (asked && (heard.kind === "telling" || heard.kind === "promise" || heard.kind === "assumption")) continue
      if (heard.kind === "telling") {
        if (said.length >= shortestTelling) moments.push({ ...heard, takesUp: sharedWords(said, earlier) !== null })
      } else if (heard.kind === "promise") {
        const due = dueTime.exec(line)
        moments.push(due ? { ...heard, due: verbatim(words, sentence, due) } : heard)
      } else moments.push(heard)
    }
    if (
      !asked &&
      said.length >= shortestTelling &&
      sentence.scores.telling > tellingNeeds &&
      !byRule.some(saysOtherwise)
    ) {
      const strongest = strongestWords("telling", tokensOf(said))
      const takesUp = sharedWords(said, earlier) !== null
      moments.push(momentAt(words, sentence, "telling", "because_telling_sound", strongest, { takesUp }))
    }
    for (let i = sentence.a; i < sentence.b; i += 1) {
      const word = plain[i] ?? ""
      if (fillers.has(word))
        moments.push(momentAt(words, { a: i, b: i + 1, mark: "" }, "filler", "because_filler", word))
    }
  }
  return moments.sort((one, other) => one.from - other.from)
}

/** English, heard by trained weights and named rules. */
export const english: Hearing = {
  language: "en",
  moments: momentsOf,
  isBackchannel: (text) => {
    const { plain } = wordsOf(text.slice(0, 200))
    // A lone "uh" is no sign of listening, but it takes the floor from nobody either.
    return (
      text.length <= 200 && (onlyListening(plain) || (plain.length > 0 && plain.every((word) => fillers.has(word))))
    )
  },
  phrases: phrasesIn,
  questionFor: questionOn,
  takesUp: (text, earlier) => sharedWords(wordsOf(text).plain, stemsOf(wordsOf(earlier).plain)),
}
