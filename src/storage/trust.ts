import { fadingAmong, type Fading } from "~domain/trust/fading"
import { trustEntries, type TrustEntry } from "~domain/trust/entries"
import type { CallRecord } from "~domain/records/call"
import { readRecord, readRecords } from "./border"
import { callsWith } from "./calls"
import { database } from "./database"
import { stored } from "./errors"
import { promisesTo } from "./promises"
import { givenTo } from "./stones"
import { touchesOf, touchesSince, touchesWith } from "./touches"

/** The account of one person, newest first. */
export const accountOf = async (personId: string): Promise<TrustEntry[]> => {
  const [touches, calls, promises, given] = await Promise.all([
    touchesOf(personId),
    callsWith(personId),
    promisesTo(personId),
    givenTo(personId),
  ])
  return trustEntries({ touches, calls, promises, given })
}

/** So far back everybody's accounts are read at once: of what is older, less than a fiftieth is left. */
const lookBackMs = 366 * 24 * 60 * 60 * 1000

/** Everybody who is fading at `at` (epoch ms), those with most to lose first. Its cost grows with the last year, not with all years. */
export const fadingPeople = (at: number): Promise<readonly Fading[]> =>
  stored(() =>
    database.transaction(
      "r",
      [database.people, database.touches, database.calls, database.promises, database.givenStones],
      () => readFading(at),
    ),
  )

const readFading = async (at: number): Promise<readonly Fading[]> => {
  const withRhythm = readRecords("people", await database.people.where("rhythmDays").above(0).toArray())
  if (withRhythm.length === 0) return []
  const since = at - lookBackMs
  const [touches, calls, promises, given] = await Promise.all([
    touchesSince(since),
    database.calls.where("startedAt").aboveOrEqual(since).toArray(),
    database.promises.where("state").notEqual("open").toArray(),
    database.givenStones.toArray(),
  ])
  const entries = trustEntries({
    touches,
    calls: readRecords("calls", calls),
    promises: readRecords("promises", promises),
    given: readRecords("givenStones", given),
  })
  const recent = new Set(entries.map(({ personId }) => personId))
  const older = await Promise.all(withRhythm.filter(({ id }) => !recent.has(id)).map(({ id }) => lastOf(id)))
  return fadingAmong(withRhythm, [...entries, ...older.flat()], at)
}

/** The last touch and call of somebody with whom there was none for long. */
const lastOf = async (personId: string): Promise<TrustEntry[]> => {
  const touch = readRecord("touches", await touchesWith(personId).last())
  const calls: CallRecord[] = await callsWith(personId)
  return trustEntries({ touches: touch === null ? [] : [touch], calls: calls.slice(0, 1), promises: [], given: [] })
}
