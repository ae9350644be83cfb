import { dueDate } from "~domain/promises/due-date"
import type { CalendarDay } from "~domain/records/calendar-day"
import type { MailFinding } from "./finding"

/** Something a draft promises; `due` is the day it names. */
export interface WrittenPromise {
  readonly text: string
  readonly due: CalendarDay | null
}

/** The longest promise that is kept, UTF-16 units. */
const longest = 300

/** What the draft promises, in the order of the text, each once; days are counted from `at` (epoch ms). */
export const promisesIn = (findings: readonly MailFinding[], at: number): readonly WrittenPromise[] => {
  const texts = findings
    .filter(({ id }) => id === "promise")
    .toSorted((a, b) => a.from - b.from)
    .map(({ quote }) => quote.replace(/\s+/g, " ").trim().slice(0, longest))
  return [...new Set(texts)].map((text) => ({ text, due: dueDate(text, at) }))
}
