import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { exportAll } from "~storage/backup"
import { countDamaged, movedAside } from "~storage/border"
import { database } from "~storage/database"
import { storageError, StorageClosed, StorageFull, stored } from "~storage/errors"
import { addPerson, findPerson, listPeople } from "~storage/people"
import { readTranscript, appendToCall } from "~storage/transcript"
import { installChrome } from "../support/chrome"
import { emptyDatabase, row, started, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const damaged = { version: 1, id: "00000000-0000-4000-8000-000000000001", name: 7, company: "Umbrella" }

test("a damaged record is left out, moved aside whole, and counted", async () => {
  await addPerson({ name: "Dana", company: "" }, t0)
  await database.people.add(damaged as never)
  expect((await listPeople()).map(({ name }) => name)).toEqual(["Dana"])
  await movedAside()
  expect(await countDamaged()).toBe(1)
  expect(await countDamaged("calls")).toBe(0)
  expect(await database.people.count()).toBe(1)
  const [aside] = await database.damaged.toArray()
  expect(aside).toMatchObject({ table: "people", reason: "damaged", where: "name" })
  expect(JSON.parse(aside!.json)).toEqual(damaged)
})

test("it goes into the backup, also when the backup is what found it", async () => {
  await database.people.add(damaged as never)
  const { text } = await exportAll(t0)
  expect(
    (JSON.parse(text) as { damaged: { json: string }[] }).damaged.map(({ json }) => JSON.parse(json) as unknown),
  ).toEqual([damaged])
})

test("a record of a newer version waits where it is", async () => {
  await database.people.add({ ...damaged, version: 99 } as never)
  expect(await findPerson(damaged.id)).toBeNull()
  await movedAside()
  expect(await countDamaged()).toBe(0)
  expect(await database.people.count()).toBe(1)
})

test("a damaged caption does not take the others with it", async () => {
  const { call } = await started()
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello"), row(call.id, 2, "Hi")] }, t0)
  await database.rows.update([call.id, "r1:1"], { text: 9 as never })
  expect((await readTranscript(call.id)).rows.map(({ text }) => text)).toEqual(["Hi"])
  await movedAside()
  expect(await countDamaged("rows")).toBe(1)
})

test.each([
  ["the database is full", Object.assign(new Error("x"), { name: "QuotaExceededError" }), StorageFull],
  [
    "a transaction was undone because of it",
    Object.assign(new Error("x"), {
      name: "AbortError",
      inner: Object.assign(new Error("y"), { name: "QuotaExceededError" }),
    }),
    StorageFull,
  ],
  ["extension storage is full", new Error("QUOTA_BYTES quota exceeded"), StorageFull],
  ["all cookies are blocked", Object.assign(new Error("x"), { name: "SecurityError" }), StorageClosed],
  ["there is no database here", Object.assign(new Error("x"), { name: "MissingAPIError" }), StorageClosed],
])("%s: said in our words", async (_, error, expected) => {
  await expect(stored(() => Promise.reject(error))).rejects.toThrow(expected)
})

test("an error that is not of the storage stays what it is", () => {
  const error = new TypeError("a bug")
  expect(storageError(error)).toBe(error)
})
