import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import type { CallEvent } from "~domain/coaching/event"
import { recall, setupFor } from "~domain/coaching/recall"
import { hearingFor } from "~domain/hearing/languages"
import type { MomentKind } from "~domain/hearing/moment"
import { blankReview } from "~domain/records/blank"
import type { CallRecord } from "~domain/records/call"
import { defaultOptions } from "~domain/records/defaults"
import { countHeardWrong, exportHeardWrong } from "~storage/heard-wrong"
import { changeCall } from "~storage/calls"
import { finishReview } from "~storage/reviews"
import { appendToCall, readTranscript } from "~storage/transcript"
import { installChrome } from "../support/chrome"
import { days, emptyDatabase, minutes, row, started, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const options = { ...defaultOptions, ownNames: ["Ada"] }

/** Odd captions are theirs, even ones the rep's. */
const said = [
  "We lose two days every month because the export is done by hand, says Priya Nair.",
  "Why does that matter to you?",
  "It matters because the close is late.",
  "Um, I'll send you the proposal by Friday.",
]

const heard = async (keeping: CallRecord["keeping"] = "always", at = t0, meetingId = "abc-defg-hij") => {
  const { call } = await started({ keeping, meetingId }, at)
  const rows = said.map((text, i) => row(call.id, i + 1, text, at + minutes(i + 1)))
  await appendToCall(call.id, { rows }, at)
  return call
}

/** Says "wrong" to the first moment of this kind, as the panel does. */
const markWrong = async (call: Awaited<ReturnType<typeof heard>>, kind: MomentKind) => {
  const coach = recall(setupFor(call, null, options, hearingFor("en")), await readTranscript(call.id))
  const turn = coach.view(t0).heard.find(({ moments }) => moments.some((moment) => moment.kind === kind))
  const moment = turn?.moments.find((one) => one.kind === kind)
  if (!turn || !moment) throw new Error(`No ${kind} was heard`)
  const event: CallEvent = { kind: "wrong", at: t0 + minutes(9), turnId: turn.turnId, moment: kind, from: moment.from }
  await appendToCall(call.id, { events: [event] }, t0 + minutes(9))
}

test("what was marked becomes an example with the sentence and its kind, and no call, person or time", async () => {
  const call = await heard()
  await changeCall(call.id, { title: "Harbour Mills weekly" })
  await markWrong(call, "problem")
  await markWrong(call, "promise")
  await markWrong(call, "filler")
  expect(await countHeardWrong()).toBe(3)
  const { name, text, examples, lost } = await exportHeardWrong(options, t0)
  expect(name).toBe("third-why-heard-wrong-2026-03-02.json")
  expect({ examples, lost }).toEqual({ examples: 3, lost: 0 })
  const theirs = said[0]!
  const mine = said[3]!
  expect(JSON.parse(text)).toEqual([
    { text: theirs.slice(0, -1), kind: "problem", from: 0, to: theirs.length - 1, label: "wrong", saidBy: "other" },
    { text: mine.slice(0, -1), kind: "promise", from: 0, to: mine.length - 1, label: "wrong", saidBy: "rep" },
    { text: mine.slice(0, -1), kind: "filler", from: 0, to: 2, label: "wrong", saidBy: "rep" },
  ])
  for (const hidden of ["Harbour", "Dana", "Ada", call.id, String(t0)]) expect(text).not.toContain(hidden)
})

test("what was purged is not in it, nor a call that is never kept", async () => {
  const purged = await heard("until-reviewed")
  await markWrong(purged, "problem")
  const never = await heard("never", t0 + days(1), "other-meeting")
  await markWrong(never, "problem")
  expect((await exportHeardWrong(options, t0)).examples).toBe(1)
  await finishReview({ review: blankReview(purged.id, t0), view: null, promises: [] }, t0 + days(2))
  expect(await countHeardWrong()).toBe(0)
  expect(await exportHeardWrong(options, t0)).toMatchObject({ text: "[]", examples: 0, lost: 0 })
})

test("a mark whose words were corrected since is counted as lost, not guessed", async () => {
  const call = await heard()
  await markWrong(call, "problem")
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello there.", t0 + minutes(20))] }, t0)
  expect(await exportHeardWrong(options, t0)).toMatchObject({ text: "[]", examples: 0, lost: 1 })
})
