import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import type { CallView } from "~domain/coaching/view"
import { newPromise } from "~domain/promises/new-promise"
import { blankReview } from "~domain/records/blank"
import type { PromiseRecord } from "~domain/records/review"
import { changeCall, endCall, findCall } from "~storage/calls"
import { RecordGone } from "~storage/errors"
import { promisesOfCall } from "~storage/promises"
import { findReview, finishReview, lastOneThing, saveReview, transcriptFate, waitingReviews } from "~storage/reviews"
import { appendToCall, readTranscript } from "~storage/transcript"
import { newId } from "~platform/ids"
import { installChrome } from "../support/chrome"
import { days, emptyDatabase, minutes, row, started, t0, view } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const heard = async (keeping: "until-reviewed" | "never" | "always" = "until-reviewed") => {
  const { call } = await started({ keeping })
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello"), row(call.id, 2, "Hi")] }, t0)
  return endCall(call.id, t0 + minutes(30))
}

const promise = (callId: string, id = "p1"): PromiseRecord =>
  newPromise(id, { callId, text: "I'll send it", due: "2026-03-06" }, t0)

describe("finishing a review", () => {
  const finish = (callId: string, seen: CallView | null = view()) =>
    finishReview({ review: blankReview(callId, t0), view: seen, promises: [promise(callId)] }, t0 + minutes(40))

  test.each([
    ["until-reviewed", 0],
    ["never", 0],
    ["always", 2],
  ] as const)("kept %s leaves %i captions", async (keeping, left) => {
    const { id } = await heard(keeping)
    expect(await transcriptFate(id)).toEqual({ deletes: left === 0, rows: 2 })
    await finish(id)
    expect((await readTranscript(id)).rows).toHaveLength(left)
    expect((await findCall(id))?.purgedAt).toBe(left === 0 ? t0 + minutes(40) : null)
  })

  test("freezes what was measured and keeps the promises", async () => {
    const { id } = await heard()
    const review = await finish(id)
    expect(review).toMatchObject({ finishedAt: t0 + minutes(40), measured: { talkShare: 0.4, whyDepth: 2 } })
    expect(await findReview(id)).toEqual(review)
    expect(await promisesOfCall(id)).toEqual([promise(id)])
  })

  test("again, when the transcript is gone, changes the words but not what was measured", async () => {
    const { id } = await heard()
    const first = await finish(id)
    const again = await finishReview(
      { review: { ...first, measured: null, evidence: null, oneThing: "Wait." }, view: null, promises: [] },
      t0 + minutes(50),
    )
    expect(again).toMatchObject({ oneThing: "Wait.", measured: first.measured, evidence: first.evidence })
  })

  test("ends a call that still runs", async () => {
    const { call } = await started()
    await finish(call.id)
    expect((await findCall(call.id))?.endedAt).toBe(t0 + minutes(40))
  })

  test("that does not fit changes nothing at all", async () => {
    const { id } = await heard()
    const bad = { ...blankReview(id, t0), oneThing: "x".repeat(301) }
    await expect(
      finishReview({ review: bad, view: view(), promises: [promise(id)] }, t0 + minutes(40)),
    ).rejects.toThrow()
    expect(await findReview(id)).toBeNull()
    expect(await promisesOfCall(id)).toEqual([])
    expect((await readTranscript(id)).rows).toHaveLength(2)
  })

  test("of an erased call is refused", async () => {
    await expect(finish(newId())).rejects.toThrow(RecordGone)
  })
})

test("a draft is kept as typed and cannot finish or measure anything itself", async () => {
  const { id } = await heard()
  await saveReview({ ...blankReview(id, t0), notes: "a" })
  await saveReview({ ...blankReview(id, t0), notes: "ab", finishedAt: t0 })
  expect(await findReview(id)).toMatchObject({ notes: "ab", finishedAt: null })
})

describe("reviews that wait", () => {
  const waiting = async (at = t0 + minutes(31)) => (await waitingReviews(at)).map(({ id }) => id)

  test("are of calls that ended and were heard", async () => {
    const { id } = await heard()
    expect(await waiting()).toEqual([id])
  })

  test("are not of running calls, nor of calls in which nothing happened", async () => {
    const running = await started()
    await appendToCall(running.call.id, { rows: [row(running.call.id, 1, "Hello")] }, t0)
    const silent = await started({ meetingId: "silent" })
    await endCall(silent.call.id, t0 + 1)
    expect(await waiting()).toEqual([])
    await changeCall(silent.call.id, { reviewLater: true })
    expect(await waiting()).toEqual([silent.call.id])
  })

  test("are done when finished, and not before", async () => {
    const { id } = await heard()
    await saveReview(blankReview(id, t0))
    expect(await waiting()).toEqual([id])
    await finishReview({ review: blankReview(id, t0), view: null, promises: [] }, t0 + minutes(40))
    expect(await waiting()).toEqual([])
  })

  test("are not asked for any more after seven days", async () => {
    await heard()
    expect(await waiting(t0 + minutes(30) + days(7))).toEqual([])
  })
})

test("the one thing to try is that of the last finished review that has one", async () => {
  expect(await lastOneThing()).toBeNull()
  const write = async (meetingId: string, oneThing: string, at: number) => {
    const { call } = await started({ meetingId })
    await finishReview({ review: { ...blankReview(call.id, t0), oneThing }, view: null, promises: [] }, at)
    return call.id
  }
  await write("a", "Old", t0 + 1)
  const id = await write("b", "Wait three seconds.", t0 + 2)
  await write("c", " ", t0 + 3)
  expect(await lastOneThing()).toEqual({ callId: id, oneThing: "Wait three seconds." })
})
