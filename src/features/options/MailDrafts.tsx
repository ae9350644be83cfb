import { useState } from "react"
import type { MailFindingId } from "~domain/mail/finding"
import { mailKinds, mailTextKey, type MailKind } from "~domain/mail/kind"
import { defaultPlaybook } from "~domain/playbook/default"
import { editMailKind, isDefaultMailKind, restoreMailKind } from "~domain/playbook/edit"
import { t, type MessageKey } from "~platform/i18n"
import { TextButton } from "~ui/Button"
import { Select } from "~ui/Field"
import { NumberField } from "~ui/NumberField"
import { Tick } from "~ui/Tick"
import { editing, partFor } from "./changing"
import { Section } from "./Section"

/** Findings that are shown as a thought, each with what it is about. */
const thoughts = {
  pressure: "options_draft_pressure",
  asks: "options_draft_asks",
  pitch: "options_draft_pitch",
  "you-me": "options_draft_you_me",
  length: "options_draft_length",
  "reading-level": "options_draft_reading_level",
  "subject-length": "options_draft_subject_length",
} as const satisfies Partial<Record<MailFindingId, MessageKey>>

/** What is worth another look in a draft: limits by kind of mail, and which thoughts are shown. */
export const MailDrafts = partFor(["playbook", "mutedMailFindings"], ({ options, change }) => {
  const edit = editing(change)
  const { playbook, mutedMailFindings } = options
  const [kind, setKind] = useState<MailKind>("cold")
  const limits = playbook.mail.kinds[kind]
  const ours = defaultPlaybook.mail.kinds[kind]
  const number = (label: MessageKey, value: number, min: number, max: number, onChange: (value: number) => void) => (
    <NumberField
      label={t(label)}
      value={value}
      min={min}
      max={max}
      misfit={t("options_number_misfit", min, max)}
      onChange={onChange}
    />
  )
  const { words, subjectWords } = limits
  return (
    <Section id="drafts" title={t("options_drafts")} hint={t("options_drafts_hint")}>
      <Select
        label={t("options_draft_kind")}
        value={kind}
        options={mailKinds.map((value) => ({ value, label: t(mailTextKey(value)) }))}
        onChange={setKind}
      />
      <fieldset key={kind}>
        <legend className="label">{t("options_draft_limits")}</legend>
        <div className="numbers">
          {number("options_draft_words_from", words.from, 0, words.to, (from) =>
            edit((now) => editMailKind(now, kind, ({ words }) => ({ words: { ...words, from } }))),
          )}
          {number("options_draft_words_to", words.to, words.from, 2000, (to) =>
            edit((now) => editMailKind(now, kind, ({ words }) => ({ words: { ...words, to } }))),
          )}
          {number("options_draft_grade", limits.readingGrade, 0, 20, (readingGrade) =>
            edit((now) => editMailKind(now, kind, () => ({ readingGrade }))),
          )}
          {number("options_draft_subject_from", subjectWords.from, 0, subjectWords.to, (from) =>
            edit((now) => editMailKind(now, kind, ({ subjectWords }) => ({ subjectWords: { ...subjectWords, from } }))),
          )}
          {number("options_draft_subject_to", subjectWords.to, subjectWords.from, 50, (to) =>
            edit((now) => editMailKind(now, kind, ({ subjectWords }) => ({ subjectWords: { ...subjectWords, to } }))),
          )}
          {number("options_draft_asks_most", limits.asks, 0, 20, (asks) =>
            edit((now) => editMailKind(now, kind, () => ({ asks }))),
          )}
          {number("options_draft_pitch_most", Math.round(limits.pitchShare * 100), 0, 100, (percent) =>
            edit((now) => editMailKind(now, kind, () => ({ pitchShare: percent / 100 }))),
          )}
        </div>
        <p className="hint">
          {isDefaultMailKind(playbook, kind) ? (
            t("options_draft_ours")
          ) : (
            <TextButton onClick={() => edit((now) => restoreMailKind(now, kind))}>
              {t("options_draft_back", ours.words.from, ours.words.to)}
            </TextButton>
          )}
        </p>
        <p className="hint">{playbook.mail.sources.words}</p>
      </fieldset>
      <fieldset className="ticks">
        <legend className="label">{t("options_draft_which")}</legend>
        {(Object.keys(thoughts) as (keyof typeof thoughts)[]).map((id) => (
          <Tick
            key={id}
            checked={!mutedMailFindings.includes(id)}
            onChange={(on) =>
              change(({ mutedMailFindings: muted }) => ({
                mutedMailFindings: on ? muted.filter((one) => one !== id) : [...muted, id],
              }))
            }
          >
            {t(thoughts[id])}
          </Tick>
        ))}
      </fieldset>
    </Section>
  )
})
