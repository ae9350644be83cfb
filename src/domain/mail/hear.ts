import { english } from "~domain/hearing/en/english"
import { unlessDenied } from "~domain/hearing/en/rep-rules"
import { said } from "~domain/hearing/en/rule"
import { sharedWords, stemsOf } from "~domain/hearing/en/topic"
import { wordsOf } from "~domain/hearing/en/words"
import { askIn } from "./asks"
import type { MailFinding, MailFindingId, Tone } from "./finding"
import { givingIn } from "./giving"
import { leaningIn } from "./leaning"
import { anyOf } from "./likely"
import type { MailKind } from "./kind"
import { partsOf } from "./parts"
import { pitchIn } from "./pitch"
import { pressureIn } from "./pressure"
import { realQuestionIn, shortQuestion } from "./questions"
import { readingGrade } from "./reading"
import { mailSentences, withoutQuotations, type MailSentence } from "./sentences"
import type { MailSettings } from "./settings"

/** A draft as the mail tool holds it: the body with quoted mail and signature. */
export interface MailDraft {
  readonly kind: MailKind
  readonly subject: string
  readonly body: string
}

/** What is heard in a draft, in the order of importance: what to look at first stands first. */
export interface HeardMail {
  readonly findings: readonly MailFinding[]
  /** Words that were written, without quote and signature. */
  readonly words: number
  /** School grade (US) that reads it with ease; null where too little was written to say. */
  readonly readingGrade: number | null
  /** What was heard in each sentence by itself, for when the draft is heard again. */
  readonly sentences: HeardSentences
}

const longestSubject = 1000
const mine = new Set("i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves".split(" "))
const theirs = new Set("you you're you've you'd you'll your yours yourself yourselves".split(" "))
const saidBack = said("(?:you said|you told me|you mentioned|you asked|you wrote|you spoke|in your words|your words)")
/** "I'll …" in a mail promises, whatever is promised; unless nothing is done by it. */
const written = said(
  `(?:i'll|i will|we'll|we will) (?!be (?:glad|happy|there|at|honest|brief|blunt|frank|candid|direct)|leave|assume|admit|say|never|keep it|not|see|close|need|have to|miss)[^ ]+${unlessDenied} _`,
)
/** Said by somebody else. */
const quoting = /["“][^"”]{0,200}\b(?:i|we)(?:['’]| wi)ll\b/iu
const answersItself =
  /^ (?:because|simple|simply|it's simple|easy|that's easy|the answer|it's called|it is called|that's (?:why|where|how)|this is (?:why|where|how)|we (?:can|do|did|help)|nothing|none|nobody|me too|me neither|(?:no|yes|yeah|yep|nope|exactly) (?!hurry|rush|answer|need|reply|pressure|worries|obligation)[^ ]+|(?:about|more than) \d+|turns out|it turns out|by [^ ]+ing|with (?:our|us)) /
const greeting = /^ (?:(?:hi|hello|hey|dear|good morning|good afternoon|good evening|greetings)(?: [^ ]+){0,5}) $/
const replyMark = /^(?:\s{0,3}(?:re|fwd?|aw|wg|sv|tr|rv)\s{0,2}:)+/iu

/** Their words were taken up when a sentence shares so many topic words with them. */
const takenUp = 2

/**
 * A draft gives something before it asks, and presses though none of its sentences does alone, from these likelihoods on: those at
 * which drafts agreed best with their labels (docs/mail.md).
 */
const givesFrom = 0.5
const leansFrom = 0.5

/** A finding about the whole draft shows no more of it than this. UTF-16 units. */
const longestQuote = 300

const order: readonly MailFindingId[] = [
  "pressure",
  "asks",
  "pitch",
  "gives-first",
  "real-question",
  "their-words",
  "you-me",
  "length",
  "reading-level",
  "subject-length",
  "promise",
]
const tones: readonly Tone[] = ["change", "good", "note"]

type Span = Pick<MailSentence, "from" | "to">

/** What a sentence holds, wherever it stands in a draft. */
interface HeardSentence {
  readonly ask: ReturnType<typeof askIn>
  readonly question: string | null
  readonly pressure: ReturnType<typeof pressureIn>
  readonly leaning: ReturnType<typeof leaningIn>
  readonly pitch: string | null
  readonly promise: string | null
  /** Null where most of it is somebody else's words: their words given back are no news to them. */
  readonly giving: ReturnType<typeof givingIn> | null
}

type HeardSentences = ReadonlyMap<string, HeardSentence>

/** What is heard in a sentence depends on no more than this. */
const sentenceKey = ({ asked, text, words }: MailSentence, before: MailSentence | undefined): string =>
  `${asked ? "?" : "."}${text}\n${words.length <= shortQuestion ? (before?.line ?? "") : ""}`

const hearSentence = (sentence: MailSentence, before: MailSentence | undefined): HeardSentence => {
  const moments = english.moments({ side: "me", text: sentence.text }, [])
  const pressure = pressureIn(sentence, moments)
  const question = pressure === null ? realQuestionIn(sentence, before) : null
  const ask = question === null ? askIn(sentence) : null
  const own = withoutQuotations(sentence)
  const mostlyOwn = own.words.length * 2 >= sentence.words.length
  const pitch = pitchIn(own, moments)
  const spoken = moments.find(({ kind }) => kind === "promise")?.words
  const promise =
    sentence.asked || pressure !== null || quoting.test(sentence.text)
      ? null
      : (spoken ?? written.exec(sentence.line)?.[0].trim() ?? null)
  return {
    ask,
    question,
    pressure,
    leaning: leaningIn(sentence, pressure),
    pitch,
    promise,
    giving: mostlyOwn ? givingIn(own, { pitched: pitch !== null, pressed: pressure !== null }) : null,
  }
}

/**
 * Hears a draft: what gives, asks, presses and pitches in it, and how it measures against the limits of the playbook.
 * `theirWords` are quotes of the person worth taking up; mail quoted in the draft counts as their words too. A draft is heard again
 * at every pause: given what was heard in it last, only its new sentences are worked out. English. Never throws; linear in the
 * length of the draft, of which `longestDraft` characters are looked at.
 */
export const hearMail = (
  draft: MailDraft,
  settings: MailSettings,
  theirWords: readonly string[] = [],
  earlier: Pick<HeardMail, "sentences"> | null = null,
): HeardMail => {
  const { written, quoted } = partsOf(draft.body)
  const sentences = mailSentences(written).filter(({ line }) => !greeting.test(line))
  const bySentence = new Map<string, HeardSentence>()
  const heard = sentences.map((sentence, index) => {
    const before = sentences[index - 1]
    const key = sentenceKey(sentence, before)
    const alone = bySentence.get(key) ?? earlier?.sentences.get(key) ?? hearSentence(sentence, before)
    bySentence.set(key, alone)
    const one = { sentence, ...alone }
    // Whoever answers it at once has not asked about them, but may still ask something of them.
    return one.question !== null && answersItself.test(sentences[index + 1]?.line ?? "")
      ? { ...one, question: null, ask: askIn(sentence) }
      : one
  })
  const limits = settings.kinds[draft.kind]
  const wordCount = sentences.reduce((sum, { words }) => sum + words.length, 0)
  const findings: MailFinding[] = []

  /** Quoted as it stands in the draft: a sentence's own text has its odd signs put right. */
  const add = (id: MailFindingId, tone: Tone, { from, to }: Span, because: string, words: string) =>
    findings.push({ id, tone, in: "body", from, to, quote: draft.body.slice(from, to), because, words })

  const givings = unasked(heard).flatMap(({ sentence, giving }) => (giving ? [{ sentence, ...giving }] : []))
  const given = anyOf(givings.map(({ likelihood }) => likelihood)) >= givesFrom
  const leanings = heard.map(({ sentence, leaning }) => ({ sentence, ...leaning }))
  const leans = anyOf(leanings.map(({ likelihood }) => likelihood)) >= leansFrom

  if (given)
    for (const { sentence, words } of mostLikely(givings).slice(0, 1))
      add("gives-first", "good", sentence, "because_mail_gives_first", words)
  if (leans)
    for (const { sentence, because, words } of likelyOnes(leanings)) add("pressure", "change", sentence, because, words)
  for (const { sentence, question, promise } of heard) {
    if (question !== null) add("real-question", "good", sentence, "because_mail_real_question", question)
    if (promise !== null) add("promise", "note", sentence, "because_mail_promise", promise)
  }

  const asks = heard.filter(({ ask }) => ask !== null)
  for (const [index, { sentence, ask }] of asks.entries()) {
    if (ask === null) continue
    const early = index === 0 && !given
    const many = index >= limits.asks
    add(
      "asks",
      early || many ? "change" : "note",
      sentence,
      `because_mail_ask_${many ? "many" : early ? "first" : ask.what}`,
      ask.words,
    )
  }

  const pitches = heard.filter(({ pitch }) => pitch !== null)
  const [pitch] = pitches
  if (pitch?.pitch) {
    const share = pitches.reduce((sum, { sentence }) => sum + sentence.words.length, 0) / Math.max(1, wordCount)
    add("pitch", share > limits.pitchShare ? "change" : "note", pitch.sentence, "because_mail_pitch", pitch.pitch)
  }

  const known = stemsOf(wordsOf([...theirWords, quoted.slice(0, 5000)].join("\n").slice(0, 10_000)).plain)
  for (const { sentence } of heard) {
    const shared = known.size > 0 ? sharedWords(sentence.words, known) : null
    const back = saidBack.exec(sentence.line)
    if (shared !== null && shared.split(", ").length >= takenUp)
      add("their-words", "good", sentence, "because_mail_their_words", shared)
    else if (back) add("their-words", "good", sentence, "because_mail_their_words", back[0].trim())
  }

  const whole = (): Span | null => {
    const [first] = sentences
    const last = sentences.at(-1)
    return first && last ? { from: first.from, to: Math.min(last.to, first.from + longestQuote) } : null
  }
  const all = whole()
  const grade = wordCount >= settings.leastWords ? readingGrade(sentences.map(({ words }) => words)) : null
  if (all) {
    if (wordCount > limits.words.to)
      add("length", "change", all, "because_mail_long", `${wordCount} > ${limits.words.to}`)
    else if (wordCount < limits.words.from)
      add("length", "note", all, "because_mail_short", `${wordCount} < ${limits.words.from}`)
    if (grade !== null && grade > limits.readingGrade) {
      const hardest = sentences.reduce((a, b) => (readingGrade([b.words]) > readingGrade([a.words]) ? b : a))
      add("reading-level", "change", hardest, "because_mail_reading_level", grade.toFixed(0))
    }
    const plain = sentences.flatMap(({ words }) => words)
    const me = plain.filter((word) => mine.has(word)).length
    const you = plain.filter((word) => theirs.has(word)).length
    if (wordCount >= settings.leastWords && me > you * settings.meForYou) {
      const worst = sentences.reduce((a, b) => (count(b, mine) > count(a, mine) ? b : a))
      add("you-me", "change", worst, "because_mail_you_me", `${me} : ${you}`)
    }
  }

  findings.push(...hearSubject(draft.subject.slice(0, longestSubject), settings, draft.kind))
  const rank = ({ id, tone }: MailFinding) => tones.indexOf(tone) * order.length + order.indexOf(id)
  return {
    findings: findings.toSorted((a, b) => rank(a) - rank(b)),
    words: wordCount,
    readingGrade: grade,
    sentences: bySentence,
  }
}

/** What stands before the first ask. */
export const unasked = <T extends Pick<HeardSentence, "ask">>(heard: readonly T[]): readonly T[] => {
  const first = heard.findIndex(({ ask }) => ask !== null)
  return first === -1 ? heard : heard.slice(0, first)
}

const mostLikely = <T extends { readonly likelihood: number }>(list: readonly T[]): T[] =>
  list.toSorted((a, b) => b.likelihood - a.likelihood)

/** Those that are likely alone, in their order; where none is, the most likely of them. */
const likelyOnes = <T extends { readonly likelihood: number }>(list: readonly T[]): readonly T[] => {
  const alone = list.filter(({ likelihood }) => likelihood >= 0.5)
  return alone.length > 0 ? alone : mostLikely(list).slice(0, 1)
}

const count = ({ words }: MailSentence, of: ReadonlySet<string>): number => words.filter((word) => of.has(word)).length

/** What is heard in the subject: pressure, and whether it has a good length. */
const hearSubject = (subject: string, settings: MailSettings, kind: MailKind): MailFinding[] => {
  const mark = replyMark.exec(subject)?.[0].length ?? 0
  const text = subject.slice(mark)
  const { plain } = wordsOf(text)
  const place = { in: "subject", from: mark, to: subject.length, quote: text } as const
  const found: MailFinding[] = []
  const pressure = pressureIn({ line: ` ${plain.slice(0, 60).join(" ")} ` }, [])
  if (pressure) found.push({ id: "pressure", tone: "change", ...place, ...pressure })
  const { from, to } = settings.kinds[kind].subjectWords
  const size = plain.length
  // The subject of an answer is the other's as much as ours.
  if (mark === 0 && (size < from || size > to))
    found.push({
      id: "subject-length",
      tone: "change",
      ...place,
      because: `because_mail_subject_${size === 0 ? "empty" : size < from ? "short" : "long"}`,
      words: String(size),
    })
  return found
}
