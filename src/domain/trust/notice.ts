import { getHours } from "date-fns/getHours"
import { dayOf } from "~domain/calendar/days"
import type { CalendarDay } from "~domain/records/calendar-day"
import type { PromiseRecord } from "~domain/records/review"
import type { Fading } from "./fading"

/** The day's notice does not come before this hour where the rep is. Ours. */
export const noticeFromHour = 8

/** What a day's notice counts. It names nobody: a notice is seen by whoever sees the screen. */
export interface Notice {
  readonly fading: number
  /** Promises that are due today, or were. */
  readonly due: number
}

/**
 * What to tell the rep at `at` (epoch ms), or null: once a day at most, never at night, and nothing when nothing waits. Who is snoozed
 * is not among `fading`, and what is settled is due no more.
 *
 * @param lastOn the day of the last notice; null when there was none.
 */
export const noticeAt = (
  waiting: { readonly fading: readonly Fading[]; readonly promises: readonly Pick<PromiseRecord, "state" | "due">[] },
  lastOn: CalendarDay | null,
  at: number,
): Notice | null => {
  const today = dayOf(at)
  if (lastOn === today || getHours(at) < noticeFromHour) return null
  const due = waiting.promises.filter(
    (promise) => promise.state === "open" && promise.due !== null && promise.due <= today,
  )
  const notice = { fading: waiting.fading.length, due: due.length }
  return notice.fading + notice.due === 0 ? null : notice
}
