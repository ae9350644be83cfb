import type { Hearing, HeardTurn, Moment, MomentKind } from "~domain/hearing/moment"
import { onlyListening } from "./backchannel"
import { personRules } from "./person-rules"
import { phrasesIn, questionOn } from "./phrases"
import { probeOf, questionOf } from "./question"
import { dueTime, repRules } from "./rep-rules"
import type { Rule } from "./rule"
import { sentencesOf, type Sentence } from "./sentences"
import { pointsBack, sharedWords, topicOf } from "./topic"
import { wordsOf, type Words } from "./words"

/** Their words said again; before a question that is the question's footing, alone it is a summary. */
const quoting = / (?:you said|you mentioned|you told me|you were saying|you described) /

const fillers = new Set(["um", "uh", "er", "erm", "uhm", "umm", "uhh", "ah"])

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

/** Topic words of the other side's last two turns; `me` and `ours` are one side. */
const theirLastTopics = (side: HeardTurn["side"], before: readonly HeardTurn[]): ReadonlySet<string> => {
  const mine = side === "me" || side === "ours"
  const theirs = before
    .slice(-4)
    .filter((turn) => (turn.side === "me" || turn.side === "ours") !== mine && !onlyListening(wordsOf(turn.text).plain))
  return topicOf(
    theirs
      .slice(-2)
      .map((turn) => turn.text.slice(-4000))
      .join(" "),
  )
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

const momentsOf = (turn: HeardTurn, before: readonly HeardTurn[]): readonly Moment[] => {
  if (turn.side === "unknown") return []
  const words = wordsOf(turn.text)
  const { plain } = words
  if (plain.length === 0) return []
  if (onlyListening(plain))
    return [momentAt(words, { a: 0, b: plain.length, mark: "" }, "backchannel", "because_backchannel", plain.join(" "))]
  const ofRep = turn.side !== "theirs"
  const earlier = theirLastTopics(turn.side, before)
  const moments: Moment[] = []
  const sentences = sentencesOf(words)
  const lineOf = ({ a, b }: Sentence) => ` ${plain.slice(a, b).join(" ")} `
  for (const [index, sentence] of sentences.entries()) {
    const line = lineOf(sentence)
    const next = sentences[index + 1]
    const asked = questionOf(line, sentence.mark)
    const said = turn.text.slice(words.from[sentence.a], words.to[sentence.b - 1])
    if (asked) moments.push(momentAt(words, sentence, "question", asked.because, asked.words, { form: asked.form }))
    if (!ofRep) {
      const heard = byRules(personRules, words, sentence, line)
      moments.push(...(asked ? heard.filter((m) => m.kind === "asked-for-telling" || m.kind === "interest") : heard))
      continue
    }
    const probe = probeOf(line, asked !== null)
    if (probe) moments.push(momentAt(words, sentence, "why-probe", "because_why_probe", probe))
    if (asked || probe) {
      const shared = sharedWords(said, earlier) ?? (earlier.size > 0 ? pointsBack(said) : null)
      if (shared) moments.push(momentAt(words, sentence, "follow-up", "because_follow_up", shared))
    }
    for (const heard of byRules(repRules, words, sentence, line)) {
      if (heard.kind === "telling") {
        if (!asked && sentence.b - sentence.a >= 4)
          moments.push({ ...heard, takesUp: sharedWords(said, earlier) !== null })
      } else if (heard.kind === "promise") {
        const due = dueTime.exec(line)
        if (!asked) moments.push(due ? { ...heard, due: verbatim(words, sentence, due) } : heard)
      } else if (heard.kind === "summary" && quoting.test(line) && next && questionOf(lineOf(next), next.mark)) continue
      else if (heard.kind === "assumption" ? !asked : true) moments.push(heard)
    }
    for (let i = sentence.a; i < sentence.b; i += 1) {
      const word = plain[i] ?? ""
      if (fillers.has(word))
        moments.push(momentAt(words, { a: i, b: i + 1, mark: "" }, "filler", "because_filler", word))
    }
  }
  return moments.sort((one, other) => one.from - other.from)
}

/** English, heard by rules. */
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
  takesUp: (text, earlier) => sharedWords(text, topicOf(earlier)),
}
