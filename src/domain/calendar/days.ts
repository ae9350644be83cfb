import { addDays } from "date-fns/addDays"
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays"
import { formatISO } from "date-fns/formatISO"
import { parseISO } from "date-fns/parseISO"
import type { CalendarDay } from "~domain/records/calendar-day"

/*
 * Days of the calendar where the rep is, counted by date-fns: a day on which the clocks change has 23 or 25 hours and is one day.
 */

/** The day on which a moment (epoch ms) falls. */
export const dayOf = (at: number): CalendarDay => formatISO(at, { representation: "date" })

/** The beginning of a day, epoch ms. */
export const startOf = (day: CalendarDay): number => parseISO(day).getTime()

/** The day `days` later; earlier when negative. */
export const dayAfter = (day: CalendarDay, days: number): CalendarDay => dayOf(addDays(parseISO(day), days).getTime())

/** How many days `to` is after `from`; negative when it is before. */
export const daysFrom = (from: CalendarDay, to: CalendarDay): number =>
  differenceInCalendarDays(parseISO(to), parseISO(from))

/** How many days ago a moment was; 0 today, and 0 for what seems to be in the future because the clock was set back. */
export const daysSince = (then: number, at: number): number => Math.max(0, differenceInCalendarDays(at, then))
