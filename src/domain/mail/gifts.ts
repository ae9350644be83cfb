import { said } from "~domain/hearing/en/rule"
import { askedAround } from "./pitch"
import type { MailSentence } from "./sentences"

/** Something useful that is handed over in a sentence: how clearly, and the words that show it. From 1 on it is a gift. */
export interface Gift {
  readonly weight: number
  readonly words: string
}

const thing =
  "(?:article|articles|guide|guides|checklist|checklists|template|templates|list|lists|map|maps|notes|note|summary|page|pages|study|studies|report|reports|paper|papers|book|books|podcast|podcasts|episode|episodes|interview|video|videos|recording|recordings|calendar|table|tables|spreadsheet|sheet|sheets|calculator|survey|benchmark|benchmarks|data|numbers|figures|drawing|drawings|drafts?|example|examples|sample form|worksheet|playbook|script|plan|plans|minutes|instructions|steps|recipe|photo|photos|picture|pictures|screenshot|screenshots|names|contacts|links?|post|blog post|resource|resources|lecture|lectures|tool|tips?|write-up|writeup|comparison|overview|breakdown|teardown|audit|history|file|case study|research|advice|answers?|wording|copy|cheat sheet|cheatsheet|idea|ideas|suggestions?|outline|transcript|forms?|book recommendation|lesson plan)"
/** Papers that serve the sale, and things that are given to get something. */
const ownPapers =
  "(?:contract|proposal|quote|quotation|invoice|order form|agreement|agenda|brochure|deck|pitch deck|pricing|price list|catalog|catalogue|datasheet|demo|portfolio|capabilities|order|offer|onboarding plan|recording of the demo|product tour|free trial|signed form|receipt|cvs?|business card)"

const signs: readonly { readonly weight: number; readonly find: RegExp; readonly unless?: RegExp }[] = [
  {
    // Handed over: attached, linked, made for them.
    weight: 1,
    find: said(
      `(?:attached|enclosed|attaching|i've attached|i attached|below|here) (?:[^ ]+ )?(?:is|are|you'll find|you will find|you find|'s) (?:[^ ]+ ){0,5}${thing}`,
      `(?:here's|here is|here are|this is) (?:[^ ]+ ){0,6}${thing}`,
      `(?:attached|attaching|enclosed|enclosing) (?:[^ ]+ ){0,6}${thing}`,
      `${thing} (?:[^ ]+ ){0,8}(?:is|are|it's|they're|now) (?:[^ ]+ ){0,2}(?:attached|enclosed|below|yours|free|here|ready to share)`,
      "(?:is|are|it's|they're|they are|it is) (?:[^ ]+ )?(?:attached|enclosed|below)",
      `(?:i|we|i've|we've|i have|i also|so i|and i) (?:[^ ]+ )?(?:put together|put|wrote|wrote up|wrote down|wrote out|written|written up|typed up|typed|drew|drawn|made|scanned|printed|recorded|marked|collected|compiled|kept|added|left|built|cleaned|summarized|summarised|jotted|pulled together|pulled|noted|prepared|sketched|translated|found|saved) (?:[^ ]+ ){0,9}(?:${thing}|for you|for everybody|for your team)`,
      `(?:sharing|share|pass along|passing along|passing on|pass on|wanted to share|send you|sending you|sending) (?:[^ ]+ ){0,5}${thing}`,
      "(?:photo|screenshot|map|drawing|file|picture|form|list|notes|summary|copy) (?:is )?(?:attached|enclosed|below)",
      `(?:came across|stumbled (?:on|upon|across)|found|read|saw|spotted) (?:[^ ]+ ){0,8}${thing} (?:[^ ]+ ){0,8}(?:you|your)`,
    ),
  },
  {
    // Thought of them.
    weight: 1,
    find: said(
      "(?:thought|think|figured|hope|hoped|believe|sure) (?:[^ ]+ ){0,3}(?:might|may|could|would|will|can|it's|this is) (?:[^ ]+ ){0,3}(?:useful|help|helpful|handy|interest you|save you|like to know|want to know|of use|enjoy|spare you|relevant|worth)",
      "(?:you would want to know|you'd want to know|you might like to know|want you to know|rather you knew)",
      "(?:might|may|could) (?:be (?:useful|helpful|handy|of use|of help)|help|come in handy|save you) (?:[^ ]+ )?(?:to you|for you|you|your|when|if|with|as)",
      "(?:use|take|keep|copy|share|steal|adapt|forward) (?:it|them|this|these|whatever) (?:[^ ]+ ){0,3}(?:as you|if you|freely|with whoever|or|whatever|with anyone|for your|however)",
      "(?:feel free to|free to|you're welcome to|please) (?:use|take|copy|share|steal|adapt|reuse|keep|forward it to your)",
      "(?:no sign-up|no signup|no strings|no catch|costs nothing|no form to fill|for free|free to copy|is free|free and)",
      "(?:yours to keep|yours whatever|yours either way|yours regardless)",
      "(?:use it or|give it away)",
      "do with (?:it|them|this|that|those) (?:what|as|whatever) you",
      "(?:use|take|keep|copy) (?:the|this|that|these|those|what) (?:[^ ]+ ){1,7}if (?:it|that|they|this) (?:helps?|is of use|are of use|suits)",
      "(?:won't|will not|don't|do not|needn't|wouldn't) need (?:me|us|anybody|anyone) (?:for|to)",
      "(?:you can|you could|do it|send it|try it|apply|works) (?:[^ ]+ ){0,4}without (?:me|us|our help|my help)",
    ),
  },
  {
    // Knowledge: what is wrong, how to mend it, an honest answer.
    weight: 1,
    find: said(
      "(?:the usual|the most likely|a common|the likely|most often the) (?:reason|cause|culprit|mistake)",
      "(?:is|are|it's|they're) (?:[^ ]+ )?(?:free|for free|free of charge) (?:again|for|on|until|to|of|now|since|with|and|from)",
      "(?:i|i've|i have|we) (?:[^ ]+ )?(?:looked (?:it|that|this|them) up|asked around|found out|dug out|dug up|tracked down|asked (?:my|a|an|our|somebody|someone) (?!boss|manager|director|vp|team|legal)[^ ]+)",
      "you (?:only|no longer|now only|just|don't even|do not even) (?:have|need) to (?!sign|book|call|click|reply|register|pay|say|choose)[^ ]+",
      "(?:the fix|the usual fix|one fix|a quick fix|easy fix|quick win|the trick|a tip|one tip|small tip|two tips|a small change|one thing you can|quick tip|a shortcut|workaround)",
      "(?:my honest advice|honest advice|my advice|if it were (?:my|me)|what i would do|if i were you|i would look|i would fix|i'd start|i would start|i wouldn't|i would not|i'd (?:say|tell|do) the same|i would (?:say|tell|do) the same|what i(?:'d| would) tell (?:a friend|my))",
      "(?:small thing|heads up|heads-up|just so you know|for your information|fyi|one find|one finding|a typo|typos|in short|the short version|the short answer|quick note)",
      "(?:leads to a 404|broken link|link is broken|is broken|is missing|cannot be tapped|doesn't load|does not load|is misspelled|is down)",
      "(?:can be fixed|could be fixed|fixes it|fixed it|solved it|would fix|will fix|brings it to|works nine|you need no|you do not need|you don't need|you may not need|costs? (?:[^ ]+ )?(?:\\d+|a few) (?:euros?|pounds?|dollars?))",
      "(?:you could|you can|you might) (?:[^ ]+ ){0,3}(?:cancel|save|claim|skip|drop|ask for|switch off|turn off|apply|deduct|get it back|do it without)",
      "(?:turn on|turn off|switch on|switch off|set|put|remove|clear|try|start with|use|take|look at|change|move|rename|add) (?:[^ ]+ ){0,10}(?:first|instead|before|never|settings?|offline)",
      "you asked (?:[^ ]+ ){0,4}(?:what|who|how|whether|if|about|for|three|two|me)",
      "(?:helped us|helped a|helped them|worked for|works for us|halved|a practice|another client|a neighbou?r of yours|a team like|a friend of mine|someone i know|we had that|we lived through)",
      "(?:the exemption|the deadline for|the rule changes|the rules change|grant|grants|subsidy|the state pays|the city pays|the council|recalled|has been extended|you qualify under)",
      "(?:few people know|hardly anyone|nobody finds|most people miss|(?:thing|trick|rule|page|grant|form|shelf|way|something) that nobody|not many know|easy to miss)",
      "(?:is|are) (?:[^ ]+ )?(?:better|cheaper|faster|enough|fine) (?:[^ ]+ ){0,3}(?:than|and|for) (?:[^ ]+ ){0,3}(?:two|what you|it is|ours|us|half|long)",
    ),
  },
  {
    // A way to somebody who can help.
    weight: 1,
    find: said(
      "(?:i'd like you to meet|i'd like to introduce you|happy to introduce you|i can introduce you|let me introduce you|introducing you|introduce the two of you|put (?:the two of you|you) in touch|put you in contact|make an introduction|connect you with|connecting you)",
      "(?:is|are|said (?:he|she|they)(?: is| are|'s|'re)?|he's|she's|they're) (?:happy|glad|willing|free) (?:to (?:talk|speak|help|share|answer|meet|take)|on)",
      "(?:her|his|their) (?:address|number|email|phone|details|contact) (?:is|are|below)",
      "(?:say|tell|mention) (?:[^ ]+ ){0,4}sent you",
      "(?:number|phone|tel|ask for|talk to|speak to|reach) (?:[^ ]+ ){0,3}(?:555|\\d{3,})",
      "(?:tell (?:him|her|them) (?:i|that i)|mention my name|i sent you|say hello from me|say i sent)",
      "(?:does|do|did) exactly (?:that|this|what you)",
      "(?:is|are|he's|she's|they're) (?:the best|better|far better|much better) (?:[^ ]+ ){0,3}(?:i know|than (?:us|me|ours|we)|for this|for you|at this|placed|suited|fit)",
      "(?:not|isn't|aren't) (?:[^ ]+ ){0,2}(?:the right (?:people|person|fit|firm|one)|right for you)",
      "(?:would trust|i trust|i'd trust|i would trust|would recommend|recommend) (?:[^ ]+ ){0,4}(?:with my|with your|with this|for|my own|instead)",
    ),
  },
  {
    // Where exactly something stands that helps: a page, a menu, a way. Said of one's own papers it is none.
    weight: 1,
    find: said(
      "(?:page|pages|chapter|section|paragraph|line|tab|exit|bus|tram|door|step|shelf|aisle) (?:\\d+|[b-hj-z]|one|two|three|four|five|six)",
      "(?:first|second|third|last) (?:tab|page|shelf|door|menu|drawer|entry|chapter|column)",
      "under (?:[^ ]+ )?(?:settings|details|preferences|options|account|menu)",
      `${thing} (?:[^ ]+ ){0,5}in the attachment`,
      "(?:marked|highlighted|circled|underlined) (?:[^ ]+ ){0,6}(?:yellow|red|page|for you)",
    ),
    unless:
      / (?:me|us|our|my|we|contract|offer|proposal|brochure|catalogue|catalog|google|ranking|sentence|keep going back|annual report|wrote) /,
  },
  {
    // Somebody's number, and not one's own.
    weight: 1,
    find: said("\\d{3,5}(?: \\d{3,}){1,3}"),
    unless: / (?:(?:call|ring|reach|phone|text|email|contact|find|to) (?:me|us)|our|my|invoice|order|quote|account) /,
  },
  {
    // What to do, said to the reader for their own good; and who was asked on their behalf.
    weight: 1,
    find: /^ (?:[^ ]+ ){0,3}meet (?!you|him|her|them|us|me|at|in|on|again|your|with|and|to)[^ ]+ [^ ]+ |^ (?:(?:so|then|and|first|just|please) )?(?:move|walk|drive|lift|raise|lower|unplug|reset|restart|swap|replace|tighten|loosen|clean|don't (?:take|use|buy|sign|pay|go|drive|let|touch|trust)|take|park|follow|insist|tap|type|press|get|go|ask|try|bring|turn|open|check|write|wait|put|leave|avoid|stop|throw|clear|cut|wash|claim|cancel|watch|skip) [^ ]+ [^ ]+ [^ ]+ | so (?:bring|take|wear|keep|leave|ask|use|check|avoid) [^ ]+ [^ ]+ /,
    unless:
      / (?:me|us|our|my|back to|in touch|today|now|tonight|ready|started|ahead|yours|code|out your|it out|catch up|demo|free|quote|invoice|contract|signed|slot|account) /,
  },
  {
    weight: 1,
    find: said(
      "(?:he|she|they) (?:expects?|is expecting|are expecting|knows?) (?:you|your|that you|of you|about you|about your|about it)",
      "_ (?:has|have) (?:offered|agreed|promised) (?:you|to (?:help|talk|show|speak|look|meet|take|lend|answer)|an (?:hour|evening|afternoon)|half an hour|a morning)",
      "you (?:two |both )?should (?:meet|talk|know each other|have met)",
      "(?:i|i've|i have) (?:[^ ]+ )?(?:told|asked|rung|warned|written to|spoken to|spoken with) (?:[^ ]+ ){1,4}(?:that you|you might|you may|you would|and (?:he|she|they))",
      "(?:i|i've|i have|we) (?:[^ ]+ )?(?:rang|called|asked|visited|tested|measured|counted|compared|tried) (?:\\d+|two|three|four|five|six|seven|a few|several|some) _",
      "(?:i|i've|i have|we) (?:[^ ]+ )?(?:rebuilt|redid|reworked|retyped|redrew|rewrote|sorted|repaired|mended|translated) (?:your|the|all|that)",
      "which (?:may|might|could|is probably|is perhaps|is likely) (?:be )?(?:why|where|the reason|how)",
      "(?:any (?:dealer|shop|electrician|plumber|pharmacy|lawyer|bank|garage|bookshop|supplier) (?:can|will|has|does)|no better than the)",
    ),
  },
  {
    // Who there is that helps, and what is new with others.
    weight: 1,
    find: said(
      "there (?:is|are) (?:[^ ]+ ){1,4}(?:who|that|which) (?:still |also |only |now )?(?:can|does|do|will|would|sells?|makes?|repairs?|speaks?|knows?|weaves?|rents?|lends?|takes?|teach|teaches|buys?|collects?|delivers?|builds?)",
      "(?:has|have) (?:just |recently |now |finally )?(?:opened|published|launched|started|released|extended|lowered|dropped|changed|reopened|digitised|digitized) (?:their|its|his|her|the|a|an|to|all) (?:[^ ]+ ){1,12}(?:free|online|for anyone|for everybody|to everyone|for small|for firms|for growers|nothing|open to)",
    ),
    unless: / (?:we|we've|our|us|i|i've|my|rooms?|seats?|spots?|places left) /,
  },
  {
    // Weak alone.
    weight: 0.5,
    find: said(
      "(?:i noticed|i saw|i read|i tried|i checked|i measured|i tested|i ran|i looked|i went through|i did the sums|i counted|i asked) (?:[^ ]+ ){0,6}(?:your|you|our)",
      "(?:you could|you can|you might|your own people can|needs only|only needs|takes only)",
      "(?:thought of your?|made me think of your?|reminded me of (?:your?|what you))",
      "(?:honest|honestly|plainly|for free|free)",
      "(?:he|she|they) (?:likes?|prefers?|hates?|always|usually|never|tends?|asks?) _",
      "(?:you are|you're|you will be|you'll be) (?:safe|fine|covered|entitled|exempt|done in)",
      "\\d+ (?:euros|pounds|dollars|percent|kb|db|cm|kg|kwh|km|minutes longer|metres|meters|degrees)",
      "(?:is|are) called _",
      "so (?:that )?you (?:don't|do not|know|won't|needn't|are not|aren't|can)",
      "(?:saved|spared|cost|helped) (?:me|us|them|him|her) _",
      "(?:it's|it is|that's) not the _",
      "between \\d+ _",
      "(?:the|a|one) (?:quietest|cheapest|easiest|simplest|safest|fastest|smallest|strongest|best|only) (?:one |way |thing |place |[^ ]+ )",
      "(?:if|when|unless|once) (?!you (?:like|want|wish|prefer|have|can|could|would) )(?:you|he|she|they|it|[^ ]+) (?:[^ ]+ ){1,6}(?:stop|ask|turn|press|take|leave|wait|call them|tell|go|switch|untick) _",
      "(?:as promised|you asked|you mentioned|you told me|you said|you wanted|you spoke about)",
      "(?:instead of|rather than|cheaper|save you|saves you)",
      "(?:attached|enclosed)",
      "(?:watch out for|beware of|keep an eye on|mind the|be careful with|you stand in front of|is open and|takes the same|keeps? the [^ ]+ (?:in|out)|will keep)",
    ),
  },
]

/** Given only in return, or no gift but the sale's own paper. */
const noGift = said(
  "(?:more (?:at|on|under|about us)|visit us|find us|order (?:at|on|here|online)|book (?:at|on|here|online)|shop (?:at|on|now)|learn more|read more|see (?:our|us)|register (?:at|on|here)|sign up (?:at|on|here))",
  `(?:attached|enclosed|find|here is|here's|here are|sign|signed|the attached|our|your|quote|confirm) (?:[^ ]+ ){0,4}${ownPapers}`,
  `${ownPapers} (?:[^ ]+ ){0,3}(?:attached|enclosed|is ready|below)`,
  `(?:put together|prepared|made|created|built|got) (?:[^ ]+ ){0,10}${ownPapers}`,
  "(?:grab|reserve|claim|secure|save|book) (?:your|a|the)",
  "link to (?:sign|book|pay|register|join|order|buy|upgrade|start)",
  "(?:upgrade|subscribe|order|buy|register|donate|sign up|log in|start) (?:[^ ]+ ){0,3}https?",
  "you asked (?:[^ ]+ ){0,3}(?:we|our|us)",
  "(?:fill in|fill out|take|complete) (?:this|our|the|a) (?:[^ ]+ )?(?:survey|form|questionnaire|quiz|poll)",
  "(?:use|with|enter|quote) (?:the |your |this )?(?:code|voucher|coupon)",
  "free (?:quote|quotes|valuation|estimate|trial|demo|consultation|samples?|drinks|assessment|audit call|quotation|account|gift)",
  "(?:send over|send you|share|walk you through|show you) (?:[^ ]+ ){0,5}(?:on a call|on the call|once you|when you (?:sign|book|join)|if you book|in a demo)",
  "(?:once|after|when|if) (?:it is|it's|you) (?:signed|sign|book|register|order|join|upgrade|buy)",
  "(?:can i|could i|may i|should i|shall i) (?:send|share|show)",
  "(?:call me|contact us|book|click here|sign up|reply) (?:[^ ]+ ){0,4}(?:for (?:a|your) free|to claim|to get|today|now)",
  "(?:get|with|save) (?:[^ ]+ ){0,3}(?:off|% off|percent off|discount)",
)
const selling = said(
  "(?:our|we) (?:[^ ]+ ){0,3}(?:platform|product|solution|software|service|services|tool|engine|programme|program|package|team of|agency|company|customers|clients|beans|rates|range)",
  "(?:we) (?:help|helped|offer|provide|specialize|specialise|deliver|sell|guarantee|have launched|just launched|launched)",
)

/** What a sentence gives its reader, asking nothing for it; null when it gives nothing or only sells. */
export const giftIn = (sentence: MailSentence): Gift | null => {
  const { line, asked, link } = sentence
  if (asked || noGift.test(line) || (selling.test(line) && !askedAround.test(line))) return null
  let weight = 0
  let shown = ""
  for (const sign of signs) {
    const found = sign.find.exec(line)
    if (!found || sign.unless?.test(line)) continue
    weight += sign.weight
    shown ||= found[0].trim().split(" ").slice(0, 8).join(" ")
  }
  if (link) {
    weight += 1
    shown ||= sentence.text.trim().slice(0, 60)
  }
  return weight > 0 ? { weight, words: shown } : null
}
