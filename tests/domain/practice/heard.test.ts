import { describe, expect, it } from "vitest"
import type { HeardTurn, MomentKind } from "~domain/hearing/moment"
import { english } from "~domain/hearing/en/english"
import { discovery } from "~domain/practice/discovery"
import { followUp } from "~domain/practice/follow-up"
import type { Sample, SpokenTurn } from "~domain/practice/sample"
import { turnsOf } from "~domain/practice/sample"

const heardTurn = ({ by, text }: SpokenTurn): HeardTurn => ({ side: by === "me" ? "me" : "theirs", text })

/** All moments of a call, each with the index of its turn. */
const momentsOf = (sample: Sample) => {
  const turns = turnsOf(sample)
  return turns.flatMap((turn, index) =>
    english
      .moments(heardTurn(turn), turns.slice(0, index).map(heardTurn))
      .map((moment) => ({ ...moment, by: turn.by, index })),
  )
}

const cases = [discovery, followUp].map((sample) => [sample.id, sample, momentsOf(sample)] as const)

describe.each(cases)("hearing of the sample call %s", (_, sample, moments) => {
  const turns = turnsOf(sample)
  const quoted = (kind: MomentKind, words: string) =>
    moments.some((moment) => moment.kind === kind && (moment.quote.includes(words) || words.includes(moment.quote)))

  it("finds a why in every rung's question and nowhere else", () => {
    const asked = sample.expect.ladders.flatMap(({ rungs }) => rungs.map(({ question }) => question))
    const whys = moments.filter((moment) => moment.kind === "why-probe")
    expect(whys.map(({ quote }) => asked.find((question) => question.includes(quote)))).toEqual(asked)
  })

  it("finds their problem, motive and vision", () => {
    const { present, motivation, vision } = sample.expect.journey
    expect(quoted("problem", present)).toBe(true)
    expect(quoted("motive", motivation)).toBe(true)
    expect(quoted("vision", vision)).toBe(true)
  })

  it("finds no vision before its question was asked", () => {
    const first = moments.find(({ kind }) => kind === "vision")!
    expect(turns[first.index]?.text).toContain(sample.expect.journey.vision)
  })

  it("finds the promises and when they are due", () => {
    const promises = moments.filter(({ kind }) => kind === "promise")
    for (const { words, due } of sample.expect.promises)
      expect(promises.find(({ quote }) => quote.includes(words) || words.includes(quote))?.due ?? null).toBe(due)
  })

  it("finds the summary where it is offered, and none before", () => {
    const quote = sample.expect.asked["said-back"]!
    const first = moments.find(({ kind }) => kind === "summary")!
    expect(turns[first.index]?.text).toContain(quote)
  })

  it("finds each sign of listening that is one", () => {
    for (const { text, backchannel } of sample.utterances)
      if (backchannel) expect(english.isBackchannel(text)).toBe(true)
  })

  it("finds nothing that pushes", () => {
    expect(moments.filter(({ kind }) => kind === "pressure")).toEqual([])
  })
})

describe("telling", () => {
  const tellingTurns = (sample: Sample) => {
    const telling = momentsOf(sample).filter(({ kind }) => kind === "telling")
    return [...new Set(telling.map(({ index }) => index))]
  }

  it("is heard in the discovery twice before the first why, and then in the long stretch", () => {
    const firstWhy = momentsOf(discovery).find(({ kind }) => kind === "why-probe")!.index
    const telling = tellingTurns(discovery)
    expect(telling.filter((index) => index < firstWhy)).toHaveLength(2)
    expect(telling.filter((index) => index > firstWhy)).toHaveLength(1)
  })

  it("is heard in the follow-up only after he asked for it, on his words", () => {
    const moments = momentsOf(followUp)
    const asked = moments.find(({ kind }) => kind === "asked-for-telling")!
    expect(tellingTurns(followUp)).toEqual([asked.index + 1])
    expect(moments.find(({ kind }) => kind === "telling")?.takesUp).toBe(true)
  })

  it("is followed by closing words in the follow-up, before anything was said back", () => {
    const moments = momentsOf(followUp)
    const at = (wanted: MomentKind) => moments.find(({ kind }) => kind === wanted)!.index
    expect(at("closing")).toBeLessThan(at("summary"))
  })
})

describe("what Maya walks past", () => {
  it("is his problem, which her next turn does not take up; everything else she takes up", () => {
    for (const sample of [discovery, followUp]) {
      const turns = turnsOf(sample)
      const telling = ["problem", "cost", "motive"]
      const worth = momentsOf(sample).filter(({ by, kind }) => by === "them" && telling.includes(kind))
      const missed = [...new Set(worth.map(({ index }) => index))].filter((index) => {
        const next = turns[index + 1]
        return next !== undefined && english.takesUp(next.text, turns[index]!.text) === null
      })
      expect(missed.map((index) => turns[index]!.text.includes("It's a mess, honestly."))).toEqual(
        sample === discovery ? [true] : [],
      )
    }
  })
})
