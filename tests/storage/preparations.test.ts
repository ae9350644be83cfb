import "fake-indexeddb/auto"
import { liveQuery } from "dexie"
import { beforeEach, expect, test, vi } from "vitest"
import { blankPreparation } from "~domain/records/blank"
import { defaultOptions } from "~domain/records/defaults"
import type { Preparation } from "~domain/records/preparation"
import { newId } from "~platform/ids"
import { database } from "~storage/database"
import { savePreparation, waitingPreparationFor, waitingPreparations } from "~storage/preparations"
import { installChrome } from "../support/chrome"
import { days, emptyDatabase, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const prepared = (at: number, intention: string): Preparation => ({
  ...blankPreparation({ id: newId(), kind: "discovery", personId: null, meeting: null }, defaultOptions, at),
  intention,
})

test("preparations that no call has taken wait, newest first, and a page follows every word of them", async () => {
  const [first, second, taken] = [prepared(t0, "First"), prepared(t0 + 1, "Second"), prepared(t0 + 2, "Taken")]
  await database.preparations.bulkPut([first, second, { ...taken, callId: newId() }])
  const seen: string[][] = []
  const watching = liveQuery(() => waitingPreparations(t0)).subscribe((found) => {
    seen.push(found.map(({ intention }) => intention))
  })
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(["Second", "First"]))
  await savePreparation({ ...first, intention: "First, in other words" })
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(["Second", "First, in other words"]))
  await database.preparations.update(second.id, { callId: newId() })
  await vi.waitFor(() => expect(seen.at(-1)).toEqual(["First, in other words"]))
  watching.unsubscribe()
})

test("what no call took in ninety days waits no more, but is still there for that person", async () => {
  const personId = newId()
  const old = { ...prepared(t0, "Long ago"), personId }
  await savePreparation(old)
  expect(await waitingPreparations(t0 + days(89))).toEqual([old])
  expect(await waitingPreparations(t0 + days(91))).toEqual([])
  expect(await waitingPreparationFor(personId)).toEqual(old)
})
