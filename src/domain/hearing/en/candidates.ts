import { judge, type JudgedSentence } from "./asking"
import { isClause, mayStop, pause, startsAt, stopsFrom, type Said } from "./clauses"
import { noContext } from "./context"
import { rolesOf, withoutStutter } from "./grammar"
import { matterOf } from "./matter"
import { boundaryAt, boundaryShapes } from "./model"
import type { Around, Span } from "./phrase-features"
import type { Sentence } from "./sentences"
import type { Words } from "./words"

const hesitation = /^(?:u[hm]+|e[hrm]|erm|mm+|ah)$/

/** A sentence without what only fills it, and where its words stand (`at`). */
const saidOf = (words: Words, { a, b }: Sentence): { readonly said: Said; readonly at: readonly number[] } => {
  /** Where the words stand that say something. */
  const at: number[] = []
  const marks: string[] = []
  for (let k = a; k < b; k += 1) {
    const known = words.plain[k] === "you" && words.plain[k + 1] === "know"
    const led = words.plain[k] === "as" && words.plain[k + 1] === "you" && words.plain[k + 2] === "know"
    if (known || led || hesitation.test(words.plain[k] ?? "")) {
      if (known) k += 1
      // "a, uh, big customer"; a second one breaks it off.
      if (/^[,~]?$/.test(marks.at(-1) ?? ".")) marks.push(marks.pop() === pause ? "," : pause)
    } else {
      at.push(k)
      marks.push(words.mark[k] ?? "")
    }
  }
  const spoken = at.map((k) => words.plain[k] ?? "")
  const plain = spoken.map((word) => withoutStutter(word) ?? word)
  const shapes = boundaryShapes(plain)
  const said = {
    plain,
    roles: rolesOf(plain),
    // A word begun twice begins anew.
    marks: marks.map((mark, i) => (i + 1 === at.length ? "" : plain[i + 1] === spoken[i + 1] ? mark : ".")),
    torn: at.map((k) => words.text.charAt(words.to[k] ?? 0) === "-"),
    ends: plain.map((_, i) => boundaryAt(plain, shapes, i)),
  }
  return { said, at }
}

/** Sentences put together where no sentence ends: "i didn't think that | i had a problem". */
const whole = (judged: readonly JudgedSentence[]): readonly JudgedSentence[] => {
  const sentences: JudgedSentence[] = []
  for (const one of judged) {
    const last = sentences.at(-1)
    const torn = last?.mark === "" && one.b - last.a < 80 && / (?:that|to|of|the|an?|think|if|i|we) $/.test(last.line)
    if (torn) sentences.pop()
    sentences.push(
      torn ? { ...one, a: last.a, line: last.line + one.line.slice(1), asks: Math.max(last.asks, one.asks) } : one,
    )
  }
  return sentences
}

/** Who says so asks, or is about to. */
const leading =
  / (?:curious|wonder(?:ing|ed)?|(?:my|two|few|of|one|the|another|first|second|third|next|last) (?:quick )?questions?|question (?:is|for)|follow-up|(?:more|the|any) color|you(?:'ve)? (?:mentioned|said|talked|noted|indicated)|trying to understand) /
/** Spoken to whoever listens, as askers do. */
const listening = / you(?! know )(?:r|'[a-z]+)? /

/** A phrase that is whole: `from` up to `to` are its words in the text. */
export interface Candidate {
  readonly span: Span
  readonly around: Around
  readonly from: number
  readonly to: number
}

/** Every phrase of a stretch that begins and ends as one may. */
export const candidatesIn = (words: Words): readonly Candidate[] => {
  const sentences = whole(judge(words, noContext)).map((sentence) => ({
    sentence,
    toListener: listening.test(sentence.line),
    ...saidOf(words, sentence),
  }))
  const stretch = {
    size: words.plain.length,
    heaviest: sentences.reduce(
      (most, { said }) => Math.max(most, matterOf(said.plain, 0, said.plain.length).heaviest),
      0,
    ),
    asks: sentences.reduce((most, { sentence }) => Math.max(most, sentence.asks), -Infinity),
    leadsUp: sentences.some(({ sentence }) => leading.test(sentence.line)),
    spokenTo: sentences.some(({ toListener }) => toListener),
  }
  return sentences.flatMap(({ sentence, toListener, said, at }) => {
    const around = { ...stretch, said, sentence, toListener }
    return at.flatMap((from, a) =>
      startsAt(said, a).flatMap((begins) =>
        stopsFrom(said, a, begins)
          .filter((stop) => stop.at - a > 1 && mayStop(said, stop, isClause(begins)))
          .map((stop) => ({ span: { a, b: stop.at, begins }, around, from, to: (at[stop.at - 1] ?? 0) + 1 })),
      ),
    )
  })
}
