import { useState } from "react"
import type { WrittenPromise } from "~domain/mail/promises"
import type { SentMail } from "~domain/mail/sent"
import { t, uiLanguage } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Notice } from "~ui/Notice"
import { Tick } from "~ui/Tick"
import { useDesk } from "./context"
import { sentTo } from "./whom"
import { dueText } from "./words"

/** A mail has gone: asked once what it was. Nothing is logged without the user. */
export const Sent = ({ mail }: { readonly mail: SentMail }) => {
  const desk = useDesk()
  const [keep, setKeep] = useState<readonly WrittenPromise[]>([])
  const who = sentTo(mail)
  const titles = new Intl.ListFormat(uiLanguage()).format(mail.stones.map(({ title }) => `“${title}”`))
  return (
    <Notice
      tone="plain"
      title={t("mail_sent_to", who)}
      acts={
        <>
          <Button
            small
            look={mail.gave || !mail.asked ? "soft" : "plain"}
            onClick={() => void desk.log(mail, "given", keep)}
          >
            {t("mail_log_given")}
          </Button>
          <Button
            small
            look={!mail.gave && mail.asked ? "soft" : "plain"}
            onClick={() => void desk.log(mail, "ask", keep)}
          >
            {t("mail_log_ask")}
          </Button>
          <Button small look="quiet" onClick={() => void desk.notNow(mail)}>
            {t("mail_log_not_now")}
          </Button>
        </>
      }
    >
      {mail.personId === null ? `${t("mail_log_what_new", who)} ` : `${t("mail_log_what")} `}
      {mail.stones.length > 0 ? t("mail_log_stones", titles) : null}
      {mail.promises.length > 0 ? (
        <span className="sent-promises">
          {mail.promises.map((promise) => {
            const due = dueText(promise)
            return (
              <Tick
                key={promise.text}
                checked={keep.includes(promise)}
                onChange={(on) => setKeep(on ? [...keep, promise] : keep.filter((one) => one !== promise))}
              >
                {t("mail_log_promise", promise.text)} {due === null ? null : <span className="hint">{due}</span>}
              </Tick>
            )
          })}
        </span>
      ) : null}
    </Notice>
  )
}
