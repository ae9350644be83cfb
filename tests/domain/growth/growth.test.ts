import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { changeOf, few, guessOff, marksOf, monthsOf, triedOf, valueOf, type GrowthPoint } from "~domain/growth/growth"
import { spreadOf } from "~domain/growth/spread"
import { measuredOf } from "~domain/records/freeze"
import { days, t0, view } from "../../support/records"

const measured = { ...measuredOf(view()), followUps: 6, minutesHeard: 30 }
const point = (n: number, change: Partial<GrowthPoint> & { share?: number } = {}): GrowthPoint => ({
  callId: String(n),
  kind: "discovery",
  at: t0 + days(n),
  guess: { talkShare: 0.4, followUps: null, whyDepth: null },
  measured: { ...measured, talkShare: change.share ?? 0.5 },
  marks: {},
  oneThing: "",
  ...change,
})
const shares = (...list: number[]) => list.map((share, n) => point(n, { share }))

describe("a spread", () => {
  test("is the median and the middle half", () => {
    expect(spreadOf([1, 2, 3, 4, 5])).toEqual({ count: 5, median: 3, from: 2, to: 4 })
    expect(spreadOf([4, 1])).toEqual({ count: 2, median: 2.5, from: 1.75, to: 3.25 })
    expect(spreadOf([])).toBeNull()
  })
  test("lies in order within the values, whatever their order", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        const { from, median, to } = spreadOf(values)!
        expect(spreadOf(values.toReversed())).toEqual({ count: values.length, from, median, to })
        expect(from).toBeGreaterThanOrEqual(Math.min(...values))
        expect(median).toBeGreaterThanOrEqual(from)
        expect(to).toBeGreaterThanOrEqual(median)
        expect(to).toBeLessThanOrEqual(Math.max(...values))
      }),
    )
  })
})

describe("a value", () => {
  test("is claimed only where something was heard", () => {
    expect(valueOf(point(0), "follow-ups")).toBe(2)
    expect(valueOf(point(0, { measured: null }), "talk-share")).toBeNull()
    expect(valueOf(point(0, { measured: { ...measured, talkShare: null } }), "why-depth")).toBeNull()
    expect(valueOf(point(0, { measured: { ...measured, byHand: true } }), "why-depth")).toBeNull()
    expect(valueOf(point(0, { measured: { ...measured, minutesHeard: 0.5 } }), "follow-ups")).toBeNull()
  })
  test("of a guess is its distance from what was heard, either way", () => {
    expect(guessOff(point(0, { share: 0.5 }))).toBeCloseTo(0.1)
    expect(guessOff(point(0, { share: 0.3 }))).toBeCloseTo(0.1)
    expect(guessOff(point(0, { guess: { talkShare: null, followUps: 1, whyDepth: 1 } }))).toBeNull()
  })
})

describe("a change", () => {
  const share = (one: GrowthPoint) => valueOf(one, "talk-share")
  test("is not claimed of few calls", () => {
    expect(changeOf(shares(...Array<number>(2 * few - 1).fill(0.5)), share)).toBeNull()
  })
  test("is the newest beside the first", () => {
    const found = changeOf(shares(...Array<number>(few).fill(0.6), ...Array<number>(few).fill(0.4)), share)
    expect(found).toMatchObject({ before: { median: 0.6, count: few }, now: { median: 0.4, count: few } })
    expect(found?.now.points.map(({ callId }) => Number(callId))).toEqual([few, few + 1, few + 2, few + 3, few + 4])
  })
})

test("months have their calls, newest month first", () => {
  const months = monthsOf([point(0), point(40), point(41)], "talk-share")
  expect(months.map(({ month, points }) => [month, points.length])).toEqual([
    ["2026-04", 2],
    ["2026-03", 1],
  ])
  expect(months[0]?.value).toMatchObject({ count: 2, median: 0.5 })
})

test("what was tried stands beside the calls before it, and few calls say nothing", () => {
  const points = [
    ...Array.from({ length: few - 1 }, (_, n) => point(n, { share: 0.7 })),
    point(few - 1, { share: 0.7, oneThing: "Wait" }),
    ...Array.from({ length: few - 1 }, (_, n) => point(few + n, { share: 0.4, oneThing: "Wait" })),
    point(2 * few - 1, { share: 0.4, oneThing: "Ask" }),
    point(2 * few, { share: 0.4 }),
  ]
  const [ask, wait, ...none] = triedOf(points, "talk-share")
  expect(none).toEqual([])
  expect(wait).toMatchObject({ text: "Wait", change: { before: { median: 0.7 }, now: { median: 0.4 } } })
  expect(wait?.points.map(({ callId }) => callId)).toEqual(points.slice(few, 2 * few).map(({ callId }) => callId))
  expect(ask).toMatchObject({ text: "Ask", points: [{ callId: String(2 * few) }], change: null })
})

test("the newest marks of a kind come oldest first", () => {
  const points = [1, 2, 3].map((curious, n) => point(n, { marks: n === 1 ? {} : { curious } }))
  expect(marksOf(points, "curious").map(({ point: { callId }, value }) => [callId, value])).toEqual([
    ["0", 1],
    ["2", 3],
  ])
})
