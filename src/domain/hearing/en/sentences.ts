import { boundaryAt, boundaryShapes } from "./model"
import type { Words } from "./words"

/** A likely sentence: words `a` up to but not including `b`; `mark` is the punctuation the captions put behind it. */
export interface Sentence {
  readonly a: number
  readonly b: number
  readonly mark: string
}

/** No sentence is longer, so every rule reads a bounded text and the whole stays linear. */
const longestSentence = 60
/** Where captions put an end within this many words, they are believed and nothing is cut between. */
const believed = 25

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "))
/** "right now", "right there": no tag question ends there, whatever the weights say. */
const rightAdverbs = new Set(
  "now here there away after before at in on up down out back next off through around behind into".split(" "),
)
const titles = words("mr mrs ms dr st vs prof jr sr inc no")
const asked = words("you we they i he she it that this there your anybody anyone somebody")
const subjects = words("you we they i he she what who which how")
const helping = words("do does did are can could would will have")
const questioning = words("what how why where who which when what's how's")
const narrating = words("happens happened makes made led brought about many much long often")

/** "…can you", "…what do you": a question that begins here is worth a cut even where the weights hesitate. */
const opensQuestion = (plain: readonly string[], i: number): number => {
  const [first = "", second = "", third = ""] = [plain[i], plain[i + 1], plain[i + 2]]
  if (questioning.has(first)) return helping.has(second) && asked.has(third) ? 2.5 : narrating.has(second) ? 1.5 : 0
  return helping.has(first) && second === "you" && !subjects.has(plain[i - 1] ?? "") ? 2.5 : 0
}

/** The longer a stretch has gone on, the less it takes to end it. */
const evidenceNeeded = (size: number): number => (size < 12 ? 0 : size < 25 ? -1 : -1.6)

const endsAt = ({ plain, mark }: Words, i: number): boolean =>
  mark[i] === "?" || (mark[i] === "." && !titles.has(plain[i] ?? ""))

/**
 * Cuts words into likely sentences: by the captions' own marks, and stretches without any by how sentences end and begin.
 * Whether a cut is made is settled three words behind it.
 */
export const sentencesOf = (words: Words): readonly Sentence[] => {
  const { plain, mark } = words
  const shapes = boundaryShapes(plain)
  const sentences: Sentence[] = []
  let a = 0
  let nextEnd = -1
  const end = (b: number, sign: string) => {
    if (b > a) sentences.push({ a, b, mark: sign })
    a = b
  }
  for (let i = 0; i < plain.length; i += 1) {
    if (nextEnd < i) {
      nextEnd = i
      while (nextEnd < plain.length && nextEnd - i < believed && !endsAt(words, nextEnd)) nextEnd += 1
      // No end within reach: look again from the next word on.
      if (nextEnd >= plain.length || !endsAt(words, nextEnd)) nextEnd = -1
    }
    const size = i - a
    const bound = plain[i - 1] === "right" && rightAdverbs.has(plain[i] ?? "")
    if (size >= longestSentence) end(i, "")
    else if (
      size >= 2 &&
      nextEnd === -1 &&
      !bound &&
      boundaryAt(plain, shapes, i) + opensQuestion(plain, i) > evidenceNeeded(size)
    )
      end(i, "")
    if (endsAt(words, i)) end(i + 1, mark[i] ?? "")
  }
  end(plain.length, "")
  return sentences
}
