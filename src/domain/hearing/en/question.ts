import type { QuestionForm } from "~domain/hearing/moment"
import { said } from "./rule"

/** A sentence heard as a question: why, and the words that show it. */
export interface HeardQuestion {
  readonly form: QuestionForm
  readonly because: string
  readonly words: string
}

const lead =
  "(?:(?:so|and|but|okay|ok|well|um|uh|oh|yeah|right|now|then|alright|hey|hi|anyway|great|because|or|just|also|i mean|you know|sorry|thanks|thank you|all right|let me ask you|i'm curious|i was wondering|quick question|my question is|the question is) )*"
const aux =
  "(?:do|does|did|is|are|was|were|have|has|had|can|could|will|would|should|shall|am|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|haven't|hasn't|can't|couldn't|won't|wouldn't|shouldn't)"
const subject =
  "(?:you|we|they|he|she|it|i|that|this|there|these|those|your|our|the|any|anyone|anybody|everyone|everybody|someone|somebody|my|their|his|her|people)"
const wh = "(?:what|how|why|when|where|who|which|whose|whom)"

const start = (rest: string) => new RegExp(`^ ${lead}${rest} `)

const openStart = start(
  `(?:(?:what|how|why) (?!(?:i|we|i'm|we're|i've|we've|they|he|she|it|you|you're|happens is|happened was|that means|this means) )(?:[^ ]+ ){0,3}?(?:${aux}|led|made|makes|happens|happened|brought|gets|keeps|drives|matters|about)|what's|how's|how come|why|what if|in what way|tell me|tell us|walk me|walk us|talk me|help me understand|describe|explain|say more|give me an example|share|i'd love to hear|i'd like to hear|i'd love to know|can you (?:tell|walk|describe|explain|share|help me understand|give me|talk|say|elaborate)|could you (?:tell|walk|describe|explain|share|help me understand|give me|talk|say|elaborate)|would you (?:tell|walk|describe|explain|share|mind (?:telling|sharing|walking)))`,
)
const narrowStart = start(
  `(?:(?:how (?:many|much|long|often|old|far|big|soon|likely|important|large)|what time|what day|what date|when|where|who|which|whose|who's|where's|when's|what's your (?:name|email|title|role|budget)|what kind|what type|what year) )(?:[^ ]+ ){0,6}?[^ ]+`,
)
/** "when we started", "who we are": not asked, unless the captions say so. */
const pronounStart = start(`(?:when|where|which|who) (?!(?:else )?(?:${aux}|else|one|of) )[^ ]+`)
const closedStart = start(`${aux} (?:not )?${subject}`)
const anyInversion = said(
  `${wh} (?:[^ ]+ ){0,2}?(?:do|does|did|are|is|can|could|will|would|should|have) (?:you|we|they|your|our)`,
  "(?:do|did|would|could|can|will|are|were|have|should) you",
)
const embedded =
  / (?:know|understand|see|tell you|show you|wonder|explain|sure|remember|learn|figure out|matter|that's|is|on|about|of|to|with|depends|exactly|from|asked me|asks|said) (?:what|how|why|when|where|who|which) /
const tag =
  / (?:right|correct|yeah|okay|huh|eh|or not|or no|or what|or something|isn't it|isn't that right|aren't you|aren't they|don't you|didn't you|doesn't it|wasn't it|won't you|wouldn't you|can't you|haven't you|is it|is that right|is that correct|is that fair|does that make sense|make sense|you know what i mean|agree) $/
const whyProbe = said(
  "(?:and |but |so |or )?why (?:is|are|was|were|do|does|did|would|not|now|that|this|you|the|it|has|have|so|today|change|then|don't|didn't|isn't|can't|couldn't|wouldn't|else|should|we|they)",
  "(?:how come|what for|what makes(?! an? (?:[^ ]+ )?[^ ]+ $)|what made|what led|what drove|what drives|what brought|what prompted|what caused|what's behind|what is behind|what was behind|what's driving|what is driving|what's the reason|what is the reason|what was the reason|what are the reasons|what's causing|what motivates|what motivated|what got you|what keeps you|what matters|for what reason|what's important about|what is important about|what makes you)",
  "(?:tell|talk to) (?:me|us) (?:a (?:little )?(?:bit )?more|more)",
  "(?:tell|talk to) (?:me|us) (?:a (?:little )?(?:bit )?)?about (?:that|this|it|those|these|why|what (?:happened|made|makes))",
  "(?:please )?explain (?:why|how|that|this|your|the reasoning|the thinking|what you mean|yourself)",
  "(?:is|was) there (?:a|any|some) (?:particular |special )?reason",
  "(?:because why|why even|even why|why else)",
  "(?:walk|talk|take) (?:me|us) through",
  "(?:say|share) (?:a (?:little )?(?:bit )?)?more",
  "(?:can|could|would) you (?:please )?(?:elaborate|expand|explain|unpack|say why)",
  "help (?:me|us) understand",
  "(?:how|what) (?:did|do|does|would) (?:you|that|it) (?:decide|come to|arrive at|know that|mean by)",
  "what do you mean",
  "what (?:does|would|did) (?:that|it|this) (?:mean|do|change|make possible) (?:for|to) you",
  "(?:what's|what is) (?:the )?(?:story|thinking|reasoning) behind",
  "what (?:is|was) it about _",
  "what (?:does|did|would|has|have) (?!you |we |i |they )(?:[^ ]+ ){1,6}?(?:cost|mean to|mean for|change for|lead to|led to|take from|taken from)(?: for)? (?:you|your)",
  "what (?:does|did|would) (?:that|this|it|all that|all this) (?:cost|change|lead to|mean)",
  "how (?:did|does|has) (?:that|this|it|all that|all this) (?:become|become so|come to be|get to be|come about|touch|affect|reach)",
  "what (?:is|was|is it that's|are you|were you) (?:most |so |really )?(?:important to you|important to your|hoping for|afraid of losing)",
  "how (?:do|did|can|would) you (?:know|explain)",
  "why",
)
const bareWhy =
  /^ (?:(?:and|so|but|okay|oh|well) )*(?:why|how so|how come|because|why not|why is that|in what way|because why|please explain|explain) $/
/** Why as something else: given, known, or a polite way to propose. */
const notProbe =
  / (?:that's why|this is why|which is why|(?<!(?:a|any|some|particular|special) )reasons? why|know why|is why|of why|so that's why|show you why|let me tell you|i'll tell you|i'll walk you|let me walk|let me explain|i'll explain|i can explain|i'd like to explain|to tell you|i'd tell you|understand why|see why|explained why|(?<!(?:can|could|will|would|do|did|please) )(?:you|we|they|i) explain|(?<!(?:you|is) )to explain (?:that|this|your)|(?:i|he|she|they|people) (?:said|says|asked|asks)(?: me| us| him| her| them)?(?: now| so| well| okay)? (?:how|why|what)|love how so|why (?:don't|doesn't) (?:you|we|i|he|she|they) (?!think|like|want|use|have|trust|know|believe|feel|need|care|get|see|do it|just)[^ ]+) /

/** Asking without the form of a question: "tell me how…", "I was wondering if…". */
const asksAnyway = new RegExp(
  ` (?:(?<!(?:let me|i'll|to|i|i'd|can|could|we'll|we|they|they'll|you|you'd|did|he|she|don't|always|people|would|who|will) )tell (?:me|us) (?:what|how|why|about|more|a little|a bit|something|the|your|when|where)|(?:i'm|i am|i was|just|also|we're|we are|we were|i'm just) (?:just |also |really |kind of |sort of )*(?:wondering|curious) (?:if|about|how|what|whether|why|is|are|as to|to (?:hear|know|understand))|i wonder (?:if you|how you|what you|whether you)|any (?:thoughts|ideas|questions|color|colour|comments|update|updates|sense|reason) (?:on|about|for|of|so|there|at|around)|anything else|what about (?:you|your|the|yourself)) `,
)

/** The words of an indirect or imperative question; null when there are none. */
export const indirectly = (sentence: string): string | null => asksAnyway.exec(sentence)?.[0].trim() ?? null

const shown = (found: RegExpExecArray, most = 6): string => found[0].trim().split(" ").slice(-most).join(" ")

/** Is a probe for the reason or the story behind something: gives the words that ask for it. */
export const probeOf = (sentence: string, isQuestion: boolean): string | null => {
  const bare = bareWhy.exec(sentence)
  if (bare && !sentence.includes(" because ")) return bare[0].trim()
  if (notProbe.test(sentence)) return null
  const found = whyProbe.exec(sentence)
  if (!found) return null
  const anywhere = / (?:(?:tell|talk|walk|take|say|share|help) |why even )/.test(found[0])
  return isQuestion || anywhere || / (?:you|is) to explain /.test(sentence) || found.index < 24 ? shown(found) : null
}

/** Hears a question in one sentence (" plain words "), `mark` being the sign the captions put behind it. */
export const questionOf = (sentence: string, mark: string): HeardQuestion | null => {
  const size = sentence.length
  const narrow = narrowStart.exec(sentence)
  if (narrow && (mark === "?" || !pronounStart.test(sentence)))
    return { form: "closed", because: "because_question_words", words: shown(narrow, 3) }
  const open = openStart.exec(sentence)
  if (open) return { form: "open", because: "because_question_words", words: shown(open) }
  const closed = closedStart.exec(sentence)
  if (closed) return { form: "closed", because: "because_question_words", words: shown(closed, 3) }
  const tagged = tag.exec(sentence)
  if (tagged && mark !== "." && size > 12 && !/ (?:yeah|okay|huh|right|agree) $/.test(tagged[0]))
    return { form: "closed", because: "because_question_tag", words: tagged[0].trim() }
  const inside = anyInversion.exec(sentence)
  if (inside && !embedded.test(sentence))
    return {
      form: / (?:what|how|why) /.test(inside[0]) ? "open" : "closed",
      because: "because_question_words",
      words: shown(inside),
    }
  if (tagged && mark === "?") return { form: "closed", because: "because_question_tag", words: tagged[0].trim() }
  if (mark === "?") return { form: "other", because: "because_question_mark", words: "?" }
  return null
}
