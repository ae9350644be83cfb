import "fake-indexeddb/auto"
import Dexie from "dexie"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { countDamaged, movedAside } from "~storage/border"
import { database } from "~storage/database"
import { changePerson, findPersonByAddress, listPeople } from "~storage/people"
import { growthPoints } from "~storage/growth"
import { waitingPreparations } from "~storage/preparations"
import { openPromises } from "~storage/promises"
import { callSummaries } from "~storage/summaries"
import { addStone, listStones } from "~storage/stones"
import { logTouch, touchesOf } from "~storage/touches"
import { readTranscript } from "~storage/transcript"
import { fadingPeople } from "~storage/trust"
import { newId } from "~platform/ids"
import { findWarmUp, saveWarmUp } from "~storage/warm-ups"
import { installChrome } from "../support/chrome"
import { days, t0 } from "../support/records"

/** The tables as version 0.1.0 of the extension made them, and what it kept in them: recorded, never to be changed. */
const version1 = {
  people: "id, name",
  preparations: "id, personId, meeting, callId, savedAt",
  calls: "id, [site+meetingId], tabId, personId, startedAt, lastSeenAt, endedAt",
  rows: "[callId+key], [callId+at]",
  events: "++n, callId",
  transcripts: "callId, purgeAfter",
  reviews: "callId, finishedAt",
  promises: "id, callId, personId, due, state",
  damaged: "++n, table",
}
const kept = ["people", "preparations", "calls", "reviews", "promises", "rows", "events"] as const
const recordedIn = (name: string): unknown =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, `../fixtures/records/${name}.json`), "utf8"))
const recorded = recordedIn("v1-backup") as Record<(typeof kept)[number], object[]>

/** What version 2 added, and what it kept: recorded as well. */
const version2 = {
  stones: "id",
  givenStones: "id, stoneId, personId",
  people: "id, name, *addresses, rhythmDays",
  touches: "id, [personId+at], at, callId",
}
const recorded2 = recordedIn("v2-backup") as Record<string, object[]>

/** What version 3 added, with what was derived, as it was: recorded as well. */
const version3 = {
  rows: "[callId+key]",
  warmUps: "personId, day",
  summaries: "id, personId",
  points: "callId, triedAt",
  ledgers: "personId",
}
const recorded3 = recordedIn("v3-tables") as Record<string, object[]>

beforeEach(async () => {
  installChrome()
  await database.delete()
  const old = new Dexie("third-why")
  old.version(1).stores(version1)
  await old.open()
  for (const table of kept) await old.table(table).bulkPut(structuredClone(recorded[table]))
  await old.table("people").put({ version: 1, id: "broken", name: 7 })
  old.close()
  await database.open()
})
afterEach(() => database.close())

test("a database of version 1 opens with everything in it", async () => {
  for (const table of kept) {
    const more = table === "people" ? 1 : 0
    expect(await database.table(table).count(), table).toBe(recorded[table].length + more)
  }
  const people = await listPeople()
  expect(people.map(({ name }) => name)).toEqual(["<b>Sam</b>", "Dana Okafor"])
  expect(people[1]).toMatchObject({ version: 2, addresses: [], rhythmDays: null, changedAt: people[1]!.createdAt })
  expect(await openPromises()).toContainEqual(expect.objectContaining({ state: "open", settledAt: null, note: "" }))
})

test("a caption is no longer put into an index that nothing reads", async () => {
  const { rows } = await readTranscript((recorded.rows as { callId: string }[])[0]!.callId)
  expect(rows.length).toBeGreaterThan(0)
  const kept = database.backendDB().transaction("rows").objectStore("rows")
  expect([...kept.indexNames]).toEqual([])
})

test("one that cannot be brought up is kept aside as it was, and counted", async () => {
  await listPeople()
  await movedAside()
  expect(await countDamaged("people")).toBe(1)
  expect(JSON.parse((await database.damaged.toArray())[0]!.json)).toEqual({ version: 1, id: "broken", name: 7 })
})

test("what lists need of calls and people is made of what was kept before", async () => {
  const calls = recorded.calls as { id: string; personId: string | null }[]
  expect((await callSummaries()).map(({ id }) => id).toSorted()).toEqual(calls.map(({ id }) => id).toSorted())
  const finished = (recorded.reviews as { callId: string; finishedAt: number | null }[]).filter(
    ({ finishedAt }) => finishedAt !== null,
  )
  expect((await growthPoints()).map(({ callId }) => callId)).toEqual(finished.map(({ callId }) => callId))
  expect((await database.ledgers.toArray()).map(({ personId }) => personId)).toContain(calls[0]?.personId)
})

test("who was kept before can be found by address and touched, and there is room for stones", async () => {
  const dana = (await listPeople())[1]!
  await changePerson(dana.id, { addresses: ["dana@umbrella.example"] })
  expect((await findPersonByAddress("Dana O. <Dana@Umbrella.example>"))?.id).toBe(dana.id)
  await logTouch({ personId: dana.id, kind: "coffee" }, t0)
  expect(await touchesOf(dana.id)).toHaveLength(1)
  const stone = { title: "A guide", link: "https://example.com", kind: "how-to-guide", helpsWith: "" } as const
  const added = await addStone(stone, t0)
  expect(await listStones()).toEqual([added])
})

test("a database of version 2 opens with everything in it, and has room for messages before a call", async () => {
  database.close()
  await database.delete()
  const tables = { ...version1, ...version2 }
  const old = new Dexie("third-why")
  old.version(1).stores(version1)
  old.version(2).stores(version2)
  await old.open()
  const names = Object.keys(tables).filter((table) => table in recorded2)
  for (const table of names) await old.table(table).bulkPut(structuredClone(recorded2[table] ?? []))
  old.close()
  await database.open()
  for (const table of names) expect(await database.table(table).count(), table).toBe(recorded2[table]?.length)
  const dana = (await listPeople()).find(({ name }) => name === "Dana Okafor")!
  expect(await touchesOf(dana.id)).toHaveLength(1)
  const message = { id: newId(), day: "2026-03-05", subject: "x", body: "y", sent: null }
  await saveWarmUp({ version: 1, personId: dana.id, day: "2026-03-09", messages: [message], savedAt: t0 })
  expect((await findWarmUp(dana.id))?.messages).toEqual([message])
})

test("a database of version 3 opens with everything in it, and knows who is fading and what is prepared", async () => {
  database.close()
  await database.delete()
  const old = new Dexie("third-why")
  old.version(1).stores(version1)
  old.version(2).stores(version2)
  old.version(3).stores(version3)
  await old.open()
  const names = Object.keys(recorded3)
  for (const table of names) await old.table(table).bulkPut(structuredClone(recorded3[table] ?? []))
  old.close()
  await database.open()
  const isDerived = (table: string) => table === "ledgers"
  for (const table of names.filter((name) => !isDerived(name)))
    expect(await database.table(table).toArray(), table).toEqual(recorded3[table])
  const dana = (await listPeople()).find(({ name }) => name === "Dana Okafor")!
  expect((await fadingPeople(t0 + days(60))).map(({ personId, rhythm }) => [personId, rhythm])).toEqual([[dana.id, 21]])
  expect(await fadingPeople(t0)).toEqual([])
  const prepared = recorded3.preparations as { id: string; callId: string | null }[]
  expect((await waitingPreparations(t0)).map(({ id }) => id).toSorted()).toEqual(
    prepared.flatMap(({ id, callId }) => (callId === null ? [id] : [])).toSorted(),
  )
})
