import { useState } from "react"
import { callHash } from "~domain/calls/hash"
import { dayOf } from "~domain/calendar/days"
import { isOverdue, keptOn } from "~domain/promises/consistency"
import type { CalendarDay } from "~domain/records/calendar-day"
import type { PromiseRecord, PromiseState } from "~domain/records/review"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { movePromise, settlePromise } from "~storage/promises"
import { TextButton } from "~ui/Button"
import { Input } from "~ui/Field"
import { Problem } from "~ui/Problem"
import { Tick } from "~ui/Tick"
import { calendarWords } from "./dates"
import { DueField } from "./DueField"
import { LogForm } from "./LogForm"
import { personHash } from "./route"
import { useWriting } from "./writing"

interface PromiseLineProps {
  readonly promise: PromiseRecord
  /** To whom; null when nobody was named, or when the page says it already. */
  readonly name: string | null
  readonly at: number
}

/** One promise: ticked when it is kept, given another day, or let go with a word about it. */
export const PromiseLine = ({ promise, name, at }: PromiseLineProps) => {
  const [letting, setLetting] = useState(false)
  const [moving, setMoving] = useState(false)
  const [note, setNote] = useState("")
  const [due, setDue] = useState<CalendarDay | null>(null)
  const [problem, write] = useWriting()
  const today = dayOf(at)
  const settle = (state: PromiseState, words = ""): void =>
    write(settlePromise(promise.id, state, words.trim(), now()), () => setLetting(false))
  const askForDay = (): void => {
    setDue(promise.due)
    setMoving(true)
  }
  return (
    <li className="promise">
      <Tick checked={promise.state !== "open"} onChange={(on) => settle(on ? keptOn(promise, dayOf(now())) : "open")}>
        {promise.text}
        <span className={isOverdue(promise, today) ? "hint attend" : "hint"}>{stateWords(promise, at)}</span>
      </Tick>
      <div className="small muted promise-more">
        {name === null ? null : (
          <span>
            {t("promise_to")} <a href={personHash(promise.personId ?? "")}>{name}</a>
          </span>
        )}
        {promise.callId === null ? null : (
          <a href={callHash(promise.callId, promise.evidence?.turnId)}>
            {t(promise.evidence === null ? "promise_call" : "promise_where")}
          </a>
        )}
        {promise.state === "open" ? (
          <>
            <LogForm
              open={moving}
              opener={
                <TextButton aria-label={t("promise_move_which", promise.text)} onClick={askForDay}>
                  {t("promise_move")}
                </TextButton>
              }
              label={t("promise_move_which", promise.text)}
              onKeep={() => write(movePromise(promise.id, due), () => setMoving(false))}
              onLeave={() => setMoving(false)}
            >
              <DueField value={due} onChange={setDue} />
            </LogForm>
            <LogForm
              open={letting}
              opener={
                <TextButton aria-label={t("promise_let_go_which", promise.text)} onClick={() => setLetting(true)}>
                  {t("promise_let_go")}
                </TextButton>
              }
              label={t("promise_let_go_which", promise.text)}
              keep={t("promise_let_go")}
              onKeep={() => settle("let-go", note)}
              onLeave={() => setLetting(false)}
            >
              <Input
                label={t("promise_note")}
                hint={t("promise_note_hint")}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </LogForm>
          </>
        ) : null}
      </div>
      <Problem>{problem}</Problem>
    </li>
  )
}

const stateWords = (promise: PromiseRecord, at: number): string => {
  const { state, due, note } = promise
  if (state === "open") {
    if (due === null) return t("promise_no_day")
    return isOverdue(promise, dayOf(at)) ? t("promise_overdue", calendarWords(due, at)) : calendarWords(due, at)
  }
  const words = t(state === "kept" ? "promise_kept" : state === "late" ? "promise_late" : "promise_gone")
  return note === "" ? words : `${words}: ${note}`
}
