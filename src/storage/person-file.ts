import type { CallRecord } from "~domain/records/call"
import type { Matter, Person } from "~domain/records/person"
import type { PromiseRecord } from "~domain/records/review"
import type { GivenStone, Stone } from "~domain/stones/stone"
import { trustEntries, type TrustEntry } from "~domain/trust/entries"
import { callsWith } from "./calls"
import { findPerson, mattersTo } from "./people"
import { promisesTo } from "./promises"
import { givenTo, listStones } from "./stones"
import { touchesOf } from "./touches"

/** Everything that is known of one person, and the library to choose from for them. */
export interface PersonFile {
  readonly person: Person
  readonly account: readonly TrustEntry[]
  readonly promises: readonly PromiseRecord[]
  readonly calls: readonly CallRecord[]
  readonly matters: readonly Matter[]
  readonly stones: readonly Stone[]
  readonly given: readonly GivenStone[]
}

/** All of it, read in one go, so that no page shows half of it; null when there is no such person. */
export const personFile = async (id: string): Promise<PersonFile | null> => {
  const person = await findPerson(id)
  if (person === null) return null
  const [matters, touches, promises, calls, stones, given] = await Promise.all([
    mattersTo(person),
    touchesOf(id),
    promisesTo(id),
    callsWith(id),
    listStones(),
    givenTo(id),
  ])
  const account = trustEntries({ touches, calls, promises, given })
  return { person, account, promises, calls, stones, given, matters }
}
