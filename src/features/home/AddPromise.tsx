import { useState } from "react"
import { newPromise } from "~domain/promises/new-promise"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { t } from "~platform/i18n"
import { savePromise } from "~storage/promises"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { Input } from "~ui/Field"
import { LogForm } from "./LogForm"

/** Longest promise, UTF-16 units. */
const longest = 300

/** A promise made where the extension did not hear it: over a coffee, on the phone. */
export const AddPromise = ({ personId }: { readonly personId: string }) => {
  const [open, setOpen] = useState(false)
  const [text, setText] = useState("")
  const [due, setDue] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const keep = (): void => {
    if (text.trim() === "") return
    savePromise(newPromise(newId(), { personId, text: text.trim(), due: due === "" ? null : due }, now())).then(
      () => {
        setOpen(false)
        setText("")
        setDue("")
      },
      (error: unknown) => setProblem(failureWords(error)),
    )
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
        <Input
          label={t("promise_when")}
          hint={t("promise_when_hint")}
          type="date"
          value={due}
          onChange={(event) => setDue(event.target.value)}
        />
      </LogForm>
    </div>
  )
}
