import * as z from "zod/mini"
import type { ImportPlan } from "~domain/people/import"
import { personSchema, type Person } from "~domain/records/person"
import { ringWaitingReviews } from "./bell"
import { readRecords } from "./border"
import { database } from "./database"
import { stored } from "./errors"

/** So many are written before the progress is told and the user may have stopped it. */
const step = 250

/** The user stopped it; nothing of it was kept. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped"
}

/**
 * Takes people in, all of them or none. They are planned once more, against whom is known by then: what was changed since they were
 * shown stays.
 *
 * @param planned what taking in would do with the people who are known.
 * @param stop stops it: then everything is as it was.
 * @param told how many are written so far.
 * @returns how many were written.
 * @throws ImportStopped, StorageFull, StorageClosed, ZodError when a person does not fit; then everything is as it was.
 */
export const importPeople = async (
  planned: (known: readonly Person[]) => Pick<ImportPlan, "add" | "change">,
  stop: AbortSignal,
  told: (written: number) => void,
): Promise<number> => {
  const count = await stored(() =>
    database.transaction("rw", database.people, async () => {
      const { add, change } = planned(readRecords("people", await database.people.toArray()))
      const people = [...add, ...change].map((person) => z.parse(personSchema, person))
      for (let from = 0; from < people.length; from += step) {
        if (stop.aborted) throw new ImportStopped()
        await database.people.bulkPut(people.slice(from, from + step))
        told(Math.min(people.length, from + step))
      }
      if (stop.aborted) throw new ImportStopped()
      return people.length
    }),
  )
  await ringWaitingReviews()
  return count
}
