import { useId, useMemo, useRef, useState } from "react"
import { guessMapping, importFields, planPeople, type ImportPlan, type Mapping } from "~domain/people/import"
import type { Person } from "~domain/records/person"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { t, tCount, uiLanguage } from "~platform/i18n"
import { importPeople, ImportStopped } from "~storage/import-people"
import { listPeople } from "~storage/people"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { Select } from "~ui/Field"
import { Problem } from "~ui/Problem"
import { rowsOf } from "./table-file"

/** A table of people is smaller than this; what is larger is something else. Bytes. */
const largest = 10_000_000
/** So many people stand in the preview. */
const previewed = 5

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly people: readonly Person[]
}

/** People from a table of another program: the file, which column holds what, what it would do, and only then it is done. */
export const ImportPeople = () => {
  const [table, setTable] = useState<Table | null>(null)
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [said, setSaid] = useState("")
  const [written, setWritten] = useState<number | null>(null)
  const stop = useRef<AbortController | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const id = useId()

  const read = async (picked: File): Promise<void> => {
    setTable(null)
    setProblem(null)
    setSaid("")
    if (picked.size > largest) return setProblem(t("import_too_large"))
    const [head, ...rows] = rowsOf(await picked.arrayBuffer()) ?? []
    if (head === undefined) return setProblem(t("import_no_table"))
    setTable({ name: picked.name, columns: head, rows, people: await listPeople() })
    setMapping(guessMapping(head))
  }
  const close = (words: string): void => {
    setTable(null)
    setWritten(null)
    setSaid(words)
    if (file.current) file.current.value = ""
  }
  // A table can have many thousand rows: it is planned when it or its columns change, not for each step of the progress.
  const planned = useMemo(
    () =>
      table && mapping && [mapping.name, mapping.familyName, mapping.addresses].some((column) => column !== null)
        ? (known: readonly Person[]) => planPeople(table.rows, mapping, known, newId, now())
        : null,
    [table, mapping],
  )
  const plan = useMemo(() => table && planned && planned(table.people), [table, planned])
  const run = (): void => {
    if (planned === null) return
    stop.current = new AbortController()
    setWritten(0)
    importPeople(planned, stop.current.signal, setWritten).then(
      (count) => close(tCount("import_done", count)),
      (error: unknown) => {
        setWritten(null)
        if (error instanceof ImportStopped) setSaid(t("import_stopped"))
        else setProblem(failureWords(error))
      },
    )
  }
  return (
    <div className="import">
      <label className="label" htmlFor={id}>
        {t("import_title")}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {t("import_hint")}
      </p>
      <input
        ref={file}
        id={id}
        type="file"
        className="file"
        accept=".csv,text/csv"
        aria-describedby={`${id}-hint`}
        onChange={(event) => {
          const [picked] = event.target.files ?? []
          if (picked) read(picked).catch((error: unknown) => setProblem(failureWords(error)))
        }}
      />
      <Problem>{problem}</Problem>
      {table && mapping ? (
        <div className="ask-first" role="group" aria-label={t("import_title")}>
          <p>{t("import_from", table.name, new Intl.NumberFormat(uiLanguage()).format(table.rows.length))}</p>
          <div className="edit">
            {importFields.map((field) => (
              <Select
                key={field}
                label={t(`import_${field}`)}
                value={String(mapping[field] ?? "")}
                options={[
                  { value: "", label: t("import_no_column") },
                  ...table.columns.map((column, at) => ({ value: String(at), label: column || String(at + 1) })),
                ]}
                onChange={(at) => setMapping({ ...mapping, [field]: at === "" ? null : Number(at) })}
              />
            ))}
          </div>
          {plan === null ? <p>{t("import_needs_name")}</p> : <Preview plan={plan} />}
          {written === null ? (
            <div className="acts">
              <Button
                small
                look="soft"
                disabled={plan === null || plan.add.length + plan.change.length === 0}
                onClick={run}
              >
                {t("import_act")}
              </Button>
              <Button small look="quiet" onClick={() => close("")}>
                {t("home_leave")}
              </Button>
            </div>
          ) : (
            <div className="acts">
              <progress
                value={written}
                max={(plan?.add.length ?? 0) + (plan?.change.length ?? 0)}
                aria-label={t("import_progress")}
              />
              <Button small onClick={() => stop.current?.abort()}>
                {t("import_stop")}
              </Button>
            </div>
          )}
        </div>
      ) : null}
      <p className="hint" role="status">
        {said}
      </p>
    </div>
  )
}

const Preview = ({ plan: { add, change, same, skipped } }: { readonly plan: ImportPlan }) => (
  <>
    <p>{t("import_preview", add.length, change.length, same)}</p>
    {skipped.length > 0 ? (
      <p>
        {t("import_skipped", skipped.length, new Intl.ListFormat(uiLanguage()).format(skipped.slice(0, 5).map(String)))}
      </p>
    ) : null}
    <ul>
      {[...add, ...change].slice(0, previewed).map(({ id, name, company, addresses }) => (
        <li key={id}>{[name, company, addresses.join(", ")].filter((part) => part !== "").join(" · ")}</li>
      ))}
    </ul>
  </>
)
