import { said, type Rule } from "./rule"

const day =
  "(?:today|tonight|tomorrow|(?:this|next|by|on|before) (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|morning|afternoon|evening)|monday|tuesday|wednesday|thursday|friday|saturday|sunday|(?:by |at )?(?:the )?end of (?:the |this |next )?(?:day|week|month|business|quarter)|end of day|eod|cob|(?:in|within) (?:a|an|one|two|three|four|five|the next|\\d+|a couple of|a few) (?:minute|minutes|hour|hours|day|days|week|weeks)|right away|straight away|right after (?:this|the|our) (?:call|meeting)|after (?:this|the|our) (?:call|meeting)|later today|first thing(?: tomorrow| in the morning)?|this afternoon|this week|next week|by then|over the weekend|by noon|by lunch)"

/**
 * Looked for behind a verb: the deed is denied by what it would be done to ("bring no slides", "send you nothing"). "No later than"
 * denies nothing, nor does "no obligation".
 */
export const unlessDenied =
  "(?! (?:(?:you|him|her|it|them|us|me|along|over|up|back|to|with) ){0,4}(?:no (?!later|earlier|sooner|matter|doubt|problems?|worries|need|obligations?|strings|rush|hurry|charge|costs?|pressure (?!on)|questions asked|(?:more|less|fewer) than)|nothing (?!but|less|more|short)|none |nobody |neither ))"

/** When a promise is due, as said. */
export const dueTime = new RegExp(` (?:by |on |before |until |no later than )?${day} `)

/** What a rep says that is neither asking nor listening, each with the words that show it. */
export const repRules: readonly Rule[] = [
  {
    kind: "summary",
    because: "because_summary",
    find: said(
      "(?:so )?(?:what i'm hearing|what i hear|what i heard|what i've heard|what i am hearing|what you're saying|what you are saying|if i understand|if i'm understanding|if i understood|if i heard|if i got|if i'm hearing|if i hear)",
      "(?:let me|i want to|i just want to|can i|may i|let me just|i'd like to) (?:make sure (?:i|i've|that i)|say (?:that|it|this) back|play (?:that|it|this) back|repeat (?:that|it|back)|summarize|summarise|recap|check (?:that )?(?:i|i've)|see if i)",
      "(?:to|just to) (?:summarize|summarise|recap|sum up|play that back|make sure i)",
      "(?:it|that) sounds (?:like|as if|as though) (?:you|you're|your|the|it's|it|that|this|there's|a)",
      "(?:in other words|you mentioned|you said|you told me|you were saying|you described|so you're saying|so you are saying|so for you|so you feel|you feel like|you feel that)",
      "(?:it seems|seems) (?:like|as if) (?:you|you're|your|the|it's|this|there's)",
      "(?:did i|have i) (?:get|got|understand|understood|hear|heard) (?:that|it|you|this)",
    ),
  },
  {
    kind: "closing",
    because: "because_closing",
    find: said(
      "(?:before we|as we|to|let's|let me|we should|time to|we need to) (?:wrap|wrap up|wrap this up|close out|finish up|hang up|wind up|end|go|part)",
      "(?:almost|nearly|just about|running|are|we're) (?:out of|at|over|up on|short on) (?:of )?time",
      "(?:we have|we've got|there's|there are|we only have|only|with) (?:[^ ]+ )?(?:one|two|three|four|five|a few|a couple of|a couple|\\d+) (?:more )?(?:minute|minutes) left",
      "(?:thank you|thanks) (?:again |so much |very much |a lot )?for (?:your|the|taking|making|joining|being|sharing|all)",
      "(?:was|been|it's been|it was) (?:a |really |so )?(?:great|good|lovely|nice|pleasure|wonderful) (?:talking|speaking|chatting|meeting|to talk|to meet|to speak|conversation)",
      "(?:talk|speak|see you|chat) (?:to you |with you )?(?:soon|next|then|again|later|on)",
      "(?:have a|enjoy your|enjoy the) (?:great|good|nice|lovely|wonderful|rest|rest of|weekend|day|evening)",
      "(?:bye|goodbye|take care|bye bye|bye-bye|cheers then)",
      "(?:next steps|the next step|as a next step)",
    ),
  },
  {
    kind: "pressure",
    because: "because_pressure",
    find: said(
      "(?:sign|signed|buy|commit|decide|book|order|purchase|move forward|get started|go ahead|close (?:this|the deal)|pull the trigger|lock (?:it|this|that) in) (?:[^ ]+ ){0,2}(?:today|now|right now|tonight|this week|on this call|before (?:the )?end of (?:the )?(?:month|week|quarter|day))",
      "(?:only|just) (?:[^ ]+ )?(?:valid|good|available|until|till|two|three|a few|few|one|\\d+) (?:[^ ]+ )?(?:until|till|left|today|this week|spots|seats|slots|places|friday|the end)",
      "(?:last chance|limited time|limited offer|special price|today only|one time offer|one-time offer|offer (?:expires|ends|runs out)|price (?:goes|is going|will go) up|won't last|can't afford not to|don't miss out|miss out on this|before it's too late|act now|act fast)",
      "(?:what would it take|what will it take|what do i have to do|what do i need to do|what's it going to take) (?:for you |to get you |to get this |to )?_",
      "(?:if i|if we|if i could|if we could) (?:[^ ]+ ){0,8}(?:would you|will you|are you ready to|could you) (?:[^ ]+ ){0,2}(?:sign|buy|commit|go|move|start|say yes|do it|take)",
      "(?:are you|you) (?:ready|prepared|willing) to (?:sign|buy|commit|move forward|move ahead|get started|go ahead|make a decision|pull the trigger|donate|order|purchase)",
      "(?:can i|shall i|should i|let me|i'll|i will|can we|shall we|let's) (?:just )?(?:put you down|sign you up|send (?:you )?(?:over )?the contract|get the paperwork|get you signed|write (?:it|this) up|draw up the|lock (?:it|this|that|you) in|get this done today|get it signed|close this)",
      "(?:what's|what is) (?:holding|stopping|keeping) you (?:back |from )?_",
      "(?:you'd be|you would be) (?:crazy|a fool|foolish|mad|silly) _",
      "(?:everyone|everybody|all your competitors|your competitors) (?:else )?(?:is|are|has|have) (?:already )?(?:doing|using|buying|signed|switched|moving)",
    ),
  },
  {
    kind: "promise",
    because: "because_promise",
    find: said(
      `(?:i'll|i will|we'll|we will|i'm going to|i am going to|we're going to|i'm gonna|we're gonna|i can|we can|let me|i shall|i promise to|we promise to|i'd be happy to|i'll make sure to|i'll be sure to|i'll try to|i will be sure to) (?:also |just |then |definitely |certainly |personally |make sure to |go ahead and |quickly )*(?:send|email|e-mail|mail|share|forward|follow up|get back to|get you|get that|get those|get it|call you|ring you|ping you|text you|give you a call|set up|schedule|book|put together|prepare|write up|draft|introduce you|connect you|find out|look into|look that up|check|check with|ask|talk to|come back|circle back|loop in|bring|invite|drop you|let you know|make an intro|make the introduction|have (?:my|our|the|someone|somebody))${unlessDenied} _`,
      `(?:you'll|you will) (?:have|get|receive|hear from)${unlessDenied} _`,
      "(?:expect|look for) (?:an|the|my|a) (?:email|e-mail|call|message|invite|proposal|document) _",
    ),
    unless:
      / (?:ask you|let me ask|let me check (?:i|that i)|if i |can i |may i |send you to|i can (?:ask|check|bring|get it)|talk to you (?:soon|later|then)|let me share (?:my|a bit)) /,
  },
  {
    kind: "assumption",
    because: "because_assumption",
    find: said(
      "(?:you|you're|you guys|your team|people like you) (?:probably|obviously|clearly|surely|certainly|definitely|must|must be|no doubt|undoubtedly|of course) _",
      "(?:obviously|clearly|surely|no doubt|i'm sure|i am sure|i bet|i'm guessing|i guess|i assume|i'm assuming|i imagine|i know|we know|i can tell) (?:that )?(?:you|you're|you've|your|you'll|you'd) _",
      "(?:everyone|everybody|every company|all companies|companies like yours|people in your position|most people in your) _",
      "(?:your|the) (?:real|main|biggest|actual) (?:problem|issue|challenge|concern|pain) is",
      "what you (?:really |actually )?(?:need|want) is",
    ),
    unless: / (?:you know|i know you|if you must|as you must) (?:said|mentioned|told) /,
  },
  {
    kind: "telling",
    because: "because_telling_product",
    find: said(
      "(?:we|our|our company|our team|our platform|our product|our solution|our software|our tool|the platform|the product|the tool|the software|the system) (?:also |actually |really |basically |just |already |typically |usually |always |can |will |would |have |has |is |are |do )*(?:offer|offers|provide|provides|help|helps|helped|work with|works with|integrate|integrates|integrated|support|supports|built|designed|built to|automate|automates|automatically|deliver|delivers|specialize|specialise|guarantee|serve|allow|allows|let|lets|enable|enables|include|includes|save|saves|give|gives|make|makes|handle|handles|connect|connects|come|comes|launched|pride|developed|combine|combines|reduce|reduces)",
      "(?:our|the) (?:[^ ]+ )?(?:platform|product|solution|software|tool|dashboard|feature|features|service|services|technology|system|app|approach|engine|module|customers|clients|pricing|plan|plans|package|methodology|team of experts)",
      "(?:it|this|that|which|the dashboard|the app) (?:also |actually |really |basically |just |will |can |then |automatically )*(?:integrates|automates|syncs|automatically|comes with|gives you|lets you|allows you|helps you|saves you|shows you|sends you|connects to|includes|supports|tracks|generates|means you)",
      "(?:you|your team|you'll|you would|you'd|users|customers) (?:also |just |will |can |would |get |to |be able to |simply |then )*(?:get access|get a dashboard|see in real time|be able to|click|log in|drag|export|import|set up alerts|get alerts|get notified)",
      "(?:one|another|some|a couple) of (?:our|the) (?:customers|clients|features|things we|benefits|advantages|big things)",
      "(?:what we do|what we've done|the way (?:it|this|we|our) (?:works|work|do)|how it works|how this works|the beauty of|the great thing about|the nice thing about|the good thing|the best part|what makes us|what sets us|unlike our|compared to other)",
      "(?:award|awards|industry leading|industry-leading|best in class|best-in-class|state of the art|cutting edge|cutting-edge|world class|world-class|market leader|roi|return on investment|machine learning|ai powered|ai-powered|cloud based|cloud-based|out of the box|end to end|seamless|seamlessly|scalable|turnkey)",
    ),
  },
  {
    kind: "telling",
    because: "because_telling_advice",
    find: said(
      "(?:you|you guys|your team|you really|you just) (?:really |just |probably |definitely |also |actually |might |maybe )*(?:should|shouldn't|need to|have to|want to make sure|ought to|must|might want to|may want to|could try|could start|could also|can try|can start)",
      "(?:i'd|i would|we'd|we would|i|we|i'd strongly|i strongly|i'd really) (?:really |strongly |always |definitely |generally |usually |just )*(?:recommend|suggest|advise|encourage you|urge)",
      "(?:my|our) (?:advice|recommendation|suggestion) (?:is|would be|to you)",
      "(?:the best thing|the first thing|the thing|what you (?:should|need to|want to|could|can)|one thing you can|a good way|the best way|the trick|the key) (?:is|to do|do|you can do|would be|for you)",
      "(?:make sure|be sure|try to|start by|start with|stop|don't forget to|remember to|consider|think about|it's best to|it's better to|it's important to|it's a good idea to) (?:you|to|that|using|doing|with|your|the|getting|moving)",
      "if i were you",
      "(?:i want|i'd like|i would like|we want|i need) you to",
      "you(?:'ve| have|'re| are)? (?:really |just )?(?:got to|gotta|going to have to|going to need to|going to want to|better)",
      "if you (?:don't|keep|continue|just|really want to) _",
      "you (?:can't|cannot|shouldn't) (?:just|keep|be|let|go|afford|expect)",
      "(?:it's|it is|it'd be|it would be|that's|would be) (?:really |very |so |probably |always )*(?:important|best|better|a good idea|bad|dangerous|healthy|unhealthy|worth it|worth|wise) (?:for you|to|that you|if you)",
      "why don't you",
      "have you (?:tried|considered|thought about|thought of)",
    ),
  },
  {
    kind: "telling",
    because: "because_telling_information",
    find: said(
      "(?:research|studies|study|data|statistics|evidence|experience|surveys|reports) (?:[^ ]+ )?(?:show|shows|showed|suggest|suggests|say|says|found|tell|tells|has shown|have shown|indicates|indicate)",
      "(?:let me|i'll|i will|i want to|i'd like to|i just want to|i wanted to|let me just|i'm going to) (?:just |also |quickly |briefly )*(?:tell you|explain|show you|walk you|give you|share|point out|describe|run you through|take you through|introduce|go over|go through|start with|talk about|talk you through|mention)",
      "(?:did you know|as you may know|in fact|for example|for instance|basically what|the reason (?:is|being|we)|what happens is|what that means is|what this means is|the fact is|the truth is|what most people|a lot of (?:people|companies|our|customers|teams)|most (?:people|companies|teams|customers|of our)|many (?:people|companies|teams|of our|customers))",
      "(?:\\d+|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) percent of",
      "(?:founded|headquartered|established|started) in",
      "(?:can|could|will|may|might|does) (?:also |actually |really |often |just )*(?:cause|lead to|increase|reduce|damage|affect|result in|help you|help with|make you|make it)",
      "(?:causes|leads to|increases|reduces|results in|linked to|associated with|puts you at|at risk|higher risk|risk of|side effects|recommended|benefits of|good for you|bad for you)",
      "there (?:are|is|'s) (?:actually |also )?(?:a number of|several|many|lots of|a lot of|some|other|different|two|three|a few) (?:[^ ]+ )?(?:options|ways|things|programs|products|treatments|resources|studies|tools|steps|reasons|kinds|types|benefits)",
      "(?:this|that|it|which) (?:basically |actually |just )?(?:means|is because|is designed|works by|works like|helps|allows)",
    ),
  },
]
