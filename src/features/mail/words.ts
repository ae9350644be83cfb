import { daysSince } from "~domain/calendar/days"
import { mailFields, type MailField } from "~domain/mail/fill"
import { mailTextKey, type MailKind } from "~domain/mail/kind"
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

const isField = (name: string): name is MailField => (mailFields as readonly string[]).includes(name)

/** What a field of a template wants to know; a field nobody knows is called as the template calls it. */
export const fieldText = (name: string): string => (isField(name) ? t(`mail_field_${name}` satisfies MessageKey) : name)
