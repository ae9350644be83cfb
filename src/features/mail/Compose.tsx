import { useEffect, useId, useRef, useState } from "react"
import { openFieldsIn } from "~domain/mail/fill"
import { t, tCount } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Input } from "~ui/Field"
import { TextArea } from "~ui/TextArea"
import { useDesk, useDeskState } from "./context"
import { withValues, type Composing } from "./state"
import { fieldText } from "./words"

/** A text before it goes into the draft: what is missing is asked, everything can be changed, and only then it is inserted. */
export const Compose = ({ composing }: { readonly composing: Composing }) => {
  const desk = useDesk()
  const canInsert = useDeskState(({ current }) => current !== null)
  const { title, subject, text, values, at, inserting } = composing
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState("")
  useEffect(() => head.current?.focus(), [])
  const shown = withValues(text, values)
  const shownSubject = subject === null ? null : withValues(subject, values)
  // Fields stay where they are while they are filled: what is below must not move under the pointer.
  const fields = [
    ...new Set([...openFieldsIn(text, "body"), ...openFieldsIn(subject ?? "", "subject")].map(({ field }) => field)),
  ]
  const missing = fields.filter((field) => (values[field] ?? "").trim() === "").length
  const copy = (what: string): void => {
    navigator.clipboard.writeText(what).then(
      () => setCopied(t("mail_copied")),
      () => setCopied(t("mail_not_copied")),
    )
  }
  return (
    <section className="compose" aria-labelledby={id}>
      <div className="compose-head">
        <IconButton icon="back" label={t("mail_back")} onClick={() => desk.compose(null)} />
        <h2 id={id} ref={head} tabIndex={-1}>
          {title}
        </h2>
      </div>
      {shownSubject === null ? null : (
        <p className="compose-subject">
          <span className="hint">{t("mail_subject")}</span> {shownSubject}
          <IconButton icon="copy" label={t("mail_copy_subject")} onClick={() => copy(shownSubject)} />
        </p>
      )}
      {fields.length > 0 ? (
        <div className="missing">
          {fields.map((field) => (
            <Input
              key={field}
              label={fieldText(field)}
              value={values[field] ?? ""}
              maxLength={500}
              onChange={(event) => desk.fill(field, event.target.value)}
            />
          ))}
        </div>
      ) : null}
      <TextArea
        label={t("mail_text")}
        rows={6}
        maxLength={20_000}
        value={shown}
        error={inserting === "gone" ? t("mail_draft_gone") : inserting === "refused" ? t("mail_refused") : null}
        onChange={(event) => desk.change(event.target.value)}
      />
      <p className="hint" role="status">
        {copied || (missing > 0 ? tCount("mail_missing", missing) : "")}
      </p>
      <div className="acts">
        {(["caret", "top"] as const).map((place) => (
          <Button
            key={place}
            small
            look={place === at ? "main" : "plain"}
            disabled={!canInsert || shown.trim() === "" || inserting === "asked"}
            onClick={() => desk.insert(place)}
          >
            {t(place === "caret" ? "mail_insert_caret" : "mail_insert_top")}
          </Button>
        ))}
        <Button small look="quiet" onClick={() => copy(shown)}>
          {t("mail_copy")}
        </Button>
      </div>
    </section>
  )
}
