import { parseDate } from "chrono-node"
import { dayOf } from "~domain/calendar/days"

/** Ways to say a day that the date parser takes for something else. */
const plain: readonly [said: RegExp, meant: string][] = [
  [/\bend of (the |this )?week\b/i, "Friday"],
  [/\b(end of (the |this )?day|tonight|this (morning|afternoon|evening)|in an hour|right (away|after))\b/i, "today"],
]

/**
 * The calendar date of "by Friday", said at `at` (epoch ms), in the rep's time zone; null when no day can be told from it. A day
 * that has no year is the next one to come.
 */
export const dueDate = (due: string | null, at: number): string | null => {
  if (due === null) return null
  const meant = plain.find(([said]) => said.test(due))?.[1] ?? due
  const date = parseDate(meant, new Date(at), { forwardDate: true })
  return date === null ? null : dayOf(date.getTime())
}
