import type { Phrase } from "~domain/hearing/moment"
import { sentencesOf, type Sentence } from "./sentences"
import { said } from "./rule"
import { carriesTopic } from "./topic"
import { wordsOf, type Words } from "./words"

type PhraseKind = Phrase["kind"]

const set = (words: string) => new Set(words.split(" "))
const longest = 12
const shortest = 2

/** What makes words worth asking about, heaviest first. */
const signs: readonly { readonly kind: PhraseKind; readonly weight: number; readonly find: RegExp }[] = [
  {
    kind: "cost",
    weight: 5,
    find: said(
      "(?:lose|lost|losing|waste|wasted|wasting|costs|cost us|costing|burned|burning|missed) (?:[^ ]+ ){0,3}[^ ]+",
      "(?:takes|took|taking|spend|spent|spending) (?:[^ ]+ ){0,4}(?:hours|hour|days|day|weeks|week|months|month|minutes|time|money|forever)",
    ),
  },
  {
    kind: "problem",
    weight: 5,
    find: said(
      "(?:problem|problems|issue|issues|challenge|challenges|pain|headache|headaches|bottleneck|struggle|struggling|struggled|frustrating|frustration|frustrated|mess|nightmare|hassle|stuck|broken|broke|fails|failed|failing|difficult|difficulty|hard|tough|harder|tougher|painful|slow|manual|manually|by hand|complain|complaints|wrong|worse|worst|behind|overwhelmed|crazy|chaos|chaotic|short-staffed|pressure|shortage|shortages|delays|delayed|disruption|uncertainty|volatile|headwinds|headwind|risk|concern|concerns)",
      "(?:doesn't|don't|didn't|can't|couldn't|won't|never|isn't|wasn't) (?:really |actually |even )?(?:work|scale|talk|match|find|get|keep|trust|know|see|have|happen|fit|arrive|make|do)",
    ),
  },
  {
    kind: "vision",
    weight: 4,
    find: said(
      "(?:ideally|dream|vision|goal|wish|hope|hoping|hopefully|want to|wanted to|would love to|looking forward|ambition|aspire|plan to|planning to|would be great|would be nice|opportunity|opportunities|potential)",
    ),
  },
  {
    kind: "motive",
    weight: 4,
    find: said(
      "(?:because|reason|matters|important|care about|proud|afraid|scared|worried|excited|passionate|believe|love|loved|need to|needed to|have to|had to|trying to|priority|focus|focused|committed)",
    ),
  },
  {
    kind: "feeling",
    weight: 3,
    find: said(
      "(?:feel|feels|felt|feeling|happy|sad|angry|hate|hated|nervous|tired|worry|surprised|glad|hurt|fun|drawn to)",
    ),
  },
  {
    kind: "change",
    weight: 3,
    find: said(
      "(?:changed|change|changes|changing|used to|started|starting|stopped|moved|moving|grew|growing|growth|grown|dropped|left|switched|new|first time|anymore|shift|shifted|transition|launch|launched|improved|improving|improvement|increase|increased|decrease|decreased|decline|declined|better|recovery|slowed|accelerated|expand|expanding)",
    ),
  },
  {
    kind: "vague",
    weight: 1,
    find: said(
      "(?:kind of|sort of|somehow|different|interesting|certain|special|complicated|whole|mixed|depends|strategy|approach|experience)",
    ),
  },
]

const leading = set(
  "and but so because well um uh oh yeah yes no okay ok right now then also like just actually basically honestly really i-i or plus though however therefore obviously again that which who where when if as since while although cause 'cause",
)
const leadingPairs = set(
  "you_know i_mean i_think i_guess i_believe i_feel kind_of sort_of of_course to_be be_honest in_fact as_well at_least thank_you let's_see so_that and_that but_that so_i",
)
const dangling = set(
  "and but so or because the a an of to in on at by for with from about into than as that which who what how when where why if is are was were be am i we they he she you it my our your their his her its this these those very really um uh like just also would could can will have has had do does did not there know mean well then now some any more most i'm we're it's that's they're let's",
)
const breaking = set("and but so because which who when while where if although though since or then whereas unless")
const subjects = set(
  "i we you they he she it there this that these those i'm we're you're they're he's she's it's i've we've they've you've i'd we'd they'd we'll i'll they'll it'll there's that's everybody everyone people nobody my our their your the",
)

/** Clause borders inside a sentence: commas, and joining words that a new subject follows. */
const clausesOf = ({ plain, mark }: Words, { a, b }: Sentence): readonly Sentence[] => {
  const clauses: Sentence[] = []
  let from = a
  for (let i = a + 1; i <= b; i += 1) {
    const joins = i < b && breaking.has(plain[i] ?? "") && subjects.has(plain[i + 1] ?? "")
    if (i === b || mark[i - 1] === "," || joins) {
      clauses.push({ a: from, b: i, mark: "" })
      from = i
    }
  }
  return clauses
}

const trimmed = (plain: readonly string[], clause: Sentence): Sentence => {
  let { a, b } = clause
  for (let moved = true; moved && a < b;) {
    moved = false
    if (leadingPairs.has(`${plain[a]}_${plain[a + 1]}`) && b - a > 3) {
      a += 2
      moved = true
    } else if (leading.has(plain[a] ?? "") && b - a > 1 && !(plain[a] === "that" && b - a < 4)) {
      a += 1
      moved = true
    }
  }
  while (b > a && dangling.has(plain[b - 1] ?? "")) b -= 1
  return { a, b, mark: "" }
}

/** Shortens a clause to at most `longest` words, keeping the sign (word `sign`) and ending before a joining word. */
const shortened = (plain: readonly string[], { a, b }: Sentence, sign: number): Sentence => {
  if (b - a <= longest) return { a, b, mark: "" }
  let from = Math.max(a, sign - 5)
  for (let i = from; i <= sign; i += 1)
    if (subjects.has(plain[i] ?? "")) {
      from = i
      break
    }
  let to = Math.min(b, from + longest)
  if (to < b)
    for (let i = to; i > Math.max(sign + 1, from + 3); i -= 1)
      if (/^(?:to|of|in|on|at|by|for|with|from|about|and|or|but|that|which|as|than|so|because)$/.test(plain[i] ?? "")) {
        to = i
        break
      }
  return trimmed(plain, { a: from, b: to, mark: "" })
}

/** Up to three phrases worth asking about, best first; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  const { plain } = words
  const found: { readonly phrase: Phrase; readonly score: number }[] = []
  for (const sentence of sentencesOf(words)) {
    if (sentence.mark === "?") continue
    for (const whole of clausesOf(words, sentence)) {
      const line = ` ${plain.slice(whole.a, whole.b).join(" ")} `
      const sign = signs.find(({ find }) => find.test(line))
      if (!sign) continue
      const at = whole.a + line.slice(1, (sign.find.exec(line)?.index ?? 0) + 1).split(" ").length - 1
      const { a, b } = shortened(plain, trimmed(plain, whole), at)
      const topics = plain.slice(a, b).filter(carriesTopic).length
      if (b - a < shortest || topics === 0) continue
      const from = words.from[a] ?? 0
      const to = words.to[b - 1] ?? 0
      const size = b - a
      const score = sign.weight + Math.min(topics, 4) * 0.5 - (size < 3 ? 1.5 : 0) - (size > 10 ? 0.5 : 0)
      found.push({ phrase: { from, to, quote: text.slice(from, to), kind: sign.kind }, score })
    }
  }
  return found
    .sort((one, other) => other.score - one.score || other.phrase.from - one.phrase.from)
    .slice(0, 3)
    .map(({ phrase }) => phrase)
}

const frames: Readonly<Record<PhraseKind, readonly string[]>> = {
  problem: ["What makes that hard?", "What happens then?", "What's behind that?"],
  cost: ["What does that mean for you?", "Where do you feel that most?", "What else does it touch?"],
  motive: ["What makes that matter to you?", "What's behind that?", "How did that come about?"],
  vision: ["What would that make possible?", "What would that look like, day to day?", "Who would notice first?"],
  change: ["What led to that?", "How did that change things for you?", "What was it like before?"],
  feeling: ["What was behind that feeling?", "What made it feel that way?", "Tell me more about that?"],
  vague: ["What do you mean by that?", "How does that look in practice?", "What's an example of that?"],
}

/** A curious question on a phrase: their words, quoted, then an open question that stands by itself. */
export const questionOn = ({ quote, kind }: Phrase): string => {
  const choices = frames[kind]
  return `You said “${quote}”. ${choices[quote.length % choices.length]}`
}
