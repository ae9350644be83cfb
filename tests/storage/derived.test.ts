import "fake-indexeddb/auto"
import { liveQuery } from "dexie"
import fc from "fast-check"
import { beforeEach, describe, expect, test } from "vitest"
import { dayOf } from "~domain/calendar/days"
import { summaryOf } from "~domain/calls/summary"
import { pointOf } from "~domain/growth/growth"
import { blankPreparation, blankReview } from "~domain/records/blank"
import { defaultOptions } from "~domain/records/defaults"
import { trustEntries } from "~domain/trust/entries"
import { accountsOf, ledgersOf, rhythmsOf } from "~domain/trust/ledger"
import { newId } from "~platform/ids"
import { exportAll, importBackup, previewImport } from "~storage/backup"
import { changeCall, endCall } from "~storage/calls"
import { database } from "~storage/database"
import { erase } from "~storage/erase"
import { growthPoints } from "~storage/growth"
import { importPeople } from "~storage/import-people"
import { merge } from "~storage/merge"
import { addPerson, changePerson, mattersTo } from "~storage/people"
import { savePreparation } from "~storage/preparations"
import { savePromise, settlePromise } from "~storage/promises"
import { finishReview, saveReview } from "~storage/reviews"
import { giveStone } from "~storage/stones"
import { callSummaries } from "~storage/summaries"
import { dropTouch, logTouch } from "~storage/touches"
import { appendToCall } from "~storage/transcript"
import { installChrome } from "../support/chrome"
import { days, emptyDatabase, minutes, row, said, started, t0, view } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const byKey = <T>(rows: ReadonlyMap<string, T>) => [...rows].toSorted(([a], [b]) => a.localeCompare(b))

/** What is kept as derived is what the records make now. */
const expectInStep = async (): Promise<void> => {
  const [calls, reviews, touches, promises, given, people, preparations] = await Promise.all([
    database.calls.toArray(),
    database.reviews.toArray(),
    database.touches.toArray(),
    database.promises.toArray(),
    database.givenStones.toArray(),
    database.people.toArray(),
    database.preparations.toArray(),
  ])
  const accounts = accountsOf(trustEntries({ touches, calls, promises, given }))
  const rhythms = rhythmsOf(people)
  const reviewOf = new Map(reviews.map((review) => [review.callId, review]))
  const meant = {
    summaries: byKey(new Map(calls.map((call) => [call.id, summaryOf(call, reviewOf.get(call.id) ?? null)]))),
    points: byKey(
      new Map(
        calls.flatMap((call) => {
          const review = reviewOf.get(call.id)
          const point = review && pointOf(call, review)
          return point ? [[call.id, point] as const] : []
        }),
      ),
    ),
    ledgers: byKey(ledgersOf(new Set([...accounts.keys(), ...rhythms.keys()]), accounts, rhythms)),
    waiting: byKey(
      new Map(preparations.flatMap(({ id, savedAt, callId }) => (callId === null ? [[id, { id, savedAt }]] : []))),
    ),
  }
  expect({
    summaries: byKey(new Map((await database.summaries.toArray()).map((one) => [one.id, one]))),
    points: byKey(new Map((await database.points.toArray()).map((one) => [one.callId, one]))),
    ledgers: byKey(new Map((await database.ledgers.toArray()).map((one) => [one.personId, one]))),
    waiting: byKey(new Map((await database.waiting.toArray()).map((one) => [one.id, one]))),
  }).toEqual(meant)
}

/** A reviewed call with a person. */
const reviewed = async (personId: string | null, n: number, oneThing = ""): Promise<string> => {
  const at = t0 + days(n)
  const { call } = await started({ meetingId: `m-${n}-${newId()}` }, at)
  await changeCall(call.id, { personId, title: `Weekly ${n}` })
  await endCall(call.id, at + minutes(30))
  await finishReview(
    { review: { ...blankReview(call.id, at), oneThing }, view: view(), promises: [] },
    at + minutes(40),
  )
  return call.id
}

const prepared = (personId: string | null, at: number) =>
  blankPreparation({ id: newId(), kind: "demo", personId, meeting: null }, defaultOptions, at)

describe("what is derived", () => {
  test("is there after every write that ends well", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    const callId = await reviewed(dana.id, 1, "Wait two breaths.")
    await expectInStep()
    expect(await growthPoints()).toMatchObject([
      { callId, oneThing: "Wait two breaths.", measured: { talkShare: 0.4 } },
    ])
    expect(await mattersTo(dana)).toMatchObject([{ quote: "It is all by hand", callId }])
    await saveReview({ ...blankReview(callId, t0), oneThing: "" })
    expect((await growthPoints())[0]?.triedAt).toBeUndefined()
    await erase({ what: "call", id: callId }, t0)
    await expectInStep()
    expect(await callSummaries()).toEqual([])
  })

  test("is as it was after a write that fails", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    await logTouch({ personId: dana.id, kind: "mail" }, t0)
    const before = await database.ledgers.toArray()
    const failing = database.transaction("rw", database.touches, async () => {
      await database.touches.clear()
      throw new Error("no")
    })
    await expect(failing).rejects.toThrow("no")
    expect(await database.ledgers.toArray()).toEqual(before)
  })

  test("holds nothing of a record that cannot be read, and does not stop the write", async () => {
    const callId = await reviewed(null, 1)
    await database.calls.update(callId, { kind: "no such kind" as never })
    expect(await callSummaries()).toEqual([])
    expect(await growthPoints()).toEqual([])
  })

  test("is not touched while a call only goes on, so that open pages have nothing to read again", async () => {
    const { call } = await started()
    let read = 0
    const watching = liveQuery(callSummaries).subscribe(() => (read += 1))
    await expect.poll(() => read).toBe(1)
    await appendToCall(call.id, { rows: [row(call.id, 1, "So")] }, t0 + minutes(1))
    await changeCall(call.id, { title: "Monthly" })
    await expect.poll(() => read).toBe(2)
    watching.unsubscribe()
  })

  test("is in no backup, and is made of one that is taken in", async () => {
    const dana = await addPerson({ name: "Dana" }, t0)
    await reviewed(dana.id, 1, "Wait.")
    const { text } = await exportAll(t0)
    expect(Object.keys(JSON.parse(text) as object)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(summaries|points|ledgers|waiting)$/)]),
    )
    await erase({ what: "everything" }, t0)
    await expectInStep()
    const read = await previewImport(text, "merge")
    if (!read.ok) throw new Error(read.reason)
    await importBackup(read.backup, "merge")
    await expectInStep()
    expect(await database.ledgers.count()).toBe(1)
    await importBackup({ ...read.backup, calls: [], reviews: [], promises: [] }, "replace")
    await expectInStep()
    expect(await database.ledgers.count()).toBe(0)
  })

  test("is in step after any writes, in any order", async () => {
    const step = fc.record({
      what: fc.constantFrom(
        ...["touch", "drop", "call", "review", "promise", "settle", "give", "merge", "erase", "whom"],
        ...["rhythm", "prepare", "take", "import"],
      ),
      who: fc.nat(2),
      which: fc.nat(20),
      ago: fc.nat(900),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        await emptyDatabase()
        const people = await Promise.all(["Dana", "Sam", "Noor"].map((name) => addPerson({ name }, t0)))
        for (const { what, who, which, ago } of steps) {
          const person = people[who]!
          const at = t0 - days(ago)
          const [calls, touches, promises] = await Promise.all([
            database.calls.toArray(),
            database.touches.toArray(),
            database.promises.toArray(),
          ])
          const one = <T>(list: readonly T[]): T | undefined => list[which % Math.max(1, list.length)]
          const there = (await database.people.get(person.id)) !== undefined
          if (what === "touch" && there) await logTouch({ personId: person.id, kind: "coffee", at }, at)
          if (what === "drop") await dropTouch(one(touches)?.id ?? "")
          if (what === "call") await reviewed(there ? person.id : null, -ago)
          if (what === "review" && one(calls))
            await saveReview({ ...blankReview(one(calls)!.id, at), oneThing: "Wait" })
          if (what === "promise")
            await savePromise({
              version: 2,
              id: newId(),
              callId: null,
              personId: person.id,
              text: "Numbers",
              evidence: said("Numbers"),
              due: null,
              state: "open",
              settledAt: null,
              note: "",
              createdAt: at,
            })
          if (what === "settle" && one(promises)) await settlePromise(one(promises)!.id, "kept", "", at)
          if (what === "give")
            await giveStone({ id: newId(), title: "A guide", link: "https://a.example" }, person.id, at)
          if (what === "merge" && there && who !== 0 && (await database.people.get(people[0]!.id)))
            await merge(people[0]!.id, person.id, at)
          if (what === "erase") await erase({ what: "person", id: person.id }, at)
          if (what === "rhythm" && there)
            await changePerson(person.id, {
              rhythmDays: which === 0 ? null : which,
              snoozedUntil: ago < 30 ? dayOf(at) : null,
            })
          if (what === "prepare") await savePreparation(prepared(there ? person.id : null, at))
          if (what === "take") await database.preparations.where({ personId: person.id }).modify({ callId: newId() })
          if (what === "import" && there)
            await importPeople(
              () => ({ add: [], change: [{ ...person, rhythmDays: 7 }] }),
              new AbortController().signal,
              () => {},
            )
          if (what === "whom" && one(calls)) await changeCall(one(calls)!.id, { personId: there ? person.id : null })
        }
        await expectInStep()
      }),
      { numRuns: 15 },
    )
  })
})
