import { useState, type ReactNode } from "react"
import { dayOf, startOf } from "~domain/calendar/days"
import type { Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { logTouch } from "~storage/touches"
import type { TouchKind } from "~domain/records/touch"
import { Button, type ButtonLook } from "~ui/Button"
import { Input, Select } from "~ui/Field"
import { touchOptions } from "./entry-words"
import { LogForm } from "./LogForm"
import { useWriting } from "./writing"

interface LogTouchProps {
  readonly person: Pick<Person, "id" | "name">
  readonly small?: boolean
  readonly look?: ButtonLook
  /** The button's whole meaning, where its words alone do not say with whom. */
  readonly label: string
  readonly children: ReactNode
}

/** Writes down a contact that the extension did not see: what it was, when, and a word about it. */
export const LogTouch = ({ person, small = false, look = "plain", label, children }: LogTouchProps) => {
  const [open, setOpen] = useState(false)
  const [kind, setKind] = useState<TouchKind>("mail")
  const [day, setDay] = useState("")
  const [note, setNote] = useState("")
  const [problem, write] = useWriting()
  const keep = (): void => {
    const at = now()
    const when = day === dayOf(at) ? at : startOf(day)
    write(logTouch({ personId: person.id, kind, note: note.trim(), at: when }, at), () => {
      setOpen(false)
      setNote("")
    })
  }
  return (
    <LogForm
      open={open}
      opener={
        <Button
          small={small}
          look={look}
          aria-label={label}
          onClick={() => {
            setDay(dayOf(now()))
            setOpen(true)
          }}
        >
          {children}
        </Button>
      }
      label={label}
      onKeep={keep}
      onLeave={() => setOpen(false)}
    >
      <Select label={t("touch_what")} value={kind} options={touchOptions()} onChange={setKind} />
      <Input
        label={t("touch_when")}
        type="date"
        required
        max={dayOf(now())}
        value={day}
        onChange={(event) => setDay(event.target.value)}
      />
      <Input
        label={t("touch_note")}
        maxLength={500}
        value={note}
        error={problem}
        onChange={(event) => setNote(event.target.value)}
      />
    </LogForm>
  )
}
