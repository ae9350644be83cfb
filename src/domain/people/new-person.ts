import type { Person } from "~domain/records/person"

/** What a person can be begun with; everything but the name may be left out. */
export type PersonStart = Pick<Person, "name"> & Partial<Omit<Person, "version" | "id" | "createdAt" | "changedAt">>

/** Somebody new, of whom nothing but `start` is known. */
export const newPerson = (id: string, start: PersonStart, at: number): Person => ({
  version: 2,
  id,
  company: "",
  addresses: [],
  links: [],
  howMet: "",
  matters: [],
  rhythmDays: null,
  fit: null,
  fitWhy: "",
  snoozedUntil: null,
  ...start,
  createdAt: at,
  changedAt: at,
})
