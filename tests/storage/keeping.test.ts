import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { blankReview } from "~domain/records/blank"
import { endCall, findCall } from "~storage/calls"
import { database } from "~storage/database"
import { purgeDue } from "~storage/keeping"
import { findReview, finishReview, saveReview } from "~storage/reviews"
import { appendToCall, hasTranscript, readTranscript } from "~storage/transcript"
import { installChrome, type FakeChrome } from "../support/chrome"
import { days, emptyDatabase, minutes, row, started, t0, view } from "../support/records"

let browser: FakeChrome
beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
})

const heard = async (change: Parameters<typeof started>[0] = {}) => {
  const { call } = await started(change)
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, t0 + minutes(1))
  await endCall(call.id, t0 + minutes(1))
  return call.id
}
const due = t0 + minutes(1) + days(7)
const viewOf = () => Promise.resolve(view())

test("a transcript that nobody reviews goes after seven days and not a moment before", async () => {
  const id = await heard()
  expect(await purgeDue(due - 1, viewOf)).toBe(0)
  expect((await readTranscript(id)).rows).toHaveLength(1)
  expect(await purgeDue(due, viewOf)).toBe(1)
  expect((await readTranscript(id)).rows).toHaveLength(0)
  expect((await findCall(id))?.purgedAt).toBe(due)
})

test("what was measured, the quotes and the rep's notes outlive it in the draft", async () => {
  const id = await heard()
  await purgeDue(due, viewOf)
  expect(await findReview(id)).toMatchObject({
    measured: { whyDepth: 2 },
    evidence: { journey: [{ stage: "present" }] },
    notes: "two days",
    finishedAt: null,
  })
})

test("a draft keeps what was typed", async () => {
  const id = await heard()
  await saveReview({ ...blankReview(id, t0), notes: "Mine", oneThing: "Wait." })
  await purgeDue(due, viewOf)
  expect(await findReview(id)).toMatchObject({ notes: "Mine", oneThing: "Wait.", measured: { whyDepth: 2 } })
})

test("kept always stays, reviewed or not", async () => {
  const id = await heard({ keeping: "always" })
  await purgeDue(due * 2, viewOf)
  await finishReview({ review: blankReview(id, t0), view: null, promises: [] }, due)
  expect(await hasTranscript(id)).toBe(true)
})

test("a transcript that cannot be worked out goes all the same", async () => {
  const id = await heard()
  expect(await purgeDue(due, () => Promise.reject(new Error("damaged")))).toBe(1)
  expect(await hasTranscript(id)).toBe(false)
  expect(await findReview(id)).toBeNull()
})

test("the transcript of a call that is gone goes too", async () => {
  const id = await heard()
  await database.calls.delete(id)
  expect(await purgeDue(due, viewOf)).toBe(1)
  expect(await database.rows.count()).toBe(0)
})

test("a working copy that its browser closed is noted as gone", async () => {
  const id = await heard({ keeping: "never" })
  await purgeDue(t0 + days(1), viewOf)
  expect((await findCall(id))?.purgedAt).toBeNull()
  await browser.session.clear()
  await purgeDue(t0 + days(1), viewOf)
  expect((await findCall(id))?.purgedAt).toBe(t0 + days(1))
})

test("a working copy in a browser that never closes goes after seven days", async () => {
  const id = await heard({ keeping: "never" })
  expect(await purgeDue(due + 1, viewOf)).toBe(1)
  expect(JSON.stringify([...browser.session.values])).not.toContain(id)
  expect((await findCall(id))?.purgedAt).toBe(due + 1)
})
