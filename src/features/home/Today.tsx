import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { dayAfter, dayOf } from "~domain/calendar/days"
import { callLength, callTitle } from "~domain/records/call"
import { kindTextKey } from "~domain/records/call-kind"
import { now } from "~platform/clock"
import { t, tCount, uiLanguage } from "~platform/i18n"
import { ownUrl } from "~platform/browser"
import { readToday } from "~storage/today"
import { ButtonLink, TextButton } from "~ui/Button"
import { dayWords, minutesWords } from "./dates"
import { FadingLine } from "./FadingLine"
import { PromiseLine } from "./PromiseLine"
import { personHash } from "./route"
import { Section } from "./Section"
import { CalendarButton } from "./TakeAway"
import { WaitingWarmUps } from "./WarmUpLines"

/** Promises due so many days ahead are shown. */
const ahead = 7
/** So many fading people are shown at first: a list nobody can answer today helps nobody. */
const shownFading = 8

/** What is next: who is fading, what was promised, what waits. */
export const Today = () => {
  const at = now()
  const today = dayOf(at)
  const [allFading, setAllFading] = useState(false)
  // An async function itself: Dexie waits for the awaits of no other.
  const found = useLiveQuery(async () => readToday(at, allFading ? Infinity : shownFading), [today, allFading])
  if (found === undefined) return null

  const { fading, fadingFirst, promises, kept, reviews, preparations, warmUps, names, oneThing } = found
  const due = promises.filter(({ due: day }) => day === null || day <= dayAfter(today, ahead))
  const dated = promises.filter(({ due: day }) => day !== null)
  const nameOf = (id: string | null): string | null => names.get(id ?? "") ?? null
  return (
    <>
      <h1>{new Intl.DateTimeFormat(uiLanguage(), { weekday: "long", day: "numeric", month: "long" }).format(at)}</h1>
      <p className="lead">{leadWords(fading.length, due.length, reviews.length)}</p>
      <div className="two">
        <div>
          {preparations.length > 0 ? (
            <Section title={t("home_next")}>
              <ul className="rows">
                {preparations.map(({ id, personId, kind, intention, savedAt }) => (
                  <li key={id}>
                    <div>
                      {nameOf(personId) === null ? (
                        <b>{t("home_next_call")}</b>
                      ) : (
                        <a href={personHash(personId ?? "")}>{nameOf(personId)}</a>
                      )}
                      <p className="muted small">
                        {t(kindTextKey(kind))}
                        {intention === "" ? "" : `. ${intention}`}
                      </p>
                    </div>
                    <span className="muted small">{t("home_prepared", dayWords(savedAt, at))}</span>
                    <ButtonLink
                      small
                      href={ownUrl(`tabs/prepare.html?id=${encodeURIComponent(id)}`)}
                      aria-label={t("prepare_open_of", nameOf(personId) ?? t("home_next_call"))}
                    >
                      {t("prepare_open")}
                    </ButtonLink>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
          <WaitingWarmUps plans={warmUps} nameOf={nameOf} at={at} />
          <Section title={t("home_fading")} end={fading.length > 1 ? t("home_most_to_lose") : null}>
            {fading.length === 0 ? (
              <p className="muted pad">{t(found.knowsAnybody ? "home_fading_none" : "home_fading_nobody_known")}</p>
            ) : (
              <ul className="rows">
                {fadingFirst.map((one) => (
                  <FadingLine key={one.person.id} {...one} at={at} />
                ))}
              </ul>
            )}
            {fading.length > fadingFirst.length ? (
              <p className="pad">
                <TextButton onClick={() => setAllFading(true)}>
                  {tCount("home_fading_more", fading.length - fadingFirst.length)}
                </TextButton>
              </p>
            ) : null}
          </Section>
        </div>
        <div>
          <Section
            title={t("home_promises")}
            end={kept.settled === 0 ? null : t("home_on_time", kept.onTime, kept.settled)}
          >
            {due.length === 0 ? (
              <p className="muted pad">{t("home_promises_none")}</p>
            ) : (
              <ul className="rows">
                {due.map((promise) => (
                  <PromiseLine key={promise.id} promise={promise} name={nameOf(promise.personId)} at={at} />
                ))}
              </ul>
            )}
            {dated.length + fading.length > 0 ? (
              <CalendarButton promises={dated} fading={fading} nameOf={nameOf} />
            ) : null}
          </Section>
          {reviews.length > 0 ? (
            <Section title={t("home_reviews")}>
              <ul className="rows">
                {reviews.map((call) => {
                  const name = nameOf(call.personId) ?? callTitle(call)
                  return (
                    <li key={call.id}>
                      <div>
                        <b>{name}</b>
                        <p className="muted small">
                          {dayWords(call.startedAt, at)}, {minutesWords(callLength(call))}
                        </p>
                      </div>
                      <ButtonLink
                        small
                        href={`${ownUrl("tabs/review.html")}?id=${call.id}`}
                        aria-label={t("home_review_of", name)}
                      >
                        {t("home_review")}
                      </ButtonLink>
                    </li>
                  )
                })}
              </ul>
            </Section>
          ) : null}
          {oneThing === null ? null : (
            <section className="trying" aria-label={t("home_trying")}>
              <h2>{t("home_trying")}</h2>
              <p>{oneThing}</p>
            </section>
          )}
        </div>
      </div>
    </>
  )
}

/** The day in a sentence; what there is none of is not said. */
const leadWords = (fading: number, promises: number, reviews: number): string => {
  const parts = [
    promises > 0 ? tCount("home_lead_promises", promises) : null,
    fading > 0 ? tCount("home_lead_fading", fading) : null,
    reviews > 0 ? tCount("home_lead_reviews", reviews) : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? t("home_lead_nothing") : t("home_lead", new Intl.ListFormat(uiLanguage()).format(parts))
}
