import { useLiveQuery } from "dexie-react-hooks"
import { useState } from "react"
import { dayOf } from "~domain/calendar/days"
import { openFieldsIn } from "~domain/mail/fill"
import { mailtoOf } from "~domain/mail/mailto"
import type { Person } from "~domain/records/person"
import type { WarmUp as Plan, WarmUpMessage } from "~domain/records/warm-up"
import { moveWarmUp } from "~domain/warm-up/plan"
import { now } from "~platform/clock"
import { t, uiLanguage } from "~platform/i18n"
import { findPerson } from "~storage/people"
import {
  changeWarmUp,
  dropWarmUp,
  findWarmUp,
  noteMessageSent,
  rewordMessage,
  saveWarmUp,
  takeMessageBack,
} from "~storage/warm-ups"
import { failureWords } from "~storage/words"
import { Button, ButtonLink } from "~ui/Button"
import { Confirm } from "~ui/Confirm"
import { Input } from "~ui/Field"
import { Problem } from "~ui/Problem"
import { TextArea } from "~ui/TextArea"
import { Tick } from "~ui/Tick"
import { calendarWords } from "./dates"
import { Gone } from "./Gone"
import { proposeWarmUp } from "./propose-warm-up"
import { personHash } from "./route"
import { useWriting, type Write } from "./writing"

/** The messages before a call with one person: each is put in the rep's words, copied or opened in mail, and ticked when it has gone. */
export const WarmUp = ({ id }: { readonly id: string }) => {
  const at = now()
  const person = useLiveQuery(() => findPerson(id), [id])
  const plan = useLiveQuery(() => findWarmUp(id), [id])
  if (person === null) return <Gone />
  if (person === undefined || plan === undefined) return null
  const isOver = plan !== null && plan.day < dayOf(at)
  return (
    <>
      <p className="small">
        <a href={personHash(id)}>{person.name}</a>
      </p>
      <h1>{t("warm_up_of", person.name)}</h1>
      <p className="lead">{t("warm_up_lead")}</p>
      {plan === null || isOver ? (
        <Begin person={person} at={at} over={isOver ? t("warm_up_over", calendarWords(plan.day, at)) : null} />
      ) : (
        <Messages person={person} plan={plan} at={at} />
      )}
    </>
  )
}

interface BeginProps {
  readonly person: Person
  readonly at: number
  /** What is said of a plan whose day has passed. */
  readonly over: string | null
}

/** Asks for the day of the call; without it nothing can be spread before it. */
const Begin = ({ person, at, over }: BeginProps) => {
  const [day, setDay] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const propose = async (): Promise<void> => {
    const plan = await proposeWarmUp(person.id, day, now())
    if (plan === null) setProblem(t("warm_up_nothing"))
    else await saveWarmUp(plan)
  }
  return (
    <form
      className="begin"
      onSubmit={(event) => {
        event.preventDefault()
        setProblem(null)
        propose().catch((error: unknown) => setProblem(failureWords(error)))
      }}
    >
      {over === null ? null : <p>{over}</p>}
      <Input
        label={t("warm_up_when")}
        type="date"
        required
        min={dayOf(at)}
        value={day}
        error={problem}
        onChange={(event) => setDay(event.target.value)}
      />
      <Button type="submit" look="main">
        {t("warm_up_propose")}
      </Button>
    </form>
  )
}

interface MessagesProps {
  readonly person: Person
  readonly plan: Plan
  readonly at: number
}

const Messages = ({ person, plan, at }: MessagesProps) => {
  const today = dayOf(at)
  // A day that has passed is not taken, but stays while it is typed: half a year is one.
  const [typed, setTyped] = useState<string | null>(null)
  const [problem, run] = useWriting()
  return (
    <>
      <div className="begin">
        <Input
          label={t("warm_up_when")}
          type="date"
          required
          min={today}
          value={typed ?? plan.day}
          onChange={({ target: { value } }) => {
            setTyped(value)
            if (value >= today) run(changeWarmUp(person.id, (kept) => moveWarmUp(kept, today, value), now()))
          }}
          onBlur={() => setTyped(null)}
        />
      </div>
      <Problem>{problem}</Problem>
      <ol className="messages">
        {plan.messages.map((message, index) => (
          <Message key={message.id} person={person} message={message} place={index + 1} at={at} run={run} />
        ))}
      </ol>
      <Confirm
        label={t("warm_up_anew")}
        act={t("warm_up_anew_act")}
        leave={t("home_leave")}
        onConfirm={() => run(dropWarmUp(person.id))}
      >
        <p>{t("warm_up_anew_what")}</p>
      </Confirm>
    </>
  )
}

interface MessageProps {
  readonly person: Person
  readonly message: WarmUpMessage
  /** From 1. */
  readonly place: number
  readonly at: number
  readonly run: Write
}

const Message = ({ person, message, place, at, run }: MessageProps) => {
  const { id, day, sent } = message
  // What is typed stays on the screen until it is kept.
  const [typed, setTyped] = useState<Partial<Pick<WarmUpMessage, "subject" | "body">>>({})
  const { subject, body } = { ...message, ...typed }
  const [said, setSaid] = useState("")
  const open = [...openFieldsIn(subject, "subject"), ...openFieldsIn(body, "body")].map(({ field }) => `[${field}?]`)
  const mail = mailtoOf(person.addresses[0] ?? null, { subject, body })
  const reword = (words: typeof typed): void => {
    setTyped((before) => ({ ...before, ...words }))
    run(rewordMessage(person.id, id, words, now()))
  }
  const copy = (text: string): void =>
    void navigator.clipboard.writeText(text).then(
      () => setSaid(t("call_copied")),
      () => setSaid(t("call_not_copied")),
    )
  return (
    <li>
      <h2>
        {t("warm_up_message", place, calendarWords(day, at))}
        {sent === null && day < dayOf(at) ? <span className="attend"> {t("warm_up_passed")}</span> : null}
      </h2>
      <Input
        label={t("warm_up_subject")}
        maxLength={1000}
        readOnly={sent !== null}
        value={subject}
        onChange={(event) => reword({ subject: event.target.value })}
      />
      <TextArea
        label={t("warm_up_body")}
        maxLength={20_000}
        readOnly={sent !== null}
        value={body}
        hint={
          open.length === 0 || sent !== null ? null : (
            <span className="attend">{t("warm_up_open", new Intl.ListFormat(uiLanguage()).format(new Set(open)))}</span>
          )
        }
        onChange={(event) => reword({ body: event.target.value })}
      />
      {sent === null ? (
        <div className="acts">
          {mail === null ? null : (
            <ButtonLink small href={mail} aria-label={t("warm_up_mail_which", place)}>
              {t("warm_up_mail")}
            </ButtonLink>
          )}
          <Button small aria-label={t("warm_up_copy_which", place)} onClick={() => copy(body)}>
            {t("mail_copy")}
          </Button>
          <Button small look="quiet" aria-label={t("warm_up_copy_subject_which", place)} onClick={() => copy(subject)}>
            {t("mail_copy_subject")}
          </Button>
          <span className="hint" role="status">
            {said || (mail === null ? t("warm_up_too_long") : "")}
          </span>
        </div>
      ) : null}
      <Tick
        checked={sent !== null}
        onChange={(on) => run(on ? noteMessageSent(person.id, id, now()) : takeMessageBack(person.id, id, now()))}
      >
        {sent === null ? t("warm_up_sent") : t("warm_up_was_sent", calendarWords(dayOf(sent.at), at))}
        <span className="hint">
          {t(
            sent === null
              ? "warm_up_sent_hint"
              : sent.givenIds.length > 0
                ? "warm_up_became_stone"
                : "warm_up_became_mail",
          )}
        </span>
      </Tick>
    </li>
  )
}
