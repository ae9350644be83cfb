import { describe, expect, it } from "vitest"
import {
  climb,
  corrected,
  noLadders,
  liveLadder,
  shownLadders,
  type ClimbRules,
  type LadderEvent,
  type Ladders,
} from "~domain/coaching/ladder"
import type { Ladder } from "~domain/coaching/view"
import { wordingWithoutQuote } from "~domain/coaching/wordings"
import { defaultPlaybook } from "~domain/playbook/default"
import { plainHearing } from "../../support/plain-hearing"
import { heardIn, talk } from "../../support/talk"

const rules: ClimbRules = {
  withinTurns: 3,
  answerWords: 5,
  words: { ...plainHearing, isWording: wordingWithoutQuote(defaultPlaybook) },
}

/** The fold over a dialogue, with corrections made behind the turn at their time. */
const climbed = (lines: readonly string[], events: readonly LadderEvent[] = []): Ladders =>
  heardIn(talk(lines))
    .filter(({ turn }) => !turn.backchannel)
    .reduce<Ladders>((state, step) => {
      const before = events.filter(({ at }) => at < step.turn.start && at >= step.turn.start - 10_000)
      return climb(before.reduce(corrected, state), step, rules)
    }, noLadders)

const written = ({ topic, rungs, depth }: Ladder): string =>
  [
    topic.quote,
    ...rungs.map(({ question, answer }) => `${question?.quote ?? "–"} → ${answer?.quote ?? "–"}`),
    depth,
  ].join(" | ")

const shown = (state: Ladders): readonly Ladder[] => shownLadders(state, liveLadder(state, rules)?.ladder.id ?? null)

const ladders = (lines: readonly string[], events: readonly LadderEvent[] = []): string[] =>
  shown(climbed(lines, events)).map(written)

const late = "them: Our reports are late."

interface Example {
  readonly name: string
  readonly talk: readonly string[]
  /** Topic | question → answer | … | depth, one line for each ladder that is shown. */
  readonly ladders: readonly string[]
}

const examples: readonly Example[] = [
  {
    name: "a topic nobody asked about yet is live at depth 0",
    talk: [late],
    ladders: ["Our reports are late. | 0"],
  },
  {
    name: "a why that takes up the topic, and an answer: the first rung",
    talk: [late, "me: Why are the reports late?", "them: The numbers come from five places."],
    ladders: ["Our reports are late. | Why are the reports late? → The numbers come from five places. | 1"],
  },
  {
    name: "the what form of why climbs as well",
    talk: [late, "me: What makes the reports late?", "them: The numbers come from five places."],
    ladders: ["Our reports are late. | What makes the reports late? → The numbers come from five places. | 1"],
  },
  {
    name: "a why that names nothing means what they said just now",
    talk: [late, "me: Why is that?", "them: The numbers come from five places."],
    ladders: ["Our reports are late. | Why is that? → The numbers come from five places. | 1"],
  },
  {
    name: "while the answer is missing the rung stands without it",
    talk: [late, "me: Why is that?"],
    ladders: ["Our reports are late. | Why is that? → – | 0"],
  },
  {
    name: "four words are no answer",
    talk: [late, "me: Why is that?", "them: It just is so."],
    ladders: ["Our reports are late. | Why is that? → – | 0"],
  },
  {
    name: "a short reply may be followed by the answer",
    talk: [
      late,
      "me: Why is that?",
      "them: Good question.",
      "me: Take your time.",
      "them: The numbers come from five places.",
    ],
    ladders: ["Our reports are late. | Why is that? → The numbers come from five places. | 1"],
  },
  {
    name: "three whys, each on the answer before: the third why",
    talk: [
      late,
      "me: Why are they late?",
      "them: The numbers come from five places.",
      "me: Why five places?",
      "them: Every team bought its own tool.",
      "me: What made every team do that?",
      "them: Nobody was there who decided for all of us.",
    ],
    ladders: [
      "Our reports are late. | Why are they late? → The numbers come from five places. | Why five places? → Every team bought its own tool. | What made every team do that? → Nobody was there who decided for all of us. | 3",
    ],
  },
  {
    name: "there is no fourth rung",
    talk: [
      late,
      "me: Why is that?",
      "them: The numbers come from five places.",
      "me: Why is that?",
      "them: Every team bought its own tool.",
      "me: Why is that?",
      "them: Nobody was there who decided for all of us.",
      "me: Why is that?",
      "them: The founder left us four years ago.",
    ],
    ladders: [
      "Our reports are late. | Why is that? → The numbers come from five places. | Why is that? → Every team bought its own tool. | Why is that? → Nobody was there who decided for all of us. | 3",
    ],
  },
  {
    name: "another question in between does not break it",
    talk: [
      late,
      "me: How many people work there?",
      "them: About twelve of us.",
      "me: And why are the reports late?",
      "them: The numbers come from five places.",
    ],
    ladders: ["Our reports are late. | And why are the reports late? → The numbers come from five places. | 1"],
  },
  {
    name: "a why more than three turns later climbs nothing",
    talk: [
      late,
      "me: How many people work there?",
      "them: About twelve of us.",
      "me: And where do you sit?",
      "them: In two houses by the river.",
      "me: Why are the reports late?",
      "them: The numbers come from five places.",
    ],
    ladders: [],
  },
  {
    name: "signs of listening are no turns",
    talk: [
      late,
      "me: Mm.",
      "them: Yeah.",
      "me: I see.",
      "them: Right.",
      "me: Why is that?",
      "them: The numbers come from five places.",
    ],
    ladders: ["Our reports are late. | Why is that? → The numbers come from five places. | 1"],
  },
  {
    name: "a why about something else climbs nothing",
    talk: [late, "me: Why did the marketing people move to Lisbon?", "them: The rent was lower over there."],
    ladders: ["Our reports are late. | 0"],
  },
  {
    name: "a question that is no why climbs nothing, also when it takes up the topic",
    talk: [late, "me: Are the reports late in summer?", "them: Yes, in every single summer."],
    ladders: ["Our reports are late. | 0"],
  },
  {
    name: "a question before the answer takes the answer away",
    talk: [late, "me: Why is that?", "me: Is it the team?", "them: No, the team is really fine."],
    ladders: ["Our reports are late. | Why is that? → – | 0"],
  },
  {
    name: "the same why asked again may still be answered",
    talk: [
      late,
      "me: Why is that?",
      "them: Hm.",
      "me: What makes the reports late?",
      "them: The numbers come from five places.",
    ],
    ladders: ["Our reports are late. | What makes the reports late? → The numbers come from five places. | 1"],
  },
  {
    name: "a new topic starts a new ladder beside it",
    talk: [
      late,
      "me: Why are the reports late?",
      "them: The numbers come from five places.",
      "me: Thanks.",
      "me: How is the team?",
      "them: Hiring is hard.",
      "me: Why is hiring hard?",
      "them: Nobody wants to live out here.",
    ],
    ladders: [
      "Our reports are late. | Why are the reports late? → The numbers come from five places. | 1",
      "Hiring is hard. | Why is hiring hard? → Nobody wants to live out here. | 1",
    ],
  },
  {
    name: "two topics in one turn: the why tells which",
    talk: [
      "them: Our reports are late. Hiring is hard.",
      "me: What makes the reports late?",
      "them: The numbers come from five places.",
    ],
    ladders: ["Our reports are late. | What makes the reports late? → The numbers come from five places. | 1"],
  },
  {
    name: "two topics in one turn: a why that names nothing means the last",
    talk: ["them: Our reports are late. Hiring is hard.", "me: Why is that?", "them: Nobody moves out here any more."],
    ladders: ["Hiring is hard. | Why is that? → Nobody moves out here any more. | 1"],
  },
  {
    name: "a motive said in an answer is the answer, not a new topic",
    talk: [
      late,
      "me: Why does that matter?",
      "them: The board asks every Monday. It matters because I look foolish.",
      "me: Why is that?",
      "them: I promised them a number last spring.",
    ],
    ladders: [
      "Our reports are late. | Why does that matter? → It matters because I look foolish. | Why is that? → I promised them a number last spring. | 2",
    ],
  },
  {
    name: "what they add before the next question belongs to the answer",
    talk: [
      late,
      "me: Why is that?",
      "them: The numbers come from five places.",
      "me: Oh dear.",
      "them: And the warehouse still uses paper.",
      "me: What made the warehouse keep paper?",
      "them: The scanners broke in the first winter.",
    ],
    ladders: [
      "Our reports are late. | Why is that? → The numbers come from five places. | What made the warehouse keep paper? → The scanners broke in the first winter. | 2",
    ],
  },
  {
    name: "another person of the other side may answer",
    talk: [late, "me: Why is that?", "other: The numbers come from five places."],
    ladders: ["Our reports are late. | Why is that? → The numbers come from five places. | 1"],
  },
  {
    name: "a why of somebody with the rep climbs nothing and takes the answer",
    talk: [late, "with: Why is that?", "them: The numbers come from five places."],
    ladders: ["Our reports are late. | 0"],
  },
  {
    name: "the topic may be named just before a bare why",
    talk: [
      "them: Our reports are late. Hiring is hard.",
      "me: You said the reports are late. Why is that?",
      "them: The numbers come from five places.",
    ],
    ladders: ["Our reports are late. | Why is that? → The numbers come from five places. | 1"],
  },
  {
    name: "a phrase worth asking about becomes a topic when a why takes it up",
    talk: [
      "them: We have a new warehouse.",
      "me: What led to the new warehouse?",
      "them: The old one burned down in May.",
    ],
    ladders: ["We have a new warehouse | What led to the new warehouse? → The old one burned down in May. | 1"],
  },
  {
    name: "small talk is no topic",
    talk: ["them: The weather is lovely here.", "me: Why is that?", "them: The wind comes from the south."],
    ladders: [],
  },
  {
    name: "a topic that nobody took up is forgotten",
    talk: [late, "me: Nice.", "them: And so it goes.", "me: Nice.", "them: So it goes on and on."],
    ladders: [],
  },
  {
    name: "two whys in one turn are one rung",
    talk: [late, "me: Why is that? What makes the reports late?", "them: The numbers come from five places."],
    ladders: ["Our reports are late. | Why is that? → The numbers come from five places. | 1"],
  },
]

describe("the why ladder, worked examples", () => {
  it.each(examples)("$name", (example) => {
    expect(ladders(example.talk)).toEqual(example.ladders)
  })
})

describe("the ladder by hand", () => {
  const evidence = (turnId: string, quote: string) => ({ turnId, quote, at: 0 })
  const river = evidence("t0", "We sit by the river")

  it("makes any quote a topic that can be climbed from then on", () => {
    expect(
      ladders(
        [
          "them: We sit by the river.",
          "me: Lovely.",
          "me: Why by the river?",
          "them: My father built the house there.",
        ],
        [{ kind: "topic", at: 9000, id: "hand", evidence: river }],
      ),
    ).toEqual(["We sit by the river | Why by the river? → My father built the house there. | 1"])
  })

  it("takes any turn as the answer of a rung, and goes on from there", () => {
    expect(
      ladders(
        [late, "me: Hm.", "them: Monday.", "me: What made Monday matter?", "them: That is when the board meets."],
        [{ kind: "rung", at: 29_000, topicId: "t0:0", rung: 1, question: "Why?", answer: evidence("t2", "Monday.") }],
      ),
    ).toEqual(["Our reports are late. | Why? → Monday. | What made Monday matter? → That is when the board meets. | 2"])
  })

  it("clears a rung, which can be climbed again", () => {
    const lines = [late, "me: Why is that?", "them: The numbers come from five places.", "me: Good."]
    const cleared: LadderEvent = { kind: "rung-cleared", at: 29_000, topicId: "t0:0", rung: 1 }
    expect(ladders(lines, [cleared])).toEqual(["Our reports are late. | 0"])
    expect(
      ladders([...lines, "me: What makes the reports late?", "them: The old tool breaks every month."], [cleared]),
    ).toEqual(["Our reports are late. | What makes the reports late? → The old tool breaks every month. | 1"])
  })

  it("drops a topic", () => {
    expect(
      ladders([late, "me: Why is that?", "them: Hm."], [{ kind: "topic-dropped", at: 19_000, id: "t0:0" }]),
    ).toEqual([])
  })

  it("brings a ladder that was left back within reach", () => {
    const far = ["me: Nice.", "them: And so it goes.", "me: Nice.", "them: So it goes.", "me: Nice."]
    expect(
      ladders(
        [
          late,
          "me: Why is that?",
          "them: The numbers come from five places.",
          ...far,
          "me: Why five places?",
          "them: Every team bought its own tool.",
        ],
        [
          {
            kind: "rung",
            at: 79_000,
            topicId: "t0:0",
            rung: 1,
            question: "Why?",
            answer: evidence("t2", "The numbers come from five places."),
          },
        ],
      ),
    ).toEqual([
      "Our reports are late. | Why? → The numbers come from five places. | Why five places? → Every team bought its own tool. | 2",
    ])
  })

  it("is still the live one when its third answer names something new, until that is asked about", () => {
    const third = [
      late,
      "me: Why is that?",
      "them: The numbers come from five places.",
      "me: Why is that?",
      "them: Every team bought its own tool.",
      "me: Why is that?",
      "them: Our budget was late for two years.",
    ]
    const live = (lines: readonly string[]) => liveLadder(climbed(lines), rules)?.ladder
    expect(live(third)).toMatchObject({ id: "t0:0", depth: 3 })
    expect(live([...third, "me: Why was the budget late?"])?.topic.quote).toBe("Our budget was late for two years.")
  })

  it("ignores corrections of topics that are not there", () => {
    expect(ladders([late, "me: Hm."], [{ kind: "rung-cleared", at: 5000, topicId: "nobody", rung: 1 }])).toEqual([
      "Our reports are late. | 0",
    ])
  })
})
