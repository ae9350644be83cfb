import { useLiveQuery } from "dexie-react-hooks"
import { useMemo } from "react"
import type { CallSummary, KeptSentence } from "~domain/calls/summary"
import { findable, type Findable } from "~domain/people/search"
import { kindTextKey } from "~domain/records/call-kind"
import type { Person } from "~domain/records/person"
import { t } from "~platform/i18n"
import { listPeople } from "~storage/people"
import { callSummaries } from "~storage/summaries"

/** A call, and with whom it was; null when nobody was named. */
export interface CallWith {
  readonly call: CallSummary
  readonly name: string | null
}

/** A sentence, and the call it was said in. */
export interface SaidIn extends CallWith {
  readonly sentence: KeptSentence
}

/** Everything that can be found, newest first, in memory: a key typed asks no database. */
export interface SearchIndex {
  readonly people: readonly Findable<Person>[]
  readonly calls: readonly Findable<CallWith>[]
  readonly said: readonly Findable<SaidIn>[]
}

const indexOf = (people: readonly Person[], calls: readonly CallSummary[]): SearchIndex => {
  const known = new Map(people.map((person) => [person.id, person]))
  const withWhom = calls.map((call) => ({ call, person: known.get(call.personId ?? "") }))
  return {
    people: people.map((person) => findable(person, person.name, person.company, ...person.addresses, person.howMet)),
    calls: withWhom.map(({ call, person }) =>
      findable(
        { call, name: person?.name ?? null },
        person?.name ?? "",
        person?.company ?? "",
        call.title,
        t(kindTextKey(call.kind)),
      ),
    ),
    said: withWhom.flatMap(({ call, person }) =>
      call.said.map((sentence) => findable({ call, name: person?.name ?? null, sentence }, sentence.quote)),
    ),
  }
}

/** The index while it is wanted, in step with what any page writes; null until it is there. */
export const useSearchIndex = (wanted: boolean): SearchIndex | null => {
  const found = useLiveQuery(() => (wanted ? Promise.all([listPeople(), callSummaries()]) : null), [wanted])
  return useMemo(() => (found ? indexOf(...found) : null), [found])
}
