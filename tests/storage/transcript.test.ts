import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import type { CallEvent } from "~domain/coaching/event"
import { blankReview } from "~domain/records/blank"
import { findCall } from "~storage/calls"
import { database } from "~storage/database"
import { RecordGone, StorageFull } from "~storage/errors"
import { finishReview } from "~storage/reviews"
import { appendToCall, countRows, hasTranscript, readTranscript } from "~storage/transcript"
import { installChrome, type FakeChrome } from "../support/chrome"
import { emptyDatabase, minutes, row, seconds, started, t0 } from "../support/records"

let browser: FakeChrome
beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
})

const note = (text: string, at = t0): CallEvent => ({ kind: "note", at, text })

describe.each(["until-reviewed", "never"] as const)("kept %s", (keeping) => {
  test("rows and events come back in order", async () => {
    const { call } = await started({ keeping })
    await appendToCall(call.id, { rows: [row(call.id, 1, "Hello"), row(call.id, 2, "Hi")], events: [note("a")] }, t0)
    await appendToCall(call.id, { rows: [row(call.id, 10, "Why?")], events: [note("c", 3), note("b", 2)] }, t0)
    const { rows, events } = await readTranscript(call.id)
    expect(rows.map(({ text }) => text)).toEqual(["Hello", "Hi", "Why?"])
    expect(events).toEqual([note("a"), note("c", 3), note("b", 2)])
    expect(await countRows(call.id)).toBe(3)
  })

  test("what is written again, because nobody said that it was kept, is kept once", async () => {
    const { call } = await started({ keeping })
    const heard = { rows: [row(call.id, 1, "Hello")], events: [note("a"), note("b")] }
    await appendToCall(call.id, heard, t0)
    await appendToCall(call.id, { events: [note("c")] }, t0)
    await appendToCall(call.id, heard, t0)
    await appendToCall(call.id, { events: [note("a", t0 + 1)] }, t0)
    const { rows, events } = await readTranscript(call.id)
    expect(rows).toHaveLength(1)
    expect(events).toEqual([note("a"), note("b"), note("c"), note("a", t0 + 1)])
  })

  test("a row that grows keeps its first sight, and an older reading changes nothing", async () => {
    const { call } = await started({ keeping })
    const first = row(call.id, 1, "I")
    await appendToCall(call.id, { rows: [first, { ...first, seq: 2, at: t0 + seconds(2), text: "I see" }] }, t0)
    await appendToCall(call.id, { rows: [{ ...first, seq: 4, at: t0 + seconds(4), text: "I see it" }] }, t0)
    await appendToCall(call.id, { rows: [{ ...first, seq: 3, at: t0 + seconds(3), text: "I saw" }] }, t0)
    const { rows } = await readTranscript(call.id)
    expect(rows).toEqual([
      {
        ...first,
        seq: 4,
        at: t0 + seconds(4),
        text: "I see it",
        firstAt: t0 + seconds(1),
        firstText: "I",
        grownAt: t0 + seconds(4),
      },
    ])
  })

  test("what was purged is gone, and nothing more is kept of that call", async () => {
    const { call } = await started({ keeping })
    await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")], events: [note("a")] }, t0)
    expect(await hasTranscript(call.id)).toBe(true)
    await finishReview({ review: blankReview(call.id, t0), view: null, promises: [] }, t0 + minutes(1))
    expect(await readTranscript(call.id)).toEqual({ rows: [], events: [] })
    expect(await hasTranscript(call.id)).toBe(false)
    expect((await findCall(call.id))?.purgedAt).toBe(t0 + minutes(1))
    await expect(appendToCall(call.id, { rows: [row(call.id, 2, "Late")] }, t0)).rejects.toThrow(RecordGone)
    expect(await countRows(call.id)).toBe(0)
  })

  test("an append is the last sight of the call", async () => {
    const { call } = await started({ keeping })
    await appendToCall(call.id, {}, t0 + minutes(3))
    await appendToCall(call.id, {}, t0 + minutes(2))
    expect((await findCall(call.id))?.lastSeenAt).toBe(t0 + minutes(3))
  })
})

test("kept never: not a word is written to the disk", async () => {
  const { call } = await started({ keeping: "never" })
  await appendToCall(call.id, { rows: [row(call.id, 1, "A secret")], events: [note("another secret")] }, t0)
  const onDisk = await Promise.all(database.tables.map((table) => table.toArray()))
  expect(JSON.stringify([onDisk, [...browser.local.values]])).not.toContain("secret")
  expect((await readTranscript(call.id)).rows).toHaveLength(1)
})

test("kept never: gone when the browser closes", async () => {
  const { call } = await started({ keeping: "never" })
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, t0)
  await browser.session.clear()
  expect(await readTranscript(call.id)).toEqual({ rows: [], events: [] })
})

test("kept never: another context goes on where the first one stopped", async () => {
  const { call } = await started({ keeping: "never" })
  const first = row(call.id, 1, "I")
  await browser.session.set({
    [`working:${call.id}:row:${first.key}`]: { ...first, firstAt: first.at, firstText: first.text, grownAt: first.at },
  })
  await appendToCall(call.id, { rows: [{ ...first, seq: 2, at: t0 + seconds(5), text: "I see" }] }, t0)
  expect((await readTranscript(call.id)).rows).toMatchObject([{ text: "I see", firstAt: first.at }])
})

test("kept never: a full session is said and what was kept stays", async () => {
  const { call } = await started({ keeping: "never" })
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, t0)
  browser.session.quota = 10
  await expect(appendToCall(call.id, { rows: [row(call.id, 2, "More")] }, t0)).rejects.toThrow(StorageFull)
  expect((await readTranscript(call.id)).rows).toHaveLength(1)
})

test("one bad part undoes the whole append", async () => {
  const { call } = await started()
  const uncloneable = { ...note("a"), text: (() => "") as never }
  await expect(
    appendToCall(call.id, { rows: [row(call.id, 1, "Hello")], events: [uncloneable] }, t0 + minutes(1)),
  ).rejects.toThrow()
  expect(await readTranscript(call.id)).toEqual({ rows: [], events: [] })
  expect((await findCall(call.id))?.lastSeenAt).toBe(t0)
})

test("captions are text, whatever they hold", async () => {
  const { call } = await started()
  const text = `<img src=x onerror=alert(1)> \u202e\u0000 ${"é".repeat(1000)} __proto__`
  await appendToCall(call.id, { rows: [{ ...row(call.id, 1, text), speaker: "__proto__" }] }, t0)
  expect((await readTranscript(call.id)).rows[0]).toMatchObject({ text, speaker: "__proto__" })
})
