import "fake-indexeddb/auto"
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { beforeEach, describe, expect, test } from "vitest"
import { readBackup } from "~domain/records/backup-file"
import { blankReview } from "~domain/records/blank"
import { findCall } from "~storage/calls"
import { backupOffered, exportAll, importBackup, isBackupDue, previewImport } from "~storage/backup"
import { database } from "~storage/database"
import { erase } from "~storage/erase"
import { readOptions, updateOptions } from "~storage/options"
import { newId } from "~platform/ids"
import { addPerson, listPeople, savePerson } from "~storage/people"
import { finishReview } from "~storage/reviews"
import { listStones } from "~storage/stones"
import { appendToCall, readTranscript } from "~storage/transcript"
import { personFile } from "~storage/person-file"
import { findWarmUp, saveWarmUp } from "~storage/warm-ups"
import { installChrome, type FakeChrome } from "../support/chrome"
import { days, emptyDatabase, minutes, row, started, t0, view } from "../support/records"

let browser: FakeChrome
beforeEach(async () => {
  browser = installChrome()
  await emptyDatabase()
})

/** Recorded from earlier layouts of the file: they must import into every later version. Never record them anew. */
const recorded = readFileSync(resolve(import.meta.dirname, "../fixtures/records/v1-backup.json"), "utf8")

const recorded2 = readFileSync(resolve(import.meta.dirname, "../fixtures/records/v2-backup.json"), "utf8")

const backupOf = (text: string) => {
  const read = readBackup(text)
  if (!read.ok) throw new Error(`${read.reason} ${read.where}`)
  return read.backup
}
/** All that is kept, without when it was exported. */
const everything = async () => {
  const { exportedAt: _, options, ...rest } = JSON.parse((await exportAll(t0)).text) as Record<string, unknown>
  const { lastExportAt: __, ...kept } = { version: 1, ...(options as object | null) } as Record<string, unknown>
  return { ...rest, options: kept }
}

test("a backup recorded from version 1 imports whole", async () => {
  await importBackup(backupOf(recorded), "replace")
  const calls = await database.calls.orderBy("startedAt").toArray()
  expect(calls).toHaveLength(2)
  expect((await listPeople()).map(({ name }) => name)).toEqual(["<b>Sam</b>", "Dana Okafor"])
  const [reviewed, waiting] = calls as [(typeof calls)[0], (typeof calls)[0]]
  expect(await readTranscript(reviewed.id)).toEqual({ rows: [], events: [] })
  const transcript = await readTranscript(waiting.id)
  expect(transcript.rows.map(({ text }) => text)).toEqual(["Line 1", "Line 2", "Line 3"])
  expect(transcript.events).toHaveLength(19)
  expect(await database.reviews.get(reviewed.id)).toMatchObject({
    guess: { followUps: 2 },
    marks: { curious: 2, listened: 3 },
    evidence: { ladders: [{ topic: { quote: "We lose two days every month." } }] },
  })
  expect(await database.promises.count()).toBe(1)
  expect(await database.preparations.count()).toBe(2)
  expect(await database.damaged.count()).toBe(1)
  expect(await readOptions()).toMatchObject({ ownNames: ["Ada Byron"], nudge: "balanced", playbook: { name: "Ours" } })
  // Consent is given in a browser, not in a file.
  expect((await readOptions()).consent).toBeNull()
})

test("a backup recorded from version 2 imports whole", async () => {
  await importBackup(backupOf(recorded2), "replace")
  const dana = (await listPeople()).find(({ name }) => name === "Dana Okafor")!
  expect(dana).toMatchObject({
    addresses: ["dana@umbrella.example"],
    rhythmDays: 21,
    fit: "not-yet",
    snoozedUntil: "2026-03-20",
    matters: [{ stage: "vision", quote: "The plan stands on Monday at eight" }],
  })
  expect(((await personFile(dana.id))?.account ?? []).map(({ kind }) => kind)).toEqual([
    "promise-let-go",
    "stone",
    "coffee",
    "call",
  ])
  expect((await listStones()).map(({ title }) => title)).toEqual(["From nine calls to one"])
  expect(await database.calls.count()).toBe(2)
  expect(await findWarmUp(dana.id)).toBeNull()
})

test("what is exported comes back the same", async () => {
  await importBackup(backupOf(recorded2), "replace")
  const [person] = await listPeople()
  const message = { id: newId(), day: "2026-03-05", subject: "x", body: "y", sent: null }
  await saveWarmUp({ version: 1, personId: person!.id, day: "2026-03-09", messages: [message], savedAt: t0 })
  const before = await everything()
  const { text } = await exportAll(t0)
  await erase({ what: "everything" }, 0)
  await importBackup(backupOf(text), "replace")
  const after = await everything()
  expect({ ...after, options: null }).toEqual({ ...before, options: null })
  expect(after.options).toMatchObject({ nudge: "balanced", mutedCues: ["say-back"] })
})

test("importing the same file twice changes nothing the second time", async () => {
  const backup = backupOf(recorded)
  await importBackup(backup, "merge")
  const before = await everything()
  const second = await previewImport(recorded, "merge")
  expect(second.ok && second.preview.records.calls).toEqual({ added: 0, changed: 0, kept: 2, removed: 0 })
  await importBackup(backup, "merge")
  expect(await everything()).toEqual(before)
})

describe("the preview", () => {
  test("says what will change, and changes nothing", async () => {
    const dana = backupOf(recorded).people.find(({ name }) => name === "Dana Okafor")!
    await savePerson({ ...dana, name: "Dana O." })
    await addPerson({ name: "Only here", company: "" }, t0)
    const { call } = await started()
    await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, t0)
    await updateOptions({ nudge: "eager" })
    const before = await everything()

    const merge = await previewImport(recorded, "merge")
    const replace = await previewImport(recorded, "replace")
    if (!merge.ok || !replace.ok) throw new Error("refused")
    expect(merge.preview).toMatchObject({
      records: {
        people: { added: 1, changed: 0, kept: 2, removed: 0 },
        calls: { added: 2, changed: 0, kept: 1, removed: 0 },
      },
      captionsAdded: 3,
      captionsRemoved: 0,
      options: false,
    })
    expect(replace.preview).toMatchObject({
      records: {
        people: { added: 1, changed: 1, kept: 0, removed: 1 },
        calls: { added: 2, changed: 0, kept: 0, removed: 1 },
      },
      captionsAdded: 3,
      captionsRemoved: 1,
      options: true,
      optionsRepaired: [],
    })
    expect(await everything()).toEqual(before)

    await importBackup(merge.backup, "merge")
    expect((await listPeople()).map(({ name }) => name)).toEqual(["<b>Sam</b>", "Dana O.", "Only here"])
    expect((await readOptions()).nudge).toBe("eager")
    await importBackup(replace.backup, "replace")
    expect((await listPeople()).map(({ name }) => name)).toEqual(["<b>Sam</b>", "Dana Okafor"])
    expect(await findCall(call.id)).toBeNull()
    expect((await readTranscript(call.id)).rows).toEqual([])
  })

  test("names options of the file that are damaged", async () => {
    const text = JSON.stringify({ ...JSON.parse(recorded), options: { version: 1, nudge: 4, language: "de" } })
    const found = await previewImport(text, "replace")
    expect(found.ok && found.preview.optionsRepaired).toEqual(["nudge"])
    await importBackup(backupOf(text), "replace")
    expect(await readOptions()).toMatchObject({ nudge: "quiet", language: "de" })
  })
})

test("merging does not bring back a transcript that was purged here", async () => {
  const { call } = await started()
  await appendToCall(call.id, { rows: [row(call.id, 1, "Hello")] }, t0)
  const { text } = await exportAll(t0)
  await finishReview({ review: blankReview(call.id, t0), view: view(), promises: [] }, t0 + minutes(1))
  await importBackup(backupOf(text), "merge")
  expect((await readTranscript(call.id)).rows).toEqual([])
  expect((await findCall(call.id))?.purgedAt).toBe(t0 + minutes(1))
})

test("what is kept never is in no backup", async () => {
  const { call } = await started({ keeping: "never" })
  await appendToCall(call.id, { rows: [row(call.id, 1, "A secret")] }, t0)
  expect((await exportAll(t0)).text).not.toContain("secret")
})

test("an import that fails half way leaves everything as it was", async () => {
  await importBackup(backupOf(recorded), "replace")
  await updateOptions({ nudge: "eager" })
  const before = await everything()
  const backup = backupOf(recorded)
  const broken = { ...backup, damaged: [{ ...backup.damaged[0]!, json: "new", at: (() => 0) as never }] }
  await expect(importBackup({ ...broken, options: { version: 1, nudge: "quiet" } }, "replace")).rejects.toThrow()
  expect(await everything()).toEqual(before)
})

describe("the offer of a backup", () => {
  test("comes after ten calls or fourteen days without one, once, and never for nothing", async () => {
    const due = async (at: number) => isBackupDue(await readOptions(), at)
    await updateOptions({ installedAt: t0 })
    expect(await due(t0 + days(30))).toBe(false)
    await started({}, t0 + 1)
    expect(await due(t0 + days(14) - 1)).toBe(false)
    expect(await due(t0 + days(14))).toBe(true)
    for (let n = 1; n < 10; n += 1) await started({ meetingId: `m${n}` }, t0 + 1 + n)
    expect(await due(t0 + days(1))).toBe(true)
    await backupOffered(t0 + days(1))
    expect(await due(t0 + days(40))).toBe(false)

    await exportAll(t0 + days(41))
    expect(await due(t0 + days(60))).toBe(false)
    await started({ meetingId: "later" }, t0 + days(42))
    expect(await due(t0 + days(55))).toBe(true)
  })
})

test("the name of the file sorts by day", async () => {
  browser.state.manifest.version = "1.2.3"
  const { name, text } = await exportAll(Date.UTC(2026, 2, 2, 12))
  expect(name).toBe("third-why-2026-03-02.json")
  expect(JSON.parse(text)).toMatchObject({ format: "third-why-backup", version: 3, app: "1.2.3" })
})

test("places that the user pointed at go with a backup, and a broken one among them is left out", async () => {
  const places = [
    { origin: "https://talk.example", marks: ['[data-testid="cc-list"]', "body>main>div"] },
    { origin: "https://other.example", marks: ["body>article>div"] },
  ]
  await updateOptions({ captionPlaces: places })
  const { text } = await exportAll(t0)
  await updateOptions({ captionPlaces: [{ origin: "https://new.example", marks: ["main"] }] })
  await importBackup(backupOf(text), "replace")
  expect((await readOptions()).captionPlaces).toEqual(places)

  const broken = JSON.parse(text) as { options: { captionPlaces: unknown[] } }
  broken.options.captionPlaces.unshift({ origin: "https://broken.example", marks: [] }, "main")
  await importBackup(backupOf(JSON.stringify(broken)), "replace")
  expect((await readOptions()).captionPlaces).toEqual(places)
})
