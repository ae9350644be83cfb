import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { callHash } from "~domain/calls/hash"
import { dayOf } from "~domain/calendar/days"
import { mailtoOf } from "~domain/mail/mailto"
import { consistencyOf } from "~domain/promises/consistency"
import { callLength } from "~domain/records/call"
import { kindTextKey } from "~domain/records/call-kind"
import { isContact } from "~domain/trust/weights"
import { ownUrl } from "~platform/browser"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { countsInWords } from "~storage/counts"
import { affectedBy, erase, type Affected } from "~storage/erase"
import { personFile } from "~storage/person-file"
import { Button, ButtonLink } from "~ui/Button"
import { Confirm } from "~ui/Confirm"
import { Problem } from "~ui/Problem"
import { Account } from "./Account"
import { AddPromise } from "./AddPromise"
import { calendarWords, minutesWords, momentWords, rhythmWords } from "./dates"
import { entryWords, fitWords } from "./entry-words"
import { Gone } from "./Gone"
import { LogTouch } from "./LogTouch"
import { Matters } from "./Matters"
import { Merge } from "./Merge"
import { PersonForm } from "./PersonForm"
import { PromiseLine } from "./PromiseLine"
import { River } from "./River"
import { Section } from "./Section"
import { PersonWarmUp } from "./WarmUpLines"
import { useWriting } from "./writing"

/** As many calls stand here; the search finds the others. */
const shownCalls = 10

/** Everything about one person. */
export const PersonPage = ({ id }: { readonly id: string }) => {
  const at = now()
  const known = useLiveQuery(() => personFile(id), [id])
  const [editing, setEditing] = useState(false)
  const [affected, setAffected] = useState<Affected | null>(null)
  const [problem, write] = useWriting()

  if (known === null) return <Gone />
  if (known === undefined) return null

  const { person, account, promises, calls, matters, stones, given } = known
  const last = account.find(({ kind }) => isContact(kind))
  const kept = consistencyOf(promises, dayOf(at))
  const [address] = person.addresses
  const mail = address === undefined ? null : mailtoOf(address)
  return (
    <>
      <p className="small">
        <a href="#people">{t("home_people")}</a>
      </p>
      <div className="who">
        <div>
          <h1>{person.name}</h1>
          <p className="muted">{[person.company, person.howMet].filter((text) => text !== "").join(". ")}</p>
          {person.links.length === 0 ? null : (
            <ul className="small" aria-label={t("person_links")}>
              {person.links.map((link) => (
                <li key={link}>
                  <a href={link} target="_blank" rel="noreferrer">
                    {link}
                  </a>
                </li>
              ))}
            </ul>
          )}
        </div>
        <div className="acts">
          <LogTouch person={person} look="main" label={t("person_add_touch")}>
            {t("person_add_touch")}
          </LogTouch>
          <ButtonLink href={ownUrl(`tabs/prepare.html?person=${encodeURIComponent(id)}`)}>
            {t("prepare_call")}
          </ButtonLink>
          {mail === null ? null : <ButtonLink href={mail}>{t("person_write")}</ButtonLink>}
          <Button aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {t("person_edit")}
          </Button>
        </div>
      </div>
      {editing ? <PersonForm person={person} onDone={() => setEditing(false)} /> : null}
      <dl className="facts4">
        <Fact
          term={t("person_last")}
          value={last ? `${calendarWords(dayOf(last.at), at)}, ${entryWords(last)}` : t("person_last_none")}
        />
        <Fact
          term={t("person_rhythm")}
          value={
            rhythmWords(person.rhythmDays) +
            (person.snoozedUntil !== null && person.snoozedUntil > dayOf(at)
              ? ` ${t("person_snoozed", calendarWords(person.snoozedUntil, at))}`
              : "")
          }
        />
        <Fact term={t("person_fit")} value={[fitWords(person.fit), person.fitWhy].filter(Boolean).join(": ")} />
        <Fact
          term={t("home_promises")}
          value={kept.settled === 0 ? t("person_promises_none") : t("home_on_time", kept.onTime, kept.settled)}
        />
      </dl>
      <River person={person} stones={stones} given={given} matters={matters} account={account} at={at} />
      <PersonWarmUp id={id} name={person.name} at={at} />
      <div className="two two--wide">
        <div>
          <Account entries={account} at={at} />
          <Section title={t("home_promises")}>
            {promises.length === 0 ? null : (
              <ul className="rows">
                {promises.map((promise) => (
                  <PromiseLine key={promise.id} promise={promise} name={null} at={at} />
                ))}
              </ul>
            )}
            <AddPromise personId={id} />
          </Section>
          {calls.length > 0 ? (
            <Section title={t("home_calls")} end={tCount("count_calls", calls.length)}>
              <ul className="lines">
                {calls.slice(0, shownCalls).map((call) => (
                  <li key={call.id}>
                    <a href={callHash(call.id)}>{momentWords(call.startedAt)}</a>
                    <span className="muted">
                      {t(kindTextKey(call.kind))}, {minutesWords(callLength(call))}
                    </span>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <Matters person={person} matters={matters} at={at} />
      </div>
      <Section title={t("person_more")}>
        <Merge person={person} />
        <div className="pad">
          <Confirm
            label={t("person_erase")}
            look="danger"
            act={t("person_erase_act")}
            leave={t("home_leave")}
            danger
            onAsk={() => {
              setAffected(null)
              write(affectedBy({ what: "person", id }), setAffected)
            }}
            onConfirm={() =>
              write(erase({ what: "person", id }, now()), () => {
                location.hash = "#people"
              })
            }
          >
            <p aria-live="polite">
              {affected === null
                ? t("options_erase_counting")
                : t("person_erase_what", person.name, countsInWords({ ...affected, people: 0 }))}
            </p>
            <p>{t("options_erase_for_good")}</p>
          </Confirm>
        </div>
        <Problem>{problem}</Problem>
      </Section>
    </>
  )
}

const Fact = ({ term, value }: { readonly term: string; readonly value: string }) => (
  <div>
    <dt>{term}</dt>
    <dd>{value}</dd>
  </div>
)
