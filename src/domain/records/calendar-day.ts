import * as z from "zod/mini"

/** A day of the calendar where the rep is, `YYYY-MM-DD`: it has no time and no zone, and sorts as text. */
export const calendarDaySchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/))
export type CalendarDay = z.infer<typeof calendarDaySchema>
