import { said } from "~domain/hearing/en/rule"
import { weigh, weightsOf, type Likely } from "./likely"
import { calm, type Pressure } from "./pressure"
import type { MailSentence } from "./sentences"
import { sizeOf } from "./wording"
import learnt from "./weights.json"

const day = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
const few = "(?:one|two|three|four|five|six|\\d+|a few|few)"

/** Words that press when several come together, each with the lever it belongs to. */
const levers = {
  deadline: said(
    `(?:by|until|till|before|after|from|on|to) (?:\\d[^ ]*|the \\d[^ ]*|noon|then|tonight|today|tomorrow|eod|midnight|christmas|(?:the )?end of _|this _|${day}|close)`,
    "tonight|eod|today|tomorrow|deadline|this (?:morning|afternoon|evening|week|month)|end of (?:the )?(?:day|week|month|quarter|year)|ends?|ended|closes?|closing|closed|expires?|runs? out|dies?|lapses?|shutting|shuts|midnight|hours|withdrawn|(?:falls?|goes?|going) (?:back|up)|off the table|(?:it|this) has to be",
  ),
  scarcity: said(
    `(?:only|just|last|single|final) (?:[^ ]+ )?(?:${few}|week|date|place|spot|seat|slot|chance|call)`,
    `(?:${few}|single|a handful) (?:[^ ]+ ){0,3}(?:left|remaining|free|open|taken|gone|done)`,
    "left|remaining|(?:strictly |very )?limited|no more|(?:one|two|three) (?:_ )?more|booked (?:out|up|solid)|sold out|full|waiting list|queue|spots?|slots?|seats?|places?",
  ),
  rivals: said(
    "(?:someone|somebody|an?other|two other|the next|others|next) (?:[^ ]+ ){0,4}(?:else|wants?|takes?|has|have|list|name|line|companies|shop|buyer|firm|client)",
    "else|instead of you|(?:asked|asking|begging|fighting|waiting|queuing) (?:me |us )?for|the next (?:couple|one|family|firm|customer|client|in line)|across the _|has been (?:my|our) (?:client|customer)|(?:give|pass|offer) (?:it|him|her|them|your|that|this) (?:[^ ]+ ){0,4}to",
  ),
  everybody: said(
    "(?:everyone|everybody|everyone's|every other|every _ (?:in|has|of)|(?:practically |nearly )?all|most|almost all|half of|(?:[^ ]+ )?of the) (?:[^ ]+ ){0,8}(?:already|have|has|are|were|signed|acted|but|except|yet|now)",
    "every _ (?:that|who) (?:matters|counts)|the (?:smart|clever|serious) (?:ones|_)|(?:all|the) (?:_ )?other (?:_ ){1,4}(?:have|has|are|is) (?:already |in|with)|(?:the )?ones? (?:missing|left|behind|that (?:stayed|aren't|are not))|(?:except|but) (?:you|yours)|competitors?|your neighbou?rs?|colleagues of yours|the only ones?|the last (?:in|on|of)|already (?:signed|acted|moved|in|with us|switched|have|has)",
  ),
  guilt: said(
    "let (?:me|us|her|him|them|you) down|disappoint(?:ed|ing)?|patien(?:t|ce)|wait(?:ed|ing)|vouched|beg|begged|turned down|effort|hoped|surprised|pity|embarrass(?:ed|ing)?|awkward|empty|fair|forgive|consciences?|hesitat(?:e|ed|ing)|hurts?|owe|trouble|fought|promised my|told my|told our|my (?:boss|manager|team|director)|for nothing|all this|after all|sorry to|silence|ignor(?:e|ed|ing)|hear(?:d)? from you|answered me|chasing|third time|(?:three|four|five|six|several|many) times|blamed?|counted on|promised me|courtesy|(?:with|back to (?:my|our|the|him|her|them) (?:[^ ]+ )?)nothing",
  ),
  fear: said(
    "warned|scare|laying (?:people |staff )?off|poaching|stayed behind|lost (?:their|his|her|everything|the)|losing|lose|too late|if you (?:don't|do not|wait|hesitate|aren't|are not|back|miss|won't|can't|still|decide)|if (?:you're|you are) not|if there's no|if i (?:don't|haven't|can't)",
    "or (?:i|i'll|we|we'll|you're|you'll|it|someone|somebody) _|otherwise|unless you|those who|who(?:ever)? (?:waits?|waited|hesitated|decides?|ignored?|signs|pays|comes|confirms|says)|after that|afterwards|then you'll",
  ),
  presumption: said(
    "put your name|name down|booked|scheduled|invites|treat(?:ing)? (?:your|silence|that|it)|drawn up|countersigned|po number|card details|paperwork|moving forward|signed (?:copy|form|contract|agreement)|get (?:it|your|you) (?:[^ ]+ ){0,3}(?:in|to me|done|signed)|kept (?:[^ ]+ ){0,6}for you|holding|hold (?:it|your)|reserved|on board|say yes|nod|yes|confirm|decide|decision|need (?:your|an|a|the)|order|sign|signature|commit(?:ment|ted)?|deposit",
  ),
} as const
/** Words that take weight away: those of somebody who leaves the choice, and of rules and dates that are not the writer's. */
const softening = {
  ease: said(
    "no (?:hurry|rush|pressure|need|obligation)|whenever|take your time|if you (?:like|want)|either way|feel free|don't have to|needn't|happy to|glad to|thanks?|hope|suits?",
  ),
  others: said(
    "council|city|state|government|law|rules?|tender|authority|grant|tax|court|recall(?:ed)?|patch(?:es)?|museum|fair|conference|exhibition|event|train",
  ),
} as const

type Lever = keyof typeof levers
const names = Object.keys(levers) as readonly Lever[]
const softeners = Object.keys(softening) as readonly (keyof typeof softening)[]
const weights = weightsOf(learnt.leaning)

/** The levers that words of a sentence pull. */
export const leversIn = ({ line }: Pick<MailSentence, "line">): readonly string[] =>
  names.filter((name) => levers[name].test(line))

/** The signs by which it is weighed whether a sentence presses; `phrase` is what always did when it was written down. */
const leaningSigns = (sentence: MailSentence, phrase: Pressure | null): readonly string[] => [
  ...(phrase ? ["phrase", phrase.because] : []),
  ...leversIn(sentence),
  ...softeners.filter((name) => softening[name].test(sentence.line)),
  ...(calm.test(sentence.line) ? ["calm"] : []),
  ...(sentence.asked ? ["asked"] : []),
  sizeOf(sentence),
]

/** How likely a sentence alone presses, the lever that is pulled with most words, and these words. */
export const leaningIn = (sentence: MailSentence, phrase: Pressure | null): Likely & Pressure => {
  const weighed = weigh(sentence, leaningSigns(sentence, phrase), weights)
  return { ...weighed, because: "because_mail_leans", ...(phrase ?? leverIn(sentence)) }
}

/** The most words say best what presses: of "sign … by tomorrow" it is "by tomorrow". */
const leverIn = ({ line }: Pick<MailSentence, "line">): Pressure | null => {
  const [most] = names
    .flatMap((name) => {
      const found = levers[name].exec(line)
      return found ? [{ name, words: found[0].trim() }] : []
    })
    .toSorted((a, b) => b.words.length - a.words.length)
  return most
    ? { because: `because_mail_pressure_${most.name === "rivals" ? "scarcity" : most.name}`, words: most.words }
    : null
}
