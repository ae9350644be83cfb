import * as z from "zod/mini"
import { preparationSchema, type Preparation } from "~domain/records/preparation"
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

/** Preparations that no call has taken yet, newest first. Those of all the calls that were are passed over by their keys. */
export const waitingPreparations = (): Promise<Preparation[]> =>
  stored(async () => {
    const [all, taken] = await Promise.all([
      database.preparations.toCollection().primaryKeys(),
      database.preparations.where("callId").above("").primaryKeys(),
    ])
    const calls = new Set(taken)
    const waiting = await database.preparations.bulkGet(all.filter((id) => !calls.has(id)))
    return readRecords("preparations", waiting).toSorted((a, b) => b.savedAt - a.savedAt)
  })

/** The newest waiting preparation for this meeting (see `meetingOf`) or this person; null when there is none. */
export const waitingPreparationFor = async (whom: {
  readonly meeting: string | null
  readonly personId: string | null
}): Promise<Preparation | null> => {
  const waiting = await waitingPreparations()
  const inMeeting = waiting.find(({ meeting }) => meeting !== null && meeting === whom.meeting)
  return inMeeting ?? waiting.find(({ personId }) => personId !== null && personId === whom.personId) ?? null
}

/** Throws a waiting preparation away. @throws RecordGone when a call has taken it: then it belongs to that call. */
export const dropPreparation = (id: string): Promise<void> =>
  stored(() =>
    database.transaction("rw", database.preparations, async () => {
      const kept = await database.preparations.get(id)
      if (kept?.callId != null) throw new RecordGone(`preparation ${id} was taken by a call`)
      await database.preparations.delete(id)
    }),
  )
