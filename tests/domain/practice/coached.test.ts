import { describe, expect, it } from "vitest"
import { createCoach } from "~domain/coaching/coach"
import { journeyStages, type Evidence } from "~domain/coaching/event"
import { english } from "~domain/hearing/en/english"
import { defaultPlaybook } from "~domain/playbook/default"
import { captionsOf } from "~domain/practice/captions"
import { discovery } from "~domain/practice/discovery"
import { followUp } from "~domain/practice/follow-up"
import { playSample } from "~domain/practice/play"
import { joinedTurns, saidIn, transcriptOf, turnsOf } from "~domain/practice/sample"
import { callId, keptRows } from "../../support/call"

/** One of two quotes holds the other: the coach may keep a sentence where the sample names its heart. */
const overlaps = (evidence: Evidence | null | undefined, words: string) =>
  evidence != null && (evidence.quote.includes(words) || words.includes(evidence.quote))

const cases = [discovery, followUp].map((sample) => {
  const choice = { playbook: defaultPlaybook, nudge: "balanced", hearing: english, callId } as const
  return [sample.id, sample, playSample(sample, choice)] as const
})

describe.each(cases)("captions of the sample call %s", (_, sample) => {
  const updates = captionsOf(saidIn(sample))

  it("end as the script, nothing lost, nothing doubled, the right speaker", () => {
    const blocks = [...new Map(updates.map((update) => [update.block, update])).values()]
    const by = (speaker: string) => (speaker === sample.me.name ? ("me" as const) : ("them" as const))
    const shown = blocks.map(({ speaker, text }) => ({ by: by(speaker), start: 0, end: 1, text }))
    expect(joinedTurns(shown)).toEqual(transcriptOf(sample))
  })

  it("show first what was heard wrong, and the correction when it comes", () => {
    for (const { first, correctedAt, text } of sample.utterances) {
      if (first === undefined || correctedAt === undefined) continue
      const wrong = updates.findIndex((update) => update.text.includes(first))
      const right = updates.findIndex((update) => update.text.includes(text))
      expect(wrong, first).toBeGreaterThanOrEqual(0)
      expect(right, text).toBeGreaterThan(wrong)
      expect(updates[right]?.t).toBeGreaterThanOrEqual(correctedAt * 1000)
    }
  })
})

describe.each(cases)("the coach in the sample call %s", (_, sample, { setup, rows, events, cues, view }) => {
  const { expect: expected } = sample

  it("has the turns of the script", () => {
    const spoken = view.turns.filter(({ backchannel }) => !backchannel)
    expect(spoken.map(({ speaker, side, text }) => ({ speaker, side, text }))).toEqual(
      turnsOf(sample).map(({ by, text }) => ({
        speaker: by === "me" ? sample.me.name : sample.them.name,
        side: by === "me" ? "me" : "theirs",
        text,
      })),
    )
  })

  it("comes to the same when the kept rows and events are read again", () => {
    const coach = createCoach(setup)
    for (const row of keptRows(rows)) coach.takeRow(row)
    for (const event of events) coach.takeEvent(event)
    const again = coach.view(rows.at(-1)?.at ?? 0)
    expect(again.ladders).toEqual(view.ladders)
    expect(again.journey).toEqual(view.journey)
    expect(again.promises).toEqual(view.promises)
    expect(again.checklist).toEqual(view.checklist)
  })

  it("gives each cue that must come, first when it must", () => {
    for (const { kind, from, to } of expected.cues.must) {
      const first = cues.find((cue) => cue.kind === kind)
      expect(first, kind).toBeDefined()
      expect(first!.since / 1000, kind).toBeGreaterThanOrEqual(from)
      expect(first!.since / 1000, kind).toBeLessThanOrEqual(to)
    }
  })

  it("gives no cue that must not come", () => {
    for (const { kind, from = 0, to = Infinity } of expected.cues.mustNot)
      expect(
        cues.filter((cue) => cue.kind === kind && cue.since >= from * 1000 && cue.since <= to * 1000),
        `${kind} ${from}–${to}`,
      ).toEqual([])
  })

  it("climbs the ladders", () => {
    expect(view.ladders).toHaveLength(expected.ladders.length)
    for (const [index, { topic, depth, rungs }] of expected.ladders.entries()) {
      const ladder = view.ladders[index]!
      expect(overlaps(ladder.topic, topic), ladder.topic.quote).toBe(true)
      expect(ladder.depth).toBe(depth)
      const turnText = (evidence: Evidence | null | undefined) =>
        view.turns.find(({ id }) => id === evidence?.turnId)?.text
      for (const [rung, { question, answer }] of rungs.entries()) {
        expect(overlaps(ladder.rungs[rung]?.question, question), question).toBe(true)
        expect(turnText(ladder.rungs[rung]?.answer)).toContain(answer)
      }
    }
  })

  it("fills the journey with their sentences", () => {
    for (const stage of journeyStages)
      expect(
        view.journey[stage].some((evidence) => overlaps(evidence, expected.journey[stage])),
        stage,
      ).toBe(true)
  })

  it("notes the promises", () => {
    for (const { words, due } of expected.promises)
      expect(view.promises.find(({ evidence }) => overlaps(evidence, words))?.due, words).toBe(due)
  })

  it("ticks what was heard, and offers a sentence for what only the rep can tell", () => {
    const item = (wanted: string) => view.checklist.find(({ id }) => id === wanted)
    for (const id of expected.ticked) expect(item(id)?.ticked, id).toBe(true)
    for (const id of expected.notTicked) expect(item(id)?.ticked, id).toBe(false)
    for (const [id, words] of Object.entries(expected.asked)) {
      expect(item(id)?.ticked, id).toBe(false)
      expect(overlaps(item(id)?.evidence, words), id).toBe(true)
    }
  })

  it("measures the talk share", () => {
    expect(view.measures.talkShare).toBeGreaterThan(expected.talkShare.from)
    expect(view.measures.talkShare).toBeLessThan(expected.talkShare.to)
  })
})
