import { wordsOf } from "~domain/hearing/en/words"

/**
 * One written sentence: its place in the draft, `line` as the rules of hearing read it (" lower case words with one space around
 * each "), and whether it ends in a question mark.
 */
export interface MailSentence {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly line: string
  readonly words: readonly string[]
  readonly asked: boolean
  /** Holds a web address that is not a calendar. */
  readonly link: boolean
}

/** No sentence is longer, so that every rule reads a bounded text. Words. */
const longestSentence = 60
/** Rules about the written form look no further into a sentence. */
const looked = 800

const ends = ".!?…。！？"
const closers = "\"'”’)]»*_"
/** Mail wrapped by the tool breaks near here; a shorter line was ended by the writer. */
const wrappedAt = 55
/** A number only where it begins a line of a list: "by March 6. I will …" ends. */
const abbreviation = /(?:^|\s)(?:mr|mrs|ms|dr|st|vs|prof|no|e\.g|i\.e|approx|inc|ltd|p\.s|ps|[a-z])$|^\s*\d{1,2}$/iu
const bullet = /^\s{0,8}(?:[-*•–]|\d{1,2}[.)])\s/
const address =
  /https?:\/\/|\bwww\.|\b[a-z0-9-]{2,40}\.(?:com|org|net|io|example|edu|gov|co|de|fr|eu|uk|se|nl|fm|dk|app|dev)\b/iu
const calendar =
  /\b(?:cal|calendly|meetings|booking|book|schedule)\.|\/(?:cal|book|demo|meet|signup|sign-up|order|buy)\b/iu

const isSpace = (sign: string | undefined): boolean => sign === undefined || /\s/u.test(sign)

const sentence = (text: string, from: number, to: number, take: (sentence: MailSentence) => void): void => {
  const raw = text.slice(from, to)
  const words = wordsOf(raw)
  for (let a = 0; a < words.plain.length; a += longestSentence) {
    const b = Math.min(words.plain.length, a + longestSentence)
    const last = b === words.plain.length
    const start = words.from[a] ?? 0
    const end = last ? raw.trimEnd().length : (words.to[b - 1] ?? start)
    const plain = words.plain.slice(a, b)
    const part = raw.slice(start, end)
    const seen = part.slice(0, looked)
    take({
      from: from + start,
      to: from + end,
      text: part,
      line: ` ${plain.join(" ")} `,
      words: plain,
      asked: last && /[?？][^\p{L}\p{N}]*$/u.test(raw.slice(-40)),
      link: address.test(seen) && !calendar.test(seen),
    })
  }
}

const quotation = /["“][^"”]*(?:["”]|$)/gu

/** A sentence as if nothing stood in quotation marks: those are somebody else's words. */
export const withoutQuotations = (sentence: MailSentence): MailSentence => {
  const text = sentence.text.replace(quotation, " ")
  if (text === sentence.text) return sentence
  const { plain } = wordsOf(text)
  return { ...sentence, text, line: ` ${plain.join(" ")} `, words: plain }
}

/** Where lines were ended by the writer: at blank lines, before list items, and behind short lines. */
const paragraphEnds = (text: string, at: number): boolean => {
  const next = text.indexOf("\n", at + 1)
  const following = text.slice(at + 1, Math.min(next === -1 ? text.length : next, at + 40))
  if (following.trim() === "" || bullet.test(following)) return true
  return at - (text.lastIndexOf("\n", at - 1) + 1) < wrappedAt
}

/** Cuts what was written into sentences. Written text has its marks, so unlike speech it is cut by them alone. Linear. */
export const mailSentences = (text: string): readonly MailSentence[] => {
  const sentences: MailSentence[] = []
  let from = 0
  const end = (to: number) => {
    sentence(text, from, to, (one) => sentences.push(one))
    from = to
  }
  for (let i = 0; i < text.length; i += 1) {
    const sign = text[i] ?? ""
    if (sign === "\n") {
      if (paragraphEnds(text, i)) end(i)
      continue
    }
    if (!ends.includes(sign)) continue
    let to = i + 1
    while (to < text.length && ends.includes(text[to] ?? "")) to += 1
    while (to < text.length && closers.includes(text[to] ?? "")) to += 1
    if (
      isSpace(text[to]) &&
      !(sign === "." && to === i + 1 && abbreviation.test(text.slice(Math.max(from, i - 10), i)))
    )
      end(to)
    i = to - 1
  }
  end(text.length)
  return sentences
}
