import { useLiveQuery } from "dexie-react-hooks"
import { dayAfter, dayOf } from "~domain/calendar/days"
import type { Person } from "~domain/records/person"
import type { Fading } from "~domain/trust/fading"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { changePerson, mattersTo } from "~storage/people"
import { Button } from "~ui/Button"
import { Problem } from "~ui/Problem"
import { Said } from "~ui/Said"
import { spanWords } from "./dates"
import { LogTouch } from "./LogTouch"
import { personHash } from "./route"
import { WhereSaid } from "./WhereSaid"
import { useWriting } from "./writing"

/** Snoozed for so many days. */
const snoozeDays = 7

interface FadingLineProps {
  readonly person: Person
  readonly fading: Fading
  readonly at: number
}

/** Somebody who has not heard from the rep: what they said, how long it is, and what ends it. */
export const FadingLine = ({ person, fading: { days, rhythm }, at }: FadingLineProps) => {
  const matters = useLiveQuery(() => mattersTo(person), [person])
  const [matter] = matters ?? []
  const [problem, write] = useWriting()
  return (
    <li className="fading">
      <div>
        <a href={personHash(person.id)}>{person.name}</a> <span className="muted small">{person.company}</span>
        {matter === undefined ? null : <Said>{matter.quote}</Said>}
        <p className="small also">
          <span className="attend">{t("home_fading_since", spanWords(days), spanWords(rhythm))}</span>
          {matter === undefined ? null : <WhereSaid matter={matter} at={at} />}
        </p>
      </div>
      <div className="acts">
        <LogTouch person={person} small label={t("home_was_in_touch", person.name)}>
          {t("home_in_touch")}
        </LogTouch>
        <Button
          small
          look="quiet"
          aria-label={t("home_snooze_whom", person.name)}
          onClick={() => write(changePerson(person.id, { snoozedUntil: dayAfter(dayOf(now()), snoozeDays) }))}
        >
          {t("home_snooze")}
        </Button>
      </div>
      <Problem>{problem}</Problem>
    </li>
  )
}
