import { dayOf, daysFrom, startOf } from "~domain/calendar/days"
import type { CalendarDay } from "~domain/records/calendar-day"
import { t, uiLanguage } from "~platform/i18n"

/** A day in words that has no year while it is near: "6 November". */
export const dayWords = (at: number, today: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), {
    day: "numeric",
    month: "long",
    ...(new Date(at).getFullYear() === new Date(today).getFullYear() ? {} : { year: "numeric" }),
  }).format(at)

/** A day of the calendar as people say it: today, tomorrow, yesterday, else its name and date. */
export const calendarWords = (day: CalendarDay, today: number): string => {
  const away = daysFrom(dayOf(today), day)
  if (Math.abs(away) <= 1)
    return capital(new Intl.RelativeTimeFormat(uiLanguage(), { numeric: "auto" }).format(away, "day"))
  return away > 1 && away < 7
    ? new Intl.DateTimeFormat(uiLanguage(), { weekday: "long", day: "numeric", month: "long" }).format(startOf(day))
    : dayWords(startOf(day), today)
}

/** So many days in words, in weeks from two on: "5 days", "6 weeks". */
export const spanWords = (days: number): string => {
  const weeks = days >= 14
  return new Intl.NumberFormat(uiLanguage(), {
    style: "unit",
    unit: weeks ? "week" : "day",
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(weeks ? Math.round(days / 7) : days)
}

/** How often, in words: "every 3 weeks"; null: no rhythm. */
export const rhythmWords = (days: number | null): string =>
  days === null ? t("home_no_rhythm") : t("home_every", spanWords(days))

/** A moment with its time. */
export const momentWords = (at: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), { dateStyle: "medium", timeStyle: "short" }).format(at)

/** Minutes in words. */
export const minutesWords = (ms: number): string =>
  new Intl.NumberFormat(uiLanguage(), {
    style: "unit",
    unit: "minute",
    unitDisplay: "long",
    maximumFractionDigits: 0,
  }).format(Math.max(1, Math.round(ms / 60_000)))

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase(uiLanguage()) + text.slice(1)
