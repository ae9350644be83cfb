import { whatMatters } from "~domain/people/matters"
import type { CallRecord } from "~domain/records/call"
import type { Matter, Person } from "~domain/records/person"
import type { PromiseRecord } from "~domain/records/review"
import type { GivenStone, Stone } from "~domain/stones/stone"
import { trustEntries, type TrustEntry } from "~domain/trust/entries"
import { callsWith } from "./calls"
import { database } from "./database"
import { stored } from "./errors"
import { findPerson } from "./people"
import { promisesTo } from "./promises"
import { givenTo, listStones } from "./stones"
import { summariesWith } from "./summaries"
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

/**
 * All of it, read in one transaction, so that no page shows half of it; null when there is no such person. Every reading begins
 * before the first wait: a live query follows only those.
 */
export const personFile = async (id: string): Promise<PersonFile | null> => {
  const { people, touches, calls, summaries, promises, stones, givenStones } = database
  const [person, touched, promised, theirCalls, library, given, said] = await stored(() =>
    database.transaction("r", [people, touches, calls, summaries, promises, stones, givenStones], () =>
      Promise.all([
        findPerson(id),
        touchesOf(id),
        promisesTo(id),
        callsWith(id),
        listStones(),
        givenTo(id),
        summariesWith(id),
      ]),
    ),
  )
  return (
    person && {
      person,
      account: trustEntries({ touches: touched, calls: theirCalls, promises: promised, given }),
      promises: promised,
      calls: theirCalls,
      matters: whatMatters(person, said),
      stones: library,
      given,
    }
  )
}
