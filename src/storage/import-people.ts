import * as z from "zod/mini"
import { personSchema, type Person } from "~domain/records/person"
import { ringWaitingReviews } from "./bell"
import { database } from "./database"
import { stored } from "./errors"

/** So many are written before the progress is told and the user may have stopped it. */
const step = 250

/** The user stopped it; nothing of it was kept. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped"
}

/**
 * Keeps new and changed people, all of them or none.
 *
 * @param stop stops it: then everything is as it was.
 * @param told how many are written so far.
 * @throws ImportStopped, StorageFull, StorageClosed, ZodError when a person does not fit; then everything is as it was.
 */
export const importPeople = async (
  people: readonly Person[],
  stop: AbortSignal,
  told: (written: number) => void,
): Promise<void> => {
  const checked = people.map((person) => z.parse(personSchema, person))
  await stored(() =>
    database.transaction("rw", database.people, async () => {
      for (let from = 0; from < checked.length; from += step) {
        if (stop.aborted) throw new ImportStopped()
        await database.people.bulkPut(checked.slice(from, from + step))
        told(Math.min(checked.length, from + step))
      }
      if (stop.aborted) throw new ImportStopped()
    }),
  )
  await ringWaitingReviews()
}
