import Dexie from "dexie"
import * as z from "zod/mini"
import { touchSchema, type Touch } from "~domain/records/touch"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { ringWaitingReviews } from "./bell"
import { readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"

/** The touches of one person by time. For the modules of this folder. */
export const touchesWith = (personId: string) =>
  database.touches.where("[personId+at]").between([personId, Dexie.minKey], [personId, Dexie.maxKey])

/** What is written down by hand or by the mail page, newest first. Calls, promises and stones given are touches as well: see `trustEntries`. */
export const touchesOf = (personId: string): Promise<Touch[]> =>
  stored(async () => readRecords("touches", await touchesWith(personId).toArray()).toReversed())

/** Every touch since `since` (epoch ms), in no order. */
export const touchesSince = (since: number): Promise<Touch[]> =>
  stored(async () => readRecords("touches", await database.touches.where("at").aboveOrEqual(since).toArray()))

/** What a touch is logged with; only whom and what must be said. */
export type TouchStart = Pick<Touch, "personId" | "kind"> & Partial<Pick<Touch, "at" | "note" | "callId">>

/**
 * Writes down a contact with a person.
 *
 * @throws RecordGone when the person was erased, ZodError when a value does not fit.
 */
export const logTouch = (start: TouchStart, at = now()): Promise<Touch> =>
  saveTouch({ version: 1, id: newId(), at, note: "", callId: null, ...start, savedAt: at })

/** Keeps a new or changed touch. @throws RecordGone when the person was erased, ZodError when a value does not fit. */
export const saveTouch = async (touch: Touch): Promise<Touch> => {
  const saved = await stored(() =>
    database.transaction("rw", database.people, database.touches, async () => {
      const checked = z.parse(touchSchema, touch)
      if ((await database.people.get(checked.personId)) === undefined) throw new RecordGone(`person ${touch.personId}`)
      await database.touches.put(checked)
      return checked
    }),
  )
  await ringWaitingReviews()
  return saved
}

/** Takes a touch back as if it had not been. */
export const dropTouch = async (id: string): Promise<void> => {
  await stored(() => database.touches.delete(id))
  await ringWaitingReviews()
}
