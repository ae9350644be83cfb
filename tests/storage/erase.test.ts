import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { newPromise } from "~domain/promises/new-promise"
import { blankPreparation, blankReview } from "~domain/records/blank"
import { defaultOptions } from "~domain/records/defaults"
import { changeCall, endCall } from "~storage/calls"
import { database } from "~storage/database"
import { affectedBy, erase } from "~storage/erase"
import { RecordGone } from "~storage/errors"
import { readOptions, updateOptions } from "~storage/options"
import { addPerson, changePerson, findPerson } from "~storage/people"
import { savePreparation } from "~storage/preparations"
import { savePromise } from "~storage/promises"
import { saveReview } from "~storage/reviews"
import { addStone, giveStone } from "~storage/stones"
import { logTouch } from "~storage/touches"
import { appendToCall } from "~storage/transcript"
import { newId } from "~platform/ids"
import { installChrome, type FakeChrome } from "../support/chrome"
import { emptyDatabase, row, started, t0 } from "../support/records"

let browser: FakeChrome
beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
})

/** A person with one call of each keeping, a review, a promise, a preparation, a stone given, and something damaged. */
const fill = async (name: string) => {
  const person = await addPerson({ name, company: "" }, t0)
  const other = await addPerson({ name: "A third" }, t0)
  const calls: string[] = []
  for (const keeping of ["until-reviewed", "never"] as const) {
    const { call } = await started({ meetingId: `${name}-${keeping}`, keeping })
    await changeCall(call.id, { personId: person.id })
    await appendToCall(
      call.id,
      { rows: [row(call.id, 1, `${name} said`)], events: [{ kind: "note", at: t0, text: name }] },
      t0,
    )
    calls.push(call.id)
  }
  const [callId] = calls as [string]
  await saveReview({ ...blankReview(callId, t0), notes: name })
  await savePromise(newPromise(newId(), { callId, text: name }, t0))
  await savePreparation({
    ...blankPreparation({ id: newId(), kind: "demo", personId: person.id, meeting: null }, defaultOptions, t0),
    intention: name,
  })
  const link = `https://example.com/${name}`
  const stone = await addStone({ title: "Glenmore", link, kind: "case-study", helpsWith: "" }, t0)
  await giveStone({ ...stone, title: `Glenmore for ${name}` }, person.id, t0)
  await database.stones.delete(stone.id)
  await logTouch({ personId: person.id, kind: "coffee", note: name }, t0)
  await logTouch({ personId: other.id, kind: "introduction", note: `${name} told`, callId }, t0)
  await database.damaged.add({
    table: "reviews",
    key: "",
    reason: "damaged",
    where: "",
    json: JSON.stringify({ callId, notes: name }),
    at: t0,
  })
  return { person, calls, callId }
}

const left = async () =>
  JSON.stringify([
    await Promise.all(database.tables.map((table) => table.toArray())),
    [...browser.session.values],
    [...browser.local.values],
  ])

test("a person goes with every word about them, and nobody else's", async () => {
  const zofia = await fill("Zofia")
  await fill("Sam")
  const before = await affectedBy({ what: "person", id: zofia.person.id })
  expect(before).toEqual({
    people: 1,
    calls: 2,
    captions: 2,
    reviews: 1,
    preparations: 1,
    promises: 1,
    stones: 0,
    givenStones: 1,
    touches: 2,
    warmUps: 0,
    damaged: 1,
  })
  expect(await erase({ what: "person", id: zofia.person.id }, 0)).toEqual(before)
  const rest = await left()
  expect(rest).not.toContain("Zofia")
  expect(rest.match(/Sam/g)!.length).toBeGreaterThanOrEqual(8)
})

test("a call goes with its transcript, review and promises; the person stays", async () => {
  const { callId, person } = await fill("Zofia")
  expect(await erase({ what: "call", id: callId }, 0)).toMatchObject({
    people: 0,
    calls: 1,
    captions: 1,
    reviews: 1,
    promises: 1,
    touches: 1,
  })
  expect(await database.people.get(person.id)).toBeDefined()
  expect(await left()).not.toContain(callId)
})

test("sentences of an erased call that were kept with a person go with it", async () => {
  const { callId, person } = await fill("Zofia")
  const said = { stage: "vision", at: t0, turnId: null } as const
  await changePerson(person.id, {
    matters: [
      { ...said, quote: "Of the call", callId },
      { ...said, quote: "Of a mail", callId: null },
    ],
  })
  await erase({ what: "call", id: callId }, 0)
  expect((await findPerson(person.id))?.matters.map(({ quote }) => quote)).toEqual(["Of a mail"])
})

test("who still records an erased call is told", async () => {
  const { call } = await started()
  await erase({ what: "call", id: call.id }, 0)
  await expect(appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, t0)).rejects.toThrow(RecordGone)
  await expect(endCall(call.id, t0)).rejects.toThrow(RecordGone)
  expect(await database.rows.count()).toBe(0)
})

test("everything goes, the options too", async () => {
  await fill("Zofia")
  await updateOptions({ ownNames: ["Ada"] })
  expect(await erase({ what: "everything" }, t0)).toMatchObject({ people: 2, calls: 2, captions: 2, touches: 2 })
  const rest = await left()
  expect(rest).not.toContain("Zofia")
  expect(rest).not.toContain("Ada")
  expect(await readOptions()).toEqual({ ...defaultOptions, installedAt: t0 })
})
