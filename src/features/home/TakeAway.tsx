import { useState } from "react"
import { dayAfter, dayOf } from "~domain/calendar/days"
import type { PromiseRecord } from "~domain/records/review"
import type { Fading } from "~domain/trust/fading"
import { now } from "~platform/clock"
import { saveFile } from "~platform/files"
import { t } from "~platform/i18n"
import { allCalls } from "~storage/calls"
import { listPeople, namesOfPeople, somePeople } from "~storage/people"
import { touchesSince } from "~storage/touches"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { calendarFile } from "./calendar-file"
import { callsCsv, peopleCsv, touchesCsv } from "./csv"

interface CalendarButtonProps {
  /** Open promises with a day. */
  readonly promises: readonly PromiseRecord[]
  readonly fading: readonly Fading[]
  readonly nameOf: (personId: string | null) => string | null
}

/** Promises on their day, and a word to everybody who is fading tomorrow, as a file for the rep's own calendar. */
export const CalendarButton = ({ promises, fading, nameOf }: CalendarButtonProps) => {
  const [said, setSaid] = useState("")
  const save = async (): Promise<void> => {
    const today = dayOf(now())
    const people = await somePeople(fading.map(({ personId }) => personId))
    const entries = [
      ...promises.flatMap(({ id, due, text, personId }) =>
        due === null ? [] : [{ uid: id, day: due, title: text, about: nameOf(personId) ?? "" }],
      ),
      ...[...people.values()].map((person) => ({
        uid: `fading-${person.id}`,
        day: dayAfter(today, 1),
        title: t("calendar_word_to", person.name),
        about: person.company,
      })),
    ]
    const name = `third-why-${today}.ics`
    saveFile(name, calendarFile(entries), "text/calendar")
    setSaid(t("options_export_done", name))
  }
  return (
    <p className="acts pad">
      <Button small onClick={() => void save().catch((error: unknown) => setSaid(failureWords(error)))}>
        {t("calendar_save")}
      </Button>
      <span className="hint" role="status">
        {said}
      </span>
    </p>
  )
}

const tables = ["people", "touches", "calls"] as const

/** Tables for a spreadsheet. Everything, to be taken in again, is the backup in the options. */
export const CsvButtons = () => {
  const [said, setSaid] = useState("")
  const save = async (table: (typeof tables)[number]): Promise<void> => {
    const name = `third-why-${table}-${dayOf(now())}.csv`
    const names = await namesOfPeople()
    const text =
      table === "people"
        ? peopleCsv(await listPeople())
        : table === "touches"
          ? touchesCsv(await touchesSince(0), names)
          : callsCsv(await allCalls(), names)
    saveFile(name, text, "text/csv")
    setSaid(t("options_export_done", name))
  }
  return (
    <p className="acts pad">
      <span className="muted small">{t("csv_save")}</span>
      {tables.map((table) => (
        <Button
          key={table}
          small
          onClick={() => void save(table).catch((error: unknown) => setSaid(failureWords(error)))}
        >
          {t(`csv_${table}`)}
        </Button>
      ))}
      <span className="hint" role="status">
        {said}
      </span>
    </p>
  )
}
