import { useState } from "react"
import { fillTemplate } from "~domain/mail/fill"
import type { MailTemplate } from "~domain/mail/settings"
import { t } from "~platform/i18n"
import { Fold } from "~ui/Fold"
import { Icon } from "~ui/Icon"
import { useDesk, useDeskState } from "./context"
import { fitting, knownFields, questionsFor } from "./facts"
import type { OpenDraft } from "./state"
import { mailKindText } from "./words"

/** Texts to begin with, those for this kind of mail first. */
export const Texts = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  const options = useDeskState((state) => state.options)
  const stones = useDeskState((state) => state.stones)
  const [shown, setShown] = useState(false)
  const { templates } = options.playbook.mail
  const ordered = [
    ...templates.filter(({ kind }) => kind === open.kind),
    ...templates.filter(({ kind }) => kind !== open.kind),
  ]
  const choose = (template: MailTemplate): void => {
    const known = knownFields(
      open,
      { options },
      fitting(open, stones)[0] ?? null,
      questionsFor(open, { options })[0] ?? null,
    )
    const filled = fillTemplate(template, known)
    desk.compose({ title: template.name, subject: filled.subject, text: filled.body, at: "top" })
  }
  return (
    <Fold title={t("mail_texts")} end={ordered.length} open={shown} onToggle={setShown}>
      <ul className="texts">
        {ordered.map((template) => (
          <li key={template.id}>
            <button type="button" onClick={() => choose(template)}>
              <span>
                {template.name}
                <span className="hint">{mailKindText(template.kind)}</span>
              </span>
              <Icon name="turn" />
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  )
}
