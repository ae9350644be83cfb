import "fake-indexeddb/auto"
import { liveQuery } from "dexie"
import { beforeEach, describe, expect, test } from "vitest"
import { newPerson } from "~domain/people/new-person"
import { newPromise } from "~domain/promises/new-promise"
import { newId } from "~platform/ids"
import { database } from "~storage/database"
import { RecordGone } from "~storage/errors"
import { addPerson, changePerson, findPersonByAddress, mattersTo, savePerson } from "~storage/people"
import { promisesTo, savePromise, settlePromise } from "~storage/promises"
import { finishReview } from "~storage/reviews"
import { dropTouch, logTouch, saveTouch, touchesOf, touchesSince } from "~storage/touches"
import { blankReview } from "~domain/records/blank"
import { changeCall } from "~storage/calls"
import { installChrome } from "../support/chrome"
import { days, emptyDatabase, said, started, t0, view } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

describe("touches", () => {
  test("of a person come newest first, and nobody else's", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    const sam = await addPerson({ name: "Sam" }, t0)
    await logTouch({ personId: dana.id, kind: "coffee", at: t0 - days(9) }, t0)
    await logTouch({ personId: sam.id, kind: "text" }, t0)
    const asked = await logTouch({ personId: dana.id, kind: "ask", note: "For an introduction" }, t0)
    expect((await touchesOf(dana.id)).map(({ kind }) => kind)).toEqual(["ask", "coffee"])
    expect((await touchesSince(t0 - days(1))).map(({ kind }) => kind).toSorted()).toEqual(["ask", "text"])
    await saveTouch({ ...asked, kind: "help" })
    expect((await touchesOf(dana.id)).map(({ kind }) => kind)).toEqual(["help", "coffee"])
    await dropTouch(asked.id)
    expect(await touchesOf(dana.id)).toHaveLength(1)
  })

  test("of somebody who was erased are not kept", async () => {
    await expect(logTouch({ personId: newId(), kind: "mail" }, t0)).rejects.toThrow(RecordGone)
    expect(await database.touches.count()).toBe(0)
  })

  test("are seen by a live query when another page writes one", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    const seen: number[] = []
    await new Promise<void>((resolve) => {
      const watching = liveQuery(() => touchesOf(dana.id)).subscribe((touches) => {
        seen.push(touches.length)
        if (seen.length === 1) void logTouch({ personId: dana.id, kind: "text" }, t0)
        if (touches.length === 1) {
          watching.unsubscribe()
          resolve()
        }
      })
    })
    expect(seen).toEqual([0, 1])
  })
})

describe("people", () => {
  test("are found by any of their addresses, whatever its case", async () => {
    const dana = await addPerson({ name: "Dana", addresses: ["dana@umbrella.example", "d@home.example"] }, t0)
    expect((await findPersonByAddress("DANA@umbrella.example"))?.id).toBe(dana.id)
    expect((await findPersonByAddress('"Okafor, Dana" <D@Home.example>'))?.id).toBe(dana.id)
    expect(await findPersonByAddress("sam@umbrella.example")).toBeNull()
    expect(await findPersonByAddress("no address")).toBeNull()
  })

  test("with an address that is not lower-cased or a link that is no web address are refused", async () => {
    const dana = newPerson(newId(), { name: "Dana" }, t0)
    await expect(savePerson({ ...dana, addresses: ["Dana@Umbrella.example"] })).rejects.toThrow()
    await expect(savePerson({ ...dana, links: ["javascript:alert(1)"] })).rejects.toThrow()
  })

  test("changed in one page keep what another page changed", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    await changePerson(dana.id, { rhythmDays: 21 }, t0 + 1)
    expect(await changePerson(dana.id, { company: "Umbrella" }, t0 + 2)).toMatchObject({
      rhythmDays: 21,
      company: "Umbrella",
      changedAt: t0 + 2,
    })
    await expect(changePerson(newId(), { company: "" })).rejects.toThrow(RecordGone)
  })

  test("what matters to them comes from their calls and from what is kept with them", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    const { call } = await started()
    await changeCall(call.id, { personId: dana.id })
    const seen = view({ journey: { present: [said("By hand")], motivation: [], vision: [said("A quiet Monday")] } })
    await finishReview({ review: blankReview(call.id, t0), view: seen, promises: [] }, t0)
    const mail = { stage: "vision", quote: "No more lists", at: t0 + 1, callId: null, turnId: null } as const
    expect(await mattersTo(await changePerson(dana.id, { matters: [mail] }))).toEqual([
      mail,
      { stage: "vision", quote: "A quiet Monday", at: t0, callId: call.id, turnId: "t-A quiet Monday" },
      { stage: "present", quote: "By hand", at: t0, callId: call.id, turnId: "t-By hand" },
    ])
  })
})

describe("a finished review", () => {
  test("leaves its fit and rhythm with the person", async () => {
    const dana = await addPerson({ name: "Dana", rhythmDays: 30 }, t0)
    const { call } = await started()
    await changeCall(call.id, { personId: dana.id })
    const review = {
      ...blankReview(call.id, t0),
      fit: "not-yet",
      rhythmDays: 14,
      whyICanAndWant: "I know bakeries",
    } as const
    await finishReview({ review, view: null, promises: [] }, t0 + 5)
    expect(await database.people.get(dana.id)).toMatchObject({
      fit: "not-yet",
      fitWhy: "I know bakeries",
      rhythmDays: 14,
      changedAt: t0 + 5,
    })
  })

  test("that says nothing of them changes nothing", async () => {
    const dana = await addPerson({ name: "Dana", rhythmDays: 30, fit: "go-on", fitWhy: "yes" }, t0)
    const { call } = await started()
    await changeCall(call.id, { personId: dana.id })
    await finishReview({ review: blankReview(call.id, t0), view: null, promises: [] }, t0 + 5)
    expect(await database.people.get(dana.id)).toEqual(dana)
  })
})

test("a promise settled says when and with which words, and can be opened again", async () => {
  const dana = await addPerson({ name: "Dana" }, t0)
  await savePromise(newPromise("p", { personId: dana.id, text: "Numbers", due: "2026-03-03" }, t0))
  await settlePromise("p", "late", "Called her first", t0 + days(3))
  expect(await promisesTo(dana.id)).toMatchObject([
    { state: "late", settledAt: t0 + days(3), note: "Called her first" },
  ])
  await settlePromise("p", "open", "", t0 + days(4))
  expect(await promisesTo(dana.id)).toMatchObject([{ state: "open", settledAt: null, note: "" }])
  await expect(settlePromise("q", "kept", "", t0)).rejects.toThrow(RecordGone)
})
