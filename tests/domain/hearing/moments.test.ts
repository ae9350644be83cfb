import { describe, expect, it } from "vitest"
import { english } from "~domain/hearing/en/english"
import type { HeardTurn, MomentKind } from "~domain/hearing/moment"

const kinds = (side: HeardTurn["side"], text: string, before: readonly HeardTurn[] = []) =>
  english.moments({ side, text }, before).map((moment) => moment.kind)

/** Examples as captions write them: without punctuation, or with too much. */
const ofRep: readonly [MomentKind, readonly string[], readonly string[]][] = [
  [
    "question",
    [
      "what does a normal week look like for you",
      "do you do that by hand",
      "so how many people are on the team",
      "and you do that every month?",
      "the team is mostly remote isn't it",
      "okay um what happens when an order is late",
      "thanks for that can you tell me what changed",
      "who else should be part of this",
    ],
    [
      "that is what i wanted to know",
      "i know how hard that is",
      "we did that last year",
      "when we started there were three of us",
      "what i'm hearing is that it takes too long",
      "i can do that",
    ],
  ],
  [
    "why-probe",
    [
      "why is that important to you",
      "what makes that so hard",
      "how come it slipped",
      "tell me more about the month end close",
      "walk me through the last time it happened",
      "help me understand what changed",
      "and why now",
      "what led you to look at this",
      "say a bit more about that",
      "what does all that re-planning cost you",
      "what did losing ines change for you",
      "how did that become so important to you",
      "what is it about mondays",
      "was there a reason why you waited",
      "i need you to explain how you got there",
      "if nobody reads them then why even write the reports",
    ],
    [
      "that's why we built it",
      "how many seats do you need",
      "i'll tell you why",
      "let me walk you through the product",
      "do you have a budget",
      "what does your plan look like",
      "what do you change for your customers",
      "you explain that really well",
      "when you explain your process they listen",
      "what makes a unit test",
      "and he said how do you know",
    ],
  ],
  [
    "telling",
    [
      "our platform integrates with everything you use",
      "you should really start with a pilot",
      "we help companies like yours save time",
      "research shows that most projects fail in the first year",
      "let me tell you how it works",
      "i would recommend that you move the deadline",
      "the dashboard gives you everything in one place",
    ],
    ["what would you like to see", "uh-huh", "thanks for making the time", "that sounds hard"],
  ],
  [
    "pressure",
    [
      "if you sign today i can give you ten percent off",
      "what would it take to get you to sign",
      "this offer is only good until friday",
      "are you ready to move forward",
      "can i send over the contract",
    ],
    ["there is no rush at all", "take the time you need", "the contract you have now when does it end"],
  ],
  [
    "assumption",
    [
      "you probably lose a lot of time on reporting",
      "i'm sure you want to grow faster",
      "obviously your team hates that",
      "your real problem is the process",
    ],
    ["do you lose time on reporting", "i may be wrong here", "you said it takes nine days"],
  ],
  [
    "promise",
    [
      "i'll send you the proposal by friday",
      "i will follow up with you next week",
      "let me check with our engineers and get back to you tomorrow",
      "you'll have it by the end of the day",
    ],
    ["i'll be honest with you", "let me ask you something", "i will say that was hard", "can i send you something"],
  ],
  [
    "summary",
    [
      "so what i'm hearing is that the close takes nine days",
      "let me make sure i got that right",
      "it sounds like you're carrying this alone",
      "you mentioned that the auditors are coming",
    ],
    ["sounds good", "what did you hear", "we said yes", "You said “we lost a week”. What does that mean for you?"],
  ],
  [
    "closing",
    [
      "we have five minutes left",
      "before we wrap up",
      "thank you so much for your time",
      "talk to you soon",
      "it was great talking to you",
    ],
    ["we have five people on the team", "when did it start"],
  ],
  ["filler", ["um so where were we", "that is uh the plan"], ["so where were we", "the umbrella"]],
  ["backchannel", ["uh-huh", "Mm-hm.", "yeah right", "Oh, I see.", "okay"], ["right so what then", "yes we did", "no"]],
]

const ofPerson: readonly [MomentKind, readonly string[], readonly string[]][] = [
  [
    "problem",
    [
      "the biggest problem is the month end close",
      "it's really frustrating for everybody",
      "we struggle with the data",
      "the two systems don't talk to each other",
      "everything is done by hand",
      "we can't find good people",
      "my two coordinators are burning out",
    ],
    ["no problem", "it's working great", "we have twelve people"],
  ],
  [
    "cost",
    [
      "we lose two days every week",
      "it takes us nine days",
      "that costs us a fortune",
      "good people are leaving",
      "i'm spending four hours on that",
      "we lost Ines in March",
    ],
    ["we met last week", "we lost the match", "it is a nice place"],
  ],
  [
    "motive",
    [
      "because i want my team to go home on time",
      "it matters to me that people can trust the numbers",
      "i really care about this place",
      "i'm afraid we lose the audit",
      "i don't want to be the one who tells them",
    ],
    ["we use a spreadsheet", "yes it was on monday"],
  ],
  [
    "vision",
    [
      "ideally i'd open one screen and know",
      "in a perfect world nobody would type it twice",
      "i wish we could see it right away",
      "a year from now we would be done in two days",
      "that would be amazing",
    ],
    ["it was on tuesday", "the team sits in leeds"],
  ],
  [
    "objection",
    [
      "that's too expensive for us",
      "we don't have the budget this year",
      "i'm not sure that it would work here",
      "we already have a vendor for that",
      "just send me some information",
      "i need to think about it",
    ],
    ["that sounds fair", "we have a team of five"],
  ],
  [
    "interest",
    [
      "that sounds really interesting",
      "i'm very curious about that",
      "tell me more about the rollout",
      "what would the next step be",
      "i like the idea",
    ],
    ["we ship on mondays", "it broke again"],
  ],
  [
    "decision",
    [
      "my boss has to sign off on that",
      "the board will decide in march",
      "i need to run it past our cfo",
      "it's not my decision",
      "we have a procurement process",
    ],
    ["my boss is on holiday", "we board at noon"],
  ],
  [
    "thanks",
    ["thank you that helps", "i appreciate you asking", "you really listened", "this was very helpful"],
    ["we did it anyway"],
  ],
  [
    "asked-for-telling",
    ["can you show me how that works", "could you walk us through the pricing", "how does it work"],
    ["can you hear me", "we work with a partner"],
  ],
]

for (const [who, side, tables] of [
  ["the rep", "me", ofRep],
  ["the other side", "theirs", ofPerson],
] as const)
  for (const [kind, yes, no] of tables)
    describe(`${kind} of ${who}`, () => {
      it.each(yes)("is heard in: %s", (text) => expect(kinds(side, text)).toContain(kind))
      it.each(no)("is not heard in: %s", (text) => expect(kinds(side, text)).not.toContain(kind))
    })

describe("a moment", () => {
  it("quotes the turn's own words and names the words that caused it", () => {
    const text = "Well, our platform helps you. I'll send you the deck by Friday, okay?  I’ll call you."
    for (const moment of english.moments({ side: "me", text }, [])) {
      expect(text.slice(moment.from, moment.to)).toBe(moment.quote)
      expect(moment.words).not.toBe("")
      expect(moment.because).toMatch(/^because_/)
    }
  })

  it("names the due time of a promise as it was said", () => {
    const due = (text: string) =>
      english.moments({ side: "me", text }, []).find((moment) => moment.kind === "promise")?.due
    expect(due("I'll send you the proposal by Friday.")).toBe("by Friday")
    expect(due("i will call you tomorrow morning")).toBe("tomorrow")
    expect(due("we'll follow up with you")).toBeUndefined()
  })

  it("takes no denied deed for a promise, and what only sounds denied for one", () => {
    const promises = (text: string) => kinds("me", text).filter((kind) => kind === "promise")
    for (const text of [
      "I will bring no slides.",
      "I'll send you nothing before we talk.",
      "We'll share no names with anybody.",
      "You'll get no more mails from us.",
      "I'll call you back with none of that.",
    ])
      expect([text, promises(text)]).toEqual([text, []])
    for (const text of [
      "I'll get back to you no later than Friday.",
      "I'll send you no fewer than three names.",
      "I'll call you, no strings.",
      "I'll send you nothing but the list.",
      "I will bring no slides, but I'll send you the list.",
      "I'll bring the list, and no slides.",
    ])
      expect([text, promises(text)]).toEqual([text, ["promise"]])
  })

  it("tells open, closed and other questions apart", () => {
    const form = (text: string) => english.moments({ side: "me", text }, []).find((m) => m.kind === "question")?.form
    expect(form("how do you feel about that")).toBe("open")
    expect(form("what would change if that worked")).toBe("open")
    expect(form("do you have a budget")).toBe("closed")
    expect(form("how many people are there")).toBe("closed")
  })

  it("hears several kinds in a long turn without punctuation", () => {
    const text =
      "that makes sense our platform integrates with your systems and you should try it so what makes the close so slow today i'll send you the paper by monday"
    expect(new Set(kinds("me", text))).toEqual(new Set(["telling", "question", "why-probe", "promise"]))
  })

  it("hears nothing of a speaker nobody knows", () => {
    expect(kinds("unknown", "what do you do")).toEqual([])
  })
})

describe("a follow-up", () => {
  const before: readonly HeardTurn[] = [
    { side: "theirs", text: "The month-end reporting takes us nine days." },
    { side: "me", text: "Okay." },
  ]
  it("takes up a word of their last turns", () => {
    const heard = english.moments({ side: "me", text: "what makes the reports so slow" }, before)
    expect(heard.find((moment) => moment.kind === "follow-up")?.words).toBe("reports")
  })
  it("points back at what they said", () => {
    expect(kinds("me", "what makes that so hard", before)).toContain("follow-up")
  })
  it("is not a question about something else", () => {
    expect(kinds("me", "how large is your sales team", before)).not.toContain("follow-up")
  })
  it("needs something to follow", () => {
    expect(kinds("me", "what makes that so hard")).not.toContain("follow-up")
  })
  it("telling that takes up their words is kept apart", () => {
    const telling = (text: string) => english.moments({ side: "me", text }, before).find((m) => m.kind === "telling")
    expect(telling("our platform makes reporting a matter of minutes")?.takesUp).toBe(true)
    expect(telling("our platform won a lot of awards")?.takesUp).toBe(false)
  })
})

describe("what is taken up", () => {
  it("is a content word in any form, never a small word", () => {
    expect(english.takesUp("and the reports", "reporting is slow")).toBe("reports")
    expect(english.takesUp("and what about that", "what about it and that")).toBeNull()
  })
})

describe("a question that drives a cue", () => {
  const sure = (text: string) =>
    english.moments({ side: "me", text }, []).some(({ kind, sure }) => kind === "question" && sure === true)

  it.each(["so how do you handle that today", "What does that look like for your team?"])("is whole: %s", (text) => {
    expect(sure(text)).toBe(true)
  })
  it.each([
    ["torn off by the recogniser", "so how do you handle the"],
    [
      "followed by more of the same speaker",
      "how do you handle that today. we have a few ideas about it and they work.",
    ],
  ])("is not %s", (_, text) => {
    expect(english.moments({ side: "me", text }, []).some(({ kind }) => kind === "question")).toBe(true)
    expect(sure(text)).toBe(false)
  })
})
