import { useState } from "react"
import { promisesIn, type WrittenPromise } from "~domain/mail/promises"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { Button, TextButton } from "~ui/Button"
import { Input } from "~ui/Field"
import { Hidden } from "~ui/Hidden"
import { useDesk } from "./context"
import { keptPromises, type OpenDraft } from "./state"
import { dueText, isDay } from "./words"

/** What was promised to them and is still owed, and what this draft promises. */
export const Promises = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  const owed = open.acquaintance?.owed ?? []
  const fresh = promisesIn(open.heard.findings, now(), keptPromises(open))
  const others = owed.filter(({ text }) => !open.promised.has(text))
  const mentioned = (text: string): boolean => open.draft.body.includes(text)
  if (others.length + fresh.length + open.promised.size === 0) return null
  return (
    <section className="sec" aria-labelledby="promises">
      <div className="sec-head">
        <h2 id="promises">{t("mail_promises")}</h2>
      </div>
      <ul className="promise-lines">
        {others.map(({ text, due }) => (
          <li key={text}>
            <p>{text}</p>
            <p className="hint">
              {dueText({ text, due })}{" "}
              {mentioned(text) ? null : (
                <TextButton
                  onClick={() =>
                    desk.compose({
                      title: t("mail_promises"),
                      subject: null,
                      text: t("mail_promise_line", text),
                      at: "caret",
                    })
                  }
                >
                  {t("mail_promise_take_in")}
                  <Hidden> {text}</Hidden>
                </TextButton>
              )}
            </p>
          </li>
        ))}
        {fresh.map((promise) => (
          <FreshPromise key={promise.text} promise={promise} />
        ))}
        {[...open.promised].map((text) => (
          <li key={text}>
            <p>{text}</p>
            <p className="hint">{t("mail_promise_kept")}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A promise of this draft: kept only when the user says so. */
const FreshPromise = ({ promise }: { readonly promise: WrittenPromise }) => {
  const desk = useDesk()
  const [due, setDue] = useState(promise.due ?? "")
  return (
    <li>
      <p className="said">{promise.text}</p>
      <div className="promise-keep">
        <Input type="date" label={t("mail_promise_by")} value={due} onChange={(event) => setDue(event.target.value)} />
        <Button small onClick={() => void desk.keepPromise({ text: promise.text, due: isDay(due) ? due : null })}>
          {t("mail_promise_keep")}
        </Button>
      </div>
    </li>
  )
}
