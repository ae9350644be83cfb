import * as z from "zod/mini"
import type { Consistency } from "~domain/promises/consistency"
import type { CalendarDay } from "~domain/records/calendar-day"
import { promiseSchema, type PromiseRecord, type PromiseState } from "~domain/records/review"
import { readRecord, readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"

/** Promises not kept yet and not let go: soonest first, those without a day last. */
export const openPromises = (): Promise<PromiseRecord[]> =>
  stored(async () =>
    readRecords("promises", await database.promises.where({ state: "open" }).toArray()).toSorted(bySoonest),
  )

/** How many promises were kept on time, of how many that were settled. */
export const countKept = (): Promise<Pick<Consistency, "onTime" | "settled">> =>
  stored(async () => {
    const count = (state: PromiseState) => database.promises.where({ state }).count()
    const [onTime, late, letGo] = await Promise.all([count("kept"), count("late"), count("let-go")])
    return { onTime, settled: onTime + late + letGo }
  })

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

/**
 * The rep says what became of a promise, or that it is open again, with a note.
 *
 * @param at when they say it, epoch ms.
 * @throws RecordGone when the promise was erased, ZodError when the note is too long.
 */
export const settlePromise = (id: string, state: PromiseState, note: string, at: number): Promise<PromiseRecord> =>
  stored(() =>
    database.transaction("rw", database.promises, async () => {
      const kept = readRecord("promises", await database.promises.get(id))
      if (kept === null) throw new RecordGone(`promise ${id}`)
      const settled = z.parse(promiseSchema, { ...kept, state, note, settledAt: state === "open" ? null : at })
      await database.promises.put(settled)
      return settled
    }),
  )

/** Gives a promise another day; null: no day was said. @throws RecordGone when it was erased. */
export const movePromise = (id: string, due: CalendarDay | null): Promise<void> =>
  stored(() =>
    database.transaction("rw", database.promises, async () => {
      const kept = readRecord("promises", await database.promises.get(id))
      if (kept === null) throw new RecordGone(`promise ${id}`)
      await database.promises.put(z.parse(promiseSchema, { ...kept, due }))
    }),
  )

/** Takes a promise away as if it had not been heard. */
export const dropPromise = (id: string): Promise<void> => stored(() => database.promises.delete(id))
