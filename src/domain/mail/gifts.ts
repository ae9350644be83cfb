import { said } from "~domain/hearing/en/rule"
import { askedAround } from "./pitch"
import type { MailSentence } from "./sentences"

const thing =
  "(?:article|articles|guide|guides|checklist|checklists|template|templates|list|lists|map|maps|notes|note|summary|page|pages|study|studies|report|reports|paper|papers|book|books|podcast|podcasts|episode|episodes|interview|video|videos|recording|recordings|calendar|table|tables|spreadsheet|sheet|sheets|calculator|survey|benchmark|benchmarks|data|numbers|figures|drawing|drawings|drafts?|example|examples|sample form|worksheet|playbook|script|plan|plans|minutes|instructions|steps|recipe|photo|photos|picture|pictures|screenshot|screenshots|names|contacts|links?|post|blog post|resource|resources|lecture|lectures|tool|tips?|write-up|writeup|comparison|overview|breakdown|teardown|audit|history|file|case study|research|advice|answers?|wording|copy|cheat sheet|cheatsheet|idea|ideas|suggestions?|outline|transcript|forms?|book recommendation|lesson plan)"
/** Papers that serve the sale, and things that are given to get something. */
const ownPapers =
  "(?:contract|proposal|quote|quotation|invoice|order form|agreement|agenda|brochure|deck|pitch deck|pricing|price list|catalog|catalogue|datasheet|demo|portfolio|capabilities|order|offer|onboarding plan|recording of the demo|product tour|free trial|signed form|receipt|cvs?|business card)"

const signs: readonly { readonly find: RegExp; readonly unless?: RegExp }[] = [
  {
    // Handed over: attached, linked, made for them.
    find: said(
      `(?:attached|enclosed|attaching|i've attached|i attached|below|here) (?:[^ ]+ )?(?:is|are|you'll find|you will find|you find|'s) (?:[^ ]+ ){0,5}${thing}`,
      `(?:here's|here is|here are|this is) (?:[^ ]+ ){0,6}${thing}`,
      `(?:attached|attaching|enclosed|enclosing) (?:[^ ]+ ){0,6}${thing}`,
      `${thing} (?:[^ ]+ ){0,8}(?:is|are|it's|they're|now) (?:[^ ]+ ){0,2}(?:attached|enclosed|below|yours|free|here|ready to share)`,
      "(?:is|are|it's|they're|they are|it is) (?:[^ ]+ )?(?:attached|enclosed|below)",
      `(?:i|we|i've|we've|i have|i also|so i|and i) (?:[^ ]+ )?(?:put together|put|wrote|wrote up|wrote down|wrote out|written|written up|typed up|typed|drew|drawn|made|scanned|printed|recorded|marked|collected|compiled|kept|added|left|built|cleaned|summarized|summarised|jotted|pulled together|pulled|noted|prepared|sketched|translated|found|saved) (?:[^ ]+ ){0,9}(?:${thing}|for you|for everybody|for your team)`,
      `(?:sharing|share|pass along|passing along|passing on|pass on|wanted to share|send you|sending you|sending) (?:[^ ]+ ){0,5}${thing}`,
      "(?:photo|screenshot|map|drawing|file|picture|form|list|notes|summary|copy) (?:is )?(?:attached|enclosed|below)",
    ),
  },
  {
    // Thought of them.
    find: said(
      "(?:thought|think|figured|hope|hoped|believe|sure) (?:[^ ]+ ){0,3}(?:might|may|could|would|will|can|it's|this is) (?:[^ ]+ ){0,3}(?:useful|help|helpful|handy|interest you|save you|like to know|want to know|of use|enjoy|spare you|relevant|worth)",
      "(?:you would want to know|you'd want to know|you might like to know|want you to know|rather you knew)",
      "(?:might|may|could) (?:be (?:useful|helpful|handy|of use|of help)|help|come in handy|save you) (?:[^ ]+ )?(?:to you|for you|you|your|when|if|with|as)",
      "(?:use|take|keep|copy|share|steal|adapt|forward) (?:it|them|this|these|whatever) (?:[^ ]+ ){0,3}(?:as you|if you|freely|with whoever|or|whatever|with anyone|for your|however)",
      "(?:no sign-up|no signup|no strings|no catch|costs nothing|no form to fill|for free|free to copy|is free|free and)",
      "(?:you can|you could|do it|send it|try it|apply|works) (?:[^ ]+ ){0,4}without (?:me|us|our help|my help)",
    ),
  },
  {
    // Knowledge: what is wrong, how to mend it, an honest answer.
    find: said(
      "(?:is|are|it's|they're) (?:[^ ]+ )?(?:free|for free|free of charge) (?:again|for|on|until|to|of|now|since|with|and|from)",
      "(?:i|i've|i have|we) (?:[^ ]+ )?(?:looked (?:it|that|this|them) up|asked around|found out|dug out|dug up|tracked down|asked (?:my|a|an|our|the|somebody|someone) (?!boss|manager|director|vp|team|legal)[^ ]+)",
      "(?:the fix|the usual fix|one fix|a quick fix|easy fix|quick win|the trick|a tip|one tip|small tip|two tips|a small change|one thing you can|quick tip|a shortcut|workaround)",
      "(?:small thing|heads up|heads-up|just so you know|for your information|fyi|one find|one finding|a typo|typos|in short|the short version|the short answer|quick note)",
      "(?:leads to a 404|broken link|link is broken|is broken|is missing|cannot be tapped|doesn't load|does not load|is misspelled|is down)",
      "(?:can be fixed|could be fixed|fixes it|fixed it|solved it|would fix|will fix|brings it to|works nine|you need no|you do not need|you don't need|you may not need|costs? (?:[^ ]+ )?(?:\\d+|a few) (?:euros?|pounds?|dollars?))",
      "(?:you could|you can|you might) (?:[^ ]+ ){0,3}(?:cancel|save|claim|skip|drop|ask for|switch off|turn off|apply|deduct|get it back|do it without)",
      "(?:turn on|turn off|switch on|switch off|set|put|remove|clear|try|start with|use|take|look at|change|move|rename|add) (?:[^ ]+ ){0,10}(?:first|instead|before|never|settings?|offline)",
      "you asked (?:[^ ]+ ){0,4}(?:what|who|how|whether|if|about|for|three|two|me)",
      "(?:the exemption|the deadline for|the rule changes|the rules change|grant|grants|subsidy|the state pays|the city pays|the council|recalled|has been extended|you qualify under)",
      "(?:is|are) (?:[^ ]+ )?(?:better|cheaper|faster|enough|fine) (?:[^ ]+ ){0,3}(?:than|and|for) (?:[^ ]+ ){0,3}(?:two|what you|it is|ours|us|half|long)",
    ),
  },
  {
    // A way to somebody who can help.
    find: said(
      "(?:i'd like you to meet|i'd like to introduce you|happy to introduce you|i can introduce you|let me introduce you|introducing you|introduce the two of you|put (?:the two of you|you) in touch|put you in contact|make an introduction|connect you with|connecting you|cc'd (?!my|our|me|us)_)",
      "(?:is|are|said (?:he|she|they)(?: is| are|'s|'re)?|he's|she's|they're) (?:happy|glad|willing|free) (?:to (?:talk|speak|help|share|answer|meet|take)|on)",
      "(?:her|his|their) (?:address|number|email|phone|details|contact) (?:is|are|below)",
      "(?:number|phone|tel|ask for|talk to|speak to|reach) (?:[^ ]+ ){0,3}(?:555|\\d{3,})",
    ),
  },
  {
    // Where exactly something stands that helps: a page, a menu, a way. Said of one's own papers it is none.
    find: said(
      "(?:page|pages|chapter|section|paragraph|line|tab|exit|bus|tram|door|step|shelf|aisle) (?:\\d+|[b-hj-z]|one|two|three|four|five|six)",
      "(?:first|second|third|last) (?:tab|page|shelf|door|menu|drawer|entry|chapter|column)",
      "under (?:[^ ]+ )?(?:settings|details|preferences|options|account|menu)",
      `${thing} (?:[^ ]+ ){0,5}in the attachment`,
      "(?:written|described|copied|listed|set|explained) (?:out |down )?(?:below|in the attachment)",
    ),
    unless:
      / (?:me|us|our|my|we|contract|offer|proposal|brochure|catalogue|catalog|google|ranking|sentence|keep going back|annual report|wrote) /,
  },
  {
    // Somebody's number, and not one's own.
    find: said("\\d{3,5}(?: \\d{3,}){1,3}"),
    unless: / (?:(?:call|ring|reach|phone|text|email|contact|find|to) (?:me|us)|our|my|invoice|order|quote|account) /,
  },
  {
    // What to do, said to the reader for their own good; and who was asked on their behalf.
    find: /^ (?:[^ ]+ ){0,3}meet (?!you|him|her|them|us|me|at|in|on|again|your|with|and|to)[^ ]+ [^ ]+ |^ (?:(?:so|then|and|first|just|please) )?(?:move|walk|drive|lift|raise|lower|unplug|reset|restart|swap|replace|tighten|loosen|clean|don't (?:take|use|buy|sign|pay|go|drive|let|touch|trust)|take|park|follow|insist|tap|type|press|get|go|ask|try|bring|turn|open|check|write|wait|put|leave|avoid|stop|throw|clear|cut|wash|claim|cancel|watch|skip) [^ ]+ [^ ]+ [^ ]+ | so (?:bring|take|wear|keep|leave|ask|use|check|avoid) [^ ]+ [^ ]+ /,
    unless:
      / (?:me|us|our|my|back to|in touch|today|now|tonight|ready|started|ahead|yours|code|out your|it out|catch up|demo|free|quote|invoice|contract|signed|slot|account) /,
  },
  {
    find: said(
      "(?:he|she|they) (?:expects?|is expecting|are expecting|knows?) (?:you|your|that you|of you|about you|about your|about it)",
      "(?:i|i've|i have) (?:[^ ]+ )?(?:told|asked|rung|warned|written to|spoken to|spoken with) (?:[^ ]+ ){1,4}(?:that you|you might|you may|you would|and (?:he|she|they))",
      "(?:i|i've|i have|we) (?:[^ ]+ )?(?:rang|called|asked|visited|tested|measured|counted|compared|tried) (?:\\d+|two|three|four|five|six|seven|a few|several|some) _",
    ),
  },
  {
    // Who there is that helps, and what is new with others.
    find: said(
      "there (?:is|are) (?:[^ ]+ ){1,4}(?:who|that|which) (?:still |also |only |now )?(?:can|does|do|will|would|sells?|makes?|repairs?|speaks?|knows?|weaves?|rents?|lends?|takes?|teach|teaches|buys?|collects?|delivers?|builds?)",
    ),
    unless: / (?:we|we've|our|us|i|i've|my|rooms?|seats?|spots?|places left) /,
  },
  {
    // Why something is as it is, and what helps against it.
    find: said(
      "(?:does|do|did|work|works|worked) (?:wonders|the trick|the job|miracles)",
      "(?:stain|stains|smell|mark|marks|rust|paint|glue|ink|wax|it) comes? (?:out|off|away)",
      "(?:drag|tick|untick|swap|rename|change|set) (?:the|that|it) (?:[^ ]+ ){1,6}(?:and|to|into|back|over)",
      "any [^ ]+ (?:can|could) (?!call|book|join|order|use|see|sign)_",
      "don't let (?:them|him|her|anyone|anybody) _",
      "(?:puts?|sets?) (?:it|that|them|things) right",
      // "A teaspoon would do", not "what I said I would do".
      "(?<! (?:i|we|you|they|he|she) )(?:would|will|should) do(?= $)",
      "and (?:you're|you are|it's|that's) (?:done|sorted|fixed|set)",
      "(?:\\d+|one|two|three|half an?|a) (?:kilos?|litres?|liters?|grams?|spoons?|teaspoons?|tablespoons?|drops?|cups?|parts?) (?:of|to) _",
    ),
    unless: / (?:our (?!own )|(?:demo|order|book|us|click|subscribe|upgrade|sign) )/,
  },
  {
    // Something wrong on their side that they may not have seen.
    find: said(
      "your (?:[^ ]+ ){1,5}still (?:shows?|says?|links?|points?|lists?|gives?|has|sends?|leads?)",
      "(?:noticed|saw|see|spotted) (?:that )?(?:the|your) (?:[^ ]+ ){2,14}(?:but|instead|although|twice|empty|outdated|dead|expired)",
    ),
    unless: / (?:customers|competitors|sales|revenue|traffic|potential|our) /,
  },
  {
    // Sent, left or made for them; where it can be had.
    find: said("(?:version|copy|file|sheet) (?:is )?(?:attached|enclosed|below)"),
    unless:
      / (?:our|my|meeting|call|appointment|account|trial|slot|slots|discount|demo|order|ordered|invoice|contract|catalogue|prices|app|reminder) /,
  },
  {
    // What others do and pay, and what one is entitled to.
    find: said(
      "(?:city|state|county|town|government|insurer|insurance|council|tax office|health fund|ministry) (?:[^ ]+ ){0,2}(?:refunds?|pays?|covers?|lends?|funds?|gives)",
    ),
    unless: / (?:our|we|us) /,
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
  "(?:i|we|i've|we've) (?:[^ ]+ ){0,4}(?:discount|bonus|voucher) (?:[^ ]+ )?for you",
  "on the house",
  "(?:thanks|thank you|grateful|glad) (?:[^ ]+ ){0,3}for (?:sending|sharing|passing|writing|showing|telling)",
  "you asked (?:me|us) to (?:contact|call|ring|write|get back|come back|send|follow)",
  "you (?:said|did say|promised|told me) (?:that )?you(?:'d| would)",
  "save (?:[^ ]+ ){0,4}with us",
)
/** What was only seen or read about them, and does not come with the mail. */
const onlySeen =
  /^(?!.* (?:attached|enclosed|below|here) ).* (?:saw|seen|read|found|noticed|looked (?:over|at|through)) (?:(?:a|the|an old|one of|both|two|your) )+(?:[^ ]+ )?(?:photos?|pictures?|posts?|profile|advert|ad|articles?|interviews?|papers?|pages?|site|website) (?:(?:of|by|from|about|on) (?:us|you|your|the|her|his|linkedin) |$)/
const selling = said(
  "(?:our|we) (?:[^ ]+ ){0,3}(?:platform|product|solution|software|service|services|tool|engine|programme|program|package|team of|agency|company|customers|clients|beans|rates|range)",
  "(?:we) (?:help|helped|offer|provide|specialize|specialise|deliver|sell|guarantee|have launched|just launched|launched)",
)

/** The words in which a sentence hands something over, asking nothing for it; null when it does not, or only sells. */
export const giftIn = (sentence: MailSentence): string | null => {
  const { line, asked, link } = sentence
  if (asked || noGift.test(line) || (onlySeen.test(line) && !link) || (selling.test(line) && !askedAround.test(line)))
    return null
  for (const { find, unless } of signs) {
    const found = find.exec(line)
    if (found && !unless?.test(line)) return found[0].trim().split(" ").slice(0, 8).join(" ")
  }
  return link ? sentence.text.trim().slice(0, 60) : null
}
