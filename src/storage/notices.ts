import * as z from "zod/mini"
import { calendarDaySchema, type CalendarDay } from "~domain/records/calendar-day"
import { dropNotifications, readStored, requestNotifications, writeStored } from "~platform/browser"
import { stored } from "./errors"
import { updateOptions } from "./options"

const key = "notice.last"

/** The day of the last notice; null when there was none. */
export const lastNotice = (): Promise<CalendarDay | null> =>
  stored(async () => z.safeParse(calendarDaySchema, await readStored("local", key)).data ?? null)

export const noteNotice = (day: CalendarDay): Promise<void> => stored(() => writeStored("local", { [key]: day }))

/**
 * Turns the day's notice on. Must be called in a click or key handler: the browser asks the user.
 *
 * @returns false when the browser was told no; then nothing has changed.
 */
export const turnOnNotices = async (): Promise<boolean> => {
  const granted = await requestNotifications().catch(() => false)
  if (granted) await updateOptions({ notices: true })
  return granted
}

/** Turns it off and gives the permission back. */
export const turnOffNotices = async (): Promise<void> => {
  await updateOptions({ notices: false })
  await dropNotifications()
}
