import { describe, expect, it } from "vitest"
import { checklistItems } from "~domain/coaching/view"
import { cueKinds, journeyStages } from "~domain/coaching/event"
import { countWords } from "~domain/conversation/word-count"
import { defaultPlaybook } from "~domain/playbook/default"
import { discovery } from "~domain/practice/discovery"
import { followUp } from "~domain/practice/follow-up"
import type { Sample, Utterance } from "~domain/practice/sample"
import { lengthOf, transcriptOf, turnsOf } from "~domain/practice/sample"
import { preparationSchema } from "~domain/records/preparation"

const samples = [discovery, followUp]
const asCases = samples.map((sample) => [sample.id, sample] as const)

/** The utterance of `by` that holds these words; fails when none or several do. */
function holding({ utterances }: Sample, by: Utterance["by"], words: string): Utterance {
  const found = utterances.filter((utterance) => utterance.by === by && utterance.text.includes(words))
  expect(
    found.map(({ text }) => text),
    words,
  ).toHaveLength(1)
  return found[0]!
}

describe("the lengths of the sample calls", () => {
  it("are at least eight minutes of discovery and four of follow-up", () => {
    expect(lengthOf(discovery)).toBeGreaterThanOrEqual(8 * 60)
    expect(lengthOf(followUp)).toBeGreaterThanOrEqual(4 * 60)
  })

  it("are shorter than planned", () => {
    for (const sample of samples) expect(lengthOf(sample)).toBeLessThan(sample.plannedMinutes * 60)
  })
})

describe.each(asCases)("the sample call %s", (_, sample) => {
  const { utterances, expect: expected } = sample

  it("goes forward: one speaks after the other, and nothing overlaps", () => {
    for (const [index, one] of utterances.entries()) {
      expect(one.end, one.text).toBeGreaterThan(one.start)
      const before = utterances[index - 1]
      if (before) expect(one.start, one.text).toBeGreaterThanOrEqual(before.end)
    }
  })

  it("is spoken at the speed of people", () => {
    for (const { text, start, end, backchannel } of utterances) {
      const perMinute = (countWords(text) / (end - start)) * 60
      if (backchannel) expect(end - start).toBeLessThanOrEqual(1)
      else {
        expect(perMinute, text).toBeGreaterThan(85)
        expect(perMinute, text).toBeLessThan(185)
      }
    }
  })

  it("is corrected late in places, also after the next one has begun to speak", () => {
    const corrected = utterances.filter((one) => one.first !== undefined)
    expect(corrected.length).toBeGreaterThanOrEqual(4)
    for (const { first, text, start, correctedAt } of corrected) {
      expect(first).not.toBe(text)
      expect(correctedAt).toBeGreaterThan(start)
      expect(correctedAt).toBeLessThan(lengthOf(sample))
    }
    expect(utterances.every((one) => (one.first === undefined) === (one.correctedAt === undefined))).toBe(true)
    const late = corrected.filter(({ correctedAt = 0, by, start }) => {
      const next = utterances.find((one) => one.by !== by && one.start > start && !one.backchannel)
      return next !== undefined && correctedAt > next.start
    })
    expect(late.length).toBeGreaterThanOrEqual(1)
  })

  it("has captions with and without punctuation and capitals", () => {
    const spoken = utterances.filter((one) => !one.backchannel)
    expect(spoken.some(({ text }) => /^[A-Z].*[.?]$/.test(text))).toBe(true)
    expect(spoken.some(({ text }) => /^[a-z]/.test(text) && !/[.?!]$/.test(text))).toBe(true)
  })

  it("is a call that can be prepared", () => {
    const { kind, plannedMinutes, intention, prepared } = sample
    expect(
      preparationSchema.safeParse({
        version: 1,
        id: "00000000-0000-4000-8000-000000000000",
        personId: null,
        meeting: null,
        callId: null,
        kind,
        plannedMinutes,
        intention,
        ticked: [],
        questions: prepared,
        savedAt: 0,
      }).success,
    ).toBe(true)
  })

  it("has turns that change the speaker each time, with and without signs of listening", () => {
    for (const turns of [turnsOf(sample), transcriptOf(sample)])
      for (const [index, turn] of turns.entries()) if (index > 0) expect(turn.by).not.toBe(turns[index - 1]?.by)
    expect(transcriptOf(sample).length).toBeGreaterThan(turnsOf(sample).length)
    const all = (turns: readonly { text: string }[]) => turns.map((turn) => turn.text).join(" ")
    expect(all(transcriptOf(sample))).toBe(all(utterances))
  })

  it("names ladders by words that were said, question before answer", () => {
    for (const { topic, depth, rungs } of expected.ladders) {
      expect(rungs).toHaveLength(depth)
      let at = holding(sample, "them", topic).start
      for (const { question, answer } of rungs) {
        const asked = holding(sample, "me", question)
        const answered = holding(sample, "them", answer)
        expect(asked.start).toBeGreaterThan(at)
        expect(answered.start).toBeGreaterThan(asked.start)
        expect(countWords(answered.text)).toBeGreaterThanOrEqual(defaultPlaybook.climb.answerWords)
        at = answered.start
      }
    }
  })

  it("names journey, promises and sentences for the checklist by words that were said", () => {
    const stages = journeyStages.map((stage) => holding(sample, "them", expected.journey[stage]).start)
    expect(stages).toEqual([...stages].sort((a, b) => a - b))
    for (const { words, due } of expected.promises) {
      holding(sample, "me", words)
      if (due !== null) expect(words).toContain(due)
    }
    for (const quote of Object.values(expected.asked)) holding(sample, "me", quote)
    expect(checklistItems).toEqual(expect.arrayContaining([...expected.ticked, ...expected.notTicked]))
    expect(expected.ticked.filter((item) => expected.notTicked.includes(item))).toEqual([])
  })

  it("has the talk share that it names", () => {
    const words = (by: Utterance["by"]) =>
      utterances.reduce((sum, one) => (one.by === by && !one.backchannel ? sum + countWords(one.text) : sum), 0)
    const share = words("me") / (words("me") + words("them"))
    expect(share).toBeGreaterThan(expected.talkShare.from)
    expect(share).toBeLessThan(expected.talkShare.to)
  })

  it("expects cues within the call, in order, and never both one and its absence", () => {
    const { must, mustNot } = expected.cues
    for (const { kind, from, to } of must) {
      expect(cueKinds).toContain(kind)
      expect(from).toBeLessThan(to)
      expect(to).toBeLessThanOrEqual(lengthOf(sample))
      for (const other of mustNot.filter((one) => one.kind === kind))
        expect((other.from ?? 0) >= to || (other.to ?? Infinity) <= from, `${kind} ${from}–${to}`).toBe(true)
    }
    expect(must.map(({ from }) => from)).toEqual(must.map(({ from }) => from).sort((a, b) => a - b))
  })

  it("leaves the cool-down between the cues that it expects", () => {
    const coolDown = defaultPlaybook.cues.coolDownMs.balanced / 1000
    const { must } = expected.cues
    for (const [index, { kind, to }] of must.entries()) {
      const before = must[index - 1]
      if (before) expect(to - before.from, kind).toBeGreaterThanOrEqual(coolDown)
    }
  })
})

describe("the long stretch of the discovery", () => {
  it("is one turn of more than a minute, and the only one", () => {
    const spoken = discovery.utterances.filter((one) => !one.backchannel)
    const stretches: { by: string; start: number; end: number }[] = []
    for (const { by, start, end } of spoken) {
      const last = stretches.at(-1)
      if (last?.by === by) last.end = end
      else stretches.push({ by, start, end })
    }
    const limit = defaultPlaybook.kinds.discovery.longStretchMs / 1000
    const long = stretches.filter(({ by, start, end }) => by === "me" && end - start > limit)
    const cue = discovery.expect.cues.must.find(({ kind }) => kind === "long-stretch")!
    expect(long).toHaveLength(1)
    expect(long[0]!.start + limit).toBeGreaterThanOrEqual(cue.from)
    expect(long[0]!.end).toBeLessThanOrEqual(cue.to)
  })
})
