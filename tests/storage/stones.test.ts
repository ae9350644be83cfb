import "fake-indexeddb/auto"
import { beforeEach, expect, test } from "vitest"
import { readBackup } from "~domain/records/backup-file"
import { stonesFor } from "~domain/stones/suggest"
import { exportAll, importBackup } from "~storage/backup"
import { database } from "~storage/database"
import { erase } from "~storage/erase"
import { addPerson } from "~storage/people"
import { addStone, giveStone, givenTo, listStones, removeStone, saveStone } from "~storage/stones"
import { installChrome } from "../support/chrome"
import { days, emptyDatabase, t0 } from "../support/records"

beforeEach(async () => {
  installChrome()
  await emptyDatabase()
})

const glenmore = {
  title: "Glenmore, from nine calls to one",
  link: "https://example.com/glenmore",
  kind: "case-study",
  helpsWith: "visits planned by phone",
} as const

test("stones are kept newest first, changed and taken out", async () => {
  const first = await addStone(glenmore, t0)
  const second = await addStone({ ...glenmore, title: "A guide", link: "https://example.com/guide" }, t0 + 1)
  await saveStone({ ...first, helpsWith: "planning" })
  expect(await listStones()).toEqual([second, { ...first, helpsWith: "planning" }])
  await removeStone(second.id)
  expect((await listStones()).map(({ id }) => id)).toEqual([first.id])
})

test("a link that is no web address is not kept", async () => {
  for (const link of ["javascript:alert(1)", "data:text/html,x", "glenmore", ""])
    await expect(addStone({ ...glenmore, link }, t0)).rejects.toThrow()
  expect(await listStones()).toEqual([])
})

test("a stone is given once, and stays given when it is taken out and put in anew", async () => {
  const { id } = await addPerson({ name: "Daniel Reyes", company: "" }, t0)
  const stone = await addStone(glenmore, t0)
  const given = await giveStone(stone, id, t0 + days(1))
  expect(await giveStone(stone, id, t0 + days(2))).toEqual(given)
  await removeStone(stone.id)
  const again = await addStone(glenmore, t0 + days(3))
  expect(await givenTo(id)).toEqual([given])
  expect(stonesFor([again], await givenTo(id), id)).toEqual([])
})

test("the library and what was given go into a backup and come back", async () => {
  const { id } = await addPerson({ name: "Daniel Reyes", company: "" }, t0)
  const stone = await addStone(glenmore, t0)
  const given = await giveStone(stone, id, t0)
  const read = readBackup((await exportAll(t0)).text)
  await erase({ what: "everything" }, 0)
  expect(await listStones()).toEqual([])
  if (!read.ok) throw new Error(read.where)
  await importBackup(read.backup, "replace")
  expect(await listStones()).toEqual([stone])
  expect(await givenTo(id)).toEqual([given])
})

test("a damaged stone does not take the others with it", async () => {
  const stone = await addStone(glenmore, t0)
  await database.stones.put({ ...stone, id: "00000000-0000-4000-8000-000000000001", link: "javascript:alert(1)" })
  expect(await listStones()).toEqual([stone])
})
