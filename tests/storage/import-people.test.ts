import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { guessMapping, planPeople } from "~domain/people/import"
import { newPerson } from "~domain/people/new-person"
import type { Person } from "~domain/records/person"
import { newId } from "~platform/ids"
import { importPeople, ImportStopped } from "~storage/import-people"
import { addPerson, changePerson, findPerson, listPeople } from "~storage/people"
import { installChrome } from "../support/chrome"
import { emptyDatabase, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const many = (count: number) => Array.from({ length: count }, (_, n) => newPerson(newId(), { name: `Person ${n}` }, t0))

const adding = (add: readonly Person[]) => () => ({ add, change: [] })

test("five thousand are kept, and how far it is is told on the way", async () => {
  const told: number[] = []
  await importPeople(adding(many(5_000)), new AbortController().signal, (written) => told.push(written))
  expect(await listPeople()).toHaveLength(5_000)
  expect(told.length).toBeGreaterThan(10)
  expect(told.at(-1)).toBe(5_000)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
})

test("stopped half way, it leaves nothing", async () => {
  const dana = await addPerson({ name: "Dana" }, t0)
  const stop = new AbortController()
  const stopped = importPeople(adding([{ ...dana, name: "Changed" }, ...many(2_000)]), stop.signal, (written) => {
    if (written >= 1_000) stop.abort()
  })
  await expect(stopped).rejects.toThrow(ImportStopped)
  expect(await listPeople()).toEqual([dana])
})

test("one that does not fit keeps all out", async () => {
  const bad = { ...newPerson(newId(), { name: "x" }, t0), rhythmDays: 0 }
  await expect(importPeople(adding([...many(3), bad]), new AbortController().signal, () => undefined)).rejects.toThrow()
  expect(await listPeople()).toEqual([])
})

test("what was changed since the table was shown stays, and who was written down since is nobody new", async () => {
  const dana = await addPerson({ name: "Dana", addresses: ["dana@a.example"] }, t0)
  const rows = [
    ["Dana", "dana@a.example", "Umbrella"],
    ["Sam", "sam@b.example", "Umbrella"],
  ]
  const mapping = guessMapping(["name", "email", "company"])
  const planned = (known: readonly Person[]) => planPeople(rows, mapping, known, newId, t0 + 2)
  expect(planned(await listPeople())).toMatchObject({ add: [{ name: "Sam" }], change: [{ id: dana.id }] })
  await changePerson(dana.id, { company: "Harbour", howMet: "At the fair" }, t0 + 1)
  const sam = await addPerson({ name: "Sam", addresses: ["sam@b.example"] }, t0 + 1)
  expect(await importPeople(planned, new AbortController().signal, () => undefined)).toBe(1)
  expect(await listPeople()).toHaveLength(2)
  expect(await findPerson(dana.id)).toMatchObject({ company: "Harbour", howMet: "At the fair" })
  expect(await findPerson(sam.id)).toMatchObject({ company: "Umbrella", changedAt: t0 + 2 })
})
