import { useLiveQuery } from "dexie-react-hooks"
import { dayOf } from "~domain/calendar/days"
import type { WarmUp } from "~domain/records/warm-up"
import { t } from "~platform/i18n"
import { findWarmUp } from "~storage/warm-ups"
import { ButtonLink } from "~ui/Button"
import { calendarWords } from "./dates"
import { personHash, warmUpHash } from "./route"
import { Section } from "./Section"

/** How far a plan is: what has gone, and when the next goes. */
const stateWords = ({ day, messages }: WarmUp, at: number): string => {
  const gone = messages.filter(({ sent }) => sent !== null).length
  const next = messages.find(({ sent }) => sent === null)
  return [
    t("warm_up_call", calendarWords(day, at)),
    t("warm_up_gone", gone, messages.length),
    next ? t("warm_up_next", calendarWords(next.day, at)) : null,
  ]
    .filter((part) => part !== null)
    .join(" ")
}

interface PersonWarmUpProps {
  readonly id: string
  readonly name: string
  readonly at: number
}

/** On a person's page: where their plan stands, or that one can be made. */
export const PersonWarmUp = ({ id, name, at }: PersonWarmUpProps) => {
  const plan = useLiveQuery(() => findWarmUp(id), [id])
  if (plan === undefined) return null
  const current = plan !== null && plan.day >= dayOf(at) ? plan : null
  return (
    <Section title={t("warm_up_title")}>
      <div className="offer">
        <div>
          {current === null ? <p className="muted">{t("warm_up_none", name)}</p> : <p>{stateWords(current, at)}</p>}
        </div>
        <ButtonLink href={warmUpHash(id)}>{t(current === null ? "warm_up_make" : "warm_up_open_plan")}</ButtonLink>
      </div>
    </Section>
  )
}

interface WaitingWarmUpsProps {
  readonly plans: readonly WarmUp[]
  readonly nameOf: (personId: string) => string | null
  readonly at: number
}

/** Today: plans of which a message has still to go, the next call first. */
export const WaitingWarmUps = ({ plans, nameOf, at }: WaitingWarmUpsProps) => {
  if (plans.length === 0) return null
  return (
    <Section title={t("warm_up_title")}>
      <ul className="rows">
        {plans.map((plan) => {
          const name = nameOf(plan.personId) ?? ""
          return (
            <li key={plan.personId}>
              <div>
                <a href={personHash(plan.personId)}>{name}</a>
                <p className="muted small">{stateWords(plan, at)}</p>
              </div>
              <ButtonLink small href={warmUpHash(plan.personId)} aria-label={t("warm_up_open_plan_of", name)}>
                {t("warm_up_open_plan")}
              </ButtonLink>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
