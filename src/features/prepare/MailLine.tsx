import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import type { MailPlace } from "./mail-place"

interface MailLineProps {
  readonly place: MailPlace
  readonly onTurnOn: () => void
  readonly onOpen: () => void
}

/** On a mail page: whether drafts are read there, and the one thing to do about it. */
export const MailLine = ({ place: { name, on }, onTurnOn, onOpen }: MailLineProps) => (
  <section className="mail-line" aria-labelledby="mail-line">
    <h2 className="label" id="mail-line">
      {t(on ? "popup_mail_on" : "popup_mail_off", name)}
    </h2>
    <p className="hint">{t(on ? "popup_mail_on_hint" : "popup_mail_off_hint")}</p>
    <Button small look={on ? "plain" : "soft"} onClick={on ? onOpen : onTurnOn}>
      {t(on ? "popup_mail_open" : "popup_mail_turn_on")}
    </Button>
  </section>
)
