import { useState } from "react"
import { t, tCount } from "~platform/i18n"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import type { MailPlace } from "./mail-place"

interface MailLineProps {
  readonly place: MailPlace
  /** Mails that have gone and wait for the user to say what they were. */
  readonly waiting: number
  readonly onTurnOn: () => Promise<void>
  readonly onOpen: () => void
}

/** On a mail page: whether drafts are read there, and the one thing to do about it. */
export const MailLine = ({ place: { name, on }, waiting, onTurnOn, onOpen }: MailLineProps) => {
  const [problem, setProblem] = useState("")
  const hint = on
    ? waiting > 0
      ? tCount("popup_mail_waiting", waiting)
      : t("popup_mail_on_hint")
    : t("popup_mail_off_hint")
  return (
    <section className="mail-line" aria-labelledby="mail-line">
      <h2 className="label" id="mail-line">
        {t(on ? "popup_mail_on" : "popup_mail_off", name)}
      </h2>
      <p className="hint">{hint}</p>
      <Button
        small
        look={on && waiting === 0 ? "plain" : "soft"}
        onClick={
          on
            ? onOpen
            : () => void onTurnOn().catch((error: unknown) => setProblem(failureWords(error, "options_not_saved")))
        }
      >
        {t(on ? "popup_mail_open" : "popup_mail_turn_on")}
      </Button>
      <p className="hint" role="status">
        {problem}
      </p>
    </section>
  )
}
