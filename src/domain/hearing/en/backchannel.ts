const set = (words: string) => new Set(words.split(" "))

/** Words that, alone or one after another, only show that somebody listens. */
const listening = set(
  "mm mhm mmhm mm-hmm mm-hm mmm hm hmm huh uh-huh uhhuh uh-hum um-hum um-hm huh-uh yeah yea yep yup yes okay ok right sure oh ah aha wow really good great cool nice exactly absolutely true interesting totally definitely indeed fine alright gotcha",
)
/** Words that may stand beside those and add nothing. */
const around = set("uh um well so and")
const sayings = [
  "i see",
  "i know",
  "got it",
  "of course",
  "all right",
  "is that right",
  "is that so",
  "no kidding",
  "no way",
  "that's right",
  "that's true",
  "that's great",
  "that's good",
  "that's interesting",
  "that's nice",
  "that's fair",
  "fair enough",
  "makes sense",
  "that makes sense",
  "i hear you",
  "i understand",
  "oh my gosh",
  "oh my god",
  "very good",
  "very nice",
  "sounds good",
  "no problem",
  "you bet",
  "for sure",
  "there you go",
].map((saying) => saying.split(" "))
const longest = 7

/** Are these plain words, all of them, only a sign of listening? */
export const onlyListening = (words: readonly string[]): boolean => {
  if (words.length === 0 || words.length > longest) return false
  let signs = 0
  for (let i = 0; i < words.length;) {
    const saying = sayings.find((s) => s.every((part, k) => words[i + k] === part))
    if (saying) {
      signs += 1
      i += saying.length
    } else if (listening.has(words[i] ?? "")) {
      signs += 1
      i += 1
    } else if (around.has(words[i] ?? "")) i += 1
    else return false
  }
  return signs > 0
}

const agreeing = set(
  "yes exactly absolutely true totally definitely indeed wow great cool good fine nice know that's interesting",
)
const answering = set("yeah yea yep yup yes right no sure okay uh-huh all")

/**
 * Signs of listening that say more than "go on": agreement ("exactly", "that's true"), or an answer when the other side has just
 * asked. They end no turn, but nobody listens by them alone.
 */
export const agreesOrAnswers = (words: readonly string[], wereAsked: boolean): boolean =>
  words.some((word) => agreeing.has(word)) || (wereAsked && words.every((word) => answering.has(word)))
