import { useState } from "react"
import { defaultPlaybook } from "~domain/playbook/default"
import {
  addQuestion,
  editQuestion,
  isDefaultQuestion,
  lineChanges,
  moveQuestion,
  questionChanges,
  removeQuestion,
  restoreQuestion,
  restoreQuestions,
} from "~domain/playbook/edit"
import { questionPurposes, type Playbook, type PlaybookQuestion, type QuestionPurpose } from "~domain/playbook/schema"
import { callKinds, kindTextKey } from "~domain/records/call-kind"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { Button, TextButton } from "~ui/Button"
import { Fold } from "~ui/Fold"
import { Hidden } from "~ui/Hidden"
import { TextArea } from "~ui/TextArea"
import { Tick } from "~ui/Tick"
import { editing, partFor } from "./changing"
import { LineList, maxLine } from "./LineList"
import { Restore } from "./Restore"
import { Section } from "./Section"

const purposeNames = {
  rapport: "purpose_rapport",
  "present-state": "purpose_present_state",
  "what-is-hard": "purpose_what_is_hard",
  "what-it-costs": "purpose_what_it_costs",
  "what-moves-them": "purpose_what_moves_them",
  vision: "purpose_vision",
  "deciding-together": "purpose_deciding_together",
  fit: "purpose_fit",
} as const satisfies Record<QuestionPurpose, MessageKey>

/** The questions worth asking, by what they are for. */
export const Questions = partFor(["playbook"], ({ options, change }) => {
  const edit = editing(change)
  const { playbook } = options
  const [open, setOpen] = useState<QuestionPurpose | null>(null)
  const { changed, removed, own } = questionChanges(playbook)
  const textOf = (from: Playbook, id: string) => from.questions.find((question) => question.id === id)?.text ?? ""
  const reworded = changed.filter((id) => textOf(playbook, id) !== textOf(defaultPlaybook, id))
  const notes = changed.filter((id) => !reworded.includes(id))
  const order = lineChanges(
    playbook.questions.map(({ id }) => id),
    defaultPlaybook.questions.map(({ id }) => id),
  )
  return (
    <Section id="questions" title={t("options_questions")} hint={t("options_questions_hint")}>
      <div>
        {questionPurposes.map((purpose) => {
          const questions = playbook.questions.filter((question) => question.purpose === purpose)
          return (
            <Fold
              key={purpose}
              title={t(purposeNames[purpose])}
              end={tCount("options_questions_count", questions.length)}
              open={open === purpose}
              onToggle={(isOpen) => setOpen((now) => (isOpen ? purpose : now === purpose ? null : now))}
            >
              <LineList
                name={t(purposeNames[purpose])}
                lines={questions}
                onEdit={(id, text) => edit((now) => editQuestion(now, id, { text }))}
                onMove={(id, to) => edit((now) => moveQuestion(now, id, to))}
                onRemove={(id) => {
                  edit((now) => removeQuestion(now, id))
                  return () => edit((now) => ({ ...now, questions: playbook.questions }))
                }}
                onAdd={(text) =>
                  edit((now) => addQuestion(now, { text, purpose, kinds: [...callKinds], when: "", listenFor: "" }))
                }
                under={(id) => {
                  const question = questions.find((one) => one.id === id)
                  return question ? <QuestionNotes question={question} edit={edit} /> : null
                }}
              />
            </Fold>
          )
        })}
      </div>
      {removed.length > 0 ? (
        <div>
          <h3 className="label">{t("options_questions_taken_out")}</h3>
          <ul className="taken-out">
            {removed.map((id) => (
              <li key={id}>
                <span>{textOf(defaultPlaybook, id)}</span>
                <Button small onClick={() => edit((now) => restoreQuestion(now, id))}>
                  {t("options_line_put_back")}
                  <Hidden> {textOf(defaultPlaybook, id)}</Hidden>
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Restore
        label={t("options_questions_restore")}
        goes={[...own, ...reworded].map((id) => textOf(playbook, id))}
        comes={[...removed, ...reworded].map((id) => textOf(defaultPlaybook, id))}
        also={[
          ...(notes.length > 0 ? [tCount("options_restore_notes", notes.length)] : []),
          ...(order.moves ? [t("options_restore_moves")] : []),
        ]}
        onRestore={() => edit(restoreQuestions)}
      />
    </Section>
  )
})

interface QuestionNotesProps {
  readonly question: PlaybookQuestion
  readonly edit: (next: (playbook: Playbook) => Playbook) => void
}

/** When to ask it, what to listen for, and in which calls. Folded, because the question is what matters. */
const QuestionNotes = ({ question, edit }: QuestionNotesProps) => {
  const [open, setOpen] = useState(false)
  const { id, kinds } = question
  const note = (field: "when" | "listenFor", label: MessageKey) => (
    <NoteText
      label={t(label)}
      text={question[field]}
      onEdit={(text) => edit((now) => editQuestion(now, id, { [field]: text }))}
    />
  )
  return (
    <Fold title={t("options_question_notes")} open={open} onToggle={setOpen}>
      <div className="question-notes">
        {note("when", "options_question_when")}
        {note("listenFor", "options_question_listen")}
        <fieldset className="ticks ticks--row">
          <legend className="label">{t("options_question_kinds")}</legend>
          {callKinds.map((kind) => (
            <Tick
              key={kind}
              checked={kinds.includes(kind)}
              disabled={kinds.length === 1 && kinds.includes(kind)}
              onChange={(on) =>
                edit((now) =>
                  editQuestion(now, id, {
                    kinds: callKinds.filter((one) => (one === kind ? on : kinds.includes(one))),
                  }),
                )
              }
            >
              {t(kindTextKey(kind))}
            </Tick>
          ))}
        </fieldset>
        {isDefaultQuestion(question) || !defaultPlaybook.questions.some((one) => one.id === id) ? null : (
          <p className="hint">
            <TextButton onClick={() => edit((now) => restoreQuestion(now, id))}>
              {t("options_question_ours")}
            </TextButton>
          </p>
        )}
      </div>
    </Fold>
  )
}

interface NoteTextProps {
  readonly label: string
  readonly text: string
  readonly onEdit: (text: string) => void
}

const NoteText = ({ label, text, onEdit }: NoteTextProps) => {
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <TextArea
      label={label}
      maxLength={maxLine}
      value={typed ?? text}
      onChange={(event) => {
        setTyped(event.target.value)
        onEdit(event.target.value.trim())
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
