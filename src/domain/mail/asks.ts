import { said } from "~domain/hearing/en/rule"
import type { AskKind } from "./finding"
import type { MailSentence } from "./sentences"

/** Something the mail wants of its reader; `words` show it. */
export interface Ask {
  readonly what: AskKind
  readonly words: string
}

const amount = "(?:\\d+|five|ten|fifteen|twenty|thirty|forty-five|sixty|a few|a couple of)"
const encounter =
  "(?:call|chat|demo|meeting|meetings|coffee|lunch|sync|conversation|walkthrough|catch-up|catch up|demonstration|introduction|slot|visit|appointment|zoom|webinar|consultation|valuation|estimate|quote|trial|review)"

const meetingWords = said(
  `${amount}[ -](?:minute|minutes|min|mins)`,
  `(?:a|an|our|the|your|quick|short|brief|free|introductory|discovery) (?:[^ ]+ ){0,2}${encounter}`,
  "(?:are you|you're|when are you|when you're|you are|be) (?:both |all )?(?:free|available|around|open to (?:a|an|meeting|connecting|chatting))",
  "(?:your|you) (?:availability|calendar)",
  "(?:my|our) calendar",
  "(?:work|works|suit|suits|good|best) (?:best )?(?:for )?(?:you|your)",
  "(?:would|does|do|how about|how does) (?:[^ ]+ )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|next week|this week)",
  "(?:quick|short|brief) (?:call|chat|sync|word|meeting)",
  "(?:go|walk|talk|think|look|work|run) (?:[^ ]+ ){0,2}(?:through|over|at) (?:[^ ]+ ){1,3}together",
  "(?:hop|jump|get) on (?:a|the) (?:[^ ]+ )?(?:call|phone|zoom)",
  "(?:catch up|reconnect|connect|touch base|sit down|get together|meet|come by|stop by|come and see|visit you|have lunch|talk it through)",
)
const meetingFrame = said(
  "(?:do|would|could|can|are|might|may|will|does|shall|should|when|which|what|is|how about|interested in) (?:[^ ]+ ){0,3}(?:you|i|we|your|it|next|monday|tuesday|wednesday|thursday|friday|tomorrow)",
  "(?:i'd|i would|we'd|we would) (?:[^ ]+ )?(?:love|like|welcome|appreciate|be happy|be glad|be delighted)",
  "(?:let's|let us|let me know|please|schedule|book|grab|pick|arrange|set up|reserve|contact us|call me|call us|ring me)",
  "(?:happy|glad|open|free|time) (?:to|for|on)",
)

const rules: readonly { readonly what: AskKind; readonly find: RegExp; readonly unless?: RegExp }[] = [
  {
    what: "decision",
    find: said(
      "(?<!(?:the|a|this|that) )(?:please |kindly |to |and |you |now |just )?(?:sign|countersign) (?:[^ ]+ ){0,3}(?:up|form|contract|agreement|it|attached|here|today|by|and|now|order)",
      "(?:signed|the) (?:order form|contract|agreement) (?:[^ ]+ ){0,3}(?:back|today|by|so)",
      "(?:send|return|get) (?:me |us |back )?(?:the |your )?signed",
      "(?:order|buy|book|reserve|claim|donate|upgrade|purchase|register|enrol|enroll|subscribe|act|lock it in|lock in) (?:[^ ]+ ){0,3}(?:now|today|here|before|your spot|your seat|your slot|your booth|your place|tonight)",
      "(?:yes or no|make an offer|a yes|go ahead|move forward|get started|proceed|place an order|place something)",
      "(?:please|could you|can you|kindly) (?:just )?(?:confirm|approve|decide|pay|settle|order)",
      "(?:i|we) (?:really )?need (?:an answer|a decision|your decision|your answer|the po|your signature|your approval)",
      "(?:you|to) (?:need to |have to |must )?decide (?:today|now|by)",
      "(?:shall i|should i|can i|may i|let me) (?:[^ ]+ ){0,2}(?:draw up|put you down|sign you up|send (?:over )?the contract|book your|reserve)",
      "(?:how many|what) (?:[^ ]+ ){1,3}can i put you down",
    ),
  },
  {
    what: "referral",
    find: said(
      "(?:right|best|correct|appropriate) person",
      "(?:point|direct|refer|connect|introduce) (?:me|us) (?:to|in|with|towards|toward)?",
      "(?:introducing|referring|connecting) me",
      "(?:know|think of) (?:anyone|anybody|someone|somebody) (?:who|that|else)",
      "(?:pass|share) (?:my|our|this|it) (?:[^ ]+ ){0,2}(?:on|along|around)",
      "(?:forward|pass) (?:this|it|the invite|the invitation) (?:[^ ]+ )?(?:to|on)",
      "(?:please )?invite (?:the|your) (?:decision|boss|team|colleagues|cfo|ceo|manager)",
    ),
  },
  {
    what: "sending",
    find: said(
      "(?:could|can|would|will|might) you (?:please |kindly |also |possibly )?(?:send|share|forward|provide|give|mail|email|fill)",
      "(?:please|kindly) (?:also |just )?(?:send|share|forward|provide|fill|complete|have your|bring)",
      "(?:what's|what is) (?:the |your )?(?:best )?(?:address|phone number|number|email)",
      "(?:would you mind|do you mind) (?:sending|sharing|forwarding)",
      "(?:for|need) (?:a )?quotation",
    ),
    unless: / (?:share (?:it|them|this|these) (?:freely|with whoever|with anyone|with whomever|as you)) /,
  },
  {
    what: "reply",
    find: said(
      "(?:let me know|let us know|please reply|reply (?:yes|with|and|to this)|please respond|kindly respond|please advise|get back to me|drop me a line|hear back from you|early reply|your reply|tell me (?:by|which|when|if|what you think))",
      "(?:any|an) (?:update|updates|news|word|thoughts|feedback|interest)",
      "(?:please|just) reply",
      "(?:are you|would you be|if you're|still) (?:still )?interested",
      "(?:look|looking) forward to (?:hearing|your|a)",
      "(?:does|did|do) (?:it|this|that|you) (?:make sense|get my|see my|receive|have a chance|sound)",
      "(?:give|get|send) (?:me|us) (?:a |your )?(?:[^ ]+ )?(?:answer|response|reply|feedback)",
      "(?:let us|let me) (?:speak|talk) again",
    ),
  },
  {
    what: "other",
    find: said(
      "(?:could|can|would|will|might) you (?:please |kindly |also |possibly |perhaps )?(?!tell|say|describe|explain|imagine|use|not|switch|have|be|want|love|like|prefer|do)(?:[^ ]+)",
      "(?:would you mind) _",
      "please (?!feel|find|see|use|share (?:it|them|this|these)|take|don't|do not|note|ignore|enjoy|keep|accept)(?:[^ ]+)",
      "(?:call|contact|visit|email|ring) (?:me|us|our)",
      "(?:can|could|may|might) (?:i|we) (?:come|visit|stop|drop|call|speak|talk|see|show|send|ask you for|get|book)",
      "(?:i'd|i would|we'd|we would) (?:really )?appreciate (?:it|your|if)",
      "(?:i|we) (?:really )?need your help",
      "(?:grateful|appreciate it|glad|happy|nice|great|good|kind|lovely|helpful|wonderful) if you (?:could|would|can)",
      "(?:fill in|fill out|complete|take) (?:this|our|the) (?:[^ ]+ )?(?:survey|form|questionnaire)",
      "(?:i'd|i would|we'd|we would) (?:love|like|welcome) (?:the opportunity|the chance|to (?:show|introduce|learn more about your|discuss|explore|tell you|present))",
      "(?:come and see|come by and see) (?:the|our|us)",
      "would you (?:show|teach|lend|help|take)",
      "shall (?:i|we) _",
    ),
  },
]

/** Given freely, whatever it looks like: nothing is asked in such a sentence. */
const freely = said(
  "(?:no need to|nothing needed|no reply|no answer|need not|you don't have to|you do not have to|feel free to (?:take|use|share|copy|keep)|if not, no|we ask for nothing|i ask for nothing)",
  "tell (?:him|her|them) i (?:sent|said)",
  "if you (?:try|use) it",
)

const words = (found: RegExpExecArray): string => found[0].trim().split(" ").slice(0, 7).join(" ")

/** What one sentence asks of its reader; null when it asks nothing, or only a question about them. */
export const askIn = ({ line }: Pick<MailSentence, "line">): Ask | null => {
  if (freely.test(line)) return null
  for (const { what, find, unless } of rules.slice(0, 2)) {
    const found = find.exec(line)
    if (found && !unless?.test(line)) return { what, words: words(found) }
  }
  const meeting = meetingWords.exec(line)
  if (meeting && meetingFrame.test(line)) return { what: "meeting", words: words(meeting) }
  for (const { what, find, unless } of rules.slice(2)) {
    const found = find.exec(line)
    if (found && !unless?.test(line)) return { what, words: words(found) }
  }
  return null
}
