import { normalAddress } from "./address"
import { newPerson } from "./new-person"
import { plain } from "./search"
import type { Person } from "~domain/records/person"

/** What of a person a column of a table can hold. */
export const importFields = ["name", "familyName", "company", "addresses", "links", "howMet", "rhythmDays"] as const
export type ImportField = (typeof importFields)[number]

/** Which column, by its number, holds what; null: none does. */
export type Mapping = Readonly<Record<ImportField, number | null>>

/** Heads of columns that other programs use, as `plain` makes them. */
const heads: Readonly<Record<ImportField, readonly string[]>> = {
  name: ["name", "full name", "display name", "contact name", "contact", "person", "first name", "given name"],
  familyName: ["last name", "family name", "surname"],
  company: ["company", "company name", "organization", "organisation", "organization name", "account", "account name"],
  addresses: [
    "addresses",
    "email",
    "e mail",
    "mail",
    "email address",
    "e mail address",
    "e mail 1 value",
    "email 1 value",
    "primary email",
    "mail address",
  ],
  links: ["links", "linkedin", "linkedin url", "website", "url", "link"],
  howMet: ["howmet", "how met", "how we met", "source", "lead source"],
  rhythmDays: ["rhythmdays", "rhythm days", "rhythm", "every days"],
}

/** Names of a column that holds the first name only. */
const firstNames: readonly string[] = ["first name", "given name"]

/** What each column probably holds, by its head. A family name is only added to a first name: a full name has it already. */
export const guessMapping = (columns: readonly string[]): Mapping => {
  const names = columns.map((column) => plain(column).trim())
  const guess = (field: ImportField): number | null => {
    const found = heads[field].map((head) => names.indexOf(head)).find((at) => at !== -1)
    return found ?? null
  }
  const name = guess("name")
  return {
    name,
    familyName: name === null || firstNames.includes(names[name] ?? "") ? guess("familyName") : null,
    company: guess("company"),
    addresses: guess("addresses"),
    links: guess("links"),
    howMet: guess("howMet"),
    rhythmDays: guess("rhythmDays"),
  }
}

/** What taking in a table would do. `skipped` are rows, counted from 1 below the head, that name nobody. */
export interface ImportPlan {
  readonly add: readonly Person[]
  readonly change: readonly Person[]
  readonly same: number
  readonly skipped: readonly number[]
}

const text = (row: readonly string[], at: number | null, most: number): string =>
  at === null ? "" : (row[at] ?? "").trim().slice(0, most)

/** Cells that we wrote with an apostrophe against formulas, without it. */
const bare = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, "")

/**
 * What the rows make of the people known: who has one of the addresses, else exactly this name and company, takes over what was
 * not known; everybody else is new. Nothing that is known is overwritten. Two rows about one person make one person.
 *
 * @param newId makes an id for each new person.
 */
export const planPeople = (
  rows: readonly (readonly string[])[],
  mapping: Mapping,
  people: readonly Person[],
  newId: () => string,
  at: number,
): ImportPlan => {
  const known = new Map(people.map((person) => [person.id, person]))
  const byAddress = new Map(people.flatMap((person) => person.addresses.map((address) => [address, person.id])))
  const byName = new Map(people.map(({ id, name, company }) => [plain(`${name} / ${company}`), id]))
  const before = new Map(known)
  const touched = new Set<string>()
  const skipped: number[] = []
  let same = 0
  rows.forEach((cells, index) => {
    const row = cells.map(bare)
    const name = `${text(row, mapping.name, 200)} ${text(row, mapping.familyName, 200)}`.trim().slice(0, 200).trim()
    const addresses = text(row, mapping.addresses, 2000)
      .split(/[\s,;]+/)
      .flatMap((part) => normalAddress(part) ?? [])
    if (name === "" && addresses.length === 0) {
      skipped.push(index + 1)
      return
    }
    const company = text(row, mapping.company, 200)
    const links = text(row, mapping.links, 2000)
      .split(/[\s,;]+/)
      .filter((link) => /^https?:\/\/\S+$/i.test(link))
    const days = Number(text(row, mapping.rhythmDays, 10))
    const rhythmDays = Number.isInteger(days) && days >= 1 && days <= 730 ? days : null
    const shown = name === "" ? (addresses[0] ?? "") : name
    const id =
      addresses.map((address) => byAddress.get(address)).find((found) => found !== undefined) ??
      byName.get(plain(`${shown} / ${company}`)) ??
      newId()
    const person = known.get(id) ?? newPerson(id, { name: shown }, at)
    const next: Person = {
      ...person,
      company: person.company || company,
      addresses: [...new Set([...person.addresses, ...addresses])].slice(0, 20),
      links: [...new Set([...person.links, ...links])].slice(0, 20),
      howMet: person.howMet || text(row, mapping.howMet, 1000),
      rhythmDays: person.rhythmDays ?? rhythmDays,
    }
    if (known.has(id) && JSON.stringify(next) === JSON.stringify(person)) same += 1
    else touched.add(id)
    known.set(id, next)
    for (const address of next.addresses) byAddress.set(address, id)
    byName.set(plain(`${shown} / ${company}`), id)
  })
  const written = [...touched].flatMap((id) => known.get(id) ?? [])
  return {
    add: written.filter(({ id }) => !before.has(id)),
    change: written.filter(({ id }) => before.has(id)).map((person) => ({ ...person, changedAt: at })),
    same,
    skipped,
  }
}
