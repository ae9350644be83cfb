import { describe, expect, it } from "vitest"
import type { Evidence } from "~domain/coaching/event"
import { climb, liveLadder, noLadders, type ClimbRules, type Ladders } from "~domain/coaching/ladder"
import type { Ladder } from "~domain/coaching/view"
import { wordingsFor, wordingWithoutQuote } from "~domain/coaching/wordings"
import { english } from "~domain/hearing/en/english"
import { defaultPlaybook } from "~domain/playbook/default"
import { plainHearing } from "../../support/plain-hearing"
import { talk } from "../../support/talk"

const evidence = (quote: string): Evidence => ({ turnId: "t", quote, at: 0 })
const answered = (...answers: string[]): Ladder => ({
  id: "l",
  topic: evidence("Our reports are late."),
  rungs: answers.map((answer) => ({ question: evidence("Why?"), answer: evidence(answer), byHand: false })),
  depth: answers.length,
})
const playbook = { ladder: [["First “{topic}”?", "First?"], ["Second “{topic}”?"], ["Third “{topic}”?"]] as const }
const wordings = (ladder: Ladder) =>
  wordingsFor(
    ladder,
    { ladder: [[...playbook.ladder[0]], [...playbook.ladder[1]], [...playbook.ladder[2]]] },
    plainHearing,
  )

describe("wordings of why for the next rung", () => {
  it("stand on the topic, then on the last answer", () => {
    expect(wordings(answered())).toEqual(["First “Our reports are late”?", "First?"])
    expect(wordings(answered("The numbers come from five places"))).toEqual([
      "Second “The numbers come from five places”?",
    ])
    expect(wordings(answered("One", "Because it matters to me"))).toEqual(["Third “Because it matters to me”?"])
  })

  it("are none when the ladder is climbed", () => {
    expect(wordings(answered("One", "Two", "Three"))).toEqual([])
  })

  it("leave out those with a quote when there is none short enough to be said", () => {
    const long = "And so it went on from one day to the next until nobody could say any more how it had begun"
    expect(wordings({ ...answered(), topic: evidence(long) })).toEqual(["First?"])
  })
})

describe("the wordings of the default playbook", () => {
  const rules: ClimbRules = {
    ...defaultPlaybook.climb,
    words: { ...english, isWording: wordingWithoutQuote(defaultPlaybook) },
  }
  const topic = "We lose two days every month on the reports."
  const asked = defaultPlaybook.ladder
    .flat()
    .map((wording) => wording.replaceAll("{topic}", "we lose two days every month"))

  it.each(asked)("climb when they are asked: %s", (why) => {
    const turns = talk([`them: ${topic}`, `me: ${why}`, "them: The board looks at us and asks what we do all day."])
    const ladders = turns.reduce<Ladders>(
      (state, turn, i) => climb(state, { turn, moments: english.moments(turn, turns.slice(0, i)) }, rules),
      noLadders,
    )
    expect(liveLadder(ladders, rules)?.ladder.depth).toBe(1)
  })
})
