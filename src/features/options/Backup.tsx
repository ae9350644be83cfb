import { useId, useRef, useState } from "react"
import type { Backup as BackupFile, ImportMode } from "~domain/records/backup-file"
import { saveFile } from "~platform/files"
import { now } from "~platform/clock"
import { t, uiLanguage, type MessageKey } from "~platform/i18n"
import { exportAll, importBackup, previewImport, refusedBecause, type ImportPreview } from "~storage/backup"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { Choices } from "~ui/Choice"
import { Problem } from "~ui/Problem"
import { countsInWords } from "~storage/counts"

const problemWords = (error: unknown): string => failureWords(error, "options_data_failed")

/** Everything as a file. @returns what to say about it. */
export const saveBackup = async (): Promise<string> => {
  try {
    const { name, text } = await exportAll(now())
    saveFile(name, text)
    return t("options_export_done", name)
  } catch (error) {
    return problemWords(error)
  }
}

interface ExportProps {
  readonly lastExportAt: number | null
}

export const Export = ({ lastExportAt }: ExportProps) => {
  const [said, setSaid] = useState("")
  return (
    <div className="option-part">
      <h3 className="label">{t("options_export")}</h3>
      <p className="hint">{t("options_export_hint")}</p>
      <div className="acts">
        <Button small onClick={() => void saveBackup().then(setSaid)}>
          {t("options_export_act")}
        </Button>
        <span className="hint" role="status">
          {said ||
            (lastExportAt === null ? t("options_export_never") : t("options_export_last", dayWords(lastExportAt)))}
        </span>
      </div>
    </div>
  )
}

const dayWords = (at: number): string => new Intl.DateTimeFormat(uiLanguage(), { dateStyle: "long" }).format(at)

interface Chosen {
  readonly name: string
  readonly text: string
  readonly mode: ImportMode
  readonly backup: BackupFile
  readonly preview: ImportPreview
}

/** A backup taken in: the file is chosen, what it would change is shown, and only then it is done. */
export const Import = () => {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [refused, setRefused] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const file = useRef<HTMLInputElement>(null)
  const id = useId()

  const look = async (name: string, text: string, mode: ImportMode): Promise<void> => {
    try {
      const read = await previewImport(text, mode)
      setRefused(read.ok ? null : refusedBecause(read))
      setChosen(read.ok ? { name, text, mode, backup: read.backup, preview: read.preview } : null)
    } catch (error) {
      setRefused(problemWords(error))
      setChosen(null)
    }
  }
  const done = (words: string): void => {
    setChosen(null)
    setRefused(null)
    setSaid(words)
    if (file.current) file.current.value = ""
  }

  return (
    <div className="option-part">
      <h3 className="label" id={id}>
        {t("options_import")}
      </h3>
      <p className="hint" id={`${id}-hint`}>
        {t("options_import_hint")}
      </p>
      <input
        ref={file}
        type="file"
        className="file"
        accept="application/json,.json"
        aria-labelledby={id}
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          setSaid("")
          const [picked] = event.target.files ?? []
          if (!picked) return
          picked.text().then(
            (text) => look(picked.name, text, "merge"),
            () => setRefused(t("options_import_unreadable")),
          )
        }}
      />
      <Problem>{refused}</Problem>
      {chosen ? (
        <div className="ask-first" role="group" aria-label={t("options_import")}>
          <p>{t("options_import_from", chosen.name, dayWords(chosen.preview.exportedAt))}</p>
          <Choices
            legend={t("options_import_how")}
            value={chosen.mode}
            options={[
              { value: "merge", label: t("options_import_merge"), hint: t("options_import_merge_hint") },
              { value: "replace", label: t("options_import_replace"), hint: t("options_import_replace_hint") },
            ]}
            onChange={(mode) => void look(chosen.name, chosen.text, mode)}
          />
          <Preview preview={chosen.preview} />
          {changesNothing(chosen) ? <p>{t("options_import_same")}</p> : null}
          <div className="acts">
            <Button
              disabled={changesNothing(chosen)}
              small
              look={removes(chosen.preview) ? "danger" : "soft"}
              onClick={() =>
                void importBackup(chosen.backup, chosen.mode).then(
                  () => done(t("options_import_done")),
                  (error: unknown) => setRefused(problemWords(error)),
                )
              }
            >
              {t(chosen.mode === "merge" ? "options_import_merge_act" : "options_import_replace_act")}
            </Button>
            <Button small look="quiet" onClick={() => done("")}>
              {t("options_leave_as_it_is")}
            </Button>
          </div>
        </div>
      ) : null}
      <p className="hint" role="status">
        {said}
      </p>
    </div>
  )
}

const sum = (preview: ImportPreview, what: "added" | "changed" | "kept" | "removed") => {
  const { people, calls, reviews, preparations, promises, stones, givenStones, touches, warmUps } = preview.records
  return {
    people: people[what],
    calls: calls[what],
    reviews: reviews[what],
    preparations: preparations[what],
    promises: promises[what],
    stones: stones[what],
    givenStones: givenStones[what],
    touches: touches[what],
    warmUps: warmUps[what],
  }
}

const removes = (preview: ImportPreview): boolean =>
  preview.captionsRemoved > 0 || Object.values(preview.records).some(({ removed }) => removed > 0)

const changesNothing = ({ mode, preview }: Chosen): boolean =>
  mode === "merge" && Object.values(preview.records).every(({ added, changed }) => added + changed === 0)

/** What the import would do, in words. */
const Preview = ({ preview }: { readonly preview: ImportPreview }) => {
  const line = (title: MessageKey, words: string) => (
    <>
      <dt>{t(title)}</dt>
      <dd>{words}</dd>
    </>
  )
  return (
    <dl className="facts">
      {line("options_import_adds", countsInWords({ ...sum(preview, "added"), captions: preview.captionsAdded }))}
      {line("options_import_changes", countsInWords(sum(preview, "changed")))}
      {line("options_import_removes", countsInWords({ ...sum(preview, "removed"), captions: preview.captionsRemoved }))}
      {line("options_import_keeps", countsInWords(sum(preview, "kept")))}
      {line(
        "options_import_options",
        t(preview.options ? "options_import_options_taken" : "options_import_options_stay"),
      )}
      {preview.optionsRepaired.length > 0 ? line("options_import_repaired", preview.optionsRepaired.join(", ")) : null}
    </dl>
  )
}
