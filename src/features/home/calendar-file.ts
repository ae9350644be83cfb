import { createEvents, type EventAttributes } from "ics"
import type { CalendarDay } from "~domain/records/calendar-day"

/** A day worth an entry in a calendar. `uid` stays the same, so that taking the file in again changes the entry and adds none. */
export interface CalendarEntry {
  readonly uid: string
  readonly day: CalendarDay
  readonly title: string
  readonly about: string
}

/**
 * Entries as a calendar file (iCalendar, RFC 5545) that any calendar takes. They last the whole day and block none of it: a day has
 * no time zone.
 *
 * @throws Error when an entry cannot be written.
 */
export const calendarFile = (entries: readonly CalendarEntry[]): string => {
  const { error, value } = createEvents(
    entries.map(({ uid, day, title, about }): EventAttributes => {
      const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
      return {
        uid: `${uid}@third-why`,
        productId: "third-why",
        start: [year, month, date],
        duration: { days: 1 },
        title,
        description: about,
        busyStatus: "FREE",
        transp: "TRANSPARENT",
      }
    }),
  )
  if (!value) throw error ?? new Error("no calendar")
  return value
}
