import * as z from "zod/mini"
import { preparationSchema, type Preparation } from "~domain/records/preparation"
import { now } from "~platform/clock"
import { readRecord, readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"

/** Keeps a preparation as it is filled in. One that a call took meanwhile stays with it. @throws ZodError */
export const savePreparation = (preparation: Preparation): Promise<Preparation> =>
  stored(() =>
    database.transaction("rw", database.preparations, async () => {
      const kept = readRecord("preparations", await database.preparations.get(preparation.id))
      const checked = z.parse(preparationSchema, { ...preparation, callId: kept?.callId ?? preparation.callId })
      await database.preparations.put(checked)
      return checked
    }),
  )

/** The preparation, or null. */
export const findPreparation = (id: string): Promise<Preparation | null> =>
  stored(async () => readRecord("preparations", await database.preparations.get(id)))

/** A preparation that no call has taken waits so long; what is older stays kept, and is offered no more. */
const waitsMs = 90 * 24 * 60 * 60 * 1000

/** Preparations that wait at `at` (epoch ms) for their call, newest first. */
export const waitingPreparations = (at = now()): Promise<Preparation[]> =>
  stored(async () => {
    const ids = await database.waiting
      .where("savedAt")
      .above(at - waitsMs)
      .primaryKeys()
    return readRecords("preparations", await database.preparations.bulkGet(ids)).toSorted(
      (a, b) => b.savedAt - a.savedAt,
    )
  })

/** The newest preparation for a person that no call has taken; null when there is none. */
export const waitingPreparationFor = (personId: string): Promise<Preparation | null> =>
  stored(async () => {
    const theirs = readRecords("preparations", await database.preparations.where({ personId }).toArray())
    return theirs.filter(({ callId }) => callId === null).toSorted((a, b) => b.savedAt - a.savedAt)[0] ?? null
  })

/** Throws a waiting preparation away. @throws RecordGone when a call has taken it: then it belongs to that call. */
export const dropPreparation = (id: string): Promise<void> =>
  stored(() =>
    database.transaction("rw", database.preparations, async () => {
      const kept = await database.preparations.get(id)
      if (kept?.callId != null) throw new RecordGone(`preparation ${id} was taken by a call`)
      await database.preparations.delete(id)
    }),
  )
