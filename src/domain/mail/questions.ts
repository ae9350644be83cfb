import { said } from "~domain/hearing/en/rule"
import { wordsOf } from "~domain/hearing/en/words"
import type { MailSentence } from "./sentences"

/*
 * A sentence asks where it has the form and the mark of a question, or where it says that its writer would like to know. It asks
 * about the other unless it arranges something, is about ourselves, or only makes a point: each is known by its grammar first, and by
 * the words of its field (a day, a price, one's own mail) where grammar says nothing.
 */

const wh = "(?:what|what's|how|how's|why|who|who's|whom|where|where's|when|which|whose)"
const aux =
  "(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|won't|wouldn't)"
const learn = "(?:hear|know|understand|learn|find out|see|ask|read)"
const fond =
  "(?:love|like|enjoy|want|rather|be (?:glad|happy|curious|interested|keen|delighted|grateful|great|good|nice|lovely|wonderful|interesting|fun))"
const some =
  "(?:(?:really|just|also|still|only|very|quite|so|too|even|always|often|genuinely|honestly|simply|much|far|most|rather|actually|truly) )*"
const mine = "(?:i|i'm|i've|i'd|we|we're|we've|we'd|me|us)"

/** What says that its writer would like to know, up to the thing asked. */
const wantsToKnow = new RegExp(
  ` (?:${[
    `(?:${mine} (?:[^ ]+ ){0,4}?)?${some}(?:curious|wondering|intrigued|wonder|wondered|asking (?:myself|ourselves)|(?:ask|asked) (?:myself|ourselves))`,
    `(?:${mine} (?:am |be |would be |was )?${some}|)(?:interested|keen|eager) (?:in|to ${learn})`,
    `(?:i'd|we'd|it'd|(?:i |we |it )?would) ${some}${fond}(?: to)? ${learn}`,
    `(?:love|looking forward|look forward) to (?:${learn}|hearing|learning|seeing)`,
    `what (?:i|i'd|we|we'd) (?:[^ ]+ ){1,6}?is`,
    `(?:my|the|one|only|a|another|real) (?:[^ ]+ ){0,2}?(?:question|thing) (?:[^ ]+ ){0,6}?is`,
    `(?:i|i've|we) (?:[^ ]+ )?(?:never|forgot to|didn't|did not|meant to|meaning to|wanted to|should have|always wanted to) ${some}(?:(?:get|got|have|had|manage|managed|dare|dared|come|came|think|thought|find|found) (?:[^ ]+ ){0,3}?)?(?:ask|asked|asking)`,
    `you (?:never|didn't) ${some}(?:tell|told|say|said|mention|mentioned)`,
    `${mine} ${some}(?:don't|do not|can't|cannot|couldn't|trying to|try to|like to|love to) ${some}(?:understand|know|picture|see|imagine|figure out|guess)`,
    `(?:tell|told) (?:me|us)`,
    "(?:walk|talk|take) (?:me|us) through",
    "help (?:me|us) (?:to )?understand",
  ].join(
    "|",
  )}) (?:(?!and |but |so |because )[^ ]+ ){0,4}?(?=(?:${wh}|if|whether|about|one thing|the (?:story|reason)) )`,
)
/** Whoever is told to tell is asked; whoever tells by themselves is not. */
const toldAnyway = / (?!(?:please|do|so|and|but|you|to|then|one|could|can|would|will) )[^ ]+ (?:tell|told) (?:me|us) $/
/** Where nothing is asked though it sounds like it: known by now, admired, or about everybody. */
const noWonder =
  / (?:no wonder|(?:you're|you are|you may be|you might be|you were|they're|they are|people|customers|clients|everyone|everybody|if you|have you ever) (?:[^ ]+ )?(?:curious|wonder|wondering|wondered|interested|keen)|used to wonder|how you (?:all )?do (?:it|that)) /

/** What comes before a question and is no part of it. */
const lead =
  /^ (?:(?:so|and|but|or|well|ok|okay|oh|ps|p|s|also|now|then|yet|anyway|honestly|btw|just|only|tell me|i wonder|by the way|one (?:last |more |other |small )?(?:thing|question)|(?:a |one )?(?:quick|small|short|honest|real|last|odd|silly|strange|serious|nosy) (?:question|one)|question|if i may(?: ask)?|(?:may|can|might) i(?: just)? ask(?: you)?|out of (?:curiosity|interest)|curious|for you|in your eyes|in the end|after all|these days|until then|meanwhile|seriously|please) )+/
const hello = /^\W*(?:hi|hello|hey|dear|good (?:morning|afternoon|evening))\b(?:[^,.!?:–—\n]{0,40}[,.!:–—]| \p{L}+)\s/iu

const opens = new RegExp(`^ (?:(?:in|at|on|from|to|with|for|by|of|since|until|under|about|than) )?${wh} `)
const comesToAsk = new RegExp(
  `^ (?!${aux} )(?:[^ ]+ ){1,9}?${wh} (?:[^ ]+ ){0,3}?(?:${aux}|made|makes|led|keeps|brought|came|comes|gets) `,
)
const subject =
  "(?:you|your|they|she|he|it|that|the|this|these|those|there|his|her|their|anybody|anyone|any|some|somebody|someone|people|everybody|one|both|most|all|everything|anything)"
const inverts = new RegExp(`^ ${aux} (?:not )?${subject} `)
/** "Is Maria still in the kitchen?": only its capital tells a name from any other word. */
const invertsName =
  /^\W*(?:(?:[Ss]o|[Aa]nd|[Bb]ut|[Oo]r) )?(?:[Dd]o|[Dd]oes|[Dd]id|[Ii]s|[Ww]as|[Hh]as|[Hh]ave|[Hh]ad) \p{Lu}\p{Ll}/u
const namesOwn = /^\W*[Ww]hy \p{Lu}/u
const states = /^ (?:you(?: guys| all| two| both)?|your [^ ]+|they) (?:still|never|always|ever) /
const about =
  / (?:you|your|yours|you're|you've|you'd|they|their|them|she|he|her|his|him|it|that|there|this|those|these|who|we) /
/** What happens, or happened, to what belongs to them: "Does the noise bother the neighbours?" */
const ofTheirs = / (?:was|were|did|does|do|has|have|had|are) the (?!same |best |next |price |terms )/
/** A question whose mark was left out, which a chatty or clumsy writer does. */
const unmarked = new RegExp(
  `^ (?:(?:so|and|but) )?(?:what|how|why|who|where|when|how many|how often|what kind of|which) (?:of your |[^ ]+ )?(?:${aux} (?:you|your|they|he|she|the one) |of your )`,
)
/** Of so few words only these ask. */
const shortest =
  /^ (?:why(?: [^ ]+)?|how come|how so|since when|what (?:happened|changed|else|then)|who (?:decides|decided)) $/
const noShortest = /^ why (?:not|us|me|now|wait|bother|we|this|choose) $/

/** Who acts in it is ourselves, who is to act is asked a favour: something is arranged. */
const weAct =
  / (?:can|could|may|might|shall|should|must|do|did|will|would|are|am|were|have) (?:i|we) (?!(?:[^ ]+ ){0,2}?(?:miss|missed|missing|overlook|overlooked|overlooking|know|knew|wrong|misunderstand|misunderstood|misread|have asked|understand|learn) )/
const favour =
  /^ (?:can|could|will|would|might|may|won't|couldn't|can't) (?:you|your (?:[^ ]+ )?[^ ]+|one of you|somebody|someone|anyone) (?!(?:(?:[^ ]+ )?(?:see|hear|feel|smell|remember|say|rather|choose|trust|miss|sleep|still|ever|do it|do that|go back|tell (?:when|whether|if|from|which|by)|call (?:it|that|yourself)|sell|have (?!time|a|any|\d|five|ten|fifteen|twenty|thirty|half|room|space|an))) )/
const forUs =
  / (?:send|give|show|let|help|bring|get|lend|join|meet|want|wants|need|like|expect|expects|call|ring|with|for|from|to|point|introduce|refer) (?:me|us) /
const amount = "(?:\\d+|five|ten|fifteen|twenty|thirty|half an|an|a|a few|a couple of|a quarter of an)"
const day =
  "(?<! (?:a|every|each|normal|typical|usual|ordinary|good|bad|last|that|those|such) )(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|tonight|today|next (?:week|month|monday|tuesday|wednesday|thursday|friday)|this (?:week|afternoon|morning|friday|thursday|wednesday|tuesday|monday)|later (?:this|today)|noon|o'clock|\\d{1,2}(?:am|pm)|\\d{1,2} (?:am|pm))"
const encounter =
  "(?:call|chat|demo|zoom|webinar|meeting|slot|coffee|appointment|lunch|sync|catch-up|visit|walkthrough|intro|introduction|conversation|calendar|availability)"
const arranges = said(
  // a day, an hour, a place to meet
  `(?:is|are|does|do|would|will|how's|how is|how does|how would|how about|what about|what does your|what's your|which|what time|at what time) (?:[^ ]+ ){0,8}?${day} (?:[^ ]+ )?(?:still |be |a |too |any |good|better|work|works|suit|suits|ok|okay|fine|free|look|looks|sound|sounds|possible|late|early|or|at|for|on|instead|afternoon|morning|evening)`,
  `(?:is|are|would|how about|what about|how's|how is|say) ${day}`,
  `(?:available|around|free|in town|in the office|reachable|back|here) (?:[^ ]+ ){0,3}?${day}`,
  "(?:when|what days|what hours) (?:are|is|were|will) you (?:[^ ]+ )?(?:in|free|available|back|around|open to|here|there|next|at|reachable)",
  `(?:have|find|spare|make|got|need|take) (?:[^ ]+ ){0,3}?(?:time|${amount} (?:minutes?|mins?|hours?|moment)|a (?:minute|moment|second|sec)) (?:for|to|on|next|this|in|tomorrow|today|later|soon|somewhere|sometime)`,
  `(?:have|find|spare|got) (?:[^ ]+ )?(?:${amount} (?:minutes?|mins?|hours?)|a (?:minute|moment|second|sec))`,
  `${amount}[ -](?:minute|min) [^ ]+`,
  `(?:have|find|make) (?:[^ ]+ )?time`,
  `(?:do|does|are|is|will|would|can|could|shall|when|where|how about|what about|for|to|have|open to|up for|quick|short|brief|book|schedule|set up|still on for) (?:[^ ]+ ){0,5}?(?:a|an|another|our|the|quick|short|brief|your|some|over) (?:[^ ]+ ){0,2}?${encounter}`,
  "(?:work|works|suit|suits|convenient|better|best|easier|easiest|good|fine|right) (?:best |better |well )?(?:for|with) (?:you|both of you|your (?:side|calendar|schedule|diary|end|week))",
  "(?:which|what) (?:day|time|date|week|hour|slot|room|address|number)s? (?:[^ ]+ ){0,3}(?:works|work|suits|suit|is|would|are|do|should|can|fits|fit)",
  "when(?:'s| is| would be| are| can| could| would| should| shall) (?:a |the )?(?:good|best|better|convenient|right|we|i)",
  "(?:day|days|time|week) (?:[^ ]+ )?(?:when|that) you(?:'re| are)",
  "(?:diary|calendar|schedule|agenda|week|month|availability) look",
  "(?:are|will|would) you (?:both |all )?(?:be )?(?:available|free) (?:[^ ]+ ){0,4}(?:in|on|for|from|at|to|next|this|then|soon|sometime)",
  "(?:anything|something) (?:else )?(?:i|we)",
  "which (?:[^ ]+ ){0,3}?you(?:'d| would)? (?:prefer|want|like|need|choose|pick)",
  "when (?:would|do|will|should|can|could) (?:you|it|that) (?:[^ ]+ )?(?:like|want|need|prefer|suit|have time|be free|be around|arrive|come|be back|expect)",
  "(?:do|would|will|can) (?:[^ ]+ ){0,3}(?:suit|still work)",
  "(?:does|do|would) (?:[^ ]+ )?(?:it|that|this|\\d+|week|minutes|then|half) (?:still )?work",
  "(?:open to|up for|willing to|opposed to|against|on for) (?:[^ ]+ )?(?:a|an|the|[^ ]+ing|tomorrow|today|it|sign)",
  "how many (?:[^ ]+ )?(?:of you|people|guests|colleagues|seats|chairs|persons) (?:will|would|are|should|do you expect|come|join)",
  "(?:phone|teams|zoom|video|mail|email|whatsapp|in person) or (?:by )?(?:[^ ]+ )?(?:phone|teams|zoom|video|mail|email|whatsapp|in person|call)",
  "which (?:one |of them |of the two )?(?:do|would|will) you (?:prefer|like|want|choose|take|rather)",
  "if (?:not|so) (?:who|what|which|when|where)",
  "did (?:they|it|everything|all) arrive",
  "has the situation",
  "suits? (?:you|both|your [^ ]+|everyone)",
  "how (?:soon|quickly|fast|early) (?:can|could|would|will) you",
  "is there (?:any |a )?(?:parking|wifi|projector|screen|reception|beamer)",
  "(?:would|will) it be (?:ok|okay|fine|possible|alright|all right|helpful|useful)",
  "(?:ok|okay|fine|alright) (?:with|for) (?:you|everyone)",
  // what we do for them, and with them
  "(?:want|wants|like|likes|need|needs|expect|expects|prefer) (?:me|us) to",
  "(?:book|open|bring|order|reserve|keep|leave|save|get|find|check|choose) (?:[^ ]+ ){0,4}for (?:us|me)",
  "(?:next steps?|status|timeline|time frame|timeframe|deadline|time zone|timezone|dress code|agenda|eta)",
  "(?:like|want|prefer|wish) to (?:proceed|move|continue|go ahead|go forward|take this|do this|handle this|start|begin|pay|receive|order|buy|join|go through)",
  "(?:come by|come over|drop by|drop in|stop by|pick it up|pick them up|hop on|jump on|meet up|catch up|touch base|reconnect|connect)",
)
/** A yes, a payment, a way to somebody, a form to fill. */
const deals = said(
  "(?:budget|quotes?|purchase|contracts?|proposals?|paperwork|invoices?|signature|signed|sign off|discount|po number|purchase order|paid|payment|billing|terms|delivery address|shipping|go-ahead|go ahead|green light|guest post|backlink)",
  "(?:an|the|your|this|first|next|minimum) order",
  "(?:minimum order|order quantity|lead times?|wholesale|annual volume|volumes?|distributors?|resellers?|dealers?|who (?:[^ ]+ )?signs)",
  "(?:currently|already) (?:use|using|carry|work with|working with|pay|paying|have in place|buy|buying|sell|stock)",
  "(?:our|the|my|this|that|last) (?:[^ ]+ )?(?:offer|price|prices|pricing|rates|fee|fees|draft|version|document|presentation|deck|brochure|samples?)",
  "(?:agree|say|saying|think|thinking|stand|feel) (?:[^ ]+ )?(?:to|of|on|about|with) (?:the|our|my|this) (?:[^ ]+ )?(?:price|terms|offer|idea|plan|deal|date|dates|design|logo|layout|proposal|changes|product|platform|email|quote|demo)",
  "how (?:many|much) (?:[^ ]+ ){0,2}(?:do|would|will) you (?:need|want|like|require|take)",
  "(?:something|terms|figure|this|that) you can live with",
  "(?:see|know|get|understand) what (?:i|we)",
  "(?:what|how much) (?:do|would|does|will) (?:you|it) (?:charge|cost|pay for a link)",
  "(?:thirty|sixty|ninety|\\d+) days",
  "(?:interested|interest in|thoughts|feedback|ready to (?:move|start|go|sign|see|get|try|join|take|make|book)|ready for|make sense|sound good|sounds good|sound interesting|sound like|sound fair|worth (?:a|an|your|exploring|discussing|trying|talking))",
  "(?:of interest|a priority|still relevant|on your radar|on your list|good time|bad time|right time|something (?:that )?you(?:'d| would|'re| are| might| could)|be (?:useful|helpful|valuable|of use|of value|of help)|any use|any help|mean you|decision maker|decision-maker|decides on)",
  `who(?:'s)? (?:[^ ]+ ){0,5}?(?:handles|is responsible for|responsible for|in charge of|looks after|deals with|manages|takes care of|buys|orders|decides about|decides on|signs off|approves|runs) (?:[^ ]+ ){0,4}?(?:contracts?|purchasing|procurement|buying|suppl(?:y|ies|iers?)|vendors?|budgets?|hr|it|marketing|insurance|facilities|purchases|orders|uniforms|recruiting|hiring|software|tools|training|spend|payroll|advertising|cleaning)`,
  "(?:extension|direct line|phone number|mobile number|contact details|e-mail address|email address)",
  "(?:right|best|correct) (?:person|address|email|number|way to reach|contact|team)",
  "(?:point me|introduce me|introducing me|refer me|pass (?:my|this|it)|forward (?:this|it|the)|put me in touch)",
  "(?:know|think of|have) (?:anyone|anybody|someone|somebody) (?:who|that|in|else|at|for)",
  "(?:do you|would you|you) (?:mind|be so kind)",
  "is (?:there|it|that|this) (?:[^ ]+ )?(?:any |a )?(?:chance|possible|okay|ok|alright|all right|fine|way (?:to|for|that))",
  "yes or no",
  "(?:which|what) (?:[^ ]+ ){1,3}(?:do you need|are you looking for|would you like to (?:buy|order))",
  "(?:bags|seats|licenses|licences|units|boxes|tickets) can i",
  "(?:stopping|holding|keeping) you (?:back|from)",
  "(?:what|anything) (?:else )?(?:would it take|needs to happen|is missing|do you need|you need)",
  "(?:have|has) (?:you|your [^ ]+|they|he|she) (?:[^ ]+ )?(?:come to|reached|made|taken) (?:[^ ]+ )?(?:conclusion|decision)",
  "(?:have|did|has) (?:you|your [^ ]+|they) (?:already |all )?decided?(?: (?:on|about|yet|whether|if|against|for))?",
  "who else (?:[^ ]+ )?(?:needs|has|should|must)",
)
/** One's own mail, and what was sent or given. */
const ours = said(
  "(?:any|an|other|further) (?:[^ ]+ )?(?:questions|question|updates?|news|word|comments|concerns|progress|luck|objections)",
  "(?:did|have|had|has) (?:you|your [^ ]+|anyone|they) (?:[^ ]+ )?(?:get|got|gotten|see|seen|receive|received|read|had|have|manage|managed|find|found|look|looked|try|tried|open|opened) (?:[^ ]+ ){0,4}?(?:e-mail|email|mail|message|chance|time|note|voicemail|attachment|document|file|link|login|invitation|invite|opportunity|letter|call|what i|sent|sample|samples|at it|through it)",
  "(?:did|has|does|is|was|do|are|have) (?:the|my|our) (?:[^ ]+ ){0,2}?(?:file|attachment|link|login|password|parcel|package|samples?|delivery|e-mail|email|mail|form|invite|invitation|document|message|letter|note|installation|update|drawings?) (?:[^ ]+ ){0,4}?(?:arrive|arrived|open|work|working|reach|reached|come|get|go|land|find|fine|okay|ok|you|clear|useful)",
  "(?:parcel|package|delivery|shipment) (?:has|have|come|came|arrived|is|was|got)",
  "(?:the|those|these|my|our|what|whatever|everything) (?:[^ ]+ ){0,3}?(?:i|we) (?:left|sent|gave|showed|made|wrote|brought|shared|attached|offered|proposed|quoted|suggested|prepared|delivered|installed)",
  "how (?:did|do|would) you like (?:the|my|our|it|them)",
  "(?:remember|know|recall) (?:me|us|who i am|who we are|my name|what we do)",
  "(?:getting on|getting along|finding it|happy) with (?:the|our|my) (?:[^ ]+ )?(?:trial|tool|system|software|app|product|update|version|service)",
  "where (?:are|do|is) (?:we|things|it|this|you) (?:[^ ]+ )?(?:with|on|stand|at)",
)
/** Said to make a point: nobody waits for the answer. */
const pointMaking = said(
  "why (?:do|are|have|did|does) (?:\\d+|hundreds|thousands|so many|more and more|most|the (?:best|smartest|top|fastest|leading)|smart|top|leading|some|other|companies|businesses|firms|teams|leaders|customers|agencies|others|people (?:choose|love|trust|switch)) _",
  "(?:who doesn't|who wouldn't|who hasn't|(?<!\\S )who (?:has|needs|wants) (?:the )?(?:time|that|this|it)|wouldn't (?:it|you)|isn't it|isn't that|isn't this|what if|how about|why not|(?<!\\S )why (?:wait|pay|settle|risk|spend|struggle|bother|lose|choose)|(?<!\\S )did you know|do you know that|do you realize|do you realise|can you (?:really )?afford|can you live with|afford to|waiting for|too good to be true|how can you|will you be|what happens if|should i assume|still alive|on autopilot|are your loved|can you imagine|guess what|how cool|how great|how nice|sounds? familiar|ring a bell|leaving money|losing money|at risk|the secret|what's not to|and the best part|who knows|what could go wrong)",
  "what would (?:you do|your [^ ]+ (?:look|do|be)|it (?:mean|feel)|that mean|\\d+ [^ ]+) (?:[^ ]+ ){0,3}?(?:with|if|like (?:to|without|if)|to) (?:more|an|\\d+|twice|you|your|never|less|all that)",
  "how would (?:it|that) feel to",
  "how much longer (?:do|will|can|would) you",
  "what there is (?:left )?to",
  "(?:what (?:do|would) you say|how (?:does|do|would) (?:this|that|it|these) (?:sound|look|fit))(?: (?:to|for) you)?(?= $)",
  "what would you say to (?:\\d+|a|an|that|our|half)",
  "how much (?:[^ ]+ )?(?:money |time |revenue )?(?:are you|could you|is this|is that|is it|do you) (?:[^ ]+ )?(?:losing|wasting|lose|waste|save|saving|costing|leaving)",
)
/** From its first word on a pitch. */
const pitches =
  /^ (?:(?:do|did|would|don't) you (?:[^ ]+ )?(?:want|wanna|wish|need|struggle|prefer)|are you (?:[^ ]+ )?(?:tired|sick|fed up|struggling|looking|ready|aware|wasting|losing|the right|still (?:using|paying|doing|wasting|losing|relying|waiting|interested|looking|struggling|in the market))|is your [^ ]+ (?:[^ ]+ )?(?:struggling|ready|costing|losing|missing|looking|safe|prepared)|have you (?:ever |already )?(?:considered|wondered|wished|thought (?:of|about) [^ ]+ing|tried our)|(?:is|was|does|would|could|might|will|are) (?:this|that|it|any of (?:this|that|it)|these|those) (?:[^ ]+ ){0,2}?(?:help|helps|helpful|useful|sound|sounds|make sense|resonate|interest|fair|clear|relevant|worth|a fit|your (?:[^ ]+ )?plan)|do you (?:remember|happen)|can i|looking (?:for|to)|want to|tired of|need (?:help|more)) /
/** "A great day, wasn't it?" asks nothing. */
const tag =
  /[,–—-]\s*(?:right|correct|no|yes|huh|eh|ok|okay|agreed?|true|isn['’]t it|wasn['’]t it|aren['’]t (?:they|you|we)|don['’]t you(?: think)?|doesn['’]t it|didn['’]t (?:you|we|it|they)|haven['’]t (?:you|we)|won['’]t (?:you|it)|can['’]t (?:you|we)|is it|do you|are you|you know|you see|or not|deal)\s*[?？]+\W*$/iu
const exclaims =
  /^ (?:what (?:a|an)|how (?:very|lovely|wonderful|funny|strange|sad|kind)) (?!(?:[^ ]+ ){1,4}(?:is|are|was|does|do|did|looks?|means?|like) )/
/** Somebody else's question, told. */
const told = /^[^"“”«»]{0,200}["“«][^"”»]{0,300}[?？]["”»]\W*$/u
/** Ours, and nothing of theirs in it. */
const aboutUs =
  /^(?!.* (?:you|you're|you've|your|yours|they|their|them|he|she|his|her) ).* (?:our|my) |^(?!.* (?:your|yours|they|their|them|he|she|his|her) ).* (?:of|about|on|with|at|from|for|in|to|like|liked) (?:my|our) (?!(?:last |first |next )?(?:call|talk|conversation|chat|walk|meeting|lunch) )/
/** Small talk: kind, but nothing is asked that would be listened to. */
const phatic = new RegExp(
  `^ (?:(?:hi|hello|hey|dear|and|so|well) (?:[^ ]+ ){0,2})?(?:how are you|how have you been|how's it going|how is it going|how are things|how (?:was|were) (?:your|the) (?:[^ ]+ )?(?:weekend|week|holidays?|summer|break|vacation|trip|christmas|easter|new year|start into [^ ]+)|how did your (?:week|year|day) start|how's everything|how is everything|how's (?:the|your) weather|how is (?:the|your) weather|(?:how's|how is) (?:life|business|the family|your family|work|it|your (?:week|day))|what's up|what's new|all good|everything (?:ok|okay|well|fine)|all well|did you have a (?:good|nice|great|lovely) [^ ]+|are you (?:well|keeping well|doing well|ok|okay)|enjoying the (?:[^ ]+ )?(?:sun|weather|summer|snow))(?: (?:doing|today|all|both|you|this|these|week|days|day|month|keeping|so far|treating|going|been|at|home|with|and|how|is|are|the|your|family|dog|kids|children|team|wife|husband|well|in|up|there|over|on|side|good|holding|out|up north|down there))* $`,
)

/** A question of a sentence is looked for no further into it. UTF-16 units. */
const longestLooked = 400

const shown = (line: string): string => line.trim().split(" ").slice(0, 7).join(" ")
/** A part of a sentence as the rules read it, without what leads to its question. */
const clauseOf = (text: string): string => ` ${wordsOf(text.replace(hello, "")).plain.join(" ")} `.replace(lead, " ")

/** What is asked in a sentence that leads to it: "You said it is loud – what is it that you hear?" */
const askingPart = (text: string): string => {
  const parts = text.split(/[:;–—]|\s-+\s/u)
  const last = parts.at(-1) ?? text
  const plain = clauseOf(last)
  return parts.length > 1 && (opens.test(plain) || inverts.test(plain)) ? last : text
}

/** Arranged, sold, ours, or only a point: whatever form it has. */
const isOther = (line: string): boolean =>
  [weAct, forUs, arranges, deals, ours, pointMaking, noWonder, aboutUs].some((rule) => rule.test(line))

/** What may be asked behind "I'd love to hear": about the other, and no favour in disguise. */
const wondersAbout = new RegExp(
  `^ (?:(?!who (?:is|are|handles|looks|deals|signs|else) )(?!when (?:you're|you are|you can|you could|you would|you have|works|would) )${wh} (?!to )(?!(?:[^ ]+ )?(?:i|we|i'm|we're|i'd|we'd|i'll|my|our) )|(?:if|whether) (?=you |your |they |the |she |he |it |that |there )(?!(?:you|it|that|there|your [^ ]+) (?:[^ ]+ )?(?:could|can|would|will|might|may|had|have|want|need|like|are|were|is|got|saw|received|know|think|be) )|(?:one thing|the (?:story|reason)) (?=(?:you|your|they|behind|why|that|for) )|about (?=(?:how|what|why|your|you|the|that|those|their|his|her) ))`,
)
const stock =
  / (?:(?:your|any) (?:thoughts|feedback|opinion|input|availability|needs|requirements|priorities|goals|challenges|interest|take)|what you think|back from you|more about (?:you|your (?:[^ ]+ )?(?:business|company|work|team|needs|goals|challenges|priorities|organization|organisation|role|requirements|process|processes))|how you(?:'d| would) like|up to|where to|what you need|what you(?:'re| are) looking for) /

/** The thing that a sentence would like to know of the other; null when it would like to know nothing, or nothing of them. */
const wonderIn = (line: string): string | null => {
  const found = wantsToKnow.exec(line)
  if (found === null || noWonder.test(line)) return null
  const before = line.slice(0, found.index + found[0].length)
  if (toldAnyway.test(before)) return null
  const clause = ` ${line.slice(found.index + found[0].length)}`
  return wondersAbout.test(clause) && !stock.test(line) && !isOther(clause) ? clause : null
}

/** A question of so few words may be understood only by what stands before it. */
export const shortQuestion = 6
/** Of what stands before it, one is to be chosen, or agreed to. */
const picks = /^ (?:which|would|does|do|is|are|can|could|shall|when|what time|at what time|any) /
/** Times and meetings, which a short question behind them is about. */
const ofTimes = said(day, `(?:a|an|our|the) (?:[^ ]+ )?${encounter}`, "\\d{1,2} (?:and|or) \\d{1,2}")

/**
 * Does a sentence ask about the reader and their world, and would the answer be worth hearing? Gives the words that show it; null
 * for requests, for "any questions?" and for questions that only make a point. A short question is understood by `before`, the sentence
 * that stands before it.
 */
export const realQuestionIn = (
  { line, text, asked, words }: MailSentence,
  before: Pick<MailSentence, "line"> | undefined = undefined,
): string | null => {
  const wonder = wonderIn(line)
  if (wonder !== null) return shown(wonder)
  if (
    (!asked && !(unmarked.test(line) && !/[!:…]\W*$/u.test(text))) ||
    told.test(text) ||
    tag.test(text) ||
    phatic.test(line)
  )
    return null
  const part = askingPart(text.slice(-longestLooked))
  const whole = clauseOf(part)
  const parts = part.split(/[,;:(–—…]|\s-+\s/u)
  const clauses = [whole, ...parts.slice(parts.length > 1 ? 0 : 1).map(clauseOf)]
  if (phatic.test(whole) || exclaims.test(whole) || isOther(whole)) return null
  if (clauses.some((clause) => favour.test(clause) || pitches.test(clause))) return null
  if (words.length <= shortQuestion && picks.test(whole) && before !== undefined && ofTimes.test(before.line))
    return null
  const short = clauses.find((clause) => shortest.test(clause))
  if (short !== undefined) return noShortest.test(short) || namesOwn.test(part) ? null : shown(short)
  if (words.length < 3) return null
  const open = clauses.find((clause) => opens.test(clause)) ?? clauses.find((clause) => comesToAsk.test(clause))
  if (open !== undefined) return shown(open)
  const closed = clauses.find((clause) => inverts.test(clause) || states.test(clause))
  if (closed !== undefined) return about.test(whole) || ofTheirs.test(whole) ? shown(closed) : null
  return parts.some((each) => invertsName.test(each)) ? shown(whole) : null
}
