import { useState } from "react"
import { newPromise } from "~domain/promises/new-promise"
import type { CalendarDay } from "~domain/records/calendar-day"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { t } from "~platform/i18n"
import { savePromise } from "~storage/promises"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { DueField } from "./DueField"
import { LogForm } from "./LogForm"
import { useWriting } from "./writing"

/** Longest promise, UTF-16 units. */
const longest = 300

/** A promise made where the extension did not hear it: over a coffee, on the phone. */
export const AddPromise = ({ personId }: { readonly personId: string }) => {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [due, setDue] = useState<CalendarDay | null>(null)
  const [problem, write] = useWriting()
  const keep = (): void => {
    if (text.trim() === "") return
    write(savePromise(newPromise(newId(), { personId, text: text.trim(), due }, now())), () => {
      setOpen(false)
      setText("")
      setDue(null)
    })
  }
  return (
    <div className="pad">
      <LogForm
        open={open}
        opener={
          <Button small onClick={() => setOpen(true)}>
            {t("promise_add")}
          </Button>
        }
        label={t("promise_add")}
        onKeep={keep}
        onLeave={() => setOpen(false)}
      >
        <Input
          label={t("promise_what")}
          maxLength={longest}
          value={text}
          error={problem}
          onChange={(event) => setText(event.target.value)}
        />
        <DueField value={due} onChange={setDue} />
      </LogForm>
    </div>
  )
}
