const set = (words: string) => new Set(words.split(" "))

const hesitations = set("um uh er erm uhm umm uhh ah eh")
/** Words that open a sentence without being part of what it says or asks. */
const leads = set(
  "so and but well okay ok oh yeah yes right now then or alright because also like hey hi just actually basically anyway no 'cause cause mm hm huh mhm uh-huh great sorry please thanks good sure maybe",
)
const earnestBefore = set(
  "do did if what how as would should n't could can will that when who where why because let all like might may to of",
)
const earnestAfter = set(
  "him her them me us it what how why who where when whether about of anybody anyone anything if",
)
const leadPairs = set("i_mean you_know thank_you all_right i_guess of_course i_think let's_see")

/** Words the grammar of English is made of; every other word is only "#" to the patterns. */
export const closedClass = set(
  "i you we they he she it me us them him her my your our their his its this that these those there here who whom whose which what when where why how do does did done doing is are was were be been being am 's 're 've 'll 'd 'm n't have has had having can could will would shall should may might must need want a an the some any no not all each every both either neither few many much more most other another such one ones and or but if because as while since though although so than then to of in on at by for with from about into onto over under after before between through during without within against out up down off again once just only even also too very really quite still yet already ever never always sometimes often maybe perhaps probably anything something nothing everything anyone someone everyone anybody somebody everybody else mean know think guess say said see get got go going gonna come let like kind sort lot bit yeah yes no okay right well oh huh tell",
)

const classes: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    "A",
    set(
      "do does did is are was were am have has had can could will would shall should may might must 's 're 've 'd 'll ain't",
    ),
  ],
  ["P", set("i you we they he she it this that these those there anyone anybody someone somebody everyone everybody")],
  ["W", set("what how why when where who which whose whom")],
  ["D", set("the a an any some my your our their his her its")],
  ["I", set("to of in on at by for with from about into than as over after before between through")],
  ["C", set("and or but if because while since though although so then")],
]
const classOf = new Map(classes.flatMap(([name, words]) => [...words].map((word) => [word, name] as const)))

/** The coarse class of a word: A helping verb, P pronoun, W question word, D determiner, I preposition, C joining word, "#" any other. */
export const coarseClass = (word: string): string => classOf.get(word) ?? (word === "n't" ? "N" : "#")

/**
 * The words of one sentence as the models read them: hesitations and stuttered repeats are gone, "don't" is "do" and "n't",
 * figures are "0". `head` is where the sentence proper begins behind "so", "and", "well".
 */
export interface Tokens {
  readonly words: readonly string[]
  readonly head: number
}

/** "Do you know", "you know what", "you know him" are said in earnest; any other "you know" is a pause. */
const asksWhetherKnown = (before: string | undefined, after: string | undefined): boolean =>
  (before !== undefined && earnestBefore.has(before)) || (after !== undefined && earnestAfter.has(after))

const parts = (word: string): readonly string[] => {
  if (word.endsWith("n't")) {
    const verb = word.slice(0, -3)
    return [verb === "ca" ? "can" : verb === "wo" ? "will" : verb, "n't"]
  }
  const at = word.indexOf("'")
  if (at > 0 && at < word.length - 1) {
    const ending = word.slice(at)
    if (
      ending === "'s" ||
      ending === "'re" ||
      ending === "'ve" ||
      ending === "'ll" ||
      ending === "'d" ||
      ending === "'m"
    )
      return [word.slice(0, at), ending]
  }
  const first = word.charCodeAt(0)
  return [first >= 48 && first <= 57 ? "0" : word]
}

/** Does what was just pushed say again what stands right before it ("have you have you")? Gives the length of the repeat. */
const repeated = (words: readonly string[]): number => {
  const end = words.length
  for (let size = 3; size >= 1; size -= 1) {
    if (end < size * 2) continue
    let same = true
    for (let i = 0; same && i < size; i += 1) same = words[end - 1 - i] === words[end - 1 - size - i]
    if (same) return size
  }
  return 0
}

/** Reads plain words `a` up to `b` of a text. */
export const tokensOf = (plain: readonly string[], a = 0, b = plain.length): Tokens => {
  const words: string[] = []
  for (let i = a; i < b; i += 1) {
    const word = plain[i] ?? ""
    if (hesitations.has(word)) continue
    for (const part of parts(word)) {
      words.push(part)
      if (part === "know" && words.at(-2) === "you" && !asksWhetherKnown(words.at(-3), plain[i + 1])) {
        words.length -= 2
        continue
      }
      const again = repeated(words)
      if (again > 0) words.length -= again
    }
  }
  let head = 0
  while (head < words.length - 1) {
    if (leadPairs.has(`${words[head]}_${words[head + 1]}`) && head + 2 < words.length) head += 2
    else if (leads.has(words[head] ?? "")) head += 1
    else break
  }
  return { words, head }
}
