import { expect, test } from "vitest"
import { cameOfMs, citedOf, keptTimelineOf, timelineOf } from "~domain/calls/timeline"
import type { CallEvent } from "~domain/coaching/event"
import type { Turn } from "~domain/conversation/turn"
import type { Moment } from "~domain/hearing/moment"
import { said, seconds, t0, view } from "../../support/records"

const turn = (id: string, side: Turn["side"], text: string, at: number, backchannel = false): Turn => ({
  id,
  side,
  speaker: side === "me" ? "Ada" : "Dana",
  text,
  start: at,
  end: at,
  rows: [],
  backchannel,
})
const moment = (kind: Moment["kind"], quote: string): Moment => ({
  kind,
  from: 0,
  to: quote.length,
  quote,
  because: "",
  words: "",
})
const shown = (id: string, at: number): CallEvent => ({ kind: "cue-shown", cue: "go-back", id, text: "", at })

test("turns, cues, notes and gaps stand in time, signs of listening do not", () => {
  const heard = view({
    turns: [
      turn("a", "theirs", "It is all by hand", t0),
      turn("b", "me", "Uh-huh", t0 + seconds(2), true),
      turn("c", "me", "Why by hand?", t0 + seconds(20)),
    ],
    heard: [
      { turnId: "a", moments: [moment("problem", "It is all by hand"), moment("backchannel", "")] },
      { turnId: "c", moments: [moment("why-probe", "Why by hand?"), moment("question", "Why by hand?")] },
    ],
    notes: [{ at: t0 + seconds(30), text: "by hand!" }],
    measures: { ...view().measures, gaps: [{ from: t0 + seconds(40), to: t0 + seconds(70) }] },
  })
  const items = timelineOf(heard, [shown("1", t0 + seconds(10))])
  expect(items.map(({ kind }) => kind)).toEqual(["turn", "cue", "turn", "note", "gap"])
  expect(items[0]).toMatchObject({ moments: ["problem"] })
  expect(items[1]).toMatchObject({ came: { what: "asked", quote: "Why by hand?" } })
  expect(items[2]).toMatchObject({ moments: ["why-probe", "question"] })
})

test("of a cue came nothing when no question of mine follows within a minute, or it was put away", () => {
  const heard = view({
    turns: [turn("a", "theirs", "Why?", t0 + 1), turn("c", "me", "Why by hand?", t0 + cameOfMs + 1)],
    heard: [
      { turnId: "a", moments: [moment("question", "Why?")] },
      { turnId: "c", moments: [moment("question", "Why by hand?")] },
    ],
    notes: [],
  })
  const cameOf = (events: readonly CallEvent[]) =>
    timelineOf(heard, events).flatMap((item) => (item.kind === "cue" ? [item.came.what] : []))
  expect(cameOf([shown("1", t0)])).toEqual(["nothing"])
  expect(cameOf([shown("1", t0 + 1)])).toEqual(["asked"])
  expect(cameOf([shown("1", t0 + 1), { kind: "cue-dismissed", cue: "go-back", id: "1", at: t0 + 2 }])).toEqual([
    "dismissed",
  ])
})

test("without a transcript the kept sentences are the timeline, each once", () => {
  const problem = said("We lose two days", t0 + 5)
  const cited = citedOf(
    {
      ladders: [{ topic: problem, rungs: [{ question: null, answer: said("By hand", t0 + 9) }] }],
      journey: [{ stage: "present", evidence: problem }],
      checklist: [],
    },
    [{ evidence: null }, { evidence: said("I'll send it", t0 + 20) }],
  )
  const items = keptTimelineOf(cited, { gaps: [{ from: t0 + 7, to: t0 + 8 }] })
  expect(items.map((item) => (item.kind === "quote" ? [item.about, item.quote] : item.kind))).toEqual([
    ["present", "We lose two days"],
    "gap",
    ["answer", "By hand"],
    ["promise", "I'll send it"],
  ])
  expect(keptTimelineOf(citedOf(null, []), null)).toEqual([])
})
