import { mailKinds } from "~domain/mail/kind"
import { checklistOf, type MailChecklistId } from "~domain/mail/one-thing"
import { t, type MessageKey } from "~platform/i18n"
import { Select } from "~ui/Field"
import { Hidden } from "~ui/Hidden"
import { Icon } from "~ui/Icon"
import { useDesk, useDeskState } from "./context"
import type { OpenDraft } from "./state"
import { mailKindText } from "./words"

const itemText = {
  "gives-first": "mail_check_gives_first",
  "real-question": "mail_check_real_question",
  "no-pressure": "mail_check_no_pressure",
  "one-ask": "mail_check_one_ask",
  length: "mail_check_length",
  "their-words": "mail_check_their_words",
} as const satisfies Record<MailChecklistId, MessageKey>

/** What the draft does and does not do yet; it ticks itself. And what the mail is for, which decides what is asked of it. */
export const ThisDraft = ({ open }: { readonly open: OpenDraft }) => {
  const desk = useDesk()
  const limits = useDeskState(({ options }) => options.playbook.mail.kinds[open.kind])
  const { heard, kind, chosenKind } = open
  return (
    <section className="sec" aria-labelledby="draft">
      <div className="sec-head">
        <h2 id="draft">{t("mail_this_draft")}</h2>
        <span className="end">{t("mail_words", heard.words, limits.words.from, limits.words.to)}</span>
      </div>
      <ul className="checks">
        {checklistOf(heard).map(({ id, ticked }) => (
          <li key={id} data-ticked={ticked}>
            <span className="check-mark">{ticked ? <Icon name="check" /> : null}</span>
            {t(itemText[id])}
            <Hidden> {t(ticked ? "mail_check_yes" : "mail_check_not_yet")}</Hidden>
          </li>
        ))}
      </ul>
      <Select
        label={t(chosenKind === null ? "mail_kind_guessed" : "mail_kind")}
        value={kind}
        options={mailKinds.map((value) => ({ value, label: mailKindText(value) }))}
        onChange={(value) => desk.chooseKind(value)}
      />
    </section>
  )
}
