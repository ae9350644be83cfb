import { callHash } from "~domain/calls/hash"
import { search } from "~domain/people/search"
import { callTitle } from "~domain/records/call"
import { t, tCount } from "~platform/i18n"
import { Said } from "~ui/Said"
import { CallLine } from "./CallLine"
import { dayWords } from "./dates"
import { personHash } from "./route"
import type { SearchIndex } from "./search-index"
import { Section } from "./Section"

/** As many are shown of each; who looks for one types on. */
const shown = 20

interface FoundProps {
  readonly query: string
  readonly index: SearchIndex
  readonly at: number
}

/** What a search finds, as it is typed: people, then calls, then what people said. The arrows walk through it. */
export const Found = ({ query, index, at }: FoundProps) => {
  const people = search(index.people, query, shown)
  const calls = search(index.calls, query, shown)
  const said = search(index.said, query, shown)

  const walk = (event: React.KeyboardEvent<HTMLElement>): void => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("a")]
    const next = links[links.findIndex((link) => link === document.activeElement) + step]
    if (step === 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  const count = people.length + calls.length + said.length
  return (
    // The arrows only move the focus between links, which all can be reached by Tab as well.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="found" onKeyDown={walk}>
      <h1>{t("home_found", query.trim())}</h1>
      <p className="lead" role="status">
        {count === 0 ? t("home_found_nothing") : tCount("home_found_count", count)}
      </p>
      {people.length > 0 ? (
        <Section title={t("home_people")}>
          <ul className="lines">
            {people.map(({ id, name, company }) => (
              <li key={id}>
                <a href={personHash(id)}>{name}</a> <span className="muted">{company}</span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {calls.length > 0 ? (
        <Section title={t("home_calls")}>
          <ul className="lines">
            {calls.map(({ call, name }) => (
              <CallLine key={call.id} call={call} name={name} />
            ))}
          </ul>
        </Section>
      ) : null}
      {said.length > 0 ? (
        <Section title={t("home_said")}>
          <ul className="lines">
            {said.map(({ call, name, sentence }, n) => (
              <li key={n}>
                <Said>{sentence.quote}</Said>
                <span className="small">
                  <a href={callHash(call.id, sentence.turnId)}>{name ?? callTitle(call)}</a>,{" "}
                  {dayWords(sentence.at, at)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
    </div>
  )
}
