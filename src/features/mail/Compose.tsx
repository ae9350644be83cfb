import { useEffect, useId, useRef, useState } from "react"
import { openFieldsIn } from "~domain/mail/fill"
import { t, tCount } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Input } from "~ui/Field"
import { TextArea } from "~ui/TextArea"
import { useDesk, useDeskState } from "./context"
import type { Composing } from "./state"
import { fieldText } from "./words"

/** A text before it goes into the draft: what is missing is asked, everything can be changed, and only then it is inserted. */
export const Compose = ({ composing }: { readonly composing: Composing }) => {
  const desk = useDesk()
  const canInsert = useDeskState(({ current }) => current !== null)
  const { title, subject, text, at, inserting } = composing
  const id = useId()
  const head = useRef<HTMLHeadingElement>(null)
  const [copied, setCopied] = useState("")
  useEffect(() => head.current?.focus(), [])
  const missing = [...new Set(openFieldsIn(text, "body").map(({ field }) => field))]
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
      {subject === null ? null : (
        <p className="compose-subject">
          <span className="hint">{t("mail_subject")}</span> {subject}
          <IconButton icon="copy" label={t("mail_copy_subject")} onClick={() => copy(subject)} />
        </p>
      )}
      {missing.length > 0 ? (
        <div className="missing">
          {missing.map((field) => (
            <MissingField key={field} field={field} text={text} onFill={(filled) => desk.change(filled)} />
          ))}
        </div>
      ) : null}
      <TextArea
        label={t("mail_text")}
        rows={6}
        maxLength={20_000}
        value={text}
        error={inserting === "gone" ? t("mail_draft_gone") : inserting === "refused" ? t("mail_refused") : null}
        onChange={(event) => desk.change(event.target.value)}
      />
      <p className="hint" role="status">
        {copied || (missing.length > 0 ? tCount("mail_missing", missing.length) : "")}
      </p>
      <div className="acts">
        {(["caret", "top"] as const).map((place) => (
          <Button
            key={place}
            small
            look={place === at ? "main" : "plain"}
            disabled={!canInsert || text.trim() === "" || inserting === "asked"}
            onClick={() => desk.insert(place)}
          >
            {t(place === "caret" ? "mail_insert_caret" : "mail_insert_top")}
          </Button>
        ))}
        <Button small look="quiet" onClick={() => copy(text)}>
          {t("mail_copy")}
        </Button>
      </div>
    </section>
  )
}

interface MissingFieldProps {
  readonly field: string
  readonly text: string
  readonly onFill: (text: string) => void
}

/** Something the text wants to know. It goes into every place that asks for it, when it is left or with Enter. */
const MissingField = ({ field, text, onFill }: MissingFieldProps) => {
  const [value, setValue] = useState("")
  const fill = (): void => {
    if (value.trim() !== "") onFill(text.replaceAll(`[${field}?]`, () => value.trim()))
  }
  return (
    <Input
      label={fieldText(field)}
      value={value}
      maxLength={500}
      onChange={(event) => setValue(event.target.value)}
      onBlur={fill}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return
        event.preventDefault()
        fill()
      }}
    />
  )
}
