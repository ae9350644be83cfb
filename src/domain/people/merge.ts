import { findable, plain, search } from "./search"
import { maxRhythmDays, type Matter, type Person } from "~domain/records/person"

const joined = (one: string, other: string, most: number): string =>
  [...new Set([one.trim(), other.trim()].filter((text) => text !== ""))].join("\n").slice(0, most)

const union = <T>(one: readonly T[], other: readonly T[], most: number): T[] =>
  [...new Set([...one, ...other])].slice(0, most)

const keyOf = ({ stage, quote }: Matter): string => `${stage} ${quote}`

/**
 * One person of two that are the same. What only one knows is taken over; where both know something, `kept` is right. The closer
 * rhythm holds, and nobody stays snoozed unless both were.
 */
export const mergePeople = (kept: Person, gone: Person, at: number): Person => {
  const rhythm = Math.min(kept.rhythmDays ?? maxRhythmDays + 1, gone.rhythmDays ?? maxRhythmDays + 1)
  const known = new Set(kept.matters.map(keyOf))
  return {
    ...kept,
    company: kept.company || gone.company,
    addresses: union(kept.addresses, gone.addresses, 20),
    links: union(kept.links, gone.links, 20),
    howMet: joined(kept.howMet, gone.howMet, 1000),
    matters: [...kept.matters, ...gone.matters.filter((matter) => !known.has(keyOf(matter)))].slice(0, 100),
    rhythmDays: rhythm > maxRhythmDays ? null : rhythm,
    fit: kept.fit ?? gone.fit,
    fitWhy: kept.fit === null ? joined(kept.fitWhy, gone.fitWhy, 1000) : kept.fitWhy || gone.fitWhy,
    snoozedUntil:
      kept.snoozedUntil === null || gone.snoozedUntil === null
        ? null
        : kept.snoozedUntil < gone.snoozedUntil
          ? kept.snoozedUntil
          : gone.snoozedUntil,
    createdAt: Math.min(kept.createdAt, gone.createdAt),
    changedAt: at,
  }
}

/** Who may be the same as `person`, likeliest first: those who share an address, then those whose name holds the same words. */
export const likelyDoubles = (person: Person, people: readonly Person[]): readonly Person[] => {
  const others = people.filter(({ id }) => id !== person.id)
  const shares = others.filter(({ addresses }) => addresses.some((address) => person.addresses.includes(address)))
  const named = search(
    others.map((other) => findable(other, other.name)),
    person.name,
    5,
  )
  const part = others.filter(({ name }) => plain(person.name).includes(`${plain(name)} `))
  return [...new Set([...shares, ...named, ...part])].slice(0, 5)
}
