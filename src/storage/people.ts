import * as z from "zod/mini"
import { personSchema, type Person } from "~domain/records/person"
import { newId } from "~platform/ids"
import { readRecord, readRecords } from "./border"
import { database } from "./database"
import { stored } from "./errors"

/** Everybody, by name. */
export const listPeople = (): Promise<Person[]> =>
  stored(async () => {
    const collator = new Intl.Collator(undefined, { sensitivity: "base" })
    return readRecords("people", await database.people.toArray()).toSorted((a, b) => collator.compare(a.name, b.name))
  })

export const findPerson = (id: string): Promise<Person | null> =>
  stored(async () => readRecord("people", await database.people.get(id)))

/** @throws ZodError when there is no name or a text is too long. */
export const addPerson = (person: Pick<Person, "name" | "company">, at: number): Promise<Person> =>
  savePerson({ version: 1, id: newId(), createdAt: at, ...person })

/** Keeps a new or changed person. @throws ZodError when a value does not fit. */
export const savePerson = (person: Person): Promise<Person> =>
  stored(async () => {
    const checked = z.parse(personSchema, person)
    await database.people.put(checked)
    return checked
  })
