import { useLiveQuery } from "dexie-react-hooks"
import { useMemo } from "react"
import { findable, search } from "~domain/people/search"
import { kindTextKey } from "~domain/records/call-kind"
import type { CallRecord } from "~domain/records/call"
import type { Person } from "~domain/records/person"
import { t, tCount } from "~platform/i18n"
import { allCalls } from "~storage/calls"
import { listPeople } from "~storage/people"
import { CallLine } from "./CallLine"
import { personHash } from "./route"
import { Section } from "./Section"

/** As many are shown of each; who looks for one types on. */
const shown = 20

/** What a search finds, as it is typed: people first, then calls. The arrows walk through it. */
export const Found = ({ query }: { readonly query: string }) => {
  const people = useLiveQuery(listPeople)
  const calls = useLiveQuery(allCalls)
  const known = useMemo(() => new Map(people?.map((person) => [person.id, person])), [people])
  const findablePeople = useMemo(
    () => people?.map((person) => findable(person, person.name, person.company, ...person.addresses, person.howMet)),
    [people],
  )
  const findableCalls = useMemo(
    () =>
      calls?.map((call) => {
        const person = known.get(call.personId ?? "")
        return findable(call, person?.name ?? "", person?.company ?? "", call.title, t(kindTextKey(call.kind)))
      }),
    [calls, known],
  )
  const foundPeople: readonly Person[] = search(findablePeople ?? [], query, shown)
  const foundCalls: readonly CallRecord[] = search(findableCalls ?? [], query, shown)
  if (!findablePeople || !findableCalls) return null

  const walk = (event: React.KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a")]
    const next = links[links.findIndex((link) => link === document.activeElement) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  const count = foundPeople.length + foundCalls.length
  return (
    // The arrows only move the focus between links, which all can be reached by Tab as well.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="found" onKeyDown={walk}>
      <h1>{t("home_found", query.trim())}</h1>
      <p className="lead" role="status">
        {count === 0 ? t("home_found_nothing") : tCount("home_found_count", count)}
      </p>
      {foundPeople.length > 0 ? (
        <Section title={t("home_people")}>
          <ul className="lines">
            {foundPeople.map(({ id, name, company }) => (
              <li key={id}>
                <a href={personHash(id)}>{name}</a> <span className="muted">{company}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {foundCalls.length > 0 ? (
        <Section title={t("home_calls")}>
          <ul className="lines">
            {foundCalls.map((call) => (
              <CallLine key={call.id} call={call} name={known.get(call.personId ?? "")?.name ?? null} />
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}
