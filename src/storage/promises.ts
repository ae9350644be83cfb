import * as z from "zod/mini"
import { promiseSchema, type PromiseRecord } from "~domain/records/review"
import { readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"

/** Promises not kept yet and not let go: those with a day first, soonest first. */
export const openPromises = (): Promise<PromiseRecord[]> =>
  stored(async () =>
    readRecords("promises", await database.promises.where({ state: "open" }).toArray()).toSorted(bySoonest),
  )

const bySoonest = (a: PromiseRecord, b: PromiseRecord): number =>
  (a.due ?? "9999").localeCompare(b.due ?? "9999") || a.createdAt - b.createdAt

/** What was promised in a call. */
export const promisesOfCall = (callId: string): Promise<PromiseRecord[]> =>
  stored(async () => readRecords("promises", await database.promises.where({ callId }).toArray()).toSorted(bySoonest))

/** What was promised to a person. */
export const promisesTo = (personId: string): Promise<PromiseRecord[]> =>
  stored(async () => readRecords("promises", await database.promises.where({ personId }).toArray()).toSorted(bySoonest))

/** Keeps a new or changed promise. @throws ZodError when a value does not fit. */
export const savePromise = (promise: PromiseRecord): Promise<void> =>
  stored(async () => {
    await database.promises.put(z.parse(promiseSchema, promise))
  })

/** @throws RecordGone when the promise was erased. */
export const setPromiseState = (id: string, state: PromiseRecord["state"]): Promise<void> =>
  stored(async () => {
    if ((await database.promises.update(id, { state })) === 0 && (await database.promises.get(id)) === undefined) {
      throw new RecordGone(`promise ${id}`)
    }
  })

/** Takes a promise away as if it had not been heard. */
export const dropPromise = (id: string): Promise<void> => stored(() => database.promises.delete(id))
