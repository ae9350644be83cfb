import type { Moment } from "~domain/hearing/moment"
import { said } from "~domain/hearing/en/rule"
import type { MailSentence } from "./sentences"

/** Which lever a sentence pulls, as a key of `_locales`, and the words that do. */
export interface Pressure {
  readonly because: string
  readonly words: string
}

const soon =
  "(?:today|tonight|tomorrow|now|right now|midnight|this week|this month|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:the )?end of (?:the |this )?(?:day|week|month|quarter|year)|eod|cob|noon|\\d+ ?(?:am|pm|hours|days|h)|(?:24|48|72) hours)"
const left = "(?:left|remain|remaining|available|to go|open)"
const scarce =
  "(?:spots?|seats?|slots?|places?|cabins?|licen[cs]es?|units?|copies|rooms?|valuations?|openings?|tickets?|appointments?|spaces?)"
const bargain =
  "(?:offer|offers|deal|deals|discount|discounts|discounted|price|prices|pricing|promo|promotion|rate|rates|sale|special|early bird|quote|package|bonus|introductory|terms|doors|enrolment|enrollment|coupon)"

const until =
  "(?:(?:only )?(?:until|till|through|by|before)|ends?|expires?|runs? (?:out|until)|good for|valid|this|for the next|for another|today|tonight|only)"
/** Who is held up as an example. */
const others =
  "(?:owners|firms|companies|practices|teams|leaders|schools|businesses|managers|buyers|agencies|shops|clients|customers|people|families)"
const rivals = "(?:competitors?|rivals?|competition)"
/** What cost the writer some trouble. */
const work = "(?:hours|evenings?|nights?|days|weeks|weekends?|work|effort|time)"
const paper = "(?:plan|proposal|offer|quote|quotation|design|concept|draft)"

/** What is cheaper for a while. */
const cheaper =
  "(?:\\d+ (?:percent |per cent |euros? |pounds? |dollars? )?(?:off|discount)|half (?:the )?price|half off|free shipping|free delivery|old price|code [^ ]+|voucher)"

const levers: readonly { readonly because: string; readonly find: RegExp; readonly unless?: RegExp }[] = [
  {
    because: "because_mail_pressure_deadline",
    find: said(
      `${bargain} (?:[^ ]+ ){0,6}(?:ends?|expires?|expiring|close|closes|gone|until|till|valid|withdrawn|lapses?|runs? out|going up|go up|goes up|will go up|increase|increases|rise|higher|(?:be|been|is|are) (?:increased|raised|doubled))`,
      `${cheaper} (?:[^ ]+ ){0,4}${until}`,
      `(?:until|till|by|before|ends?|this (?:week|month|weekend)|today|tonight) (?:[^ ]+ ){1,6}${cheaper}`,
      `(?:it|this|that|which|all this|everything) (?:all |really )?(?:ends?|expires?) (?:[^ ]+ )?(?:${soon}|in \\d+)`,
      "(?:good|valid|open (?:just|only)|yours) for (?:(?:just|only|another|the next) )?(?:\\d+|one|two|three|a few) (?:hours?|days?)",
      "before (?:the |our |all )?(?:prices?|rates?|fees?|costs?) (?:[^ ]+ )?(?:go|goes|rises?|increases?|climbs?|changes?|jumps?) ?(?:up)?",
      "(?:say yes|your yes|a yes) (?:[^ ]+ ){0,2}(?:today|tonight|now|before|by)",
      "unless (?:i|we) hear",
      "while there(?:'s| is) (?:still )?(?:time|room)",
      `if (?:i|we) (?:hear nothing|don't hear|do not hear|haven't heard|have not heard) (?:[^ ]+ ){0,4}(?:by|before|until|within) _`,
      "(?:act|move|decide|hurry|book|order|buy|sign|call|reserve|claim|upgrade|donate|lock)(?: [^ ]+){0,5} (?:now|today|tonight|fast|quickly|immediately|before it's|before it is|while you can|before midnight|within \\d+ (?:hours|days))",
      "(?:act now|act fast|hurry|don't wait|do not wait|don't delay|don't hesitate another|time is running out|clock is ticking|before it's too late|before it is too late|last chance|last call|final notice|final call|final reminder|limited time|for a limited|one-time offer|one time offer|today only|only until|only valid)",
      `(?:need|want|expect|require) (?:[^ ]+ ){0,5}(?:answer|decision|signature|commitment|yes|go|deposit|payment|po|reply|response|contract|to know|to hear|green light|go-ahead|word) (?:[^ ]+ ){0,3}(?:by |before |on )?${soon}`,
      `(?:sign|decide|commit|confirm|answer|pay|reply)(?: [^ ]+){0,4} (?:by|before) (?:the )?(?:end of (?:the )?(?:day|business|month|quarter)|midnight|tonight|close of|eod|cob)`,
      "(?:lock (?:in|it in|this in|that in)|won't let me|can't hold|cannot hold|can't guarantee|cannot guarantee|won't be able to (?:hold|offer|honou?r))",
      "(?:only |just )?approved (?:[^ ]+ ){0,3}until",
      "(?:every|each) (?:[^ ]+ )?(?:day|night|minute|hour|week|month|season) (?:that )?(?:you|your [^ ]+) (?:wait|waits|delay|delays|hesitate|lose|loses)",
      "(?:can|could|will|would) only (?:hold|keep|reserve|guarantee|offer|promise|do) (?:[^ ]+ ){1,6}(?:until|till|through|for|if you) _",
      `(?:hold|holding|keep|keeping|reserving|reserved) (?:[^ ]+ ){1,6}for you (?:only )?(?:until|till|through)`,
      `(?:after|from) (?:that|then|${soon}|the \\d+[^ ]*|midnight|noon)(?: on)? (?:[^ ]+ ){0,2}(?:(?:can't|cannot|won't|will not|not be able|unable|gone|too late|double|doubles)|(?:price|rate|fee|cost)s?)`,
      "(?:failure to|fail to|if you don't|if you do not|unless you|otherwise) (?:[^ ]+ ){0,6}(?:lose|regret|loss|withdrawn|gone|miss|goes to|cancel|forfeit|fined|penalty)",
      "(?:will|would|not|won't) (?:not )?be repeated",
      "(?:account|data|projects?|access|files?|profile|booking|reservation|order|place|application) (?:[^ ]+ ){0,6}(?:will be|gets?|is going to be|is being|are being) (?:deleted|closed|cancelled|canceled|removed|suspended|lost|given away|released|archived)",
      "your (?:[^ ]+ )?(?:listing|access|trial|invitation|invite|spot|place|reservation|entry|membership|quote|window|seat) (?:[^ ]+ ){0,6}?(?:expires?|ends?|lapses?|runs out|is valid until|is up)",
      "(?:quarter|month|year|books?) (?:ends|closes|close) (?:[^ ]+ )?(?:today|tonight|tomorrow|on|in|this)",
      "(?:will be|gets|get|be) (?:removed|deleted|struck off|cancelled|charged|fined|blocked)",
      "unless you (?:come|act|confirm|reply|respond|sign|pay|log|renew|answer|call|order|book)",
      // An ultimatum: what happens if they are not quick.
      `if (?:i|we|you) (?:don't|do not|can't|cannot|haven't|have not) (?:[^ ]+ ){0,8}${soon} (?:[^ ]+ ){0,4}(?:can't|cannot|won't|have to|must|go with|goes|lose|gone|someone else|somebody else)`,
      "within (?:\\d+|one|two|three|a few) (?:hours?|days?) (?:or|otherwise)",
      `(?:can|could|will|am able to|are able to) (?:hold|keep|reserve) (?:[^ ]+ ){1,5}(?:until|till) ${soon}`,
      `(?:this|that|it|these|they|(?:the|that|this) (?:[^ ]+ )?[^ ]+) won't (?:be (?:there|here|available|around)|wait|come (?:again|back|round again)) (?:on|by|next|any|much|for|forever|after|again)`,
      "(?:one-off|special|exceptional|offer|price|chance|opportunity) (?:[^ ]+ ){0,4}(?:won't|will not|never) (?:come|happen|be) (?:again|back|repeated|seen)",
      `(?:by|come|after|before) (?:[^ ]+ )?(?:${soon}|next (?:week|month)) (?:it'll|it will|they'll|they will|this will|that will) (?:[^ ]+ )?(?:be )?(?:gone|sold|taken|over|too late)`,
      `(?:let me know|let us know|tell me|call me|reply|decide|confirm|order|sign|respond)(?: [^ ]+){0,3} (?:tonight|immediately|right away|right now|at once|asap|urgently|without delay)`,
      "so (?:please |kindly )?(?:tell|let|confirm|order|decide|book|sign|reply)(?: [^ ]+){0,4} (?:soon|quickly|fast|today|immediately)",
      `(?:over the line|get this done|wrap this up|close this|get this signed) (?:[^ ]+ )?${soon}`,
      "(?:now or never|the train is leaving|the train has left|window (?:is|will be|has) (?:closing|closed)(?= $))",
      "(?:the longer|with every|with each) (?:day |week |month )?(?:(?:that )?you (?:wait|leave|hesitate|put|delay)|that passes|that goes by)",
      "(?:every|each) (?:day|week|month|year|quarter) (?:without|like this|of (?:waiting|delay)) (?:[^ ]+ ){0,3}(?:costs?|loses?|lost|is money)",
    ),
    unless:
      / (?:grant|grants|council|city|state|government|ministry|tax return|your own|their|how (?:do|does|did) (?:you|they)) /,
  },
  {
    // The whole of a sentence, or its end: "Only this week", "Half price, today only".
    because: "because_mail_pressure_deadline",
    find: / only (?:this week|this month|this weekend|today|tonight|till [^ ]+|until [^ ]+) $|^ (?:and )?only (?:this week|this month|this weekend|today|tonight|until [^ ]+) (?!i |we |he |she |they )|(?:^| )(?:this week|this month|this weekend|today|tonight) only /,
    unless: / (?:i|i'm|i am|we|we're|we are|he|she|they) (?:[^ ]+ ){0,5}only /,
  },
  {
    because: "because_mail_pressure_scarcity",
    find: said(
      `(?:only|just|last|final|fewer than) (?:[^ ]+ ){0,3}(?:${scarce}|more) (?:[^ ]+ ){0,4}${left}`,
      `(?:only|just) (?:[^ ]+ )?(?:two|three|four|five|six|one|\\d+|a few|a handful(?: of)?) (?:[^ ]+ )?(?:${scarce}|${left})`,
      `${scarce} (?:are |is )?(?:going fast|filling|filling up|almost gone|nearly gone|running out|limited|selling)`,
      "(?:selling|going|filling|booking|go|sell|fill|fills|book) (?:[^ ]+ )?(?:fast|quickly)",
      "(?:sell|selling) (?:[^ ]+ )?out",
      "(?:run|running) out (?:fast|soon|quickly|of (?:time|spots|seats|stock|places))",
      "another (?:couple|family|buyer|party|client|customer|company|firm) (?:is|are|has|have|wants)",
      "(?:take|accept|take on|accepting|taking|taking on|work with|serve|make|sign|train) (?:[^ ]+ )?(?:only|just|no more than) (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a handful of|a few) (?:[^ ]+ ){1,3}(?:a|per|each|every|this) (?:year|season|quarter|month|week|time|spring|summer|autumn|winter)",
      "(?:only|just) (?:take|accept|work with|serve|make|sign|train) (?:on )?(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|a handful of|a few) (?:[^ ]+ ){1,3}(?:a|per|each|every|this) (?:year|season|quarter|month|week|time|spring|summer|autumn|winter)",
      "(?:almost|nearly) (?:[^ ]+ )?(?:gone|sold out|full|booked)",
      "(?:already sold|nearly sold out|while (?:stocks?|supplies|there are any|they|it) last|while there are any left|limited (?:availability|number|supply|spots|seats|places)|exclusive (?:offer|deal|invitation|cruise)|won't last|once in a lifetime|first \\d+ (?:companies|customers|people|to))",
      "(?:other|another|two other|several) (?:[^ ]+ )?(?:parties|party|buyer|buyers|bidder|bidders|company|companies|customer|client) (?:[^ ]+ ){0,3}(?:interested|waiting|lined up|ready)",
      "(?:give|goes|go|offer|offering|release|pass) (?:[^ ]+ ){0,5}to (?:another|the next|someone else|somebody else|other)",
      "(?:gone|lose (?:her|him|it|them|this)|lost) (?:[^ ]+ )?(?:by tomorrow|tomorrow|now|forever|for good)",
      "(?:has|have) another offer",
      "(?:first|whoever is first|one) to (?:commit|sign|say yes|pay|confirm)",
      "(?:others|other people|other families|someone else|somebody else|people who|others too) (?:[^ ]+ )?(?:(?:who|that) )?(?:want it|want this|want them|want the|wants it|wants this|want her|want him|asked for it|asking for it|are waiting|is waiting|are asking|is asking|in line|in the queue|lined up|ready to|would take it|will take it|snap)",
      "(?:be|have to be|need to be|better be|must be) (?:quick|fast)",
      "(?:first come,? first served|first-come|snapped up|go fast|goes fast|selling like|nearly all|all but one|next in line|on the waiting list|on a waiting list|waiting list is)",
      "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|most|all but \\d+|half) (?:of (?:them|these|those|the [^ ]+) )?(?:are|is) (?:already |now )?(?:in|gone|taken|sold|booked|full|reserved)",
      "(?:don't|do not|never) (?:come around|come along) (?:twice|often|again)",
      "be a shame to (?:lose|miss)",
      "you'll lose _",
      "(?:\\d+|two|three|four|several|more|another) (?:[^ ]+ )?(?:enquiries|inquiries|enquiry|inquiry|requests|offers) for (?:the|this|that|it)",
      "(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|most|half) of the (?:[^ ]+ ){1,3}(?:went|sold|have gone|are gone|were sold)",
      "down to (?:the|our|my) last",
      "(?:is|are|all|already) (?:already )?spoken for",
      "(?:stocks?|supply|supplies|availability|capacity|space) (?:is|are) (?:[^ ]+ )?(?:low|limited|short|tight)",
      "(?:demand|interest) (?:is|has been) (?:[^ ]+ )?(?:high|strong|huge|enormous|overwhelming)",
      "(?:have|got|is|keep) (?:already )?a (?:[^ ]+ )?waiting list",
      "(?:go|going) with (?:someone|somebody) else",
    ),
  },
  {
    because: "because_mail_pressure_guilt",
    find: said(
      "(?:haven't|have not|not|didn't|did not|never|yet to|not yet) (?:[^ ]+ ){0,2}(?:heard|hear|received|receive|gotten|got|get) (?:[^ ]+ ){0,3}(?:back|from you|a response|a reply|an answer|any response|any reply|response|reply|anything)",
      "(?:still nothing|still no (?:reply|answer|response|word)|still waiting|no response|your silence|silence usually|usually silence|ignoring|ignored me|ghosted|ghosting)",
      "(?:i've|i have|we've|we have|this is|now) (?:[^ ]+ )?(?:sent|left|reached out|emailed|called|written|tried|followed up|my) (?:[^ ]+ ){0,4}(?:times|emails|voicemails|messages|attempts|attempt|email)",
      "(?:third|fourth|fifth|final) (?:email|attempt|message|follow-up|follow up|try|reminder)",
      "(?:disappointed|disappointing|surprises me|frustrating|frustrated|let down|hurt that|offended|look foolish|looking foolish|out on a limb|taking heat|sitting idle|spent my weekend|fought hard|as a favou?r|bent over backwards|stuck my neck)",
      "(?:after (?:everything|all)) (?:[^ ]+ ){0,3}(?:did|done|do|put|time|work|effort|gave)",
      "(?:least (?:you|i) could|you do owe|least i'd|the least i would|you owe|owe me|i deserve|common courtesy|would be polite)",
      "(?:don't|do not|can't|cannot) understand why you",
      "(?:out of my way|pulled (?:some |a few )?strings|put myself out|begged my|fought to)",
      "(?:does not|doesn't|did not|didn't) (?:feel|seem) (?:right|fair|polite)",
      "not a (?:single |one )?(?:line|word|call|reply|answer|sign) (?:[^ ]+ ){0,2}from you",
      "(?:deserves?|deserved|worth|owed|owes) (?:at least )?(?:an|some) (?:answer|reply|explanation|response)",
      "(?:third|fourth|fifth|sixth|umpteenth) time (?:that )?(?:i|i'm|i've|i am|i have|we|we're)",
      "important enough",
      "gave up (?:my|our|a) (?:evening|evenings|weekend|holiday|sunday|saturday|day|night|nights)",
      "(?:do|doing|did) (?:me|us) (?:a|an) (?:[^ ]+ )?favou?r",
      "(?:short of|behind|below) (?:my|our|the) (?:target|quota|number|numbers|goal)",
      "(?:i'm|i am|we're|we are|leaves me|leaves us) (?:now )?(?:stuck with|left with|sitting on)",
      "i would have (?:thought|expected|hoped)",
      "(?:i|i'd|i had|we|we'd|we had) (?:[^ ]+ )?(?:expected|hoped for|counted on) (?:more|better|at least|a little more|something|an answer|a reply|you)",
      "(?:i|we) (?:really |honestly |had )?thought (?:we had|you were|better of|more of|you and i|we understood)",
      "(?:cross|crossing|strike|take|taking) you off",
      "(?:give|giving|gave) up on you",
      "for the (?:second|third|fourth|fifth|sixth|last|nth|umpteenth) time",
      "(?:mails|e-mails|emails|letters|calls|messages|voicemails|attempts|reminders) (?:[^ ]+ ){0,3}(?:without|unanswered|and (?:no|not|nothing|still))",
      "without (?:any |a single |so much as a |even a )?(?:reply|answer|response)",
      "(?:wasted?|wasting) (?:my|our) (?:time|day|week|evening|weekend)",
      "(?:i|we) (?:went|have gone|had gone) to (?:great|a lot of|so much|considerable) (?:trouble|lengths|expense)",
      "(?:even|just) a (?:short|simple|quick|brief|one-line|one-word|single) (?:no|reply|answer|line|word) (?:would|is not|isn't|was)",
      "(?:makes|make|made) (?:me|us) look (?:bad|foolish|silly|stupid|like)",
      "(?:leave|leaves|leaving|left) (?:me|us) hanging",
      "last time (?:that )?(?:i|i'll|i will|we|we'll|we will) (?:write|call|ask|try|email|mail|ring|bother|reach|come)",
      "(?:i|i'll|i will|we) (?:must |have to |can only )?take (?:it|this|your silence) (?:[^ ]+ ){0,3}(?:you|no|that)",
      "(?:i|i'll|i can|i'm|i am|should i|can i|we) (?:[^ ]+ )?(?:assume|assuming|conclude) (?:[^ ]+ ){0,6}(?:you|isn't|not|no|aren't|don't)",
      "(?:close|closing|archive|archiving|delete|remove|removing) (?:out )?(?:your|the|my) (?:file|account|case|ticket|record|name)",
      "(?:is|be|was|here's|comes) my (?:last|final) (?:email|e-mail|mail|letter|message|attempt|note|try|call)",
      "(?:make|hit|meet|miss) (?:my|our|the) (?:quarter|number|numbers|quota|target|targets)",
      "(?:my numbers|my boss|my manager|my director|my quota|my commission) (?:[^ ]+ ){0,3}(?:only|are|is|won't|will (?!join|be|call|come|help|send)[^ ]+|needs|wants|suffering|approved)",
      "(?:i|we|i've|we've|i have|we have) (?:[^ ]+ )?(?:turned (?:down|away)|lost|refused) (?:[^ ]+ )?(?:another|other|others|a|an) (?:[^ ]+ )?(?:clients?|customers?|jobs?|offers?|famil(?:y|ies)|couples?|people|requests?|buyers?|bookings?|projects?|for)",
      "(?:you don't|you do not|you obviously don't) (?:[^ ]+ )?(?:care|value|respect)",
      "(?:irresponsible|how can you|look away|shame on|be a pest|bother you again|eaten by|filing cabinet|trapped under)",
      "you (?:said|promised|told me) you(?:'d| would) (?:decide|sign|answer|reply|order|confirm|get back)",
      "i really need your help to",
      "(?:can't|cannot|won't|not|n't) (?:[^ ]+ ){0,8}(?:forever|indefinitely)",
      "(?:i'd|i would|i'll|i will|we'd|we would) look (?:[^ ]+ )?(?:silly|stupid|foolish|ridiculous|bad)",
      "(?:(?:getting|got|get) cold feet|be a man|man up)",
      "(?:sent|written|left) (?:you )?(?:\\d+|three|four|five|six|several|many) (?:more )?(?:e-mails|emails|mails|letters|messages|reminders)",
      "why you (?:do not|don't|did not|didn't|never) (?:answer|reply|write|respond|call|sign)",
      "(?:silent treatment|cold shoulder|radio silence|not a peep)",
      "(?:mails|e-mails|emails|letters|calls|messages|voicemails|reminders) nothing(?= $)",
      "(?:expect|expected) (?:this|that|better|more|it) (?:of|from) you",
      "are you in or|at your word|(?:isn't|is not|not|hardly) (?:[^ ]+ )?(?:fair|decent|polite|right) (?:of you|to leave|to (?:me|us)|on (?:me|us)|to let)",
      "a ([^ ]+) is a \\1",
      "(?:am|i'm|are|we're|was|were|been|i|we|i've|we've|i'd|we'd) (?:[^ ]+ )?(?:counting|counted|relying|relied|depending|banking) on (?:you|your|this)",
      "(?:because|as|since) (?:i|we) (?:[^ ]+ )?(?:trusted|relied|believed|took you)",
      "(?:i|we|i've|we've|i have|we have) (?:[^ ]+ )?(?:told|promised|assured) (?:my|our|the) (?:[^ ]+ )?(?:team|boss|manager|director|wife|husband|partners?|board|people|crew|colleagues) (?:[^ ]+ ){0,4}(?:you (?:would|will|were|are|had)|you'd|you'll|you're|(?:this|it) (?:was|is)|we (?:had|have))",
      "how (?:(?:i|we) look now|(?:that|this|it) makes (?:me|us) look)",
      `(?:if|when|that) (?:[^ ]+ ){0,3}${work} (?:[^ ]+ ){0,3}(?:was|is|were|be|been) (?:all )?(?:for nothing|wasted|in vain)`,
      `${work} (?:[^ ]+ ){0,2}(?:into|on|in|over) (?:that|this|the|your) (?:[^ ]+ )?${paper}`,
      "(?:numbers|quota|job|bonus|targets?|commission|quarter|month|whole team|livelihood) (?:[^ ]+ )?(?:depends?|hangs?|rides?|rests?) on (?:you|this|it|your)",
      "(?:i|we) (?:really |still |just )?(?:have to|need to|must) close (?:this|it|my|our|the (?:deal|month|quarter|year|books))",
      "(?:dragged|dragging|gone|been going) on (?:for )?(?:too long|far too|long enough)",
      "you (?:promised|assured|gave) (?:me|us) (?:[^ ]+ ){0,2}(?:answer|decision|order|word|reply|signature|yes|call)",
      "(?:i|we) keep (?:writing|calling|asking|trying|chasing|emailing|mailing|ringing) (?!(?:myself|ourselves|people|everybody|everyone) )_",
      "(?:is it|would it be) (?:really |that |so |too )+(?:hard|much|difficult) to",
      "(?:too busy|too important|too grand|too good) (?:to|for) (?:[^ ]+ ){0,2}(?:answer|reply|write|call|us|me|supplier|firm|people like)",
      "don't (?:say (?:i|we) didn't|come (?:crying|running|complaining)|blame (?:me|us))",
      "(?:wrong|mistaken) about you",
      "(?:i'd|i would|it'd|it would|we'd|we would) have (?:[^ ]+ )?(?:liked|appreciated|hoped for|nice|polite|kind|courteous|decent) (?:an?|some|to be told|to (?:hear|know) (?:from|where)|if you)",
      "(?:done|did|do|kept) (?:our|my) (?:part|bit|share|side)",
      "(?:did i|have i|was it something) (?:[^ ]+ ){0,3}(?:wrong|offend|offended|upset|(?:i|we) said)",
      "(?:i|we) (?:did|have done) to deserve",
      "nobody else (?:takes|needs|waits|asks|makes|keeps)",
      "(?:my|our) (?:boss|manager|director|cfo|ceo) (?:[^ ]+ ){0,2}(?:asking me|asks me every|is on my|breathing|won't let|on my back)",
      "(?:asking|ask|beg|begging) (?:my|our) (?:boss|manager|director) for",
      "(?:i'd|i would|we'd|we would) hate (?:for you|to see you|it if you)",
    ),
    unless:
      / (?:who haven't|they haven't|should have written|i have not written|my fault|i never (?:heard|got) (?:the|how)) /,
  },
  {
    because: "because_mail_pressure_everybody",
    find: said(
      "(?:everyone|everybody|all your|all the|most companies|most people|most of|many of|others (?:have|are)|all major|your (?:industry|neighbou?rs|competitors|peers)|thousands of|all of your|half of) (?:[^ ]+ ){0,6}(?:already|right now|have switched|has switched|are switching|jumped on|on board|secured|upgraded|signed up|ordered|wish they)",
      "(?:everyone|everybody) else (?!(?:[^ ]+ )?(?:told|was asleep|went home))",
      "(?:your|the) (?:competitors?|rivals?|competition|peers|neighbou?rs?|counterparts?) (?:[^ ]+ ){0,5}(?:already|are (?:doing|using|moving|ahead|signing)|have (?:moved|signed|switched|it|one|done)|has (?:signed|switched|it)|work with us|works with us|use|uses|signed)",
      "(?:all|most|both|half) (?:of )?(?:the|your) (?:others?|other [^ ]+|[^ ]+) (?:in|on|at|around) (?:[^ ]+ ){1,4}(?:use|signed|said yes|joined|switched|trust) _",
      "before (?:your|the) (?:competitors?|rivals?|competition|neighbou?rs?|others?) (?:do|does|get|gets|find|finds|beat|beats)",
      "(?:you're|you are|yours is|that leaves you(?: as)?) (?:now )?(?:the only|one of the (?:few|last)|the last) (?:[^ ]+ ){0,7}(?:without|left|not yet|still|who hasn't|who haven't|that hasn't|that haven't|missing)",
      "_ (?:out of|in|of the) (?:ten|twelve|[^ ]+teen|\\d{1,2}|100) (?:[^ ]+ ){1,6}(?:have|has|already|use|with us|trust|switched)",
      "(?:pass|passing) you by",
      "how long (?:do|will|can|would) you (?:[^ ]+ )?(?:watch|wait|afford|go on|keep|put up)",
      "(?:have|has) all (?:already |now )?(?:had|gone|switched|signed|joined|moved|ordered|upgraded|done|got|bought|chosen|decided|agreed)",
      "(?:left behind|fall behind|falling behind|get ahead of you|last (?:one )?to (?:know|move)|be the (?:(?:only )?one who|last one)|be left out|miss out|missing out|missed it|one who missed)",
      "(?:your|the) competitors (?:[^ ]+ )?(?:are|have|is|already|will|use|secured)",
      "(?:everyone|everybody) (?:is|are|loves|is loving|uses)",
      "(?:nearly|almost|practically|virtually|just about) (?:every|all|everyone|everybody) (?:[^ ]+ ){1,6}(?:with us|these days|by now|already|has started|have started|switched|signed|moved)",
      "(?:nobody|no one|hardly anyone) (?:[^ ]+ ){1,6}(?:but|except) you",
      "only you (?:are|still|and|have|haven't)",
      `(?:smart|clever|serious|successful|responsible|forward-thinking|wise|ambitious) ${others} (?:have|has|don't|never|already|act|switch|move|know|choose|use|decide|invest)`,
      "(?:everyone|everybody|others|all|most) (?:[^ ]+ )?in your (?:position|place|situation|shoes|industry|trade|street)",
      `your ${rivals} (?:pay|pays|know|knows|don't|doesn't|won't|signed|sleep|noticed|understood)`,
      `${others} (?:that|who) (?:[^ ]+ )?(?:waited|hesitated|held off|put it off|said (?:no|next|later|not now|let's wait)|did nothing|passed)`,
    ),
    unless: / (?:everybody|everyone) who | you (?:said|told me|mentioned|wrote|asked) /,
  },
  {
    because: "because_mail_pressure_fear",
    find: said(
      "(?:you|you'll|you will|they|will) (?:[^ ]+ )?regret",
      "what (?:would|will) happen (?:to|if) (?:[^ ]+ ){0,9}(?:don't|do not|nothing|wait|without|tomorrow|tonight|died|dies|fails?|hacked|attacked|stolen|burned|burnt|fined)",
      "(?:do|would) you want to (?:explain|be (?:the|responsible|liable)|tell your|risk|live)",
      "why you did nothing",
      "(?:by then|by the time|until|before) (?:[^ ]+ ){0,6}too late",
      "(?:it's|it is|is|just|only) (?:just |only )?a (?:matter|question) of time",
      "(?:burglars|thieves|hackers|criminals|scammers|inspectors|auditors|lawyers|the tax office) (?:love|look for|looking for|wait|waiting|target|know|are|will|don't|won't)",
      "what (?:will|would) (?:your|the) (?:[^ ]+ ){1,2}(?:say|think|do) (?:when|if) (?:it|they|you|he|she|this|that)",
      "(?:think|imagine) (?:of )?what (?:could|might|would|will) happen",
      "(?:could|might|may|will) (?:cost|ruin|destroy|end|sink) (?:you|your)",
      "your (?:family|children|kids|business|house|home|data|job|firm|savings|reputation) (?:is|are) (?:[^ ]+ )?(?:at risk|not safe|in danger|unprotected|exposed|vulnerable)",
      "one (?:mistake|leak|fire|fall|accident|breach|click|storm|spark) (?:is enough|and|away|can|could)",
      "(?:night|day|week) (?:[^ ]+ )?(?:they|others) win",
      "(?:can|could) you (?:really )?afford",
      "(?:can|could) you (?:really live with|live with (?:that|yourself|knowing|losing|the loss))",
      "(?:will|would|'ll) (?:have to )?pay (?:dearly|for it|the price)",
      "will you be (?:next|the)",
      "(?:not a question of|not a matter of) if",
      "(?:avoid losing|permanent loss|lose your|lose everything|knocks on your|could be fined|risk losing|people who waited|were sorry)",
      "don't (?:miss|be the one|lose|let (?:this|it))",
      "(?:take|run|taking|running) (?:that|this|such a) risk",
      "it (?:only )?takes (?:only |just )?one _",
      "(?:could|might|may|will) be (?:you|yours)(?= $)",
      "before it(?:'s| is) (?:your turn|you)",
      "ask yourself (?:what|how|whether|if)",
      "how will you (?:[^ ]+ )?(?:explain|tell|justify)",
      "want to be (?:[^ ]+ ){1,5}who",
      "(?:doing nothing|waiting|standing still|inaction|hesitating) (?:is|costs|will cost|isn't) (?:[^ ]+ ){0,3}(?:expensive|choice|costs?|option|risk|risky|you|mistake|worst)",
      "sooner or later (?:it|they|this|that) (?:[^ ]+ )?(?:hits?|catch(?:es)?|happens?|gets|get|comes? for)",
      "not (?:a (?:question|matter) of )?(?:if|whether)(?: but| it's| it is)? when",
      "(?:think|thought|say|said|believe|feel|fine|safe) (?:[^ ]+ ){0,4}until (?:the|one) (?:day|morning|night)",
      "while you (?:read this|hesitate|hesitated|think (?:about it|it over)|watch|watched|were waiting|waited)",
      `(?:customers|clients|guests|patients|regulars|buyers|orders) (?:are|go|will|keep) (?:[^ ]+ ){0,3}(?:elsewhere|somebody else|someone else|next door|somewhere|your ${rivals})`,
      "(?:no longer|not|aren't|weren't|out of) (?:[^ ]+ )?(?:in business|around (?:by|any ?more|in)|business)",
      "(?:what there is|what is there|nothing) (?:left |more )?to (?:think|consider) (?:over|about)",
      "(?:shouldn't|should not) (?:need|have) to think",
      "(?:you do want (?:[^ ]+ ){1,8}don't you|surely you|i'm sure you (?:don't|wouldn't|do not) want|don't you (?:want|care|owe))",
      "how (?:much longer|long) (?:do|will|can|would|are) you (?:[^ ]+ ){0,2}(?:watch|wait|afford|going|keep|put up|lose|leave)",
      "(?:leave|leaving) (?:[^ ]+ ){0,2}(?:money|thousands|it|revenue) on the table",
    ),
    unless: / you (?:said|told me|mentioned|wrote|asked) /,
  },
  {
    // "Think of your children": where a sentence begins with it.
    because: "because_mail_pressure_fear",
    find: /^ (?:(?:please|just) )?think of your (?:[^ ]+ )?(?:children|kids|family|patients|staff|people|reputation|guests|customers|parents) /,
  },
]

/** Said to take pressure away. */
/** Says that there is no hurry. */
export const calm = said(
  "(?:no|without|there's no|there is no|not in a|isn't any) (?:[^ ]+ )?(?:hurry|rush|pressure|deadline|urgency|obligation)",
  "(?:no need to|don't hurry|do not hurry|take your time|take all the time|whenever you|whenever it|in your own time|can wait|will keep|no reply needed|nothing needed)",
)
/** What hearing calls pressure in speech is plain business in these written sentences. */
const plainBusiness = said(
  "(?:if i|if we|if you'd|if you would|let me know) _",
  "(?:available|only|just) (?:[^ ]+ )?(?:on|in|for)",
  "how (?:do|does|did) (?:you|they|he|she)",
  "(?:i'll|i will|we'll|we will) (?:send|bring|write|come|deliver|prepare|finish|draw|draft|post)",
)

/** The pressure in one sentence: a deadline, scarcity, guilt, what everybody else does, or fear; `heard` are its moments. */
export const pressureIn = ({ line }: Pick<MailSentence, "line">, heard: readonly Moment[]): Pressure | null => {
  if (calm.test(line)) return null
  for (const { because, find, unless } of levers) {
    const found = find.exec(line)
    if (found && !unless?.test(line)) return { because, words: found[0].trim() }
  }
  const moment = heard.find(({ kind }) => kind === "pressure")
  return moment && !plainBusiness.test(line) ? { because: moment.because, words: moment.words } : null
}
