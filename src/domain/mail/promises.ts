import { wordsOf } from "~domain/hearing/en/words"
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

/** The words of a promise, without what our own texts put around one: "As promised: …", and the day it is due in brackets. */
const wordsOfPromise = (text: string): string =>
  wordsOf(text.replace(/^[^:]{1,40}:\s/u, "").replace(/\s\([^()]{1,40}\)[.!]?$/u, "")).plain.join(" ")

/**
 * What the draft promises, in the order of the text, each once; days are counted from `at` (epoch ms). `kept` are promises that are
 * written down already, by their text: said again in the same words they are left out.
 */
export const promisesIn = (
  findings: readonly MailFinding[],
  at: number,
  kept: readonly string[],
): readonly WrittenPromise[] => {
  const known = new Set(kept.map(wordsOfPromise))
  const texts = findings
    .filter(({ id }) => id === "promise")
    .toSorted((a, b) => a.from - b.from)
    .map(({ quote }) => quote.replace(/\s+/g, " ").trim().slice(0, longest))
  return [...new Set(texts)]
    .filter((text) => !known.has(wordsOfPromise(text)))
    .map((text) => ({ text, due: dueDate(text, at) }))
}
