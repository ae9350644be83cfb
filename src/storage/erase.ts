import { clearStored } from "~platform/browser"
import { ringWaitingReviews } from "./bell"
import { database } from "./database"
import { stored } from "./errors"
import { touchesWith } from "./touches"
import { updateOptions } from "./options"
import { deleteTranscripts, rowsOf } from "./transcript"
import { eraseWorkingCopy, readWorkingCopy } from "./working-copy"

/** What can be erased: one call, one person with everything about them, or everything including the options. */
export type Erasable =
  | { readonly what: "call"; readonly id: string }
  | { readonly what: "person"; readonly id: string }
  | { readonly what: "everything" }

/** How much an erasure affects; `captions` are rows of transcripts that are still kept. */
export interface Affected {
  readonly people: number
  readonly calls: number
  readonly captions: number
  readonly reviews: number
  readonly preparations: number
  readonly promises: number
  readonly stones: number
  readonly givenStones: number
  readonly touches: number
  readonly warmUps: number
  readonly damaged: number
}

interface Reach {
  readonly people: string[]
  readonly calls: string[]
  readonly reviews: string[]
  readonly preparations: string[]
  readonly promises: string[]
  readonly stones: string[]
  readonly givenStones: string[]
  readonly touches: string[]
  readonly warmUps: string[]
  readonly damaged: number[]
}

/** How much erasing it would affect now. */
export const affectedBy = (erasable: Erasable): Promise<Affected> =>
  stored(() => database.transaction("r", database.tables, async () => affected(await reachOf(erasable)))).then(
    async ({ calls, ...counts }) => {
      const working = await Promise.all(calls.map(async (id) => (await readWorkingCopy(id)).rows.length))
      return {
        ...counts,
        calls: calls.length,
        captions: counts.captions + working.reduce((sum, rows) => sum + rows, 0),
      }
    },
  )

const affected = async (reach: Reach): Promise<Omit<Affected, "calls"> & { calls: string[] }> => {
  let captions = 0
  for (const callId of reach.calls) {
    captions += await rowsOf(callId).count()
  }
  return {
    people: reach.people.length,
    calls: reach.calls,
    captions,
    reviews: reach.reviews.length,
    preparations: reach.preparations.length,
    promises: reach.promises.length,
    stones: reach.stones.length,
    givenStones: reach.givenStones.length,
    touches: reach.touches.length,
    warmUps: reach.warmUps.length,
    damaged: reach.damaged.length,
  }
}

const reachOf = async (erasable: Erasable): Promise<Reach> => {
  if (erasable.what === "everything") {
    return {
      people: await database.people.toCollection().primaryKeys(),
      calls: await database.calls.toCollection().primaryKeys(),
      reviews: await database.reviews.toCollection().primaryKeys(),
      preparations: await database.preparations.toCollection().primaryKeys(),
      promises: await database.promises.toCollection().primaryKeys(),
      stones: await database.stones.toCollection().primaryKeys(),
      givenStones: await database.givenStones.toCollection().primaryKeys(),
      touches: await database.touches.toCollection().primaryKeys(),
      warmUps: await database.warmUps.toCollection().primaryKeys(),
      damaged: await database.damaged.toCollection().primaryKeys(),
    }
  }
  const personIds = erasable.what === "person" ? [erasable.id] : []
  const calls =
    erasable.what === "person"
      ? await database.calls.where({ personId: erasable.id }).primaryKeys()
      : await database.calls.where({ id: erasable.id }).primaryKeys()
  const of = (index: string, ids: string[]) => ({ index, ids })
  const links = [of("callId", calls), of("personId", personIds)]
  const preparations = new Set<string>()
  const promises = new Set<string>()
  for (const { index, ids } of links) {
    for (const key of await database.preparations.where(index).anyOf(ids).primaryKeys()) preparations.add(key)
    for (const key of await database.promises.where(index).anyOf(ids).primaryKeys()) promises.add(key)
  }
  const touches = new Set(await database.touches.where("callId").anyOf(calls).primaryKeys())
  for (const id of personIds) for (const key of await touchesWith(id).primaryKeys()) touches.add(key)
  const named = [...personIds, ...calls, erasable.id]
  // The messages of a plan quote what was said in calls.
  const quoted = (await database.calls.bulkGet(calls)).flatMap((call) => call?.personId ?? [])
  return {
    people: await database.people.where("id").anyOf(personIds).primaryKeys(),
    calls,
    reviews: await database.reviews.where("callId").anyOf(calls).primaryKeys(),
    preparations: [...preparations],
    promises: [...promises],
    stones: [],
    givenStones: await database.givenStones.where("personId").anyOf(personIds).primaryKeys(),
    touches: [...touches],
    warmUps: await database.warmUps
      .where("personId")
      .anyOf([...personIds, ...quoted])
      .primaryKeys(),
    // What could not be read may still hold their words.
    damaged: await database.damaged.filter(({ json }) => named.some((id) => json.includes(id))).primaryKeys(),
  }
}

/** Sentences of a call that were kept with a person go with the call. */
const forgetWordsOf = async (callIds: readonly string[]): Promise<void> => {
  if (callIds.length === 0) return
  const gone = new Set<string | null>(callIds)
  await database.people
    .filter(({ matters }) => matters?.some(({ callId }) => gone.has(callId)))
    .modify((person) => {
      person.matters = person.matters.filter(({ callId }) => !gone.has(callId))
    })
}

/**
 * Erases it for good, all of it or nothing. A context that still records an erased call is told by `RecordGone`. With
 * everything erased it is as if the extension had been installed at `at`, epoch ms.
 *
 * @returns how much was erased.
 */
export const erase = async (erasable: Erasable, at: number): Promise<Affected> => {
  const counts = await affectedBy(erasable)
  const calls = await stored(() =>
    database.transaction("rw", database.tables, async () => {
      const reach = await reachOf(erasable)
      if (erasable.what === "everything") {
        await Promise.all(database.tables.map((table) => table.clear()))
      } else {
        await deleteTranscripts(reach.calls)
        await database.people.bulkDelete(reach.people)
        await database.calls.bulkDelete(reach.calls)
        await database.reviews.bulkDelete(reach.reviews)
        await database.preparations.bulkDelete(reach.preparations)
        await database.promises.bulkDelete(reach.promises)
        await database.givenStones.bulkDelete(reach.givenStones)
        await database.touches.bulkDelete(reach.touches)
        await database.warmUps.bulkDelete(reach.warmUps)
        await forgetWordsOf(reach.calls)
        await database.damaged.bulkDelete(reach.damaged)
      }
      return reach.calls
    }),
  )
  if (erasable.what === "everything") {
    await clearStored("session")
    await clearStored("local")
    await updateOptions({ installedAt: at })
  } else {
    for (const callId of calls) await eraseWorkingCopy(callId)
  }
  await ringWaitingReviews()
  return counts
}
