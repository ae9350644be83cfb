import { said } from "~domain/hearing/en/rule"
import { leversIn } from "./leaning"
import { weigh, weightsOf, type Likely } from "./likely"
import type { MailSentence } from "./sentences"
import { sizeOf } from "./wording"
import learnt from "./weights.json"

const figure =
  /\d| (?:two|three|four|five|six|seven|eight|nine|ten|half|twice|twenty|thirty|forty|fifty|hundred|thousand|percent) /
const fault = said(
  "wrong|missing|broken|dead|blank|blocked|empty|expired|duplicated?|leak(?:s|ing)?|slow|fail(?:s|ed)?|excluded|omitted|recall(?:ed)?|outdated|no longer|misspelled|typo|errors?|404|faulty?|crack(?:s|ed)?|wet|torn|tears?|loose|worn|rusty?|los(?:es|ing|t)|stop(?:s|ped)|cuts? off|too (?:high|low|long|short|late|small|big|much|many)|double|twice|unsafe|illegal|void|invalid|penalty|fine|overpay(?:ing)?|overcharged|wasted?|still (?:says?|shows?|links?|points?|lists?|has)|instead of|trap|mistake|hidden|buried",
)
const own = said("(?:i|we)(?:'[a-z]+)?|my|me|our|us")
const trade = said(
  "offers?|discount|prices?|package|contract|deal|quote|proposal|demo|trial|solution|platform|services?|customers|clients|order|buy|sign(?:ed)?|subscription|rates?|sell|sale|campaign|products?|provide|supplier|supply|speciali[sz]e|represent|agency",
)
/** Begins with a verb said to the reader that wants nothing for the writer: "check box 4", not "call me". */
const told =
  /^ (?:(?:so|then|and|first|just|please|also|next|now|only|or|but) )*(?!(?:the|an?|my|our|your|his|her|their|its|this|that|these|those|i|we|he|she|they|it|you|there|in|on|at|by|for|with|from|to|of|if|when|as|no|not|is|are|was|were|be|have|has|had|do|does|did|can|could|will|would|shall|should|may|might|must|what|which|who|how|why|where|since|after|before|because|although|thanks?|dear|hi|hello|best|kind|yours|cheers|one|two|three|all|some|any|most|many|each|every|once|good|great|nice|yes|until|under|over|both|another|let|let's|see|find|call|ring|reply|book|click|contact|email|give|send|tell|hope|happy|decide|act|order|join|visit|feel|buy|return|sign) )(?![^ ]+(?:ed|ing|ly|[^s]s) )[^ ]+ (?:the|your|it|them|this|that|these|those|an?|one|both|all|out|up|off|on|in|for|to|each|any|their|his|her|whether|what|how) /

const may = said(
  "(?:you|your _) (?:should|can|could|may|might|must|have to|need to|needn't|don't (?:have to|need)|won't need|only need|need only|are entitled|are allowed|qualify|ought)",
)
const courtesy = said(
  "thanks?|congratulations|congrats|hope|great|lovely|wonderful|enjoyed|pleasure|delighted|impressed|love|sorry|apologies|forward to|wish|nice",
)
const remedy = said(
  "helps?|useful|worth|free|saves?|easy|fix(?:es|ed)?|solved?|solves|work(?:s|ed)?|better|cheaper|enough|simple|safe",
)
const denial = said("not|no|never|nothing|nobody|without|cannot|(?:do|does|did|is|are|was|wo|ca)n't")
/** Handed over, and made for them. */
const handed = said(
  "here(?:'s| is| are)|(?:is|are|find|you'll find) (?:[^ ]+ )?(?:attached|enclosed|below)|(?:attached|enclosed|below) (?:[^ ]+ )?(?:is|are|you'll|you will|the|an?)|in the attachment",
  "(?:i|we|i've|we've|i have|we have|and) (?:[^ ]+ )?(?:put together|wrote (?:up|out|down)|written (?:up|out|down)|typed|drew|drawn|made|scanned|recorded|marked|collected|compiled|translated|asked around|looked it up|found out)",
)
/** Papers that serve the sale. */
const ownPapers = said(
  "(?:contract|proposal|quote|quotation|invoice|order|agreement|agenda|brochure|flyer|leaflet|deck|white paper|pricing|price|prices|price list|catalog|catalogue|datasheet|demo|portfolio|profile|offer|terms|calendar|references)",
)
/** Words. */
const longFrom = 18

/** How a sentence is built that is likely, or unlikely, to give its reader something. */
const built = {
  handedOver: ({ line }: MailSentence) => handed.test(line) && !ownPapers.test(line),
  ownPaper: ({ line }: MailSentence) => ownPapers.test(line),
  figure: ({ line }: MailSentence) => figure.test(line),
  told: ({ line }: MailSentence) => told.test(line),
  may: ({ line }: MailSentence) => may.test(line),
  courtesy: ({ line }: MailSentence) => courtesy.test(line),
  remedy: ({ line }: MailSentence) => remedy.test(line),
  not: ({ line }: MailSentence) => denial.test(line),
  explains: ({ text }: MailSentence) => /[:;]/u.test(text),
  long: ({ words }: MailSentence) => words.length > longFrom,
  aboutThem: ({ line }: MailSentence) => !own.test(line) && !trade.test(line),
  fault: ({ line }: MailSentence) => !own.test(line) && fault.test(line),
}

const builtSigns = Object.entries(built)
const weights = weightsOf(learnt.giving)

/** What is known of a sentence by others: that it praises what is sold, or presses. */
export interface Seen {
  readonly pitched: boolean
  readonly pressed: boolean
}

/** The signs by which it is weighed whether a sentence gives its reader something. */
const givingSigns = (sentence: MailSentence, { pitched, pressed }: Seen): readonly string[] => [
  ...builtSigns.filter(([, isSo]) => isSo(sentence)).map(([sign]) => sign),
  ...(sentence.asked ? ["asked"] : []),
  ...leversIn(sentence),
  ...(sentence.link ? ["link"] : []),
  ...(pitched ? ["pitched"] : []),
  ...(pressed ? ["pressed"] : []),
  sizeOf(sentence),
]

/**
 * How likely a sentence alone gives its reader something: hands something over, tells of a way to somebody who helps, or lets them know
 * what is the matter with their things, how to mend it, what they may do.
 */
export const givingIn = (sentence: MailSentence, seen: Seen): Likely =>
  weigh(sentence, givingSigns(sentence, seen), weights)
