import "fake-indexeddb/auto"
import Dexie from "dexie"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { countDamaged, movedAside } from "~storage/border"
import { database } from "~storage/database"
import { changePerson, findPersonByAddress, listPeople } from "~storage/people"
import { allPromises } from "~storage/promises"
import { addStone, listStones } from "~storage/stones"
import { logTouch, touchesOf } from "~storage/touches"
import { installChrome } from "../support/chrome"
import { t0 } from "../support/records"

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
const recorded = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../fixtures/records/v1-backup.json"), "utf8"),
) as Record<(typeof kept)[number], object[]>

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
  expect(await allPromises()).toContainEqual(expect.objectContaining({ state: "open", settledAt: null, note: "" }))
})

test("one that cannot be brought up is kept aside as it was, and counted", async () => {
  await listPeople()
  await movedAside()
  expect(await countDamaged("people")).toBe(1)
  expect(JSON.parse((await database.damaged.toArray())[0]!.json)).toEqual({ version: 1, id: "broken", name: 7 })
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
