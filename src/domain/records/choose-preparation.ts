import type { Person } from "./person"
import type { Preparation } from "./preparation"
import type { CallPlace } from "./same-call"

/** How long a preparation that names neither person nor meeting waits for whatever call comes next. */
const nextCallMs = 12 * 60 * 60 * 1000

/** What a preparation made beside an open meeting is bound to; null when the page tells neither meeting nor tab. */
export const meetingOf = ({ site, meetingId, tabId }: CallPlace): string | null =>
  meetingId !== null ? `${site}:${meetingId}` : tabId !== null ? `tab:${tabId}` : null

const wordsOf = (name: string): string[] =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Is this the same name, or a part of it ("Dana" and "Dana Okafor")? Accents, case and punctuation do not count. */
export const isSameName = (one: string, other: string): boolean => {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length)
  return short !== undefined && long !== undefined && short.length > 0 && short.every((word) => long.includes(word))
}

/**
 * The waiting preparation that this call takes: the one for this meeting, else for this tab, else for the person of the call,
 * else for somebody whose name the page shows, else one for "the next call". The newest wins. Null: none is meant for it.
 *
 * @param names the others, as the page names them.
 */
export const choosePreparation = (
  waiting: readonly Preparation[],
  call: CallPlace & { readonly personId: string | null },
  names: readonly string[],
  people: readonly Person[],
  at: number,
): Preparation | null => {
  const newest = waiting.toSorted((a, b) => b.savedAt - a.savedAt)
  const fresh = ({ savedAt }: Preparation) => at - savedAt <= nextCallMs
  const named = new Set(
    people.filter((person) => names.some((name) => isSameName(name, person.name))).map(({ id }) => id),
  )
  // Tab numbers begin anew with every browser start, so an old one means nothing.
  const tab = meetingOf({ ...call, meetingId: null })
  const meeting = call.meetingId === null ? null : meetingOf(call)
  const rules: ((preparation: Preparation) => boolean)[] = [
    (preparation) => meeting !== null && preparation.meeting === meeting,
    (preparation) => tab !== null && preparation.meeting === tab && fresh(preparation),
    (preparation) => call.personId !== null && preparation.personId === call.personId,
    (preparation) => preparation.personId !== null && named.has(preparation.personId),
    (preparation) => preparation.personId === null && preparation.meeting === null && fresh(preparation),
  ]
  for (const rule of rules) {
    const found = newest.find(rule)
    if (found !== undefined) return found
  }
  return null
}
