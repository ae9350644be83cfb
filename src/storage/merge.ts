import * as z from "zod/mini"
import { mergePeople } from "~domain/people/merge"
import { personSchema, type Person } from "~domain/records/person"
import { readRecord } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"
import { affectedBy, type Affected } from "./erase"
import { touchesWith } from "./touches"

/** What merging `gone` into `kept` would make of them, and how much moves with it. Nothing has been done. */
export const previewMerge = async (
  kept: Person,
  gone: Person,
  at: number,
): Promise<{ readonly merged: Person; readonly moves: Affected }> => ({
  merged: mergePeople(kept, gone, at),
  moves: { ...(await affectedBy({ what: "person", id: gone.id })), people: 0 },
})

/**
 * Makes one person of two: everything about `goneId` is from now on about `keptId`, all of it or nothing.
 *
 * @throws RecordGone when one of them was erased.
 */
export const merge = (keptId: string, goneId: string, at: number): Promise<Person> =>
  stored(() => {
    const { people, calls, preparations, promises, touches, givenStones, warmUps } = database
    return database.transaction(
      "rw",
      [people, calls, preparations, promises, touches, givenStones, warmUps],
      async () => {
        const [kept, gone] = [
          readRecord("people", await people.get(keptId)),
          readRecord("people", await people.get(goneId)),
        ]
        if (kept === null || gone === null || keptId === goneId) throw new RecordGone(`person ${keptId} or ${goneId}`)
        const merged = z.parse(personSchema, mergePeople(kept, gone, at))
        const moved = { personId: keptId }
        const theirs = { personId: goneId }
        await Promise.all([
          calls.where(theirs).modify(moved),
          preparations.where(theirs).modify(moved),
          promises.where(theirs).modify(moved),
          givenStones.where(theirs).modify(moved),
        ])
        await touchesWith(goneId).modify(moved)
        // There is one plan a person; of two, that of the one who stays holds.
        const plan = await warmUps.get(goneId)
        if (plan !== undefined && (await warmUps.get(keptId)) === undefined) await warmUps.put({ ...plan, ...moved })
        await warmUps.delete(goneId)
        await people.delete(goneId)
        await people.put(merged)
        return merged
      },
    )
  })
