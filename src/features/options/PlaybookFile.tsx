import { useRef, useState, type ReactNode } from "react"
import { comparePlaybooks, type ListChange, type PlaybookChanges } from "~domain/playbook/compare"
import {
  largestPlaybookFile,
  playbookFile,
  readPlaybookFile,
  type PlaybookProblem,
  type RefusedPlaybook,
} from "~domain/playbook/file"
import type { Playbook } from "~domain/playbook/schema"
import { saveFile } from "~platform/files"
import { t, tCount } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Field } from "~ui/Field"
import { Fold } from "~ui/Fold"
import { editing, partFor } from "./changing"
import { countsOf, groupName, listName, numberWords, problemWords, refusedWords } from "./playbook-words"
import { Section } from "./Section"

const fileName = "third-why-playbook.json"

interface Chosen {
  readonly name: string
  readonly playbook: Playbook
}

/** The playbook as a file for others, and one of others in its place: first it is shown what changes. */
export const PlaybookFile = partFor(["playbook"], ({ options: { playbook }, change }) => {
  const edit = editing(change)
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [refused, setRefused] = useState<{
    readonly why: string
    readonly problems: readonly PlaybookProblem[]
  } | null>(null)
  const [before, setBefore] = useState<Playbook | null>(null)
  const [said, setSaid] = useState("")
  const file = useRef<HTMLInputElement>(null)

  const refuse = ({ reason, problems }: Pick<RefusedPlaybook, "reason" | "problems">): void =>
    setRefused({ why: refusedWords({ reason }), problems })
  const look = async (picked: File): Promise<void> => {
    setChosen(null)
    setRefused(null)
    setSaid("")
    if (picked.size > largestPlaybookFile) return refuse({ reason: "too-large", problems: [] })
    const read = readPlaybookFile(await picked.text())
    if (read.ok) setChosen({ name: picked.name, playbook: read.playbook })
    else refuse(read)
  }
  const close = (words: string): void => {
    setChosen(null)
    setSaid(words)
    if (file.current) file.current.value = ""
  }
  const changes = chosen && comparePlaybooks(playbook, chosen.playbook)
  return (
    <Section id="playbook" title={t("playbook_file")} hint={t("playbook_file_hint")}>
      <div className="acts">
        <Button
          small
          onClick={() => {
            saveFile(fileName, playbookFile(playbook))
            setSaid(t("options_export_done", fileName))
          }}
        >
          {t("playbook_save")}
        </Button>
      </div>
      <Field label={t("playbook_take")} hint={t("playbook_take_hint")}>
        {(described) => (
          <input
            ref={file}
            type="file"
            className="file"
            accept="application/json,.json"
            {...described}
            onChange={(event) => {
              const [picked] = event.target.files ?? []
              if (picked) look(picked).catch(() => setRefused({ why: t("options_import_unreadable"), problems: [] }))
            }}
          />
        )}
      </Field>
      {refused === null ? null : (
        <div className="error" role="alert">
          <p>{refused.why}</p>
          {refused.problems.length > 0 ? (
            <ul className="restore-lines">
              {refused.problems.map((problem) => (
                <li key={problem.path.join(".") + problem.misfit}>{problemWords(problem)}</li>
              ))}
            </ul>
          ) : null}
        </div>
      )}
      {chosen && changes ? (
        <div className="ask-first" role="group" aria-label={t("playbook_take")}>
          <p>{t("playbook_from", chosen.name, chosen.playbook.name)}</p>
          <Preview changes={changes} />
          <div className="acts">
            <Button
              small
              look="soft"
              disabled={isSame(changes)}
              onClick={() => {
                setBefore(playbook)
                edit(() => chosen.playbook)
                close(t("playbook_taken", chosen.playbook.name))
              }}
            >
              {t("playbook_take_act")}
            </Button>
            <Button small look="quiet" onClick={() => close("")}>
              {t("options_leave_as_it_is")}
            </Button>
          </div>
        </div>
      ) : null}
      <div className="line-gone">
        <p className="hint" role="status">
          {said}
        </p>
        {before === null || chosen !== null ? null : (
          <Button
            small
            onClick={() => {
              edit(() => before)
              setBefore(null)
              setSaid(t("playbook_back"))
            }}
          >
            {t("playbook_put_back")}
          </Button>
        )}
      </div>
    </Section>
  )
})

const isSame = ({ texts, lists, numbers }: PlaybookChanges): boolean =>
  texts.length + lists.length + numbers.length === 0

/** What would change: each list folded under how much of it does, and every number with what it becomes. */
const Preview = ({ changes }: { readonly changes: PlaybookChanges }) => {
  const { texts, lists, numbers } = changes
  if (isSame(changes)) return <p>{t("playbook_same")}</p>
  return (
    <div className="playbook-changes">
      {texts.length > 0 ? (
        <Part title={t("playbook_texts")} end={tCount("playbook_changed", texts.length)}>
          <Lines lines={texts.map(({ before, after }) => t("playbook_text_becomes", before, after))} />
        </Part>
      ) : null}
      {lists.map((one) => (
        <Part key={listName(one.list)} title={listName(one.list)} end={countsOf(one)}>
          <ListLines change={one} />
        </Part>
      ))}
      {numbers.length > 0 ? (
        <Part title={t("playbook_numbers")} end={tCount("playbook_changed", numbers.length)}>
          <Lines lines={numbers.map((one) => `${groupName(one.group)}. ${numberWords(one)}`)} />
        </Part>
      ) : null}
    </div>
  )
}

const ListLines = ({ change: { added, changed, removed } }: { readonly change: ListChange }) => (
  <>
    <Lines title={t("playbook_comes")} lines={added} />
    <Lines
      title={t("playbook_changes")}
      lines={changed.map(({ before, after }) =>
        before === after ? t("playbook_details", after) : t("playbook_text_becomes", before, after),
      )}
    />
    <Lines title={t("playbook_goes")} lines={removed} />
  </>
)

const Lines = ({ title, lines }: { readonly title?: string; readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <>
      {title === undefined ? null : <p className="label">{title}</p>}
      <ul className="restore-lines">
        {lines.map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
      </ul>
    </>
  )

interface PartProps {
  readonly title: string
  readonly end: string
  readonly children: ReactNode
}

const Part = ({ title, end, children }: PartProps) => {
  const [open, setOpen] = useState(false)
  return (
    <Fold title={title} end={end} open={open} onToggle={setOpen}>
      {children}
    </Fold>
  )
}
