import fc from "fast-check"
import { expect, test } from "vitest"
import { evidenceOf, maxQuotes, measuredOf } from "~domain/records/freeze"
import * as z from "zod/mini"
import { keptEvidenceSchema, measuredSchema, type KeptEvidence } from "~domain/records/review"
import { said, view } from "../../support/records"

const count = ({ ladders, journey, checklist, followUps = [] }: KeptEvidence): number =>
  followUps.length +
  ladders.length +
  ladders.flatMap(({ rungs }) => rungs.flatMap(({ question, answer }) => [question, answer])).filter(Boolean).length +
  journey.length +
  checklist.filter(({ evidence }) => evidence !== null).length

test("everything small is kept, without what only the panel needs", () => {
  expect(evidenceOf(view(), 0)).toEqual({
    ladders: [
      {
        topic: said("We lose two days"),
        rungs: [
          { question: said("Why?"), answer: said("The export is by hand") },
          { question: said("How come?"), answer: said("Nobody had time") },
        ],
      },
    ],
    journey: [{ stage: "present", evidence: said("It is all by hand") }],
    checklist: [{ item: "followed-up", evidence: said("How come?") }],
    followUps: [said("How come?")],
  })
})

test("the deepest ladder comes first, and a rung never takes another's place", () => {
  const shallow = { ...view().ladders[0]!, id: "l0", depth: 0, rungs: [], topic: said("The weather") }
  const kept = evidenceOf(view({ ladders: [shallow, view().ladders[0]!] }), maxQuotes - 4)
  // Room for the topic and one rung of two quotes; the second rung does not fit, the other topic does.
  expect(kept.ladders.map(({ topic, rungs }) => [topic.quote, rungs.length])).toEqual([
    ["We lose two days", 1],
    ["The weather", 0],
  ])
  expect(kept.journey).toEqual([])
  expect(kept.checklist).toEqual([{ item: "followed-up", evidence: null }])
})

test("a long present does not crowd out the vision", () => {
  const present = Array.from({ length: 100 }, (_, index) => said(`now ${index}`))
  const kept = evidenceOf(view({ ladders: [], journey: { present, motivation: [], vision: [said("then")] } }), 0)
  expect(kept.journey).toContainEqual({ stage: "vision", evidence: said("then") })
  expect(kept.journey).toHaveLength(maxQuotes)
})

test("never more than the limit, whatever was heard", () => {
  const many = fc.array(fc.constant(said("x")), { maxLength: 50 })
  const rung = fc.record({
    question: fc.option(fc.constant(said("q"))),
    answer: fc.option(fc.constant(said("a"))),
    byHand: fc.boolean(),
  })
  const ladder = fc.record({
    id: fc.string(),
    topic: fc.constant(said("t")),
    depth: fc.nat(3),
    rungs: fc.array(rung, { maxLength: 3 }),
  })
  fc.assert(
    fc.property(
      fc.array(ladder, { maxLength: 20 }),
      fc.record({ present: many, motivation: many, vision: many }),
      fc.nat(60),
      (ladders, journey, taken) => {
        const kept = evidenceOf(view({ ladders, journey }), taken)
        expect(count(kept)).toBeLessThanOrEqual(Math.max(0, maxQuotes - taken))
        expect(z.safeParse(keptEvidenceSchema, kept).success).toBe(true)
      },
    ),
  )
})

test("what was measured fits its record, also when nothing may be claimed", () => {
  const silent = { ...view().measures, talkShare: null, longestStretch: null, switchesPerMinute: null, followUps: [] }
  for (const measures of [view().measures, silent]) {
    expect(z.safeParse(measuredSchema, measuredOf({ measures })).success).toBe(true)
  }
  expect(measuredOf(view())).toMatchObject({ followUps: 1, longestStretchMs: 9000, longestStoryMs: null })
})
