import "fake-indexeddb/auto"
import Dexie from "dexie"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { expect, test } from "vitest"
import { listPeople } from "~storage/people"
import { openPromises } from "~storage/promises"
import { addStone, listStones } from "~storage/stones"
import { database } from "~storage/database"
import { installChrome } from "../support/chrome"
import { t0 } from "../support/records"

/** The tables as a version made them: never changed after its release. */
const made = {
  1: {
    people: "id, name",
    preparations: "id, personId, meeting, callId, savedAt",
    calls: "id, [site+meetingId], tabId, personId, startedAt, lastSeenAt, endedAt",
    rows: "[callId+key], [callId+at]",
    events: "++n, callId",
    transcripts: "callId, purgeAfter",
    reviews: "callId, finishedAt",
    promises: "id, callId, personId, due, state",
    damaged: "++n, table",
  },
}

test("a database of version 1 opens as it is now, with everything in it", async () => {
  installChrome()
  const file = resolve(import.meta.dirname, "../fixtures/records/v1-backup.json")
  const recorded = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown[]>
  const lists = ["people", "preparations", "calls", "reviews", "promises", "rows", "events"]
  await database.delete()
  const old = new Dexie("third-why")
  old.version(1).stores(made[1])
  await old.open()
  for (const list of lists) await old.table(list).bulkPut(recorded[list] ?? [])
  old.close()

  await database.open()
  for (const list of lists) expect(await database.table(list).count(), list).toBe(recorded[list]?.length)
  expect((await listPeople()).map(({ name }) => name)).toEqual(["<b>Sam</b>", "Dana Okafor"])
  expect(await openPromises()).toHaveLength(1)
  expect(await listStones()).toEqual([])
  await addStone({ title: "A guide", link: "https://example.com", kind: "how-to-guide", helpsWith: "" }, t0)
  expect(await listStones()).toHaveLength(1)
})
