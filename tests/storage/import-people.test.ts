import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { newPerson } from "~domain/people/new-person"
import { newId } from "~platform/ids"
import { importPeople, ImportStopped } from "~storage/import-people"
import { addPerson, listPeople } from "~storage/people"
import { installChrome } from "../support/chrome"
import { emptyDatabase, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const many = (count: number) => Array.from({ length: count }, (_, n) => newPerson(newId(), { name: `Person ${n}` }, t0))

test("five thousand are kept, and how far it is is told on the way", async () => {
  const told: number[] = []
  await importPeople(many(5_000), new AbortController().signal, (written) => told.push(written))
  expect(await listPeople()).toHaveLength(5_000)
  expect(told.length).toBeGreaterThan(10)
  expect(told.at(-1)).toBe(5_000)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test("stopped half way, it leaves nothing", async () => {
  const dana = await addPerson({ name: "Dana" }, t0)
  const stop = new AbortController()
  const stopped = importPeople([{ ...dana, name: "Changed" }, ...many(2_000)], stop.signal, (written) => {
    if (written >= 1_000) stop.abort()
  })
  await expect(stopped).rejects.toThrow(ImportStopped)
  expect(await listPeople()).toEqual([dana])
})

test("one that does not fit keeps all out", async () => {
  const bad = { ...newPerson(newId(), { name: "x" }, t0), rhythmDays: 0 }
  await expect(importPeople([...many(3), bad], new AbortController().signal, () => undefined)).rejects.toThrow()
  expect(await listPeople()).toEqual([])
})
