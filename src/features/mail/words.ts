import { daysSince } from "~domain/calendar/days"
import { mailFields, type MailField } from "~domain/mail/fill"
import { mailTextKey, type MailKind } from "~domain/mail/kind"
import { calendarDaySchema } from "~domain/records/calendar-day"
import type { TouchKind } from "~domain/records/touch"
import { t, uiLanguage, type MessageKey } from "~platform/i18n"

export const mailKindText = (kind: MailKind): string => t(mailTextKey(kind))

export const touchText = (kind: TouchKind): string => t(`touch_${kind}`)

/** How long ago something was, in whole days or more: "yesterday", "3 weeks ago". */
export const agoText = (at: number, now: number): string => {
  const ago = new Intl.RelativeTimeFormat(uiLanguage(), { numeric: "auto" })
  const days = daysSince(at, now)
  if (days < 14) return ago.format(-days, "day")
  if (days < 60) return ago.format(-Math.round(days / 7), "week")
  if (days < 730) return ago.format(-Math.round(days / 30.4), "month")
  return ago.format(-Math.round(days / 365), "year")
}

/** A day as people write it: "Friday, March 6". */
export const dayText = (isoDay: string): string => {
  const [year = 0, month = 1, date = 1] = isoDay.split("-").map(Number)
  return new Intl.DateTimeFormat(uiLanguage(), { weekday: "long", month: "long", day: "numeric" }).format(
    new Date(year, month - 1, date),
  )
}

/** Is it a day of the calendar, and not one as somebody said it? */
export const isDay = (due: string): boolean => calendarDaySchema.safeParse(due).success

/** The day a promise is due, as people write it; as it was said where it is no date. */
export const dueDay = (due: string): string => (isDay(due) ? dayText(due) : due)

/** When a promise is due, in words; null where no day is known, and where the promise says it itself. */
export const dueText = ({ text, due }: { readonly text: string; readonly due: string | null }): string | null => {
  if (due === null || text.includes(dueDay(due))) return null
  return isDay(due) ? t("mail_promise_due", dueDay(due)) : due
}

const isField = (name: string): name is MailField => (mailFields as readonly string[]).includes(name)

/** What a field of a template wants to know; a field nobody knows is called as the template calls it. */
export const fieldText = (name: string): string => (isField(name) ? t(`mail_field_${name}` satisfies MessageKey) : name)
