import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { blankPreparation, blankReview } from "~domain/records/blank"
import { defaultOptions } from "~domain/records/defaults"
import {
  changeCall,
  endCall,
  endForgottenCalls,
  findCall,
  personOfMeeting,
  prepareRunningCall,
  recentCalls,
  runningCalls,
  takePreparation,
} from "~storage/calls"
import { database } from "~storage/database"
import { RecordGone } from "~storage/errors"
import { addPerson } from "~storage/people"
import { findPreparation, savePreparation } from "~storage/preparations"
import { finishReview } from "~storage/reviews"
import { newId } from "~platform/ids"
import { installChrome } from "../support/chrome"
import { emptyDatabase, minutes, started, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

describe("the same call", () => {
  test("joined again within 30 minutes, also in another tab and after it had ended", async () => {
    const { call } = await started()
    await endCall(call.id, t0 + minutes(10))
    const again = await started({ tabId: 9 }, t0 + minutes(40))
    expect(again.resumed).toBe(true)
    expect(again.call).toMatchObject({ id: call.id, tabId: 9, endedAt: null, startedAt: t0 })
  })

  test("the same link after 30 minutes is a new call", async () => {
    const { call } = await started()
    const later = await started({}, t0 + minutes(30) + 1)
    expect(later.resumed).toBe(false)
    expect(later.call.id).not.toBe(call.id)
  })

  test("another meeting in the same tab is another call", async () => {
    const { call } = await started()
    expect((await started({ meetingId: "zzz" }, t0 + minutes(1))).call.id).not.toBe(call.id)
  })

  test("a page that tells no meeting goes by its tab", async () => {
    const { call } = await started({ meetingId: null as never })
    expect((await started({ meetingId: null as never, tabId: 8 }, t0 + 1)).call.id).not.toBe(call.id)
    expect((await started({ meetingId: null as never }, t0 + minutes(2))).call.id).toBe(call.id)
  })

  test("a meeting told late belongs to the call of the tab", async () => {
    const { call } = await started({ meetingId: null as never })
    const named = await started({}, t0 + 1)
    expect(named.call).toMatchObject({ id: call.id, meetingId: "abc-defg-hij" })
  })

  test("a reviewed call is closed: joining again begins a new one", async () => {
    const { call } = await started()
    await finishReview({ review: blankReview(call.id, t0), view: null, promises: [] }, t0 + minutes(5))
    expect((await started({}, t0 + minutes(6))).call.id).not.toBe(call.id)
  })

  test("two contexts that ask at once get one call", async () => {
    const both = await Promise.all([started(), started()])
    expect(new Set(both.map(({ call }) => call.id)).size).toBe(1)
    expect(await recentCalls(10)).toHaveLength(1)
  })
})

describe("a preparation", () => {
  const prepare = (change: object) =>
    savePreparation({
      ...blankPreparation(
        { id: newId(), kind: "demo", personId: null, meeting: null },
        defaultOptions,
        t0 - minutes(5),
      ),
      intention: "Understand their week",
      ...change,
    })

  test("made beside the meeting is taken by its call, once", async () => {
    const dana = await addPerson({ name: "Dana Okafor", company: "Umbrella" }, t0)
    const waiting = await prepare({ meeting: "google-meet:abc-defg-hij", personId: dana.id, plannedMinutes: 50 })
    const { call, preparation } = await started()
    expect(preparation).toMatchObject({ id: waiting.id, callId: call.id, intention: "Understand their week" })
    expect(call).toMatchObject({ kind: "demo", plannedMinutes: 50, personId: dana.id, preparationId: waiting.id })

    const next = await started({}, t0 + minutes(120))
    expect(next.preparation).toBeNull()
    expect(next.call).toMatchObject({ kind: "discovery", personId: null })
  })

  test("for a person waits until the page names them", async () => {
    const dana = await addPerson({ name: "Dana Okafor", company: "" }, t0)
    const waiting = await prepare({ personId: dana.id })
    const { call, preparation } = await started()
    expect(preparation).toBeNull()
    expect((await prepareRunningCall(call.id, ["Sam"], t0)).preparation).toBeNull()
    const named = await prepareRunningCall(call.id, ["Sam", "Okafor, Dana"], t0)
    expect(named).toMatchObject({ call: { personId: dana.id }, preparation: { id: waiting.id } })
  })

  test("is there again after a reload", async () => {
    const waiting = await prepare({})
    await started()
    expect((await started({}, t0 + minutes(1))).preparation?.id).toBe(waiting.id)
  })

  test("written on while the call runs stays with the call", async () => {
    const waiting = await prepare({})
    const { call } = await started()
    await savePreparation({ ...waiting, intention: "Ask about Tuesday" })
    expect(await findPreparation(waiting.id)).toMatchObject({ callId: call.id, intention: "Ask about Tuesday" })
  })

  test("changed by hand sets the other one free", async () => {
    const first = await prepare({ meeting: "google-meet:abc-defg-hij" })
    const other = await prepare({ meeting: "google-meet:else" })
    const { call } = await started()
    await takePreparation(call.id, other)
    expect((await findCall(call.id))?.preparationId).toBe(other.id)
    expect((await findPreparation(first.id))?.callId).toBeNull()
  })

  test("nothing of it is kept for a call that was erased meanwhile", async () => {
    const { call } = await started()
    await database.calls.delete(call.id)
    const made = { ...(await prepare({})), id: newId() }
    await expect(takePreparation(call.id, made)).rejects.toThrow(RecordGone)
    expect(await findPreparation(made.id)).toBeNull()
  })
})

test("a call nobody has seen for 30 minutes ended when it was last seen", async () => {
  const { call } = await started()
  expect(await runningCalls(7, t0 + minutes(29))).toHaveLength(1)
  expect(await endForgottenCalls(t0 + minutes(30))).toBe(0)
  expect(await endForgottenCalls(t0 + minutes(31))).toBe(1)
  expect((await findCall(call.id))?.endedAt).toBe(t0)
  expect(await runningCalls(7, t0 + minutes(29))).toHaveLength(0)
})

test("a change that does not fit is refused and changes nothing", async () => {
  const { call } = await started()
  await expect(changeCall(call.id, { title: "x".repeat(301) })).rejects.toThrow()
  expect(await findCall(call.id)).toEqual(call)
})

test("a call that was erased cannot be changed", async () => {
  await expect(endCall(newId(), t0)).rejects.toThrow(RecordGone)
})

test("the person of the last call in a meeting is proposed for the next", async () => {
  const dana = await addPerson({ name: "Dana", company: "" }, t0)
  const { call } = await started()
  expect(await personOfMeeting("google-meet", "abc-defg-hij")).toBeNull()
  await changeCall(call.id, { personId: dana.id })
  expect(await personOfMeeting("google-meet", "abc-defg-hij")).toBe(dana.id)
})
