import { describe, it } from "vitest"
import type { Step } from "../../scripts/player"
import type { Expected } from "./suite"
import { actsOf, hears, mine, theirs, them, tools, type Acts, type Tool } from "./tools"

interface Behaviour {
  readonly steps: (acts: Acts, tool: Tool) => readonly Step[]
  readonly says: (tool: Tool) => Expected
}

/** Sentences that have hardly a word in common. */
const sentence = (number: number): string =>
  `${["We", "You", "They", "People"][number % 4]} ${[3, 5, 7, 11, 13].map((step) => `w${((number + 1) * step * 7919).toString(36)}`).join(" ")}.`
const turns = (count: number): readonly (readonly [string, boolean])[] =>
  Array.from({ length: count }, (_, index) => [sentence(index), index % 2 === 0] as const)
const alternating = (count: number): Expected => turns(count).map(([text, own]) => (own ? mine(text) : theirs(text)))

/** What every tool does to its captions, or may do after its next version. */
const behaviours: Record<string, Behaviour> = {
  "words grow, and are corrected late": {
    steps: ({ append, write }, { me }) => [
      ...append(1000, "a", them, "we"),
      ...write(1200, "a", them, "we lose about two"),
      ...write(1500, "a", them, "We lose about two days a month."),
      ...append(2000, "b", me, "Why does"),
      ...write(2200, "a", them, "We lose about three days a month."),
      ...write(2400, "b", me, "Why does that matter?"),
    ],
    says: () => [theirs("We lose about three days a month."), mine("Why does that matter?")],
  },
  "a node is used for another speaker: name first, words after": {
    steps: ({ append, rename, write }, { me }) => [
      ...append(1000, "a", me, "Why does that matter to you now?"),
      ...rename(3000, "a", them, "Because the board asks every Monday."),
      ...write(3010, "a", them, "Because the board asks every Monday."),
    ],
    says: () => [mine("Why does that matter to you now?"), theirs("Because the board asks every Monday.")],
  },
  "a node is used for another speaker: words first, name after": {
    steps: ({ append, rename, write }, { me }) => [
      ...append(1000, "a", me, "Why does that matter to you now?"),
      ...write(3000, "a", them, "Because the board asks every Monday."),
      ...rename(3010, "a", them, "Because the board asks every Monday."),
    ],
    says: () => [mine("Why does that matter to you now?"), theirs("Because the board asks every Monday.")],
  },
  "a speaker gets another name in the middle": {
    steps: ({ append, rename, write }) => [
      ...append(1000, "a", "Conference room", "because the board"),
      ...rename(1500, "a", them, "because the board"),
      ...write(1600, "a", them, "Because the board asks"),
    ],
    says: () => [theirs("Because the board asks")],
  },
  "a speaker gets another name when all is said": {
    steps: ({ append, rename }) => [
      ...append(1000, "a", "Conference room", "Because the board asks every Monday."),
      ...rename(4000, "a", them, "Because the board asks every Monday."),
    ],
    says: () => [theirs("Because the board asks every Monday.")],
  },
  "a block is built anew": {
    steps: ({ append }, { block, me }) => [
      ...append(1000, "a", me, "Why does that matter"),
      { t: 2000, op: "replace", at: "#a", html: block("a", me, "Why does that matter to you?") },
    ],
    says: () => [mine("Why does that matter to you?")],
  },
  "captions are switched off and on, and show the last ones again": {
    steps: ({ append }, { list, around, holder, block, me }) => [
      ...append(1000, "a", them, "We lose two days a month."),
      ...append(2000, "b", me, "Why does that matter to you?"),
      { t: 3000, op: "remove", at: list },
      {
        t: 5000,
        op: "append",
        to: around,
        html: holder(
          block("n1", me, "Why does that matter to you?") + block("n2", them, "Because the board asks every Monday."),
        ),
      },
    ],
    says: () => [
      theirs("We lose two days a month."),
      mine("Why does that matter to you?"),
      theirs("Because the board asks every Monday."),
    ],
  },
  "captions are switched off and on five times": {
    steps: ({ append }, { list, around, holder, me }) =>
      [0, 1, 2, 3, 4].flatMap((round): Step[] => [
        ...append(1000 + round * 6000, `x${round}`, me, sentence(2 * round)),
        ...append(2000 + round * 6000, `y${round}`, them, sentence(2 * round + 1)),
        { t: 3000 + round * 6000, op: "remove", at: list },
        { t: 5000 + round * 6000, op: "append", to: around, html: holder("") },
      ]),
    says: () => alternating(10),
  },
  "the page is loaded again in the middle": {
    steps: ({ append }, { me }) => [
      ...append(1000, "a", them, "Because the board asks."),
      { t: 2500, op: "reload" },
      ...append(6000, "b", me, "And what happens then?"),
    ],
    says: () => [theirs("Because the board asks."), mine("And what happens then?")],
  },
  "the same short answer twice is two answers": {
    steps: ({ append }, { me }) => [
      ...append(1000, "a", them, "Yeah."),
      ...append(3000, "b", me, "Really?"),
      ...append(5000, "c", them, "Yeah."),
    ],
    says: () => [theirs("Yeah."), mine("Really?"), theirs("Yeah.")],
  },
  "a long call, of which the page keeps the last five captions": {
    steps: ({ append, remove }, { me }) =>
      turns(300).flatMap(([text, own], index): Step[] => [
        ...append(1000 + index * 1000, `l${index}`, own ? me : them, text),
        ...(index < 5 ? [] : remove(1300 + index * 1000, `l${index - 5}`)),
      ]),
    says: () => alternating(300),
  },
  "the oldest caption goes as a new one with nearly its words comes": {
    steps: ({ append }, { list, block, me }) => [
      ...append(1000, "a", them, "It is the reports that keep us up at night."),
      ...append(2000, "b", me, "Really?"),
      {
        t: 3000,
        op: "append",
        to: list,
        html: block("c", them, "It is the delays that keep us up at night."),
        drop: "#a",
      },
      { t: 4000, op: "append", to: list, html: block("d", me, "Really?"), drop: "#b" },
    ],
    says: () => [
      theirs("It is the reports that keep us up at night."),
      mine("Really?"),
      theirs("It is the delays that keep us up at night."),
      mine("Really?"),
    ],
  },
  "three nodes that are counted: captions move up from one to the next": {
    steps: ({ append, rename, write }, { me }) =>
      turns(40).flatMap(([text, own], index): Step[] => {
        const t = 1000 + index * 1000
        if (index < 3) return append(t, `n${index}`, own ? me : them, text)
        return [0, 1, 2].flatMap((node): Step[] => {
          const [said = "", theRep = false] = turns(40)[index - 2 + node] ?? []
          const who = theRep ? me : them
          return [...rename(t, `n${node}`, who, said), ...write(t, `n${node}`, who, said)]
        })
      }),
    says: () => alternating(40),
  },
  "with every caption the last three are built anew": {
    steps: (_acts, { list, holder, block, me }) =>
      turns(40).map((_, index): Step => ({
        t: 1000 + index * 1000,
        op: "replace",
        at: list,
        html: holder(
          turns(index + 1)
            .map(([text, own], row) => block(`n${row}`, own ? me : them, text))
            .slice(-3)
            .join(""),
        ),
      })),
    says: () => alternating(40),
  },
  "a long call in five nodes that are used again and again": {
    steps: ({ append, rename, write }, { list, me }) =>
      turns(200).flatMap(([text, own], index): Step[] => {
        const t = 1000 + index * 1000
        const who = own ? me : them
        const id = `p${index % 5}`
        if (index < 5) return append(t, id, who, text)
        return [{ t, op: "move", at: `#${id}`, to: list }, ...rename(t, id, who, text), ...write(t + 20, id, who, text)]
      }),
    says: () => alternating(200),
  },
  "empty nodes come and go": {
    steps: ({ append }, { list, me }) => [
      { t: 900, op: "append", to: list, html: '<div id="e1"></div>' },
      ...append(1000, "a", them, "We lose two days a month."),
      { t: 1100, op: "append", to: list, html: '<div id="e2"><div></div></div>' },
      { t: 1500, op: "remove", at: "#e1" },
      ...append(2000, "b", me, "Why does that matter to you?"),
      { t: 2500, op: "remove", at: "#e2" },
    ],
    says: () => [theirs("We lose two days a month."), mine("Why does that matter to you?")],
  },
  "markup and control characters are text, and nothing else": {
    steps: ({ append }) =>
      append(1000, "a", "&lt;b&gt;Remy&lt;/b&gt;", "&lt;script&gt;alert(1)&lt;/script&gt; a\u202eb\u0007c"),
    says: () => [["<b>Remy</b>", false, "<script>alert(1)</script> a b c"]],
  },
  "right to left, emoji, and a language without spaces": {
    steps: ({ append, write }, { me }) => [
      ...append(1000, "a", "مريم", "نحن نخسر يومين"),
      ...write(1500, "a", "مريم", "نحن نخسر يومين كل شهر 🧑‍🚀"),
      ...append(2000, "b", me, "それは"),
      ...write(2500, "b", me, "それはなぜ大切ですか"),
    ],
    says: () => [["مريم", false, "نحن نخسر يومين كل شهر 🧑‍🚀"], mine("それはなぜ大切ですか")],
  },
}

for (const [name, tool] of Object.entries(tools))
  describe(name, () => {
    for (const [behaviour, { steps, says }] of Object.entries(behaviours))
      it(behaviour, async () => {
        await hears(tool, steps(actsOf(tool), tool), says(tool))
      })
  })
