import { said } from "~domain/hearing/en/rule"
import type { MailSentence } from "./sentences"

/** Curiosity said without a question mark. */
const curious = said(
  "(?:i'm|i am|i was|i've been|i've always been|we're|we are) (?:[^ ]+ ){0,2}(?:curious|wondering) (?:[^ ]+ ){0,2}(?:how|what|why|who|where|when|which|whether|if|about)",
  "(?:i'd|i would|we'd|we would) (?:much |far )?rather (?:hear|know|understand|learn) (?:[^ ]+ ){0,2}(?:how|what|why|who|where|when|which)",
  "(?:i've|i have|we've|we have|i) (?:[^ ]+ )?wondered (?:[^ ]+ ){0,3}(?:how|what|why|who|where|when|which|whether|if)",
  "(?:i|we|it made me|makes me|made me) (?:[^ ]+ )?wonder (?:how|what|why|who|where|when|which|whether|if)",
  "(?:i'd|i would|we'd) (?:love|like|be glad|be curious|be interested) to (?:hear|know|understand|learn) (?:[^ ]+ ){0,2}(?:how|what|why|who|where|when|which) (?:you|your|it|that|the|made|led)",
  "tell me (?:[^ ]+ ){0,3}(?:about your|about how you|how you|what you|why you|what made|how your)",
)

/** Asked about the other and their world: these words are in it. */
const about =
  / (?:you|your|yours|you're|you've|you'd|they|their|them|she|he|her|his|him|it|that|there|this|those|these|who|we) /
const open =
  /^ (?:(?:so|and|but|hi|hello|hey|ps|p|s|one thing|one question|question|if i may ask|if i may|may i ask|before i do|before then|two weeks in|one thing i kept thinking about|i forgot to ask|out of curiosity) )*(?:[^ ]+ ){0,8}?(?:what|how|why|who|where|when|which|whose|what's|how's|who's|how come) /
/** After what leads to it: "If they could choose, what would …?" */
const openClause =
  /[:;,–—-]\s+(?:and |but |so )?(?:what|how|why|who|where|when|which|whose|of (?:all|those|these|the) [^,;:?]{1,40}, which)\b/iu
const closed =
  /^ (?:(?:so|and|but|or) )*(?:do|does|did|are|is|was|were|have|has|had|would) (?:you|your|they|she|he|it|that|the|anybody|anyone|any of|there|this|those|his|her|their) /

/** What makes a question one about a meeting, a favour, one's own mail or product, or no question at all. */
const notReal = said(
  // a meeting
  "(?:\\d+|five|ten|fifteen|twenty|thirty)[ -](?:minute|minutes|min|mins)",
  "(?:call|chat|demo|zoom|calendar|availability|available|webinar|meeting|slot|coffee|appointment|lunch|sync) (?:[^ ]+ ){0,4}(?:with|on|this|next|about|today|tomorrow|look|start|starts|week|work|works|to|monday|tuesday|wednesday|thursday|friday)?",
  "(?:a|an|one|half|quarter|spare|few) (?:[^ ]+ )?(?:hour|moment|minute|minutes) (?:[^ ]+ ){0,4}(?:for|to|with|on|next|this)",
  "(?:have|find|spare|make) (?:[^ ]+ ){0,2}time (?:for|to|on|next|this|in|tomorrow|today)",
  "(?:free|around|available) (?:[^ ]+ ){0,2}(?:on|this|next|for|in|tomorrow|today|monday|tuesday|wednesday|thursday|friday|to)",
  "(?:work|works|suit|suits|good|convenient|best|better|easier|fine|right) (?:[^ ]+ )?(?:for|with) (?:you|your|both)",
  // who brings, opens and books what, for us
  "(?:book|open|bring|order|reserve|keep|leave|save|get|find|check|choose) (?:[^ ]+ ){0,4}for (?:us|me)",
  "where (?:are|do|is) (?:we|things|it|this|you) (?:[^ ]+ )?(?:with|on|stand)",
  "(?:which|what) (?:day|time|date)(?: and time)? (?:[^ ]+ ){0,3}(?:works|work|suits|suit|is|would|are)",
  "when(?:'s| is| are| can| could| would| should| shall| do) (?:[^ ]+ )?(?:good|best|a good|we|i|you free|you available|convenient)",
  "(?:does|do|would|will|can) (?:[^ ]+ ){0,3}(?:suit|still work)",
  "(?:does|do|would) (?:[^ ]+ )?(?:it|that|this|\\d+|monday|tuesday|wednesday|thursday|friday|week|minutes|then) work",
  "(?:monday|tuesday|wednesday|thursday|friday) or (?:monday|tuesday|wednesday|thursday|friday)",
  "(?:open to|up for|willing to|opposed to|against) (?:[^ ]+ )?(?:a|an|the|exploring|learning|meeting|talking|chatting|seeing|connecting|discussing|hearing|sign)",
  // a yes, a payment, a way to somebody
  "(?:interested|interest in|thoughts|ready to|ready for|make sense|sound good|sounds good|sound interesting|sound like|worth a|worth exploring|worth your)",
  "(?:what|how|who) (?:[^ ]+ ){0,2}(?:budget|decision maker|decision-maker|purchase|decides on)",
  "(?:budget|quote|quotes|an order|the order|your order|purchase|contract|proposal|paperwork|invoice|signature|signed|the offer|our offer|discount)",
  "who (?:handles|is responsible for|is in charge of|looks after|deals with|manages|takes care of|buys|orders) (?:[^ ]+ ){0,3}(?:contracts?|purchasing|procurement|buying|suppl(?:y|ies|iers?)|vendors?|budgets?|hr|it|marketing|insurance|facilities|purchases|orders)",
  "(?:extension|direct line|phone number|mobile number|contact details)",
  "(?:right|best|correct) (?:person|address|email|number|way to reach|contact)",
  "(?:point me|introduce me|introducing me|refer me|pass (?:my|this|it)|forward (?:this|it|the))",
  "(?:know|think of) (?:anyone|anybody|someone|somebody)",
  // a favour
  "(?:can|could|would|will|might|may) you (?:please |kindly |also |possibly |perhaps |just )?(?:send|share|forward|confirm|let|make|point|reply|give|provide|review|look|check|sign|pass|introduce|join|come|bring|fill|spare|take|pay|get|help me|help us|show|mind|be)",
  "would you (?:like|be|care|want|prefer) (?:[^ ]+ ){0,2}(?:to|me|a|if|us)",
  "(?:can|could|may|might|shall|should|must) (?:i|we) _",
  "would it (?:be|help|make)",
  "is (?:there|it) (?:any |a )?(?:chance|possible|okay|ok|alright|fine)",
  "(?:do|would) you mind",
  "yes or no",
  // one's own mail
  "(?:any|an|other) (?:questions|question|update|updates|news|word|feedback|comments|concerns|progress)",
  "(?:did|have|had) you (?:[^ ]+ )?(?:get|got|gotten|see|seen|receive|received|read|had|have|manage|managed|find|look|looked) (?:[^ ]+ ){0,3}(?:email|mail|message|chance|time|note|proposal|offer|look|voicemail|attachment|document|invitation|opportunity|deck|quote)",
  "what do you (?:think|say) $",
  "(?:the|those|these|my|our) (?:[^ ]+ ){1,2}(?:i|we) (?:left|sent|gave|showed|made|wrote|brought|shared|attached|offered|proposed|quoted|suggested)",
  "(?:of|about|on|with|at) (?:my|our)",
  "how many (?:of you|people|guests|colleagues) (?:will|would|are|should)",
  "how (?:did|do|would) you like (?:the|my|our|it|them)",
  "(?:come to|reached|made|taken) (?:[^ ]+ )?(?:conclusion|decision)",
  "(?:have|did) you decided? (?:on|about|yet|whether|if)",
  "(?:think|feel|say) (?:of|about) (?:my|our|this|the) (?:[^ ]+ )?(?:proposal|offer|idea|product|platform|price|pricing|quote|email|plan|deal|demo)",
  // said to make a point
  "why (?:do|are|have|did) (?:\\d+|hundreds|thousands|so many|more and more|most) _",
  "(?:want to|wanna|tired of|sick of|fed up|struggling (?:with|to)|looking to|need help|need more|ready to|imagine|did you know|do you know that|do you realize|do you realise|what if|how about|why not|why wait|who doesn't|who wouldn't|wouldn't (?:it|you)|don't you|isn't it|isn't that|aren't you|can you (?:really )?afford|can you live with|afford to|waiting for|too good to be true|how can you|will you be|what happens if|what would you do with (?:more|an|\\d|a)|how much (?:money )?(?:are you|could you|is this)|should i assume|still alive|on autopilot|are your loved)",
  "(?:stopping|holding|keeping) you (?:back|from)",
  "(?:bags|seats|licenses|licences|units|boxes|tickets) can i",
  "(?:what|which) (?:[^ ]+ ){1,3}(?:do you need|are you looking for|would you like to (?:buy|order))",
)
/** Ours, and nothing of theirs in it. */
const aboutUs = /^(?!.* (?:you|you're|you've|your|yours|they|their|them|he|she|his|her) ).* (?:our|my) /
/** Small talk: kind, but nothing is asked that would be listened to. */
const phatic =
  /^ (?:(?:hi|hello|hey|dear|and|so) (?:[^ ]+ ){0,2})?(?:how are you(?: (?:doing|today|all|both|this week|these days|keeping))*(?: and how (?:is|are) (?:the|your) [^ ]+)*|how have you been|how's it going|how is it going|how are things|how was your (?:weekend|week|holiday|summer|break)|how's everything|how is everything|(?:how's|how is) (?:life|business|the family|it)(?: (?:treating you|going|been|at home|with you))*|what's up|all good|everything ok|all well) $/

/** A question of a sentence is looked for no further into it. UTF-16 units. */
const longestLooked = 400

const words = (found: RegExpExecArray | null, line: string): string =>
  (found?.[0] ?? line).trim().split(" ").slice(-6).join(" ")

/**
 * Does a sentence ask about the reader and their world, and would the answer be worth hearing? Gives the words that show it;
 * null for requests, for "any questions?" and for questions that only make a point.
 */
export const realQuestionIn = ({ line, text, asked, words: said }: MailSentence): string | null => {
  const wonders = curious.exec(line)
  if (!asked && !wonders) return null
  if (said.length < 3 || phatic.test(line)) return null
  if (wonders) return words(wonders, line)
  if (notReal.test(line) || aboutUs.test(line)) return null
  if (open.test(line)) return words(open.exec(line), line)
  if (openClause.test(text.slice(0, longestLooked))) return words(null, line)
  return closed.test(line) && about.test(line) ? words(closed.exec(line), line) : null
}
