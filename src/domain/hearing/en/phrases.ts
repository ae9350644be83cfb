import type { Phrase } from "~domain/hearing/moment"
import { judge } from "./asking"
import { noContext } from "./context"
import type { Sentence } from "./sentences"
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
      "(?:problem|problems|issue|issues|challenge|challenges|pain|headache|headaches|bottleneck|struggle|struggling|struggled|frustrating|frustration|frustrated|mess|nightmare|hassle|stuck|broken|broke|fails|failed|failing|difficult|difficulty|hard|tough|harder|tougher|painful|slow|manual|manually|by hand|complain|complaints|wrong|worse|worst|behind|overwhelmed|crazy|chaos|chaotic|short-staffed|pressure|shortage|shortages|delays|delayed|disruption|uncertainty|volatile|headwinds|headwind|risk|concern|concerns|crisis|laid off|no guarantee|can't afford|lack|lost|quit|cut|gap|complicated|messy|not enough|too much|too many|too few|expensive|unable|limited|impact|negative|negatively|slowed|slowdown|unavailable)",
      "(?:doesn't|don't|didn't|can't|couldn't|won't|never|isn't|wasn't) (?:really |actually |even )?(?:able|enough|allowed|ready|sure|work|scale|talk|match|find|get|keep|trust|know|see|have|happen|fit|arrive|make|do)",
    ),
  },
  {
    kind: "vision",
    weight: 4,
    find: said(
      "(?:ideally|dream|vision|goal|wish|hope|hoping|hopefully|want to|wanted to|would love to|looking forward|ambition|aspire|plan to|planning to|would be great|would be nice|opportunity|opportunities|potential|wanna|be able to|ways to|look for ways|objective|objectives|target|targets|aim|aiming|intend|ready to|would like to|i'd like to|we'd like to)",
    ),
  },
  {
    kind: "motive",
    weight: 4,
    find: said(
      "(?:because|reason|matters|important|care about|proud|afraid|scared|worried|excited|passionate|believe|love|loved|need to|needed to|have to|had to|trying to|priority|focus|focused|committed|decided|wanted|chose|managed to|gotta|matter|depend|depends on|drives|driven|driving|despite|instead|my kids|my family|my mother|my father|my dad|my mom)",
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
      "(?:changed|change|changes|changing|used to|started|starting|stopped|moved|moving|grew|growing|growth|grown|dropped|left|switched|new|first time|anymore|shift|shifted|transition|launch|launched|improved|improving|improvement|increase|increased|decrease|decreased|decline|declined|better|recovery|slowed|accelerated|expand|expanding|reduce|reduced|reducing|higher|lower|stronger|demand|raised|younger|older|grew up|back then|ended up|became|turned into|went from|compared to|renegotiate|significant|ongoing)",
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

/** Nothing named, but somebody tells what they did or had: still theirs to tell more about. */
const story = {
  kind: "vague",
  weight: 1,
  find: said("(?:i|we|my|our|i'm|we're|i've|we've) (?:[^ ]+ ){2}[^ ]+"),
} as const
/** Below this nothing is worth a question. */
const worthAsking = 2.5

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

const relative = set("that which who what where when")
const helping = set("is was are were has have had can will would could does did do makes made means takes")

const trimmed = (plain: readonly string[], clause: Sentence): Sentence => {
  let { a, b } = clause
  for (let moved = true; moved && a < b;) {
    moved = false
    if (leadingPairs.has(`${plain[a]}_${plain[a + 1]}`) && b - a > 3) {
      a += 2
      moved = true
    } else if (
      leading.has(plain[a] ?? "") &&
      b - a > 1 &&
      !(relative.has(plain[a] ?? "") && helping.has(plain[a + 1] ?? ""))
    ) {
      a += 1
      moved = true
    }
  }
  while (b > a && dangling.has(plain[b - 1] ?? "")) b -= 1
  return { a, b, mark: "" }
}

const determiners = set(
  "the a an our my your their his her its this these those some any every each all no another two three four five",
)
const ending = set(
  "to of in on at by for with from about and or but that which as than so because where when who if while after before over under through during into per",
)

/** Shortens a clause to at most `longest` words around the sign (word `sign`): from its subject to a joint of the sentence. */
const shortened = (plain: readonly string[], { a, b }: Sentence, sign: number): Sentence => {
  if (b - a <= longest) return { a, b, mark: "" }
  let from = a
  if (sign - a >= longest - 4) {
    from = Math.max(a, sign - 4)
    for (let i = Math.max(a, sign - 7); i <= sign; i += 1)
      if (subjects.has(plain[i] ?? "") || determiners.has(plain[i] ?? "")) {
        from = i
        break
      }
  }
  let to = Math.min(b, from + longest)
  if (to < b) {
    let joint = to
    while (joint > Math.max(sign + 1, from + 3) && !ending.has(plain[joint] ?? "")) joint -= 1
    if (ending.has(plain[joint] ?? "")) to = joint
  }
  return trimmed(plain, { a: from, b: to, mark: "" })
}

const noise = set("inaudible unk silence laughing crosstalk unintelligible laughter applause")
const callTalk =
  / (?:question and answer|q and a|q a|session|operator|press star|slide|conference call|presentation|today's call|next question|webinar|questions|replay|participants|investors and analysts|ladies and gentlemen|control panel|good morning|good afternoon) /
const own = set("i we my our i'm we're i've we've i'd we'd us me")

/** How well words read as a quote: stutters, noise and scraps do not. */
const readsWell = ({ text, from, to, plain }: Words, a: number, b: number): number => {
  let worth = 0
  const end = to[b - 1] ?? 0
  const quote = text.slice(from[a], end)
  if (/^-+(?:\s|$)/.test(text.slice(end, end + 3))) worth -= 4
  if (/\p{L}-(?:\s|$)/u.test(quote) || /[<>]|RD-/.test(quote)) worth -= 4
  for (let i = a; i < b; i += 1) {
    const word = plain[i] ?? ""
    if (noise.has(word)) worth -= 9
    if (word === "um" || word === "uh" || (i > a && word === plain[i - 1])) worth -= 2
    if (word.length === 1 && word !== "i" && word !== "a" && !/[\d]/.test(word)) worth -= 2
    if (/^\d|hundred|thousand|million|billion|percent|point/.test(word)) worth -= 0.4
  }
  const first = plain[a] ?? ""
  if (!subjects.has(first) && !determiners.has(first) && !own.has(first)) worth -= 1
  if (plain.slice(a, b).some((word) => own.has(word))) worth += 1
  return worth
}

/** Up to three phrases worth asking about, best first; see `Hearing.phrases`. */
export const phrasesIn = (text: string): readonly Phrase[] => {
  const words = wordsOf(text)
  const { plain } = words
  const found: { readonly phrase: Phrase; readonly score: number }[] = []
  for (const sentence of judge(words, noContext)) {
    if (sentence.asks > 0 || callTalk.test(sentence.line)) continue
    for (const whole of clausesOf(words, sentence)) {
      const line = ` ${plain.slice(whole.a, whole.b).join(" ")} `
      const sign = signs.find(({ find }) => find.test(line)) ?? (sentence.b - sentence.a >= 8 ? story : null)
      const match = sign?.find.exec(line)
      if (!sign || !match) continue
      const at = whole.a + line.slice(1, match.index + 1).split(" ").length - 1
      const { a, b } = shortened(plain, trimmed(plain, whole), at)
      const topics = plain.slice(a, b).filter(carriesTopic).length
      const size = b - a
      if (size < shortest || topics === 0 || at < a || at >= b) continue
      const from = words.from[a] ?? 0
      const to = words.to[b - 1] ?? 0
      const score =
        sign.weight +
        Math.min(topics, 4) * 0.5 -
        (size < 3 ? 2 : size < 4 ? 0.7 : 0) -
        (size > 10 ? 0.5 : 0) +
        readsWell(words, a, b)
      if (score >= worthAsking)
        found.push({ phrase: { from, to, quote: text.slice(from, to), kind: sign.kind }, score })
    }
  }
  return found
    .sort((one, other) => other.score - one.score || other.phrase.from - one.phrase.from)
    .slice(0, 3)
    .map(({ phrase }) => phrase)
}

/** Each stands by itself after any quote, whether it is a thing, a deed or a whole sentence. */
const frames: Readonly<Record<PhraseKind, readonly string[]>> = {
  problem: ["What's behind that?", "How does that show up for you?", "How do you deal with that?"],
  cost: ["What does that mean for you?", "Where do you feel that most?", "What's behind that?"],
  motive: ["What makes that important to you?", "What's behind that?", "How did that come about?"],
  vision: ["What would that make possible?", "What would that look like?", "What makes that important to you?"],
  change: ["What led to that?", "How did that come about?", "What has that meant for you?"],
  feeling: ["What's behind that?", "How did that come about?", "What was that like?"],
  vague: ["What does that look like for you?", "How did that come about?", "What was that like?"],
}

/** A curious question on a phrase: their words, quoted, then an open question that stands by itself. */
export const questionOn = ({ quote, kind }: Phrase): string => {
  const choices = frames[kind]
  return `You said “${quote}”. ${choices[quote.length % choices.length]}`
}
