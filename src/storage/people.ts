import * as z from "zod/mini"
import { normalAddress } from "~domain/people/address"
import { whatMatters } from "~domain/people/matters"
import { newPerson, type PersonStart } from "~domain/people/new-person"
import { personSchema, type Matter, type Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { ringWaitingReviews } from "./bell"
import { readFields, readRecord, readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"
import { summariesWith } from "./summaries"

/*
 * Every reading here can be used in a live query (`useLiveQuery`), which then follows what any page of the extension writes.
 */

/** Everybody, by name. */
export const listPeople = (): Promise<Person[]> =>
  stored(async () => {
    const collator = new Intl.Collator(undefined, { sensitivity: "base" })
    return readRecords("people", await database.people.toArray()).toSorted((a, b) => collator.compare(a.name, b.name))
  })

/** Some people, by id; who is not there is left out. */
export const somePeople = (ids: readonly string[]): Promise<ReadonlyMap<string, Person>> =>
  stored(async () => {
    const found = await database.people.bulkGet([...new Set(ids)])
    return new Map(readRecords("people", found).map((person) => [person.id, person]))
  })

const named = z.pick(personSchema, { id: true, name: true })

/** The names of some people, by id; of everybody without `ids`. */
export const namesOfPeople = (ids?: readonly string[]): Promise<ReadonlyMap<string, string>> =>
  stored(async () => {
    const found = await (ids === undefined ? database.people.toArray() : database.people.bulkGet([...new Set(ids)]))
    const known = found.filter((raw) => raw !== undefined)
    return new Map(readFields("people", named, known).map(({ id, name }) => [id, name]))
  })

export const countPeople = (): Promise<number> => stored(() => database.people.count())

export const findPerson = (id: string): Promise<Person | null> =>
  stored(async () => readRecord("people", await database.people.get(id)))

/** Whose address this is, in any case and with or without a name around it; null when nobody's. Who is known longest wins. */
export const findPersonByAddress = (text: string): Promise<Person | null> =>
  stored(async () => {
    const address = normalAddress(text)
    if (address === null) return null
    const found = readRecords("people", await database.people.where("addresses").equals(address).toArray())
    return found.toSorted((a, b) => a.createdAt - b.createdAt)[0] ?? null
  })

/** @throws ZodError when there is no name or a text is too long. */
export const addPerson = (start: PersonStart, at: number): Promise<Person> => savePerson(newPerson(newId(), start, at))

/** Keeps a new or changed person as given. @throws ZodError when a value does not fit. */
export const savePerson = (person: Person): Promise<Person> =>
  stored(async () => {
    const checked = z.parse(personSchema, person)
    await database.people.put(checked)
    return checked
  })

/**
 * Changes some of what is known of a person and nothing else, so that two pages do not undo each other.
 *
 * @throws RecordGone when the person was erased, ZodError when a value does not fit.
 */
export const changePerson = async (
  id: string,
  change: Partial<Omit<Person, "version" | "id" | "createdAt" | "changedAt">>,
  at = now(),
): Promise<Person> => {
  const changed = await stored(() =>
    database.transaction("rw", database.people, async () => {
      const kept = readRecord("people", await database.people.get(id))
      if (kept === null) throw new RecordGone(`person ${id}`)
      const changed = z.parse(personSchema, { ...kept, ...change, changedAt: at })
      await database.people.put(changed)
      return changed
    }),
  )
  // A rhythm or a snooze decides who is counted on the toolbar button.
  await ringWaitingReviews()
  return changed
}

/** What matters to a person, in their words, from calls and kept by hand (see `whatMatters`). */
export const mattersTo = async (person: Person): Promise<readonly Matter[]> =>
  whatMatters(person, await summariesWith(person.id))
