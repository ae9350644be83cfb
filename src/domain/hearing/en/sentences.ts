import type { Words } from "./words"

/** A likely sentence: words `a` up to but not including `b`; `mark` is the punctuation the captions put behind it. */
export interface Sentence {
  readonly a: number
  readonly b: number
  readonly mark: string
}

/** No sentence is longer, so every rule reads a bounded text and the whole stays linear. */
const longestSentence = 60
/** A stretch without punctuation shorter than this is left whole. */
const shortStretch = 9

const set = (words: string) => new Set(words.split(" "))
const titles = set("mr mrs ms dr st vs prof jr sr inc no")
const markers = set("so okay ok well yeah yes right and but alright anyway now um uh oh because")
const subjects = set(
  "i we you they he she it i'm we're you're they're he's she's it's i've we've you've they've i'll we'll you'll they'll i'd we'd you'd they'd that's there's this that there",
)
const asking = set("what how why when where who which what's how's who's where's why's")
const auxiliary = set(
  "do does did is are was were have has had can could will would should shall may might am don't doesn't didn't isn't aren't wasn't weren't haven't hasn't can't couldn't won't wouldn't shouldn't",
)
const narrating = set(
  "about come made makes led happens happened brought drives keeps if else many much long often kind",
)
const promising = set("i'll we'll")
const asked = set("you we they i he she it that this there your our anybody anyone somebody someone everybody")
/** Words that bind to what follows, so that no sentence ends behind them. */
const binding = set(
  "a an the of to in on at by for with from about into than as and or but if that which who whom whose what how when where why because is are was were be been being am do does did has have had will would can could should my your our their his its this these those very really so just not i we they he she it's i'm know see understand wonder ask like think say said",
)

const startsQuestion = (words: readonly string[], i: number): boolean => {
  const first = words[i] ?? ""
  const second = words[i + 1] ?? ""
  if (asking.has(first)) return auxiliary.has(second) || first.includes("'") || narrating.has(second)
  return auxiliary.has(first) && asked.has(second)
}

const startsSentence = (words: readonly string[], i: number): boolean => {
  const before = words[i - 1] ?? ""
  const first = words[i] ?? ""
  const second = words[i + 1] ?? ""
  if (binding.has(before) || markers.has(before)) return false
  if (markers.has(first)) return subjects.has(second) || startsQuestion(words, i + 1)
  return promising.has(first) || (startsQuestion(words, i) && !asked.has(before))
}

/** Cuts words into likely sentences: by punctuation, and long stretches without any by how sentences begin. */
export const sentencesOf = ({ plain, mark }: Words): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let a = 0
  const end = (b: number, sign: string) => {
    if (b > a) sentences.push({ a, b, mark: sign })
    a = b
  }
  let bare = 0
  for (let i = 0; i < plain.length; i += 1) {
    if (i > a && bare >= shortStretch - 4 && startsSentence(plain, i)) end(i, "")
    if (i - a >= longestSentence) end(i, "")
    if (i === a) bare = 0
    bare += 1
    const sign = mark[i] ?? ""
    if (sign === "?" || (sign === "." && !titles.has(plain[i] ?? ""))) end(i + 1, sign)
    else if (sign === ",") bare = 0
  }
  end(plain.length, "")
  return sentences
}
