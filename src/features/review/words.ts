import { t, tCount, uiLanguage } from "~platform/i18n"
import type { CallKind } from "~domain/records/call-kind"

/** A duration in ms as people read it on a clock: 0:48, 21:10, 1:02:03. */
export const clock = (ms: number): string => {
  const seconds = Math.max(0, Math.round(ms / 1000))
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const [hours, minutes, rest] = parts as [number, number, number]
  const two = (part: number) => String(part).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** A share 0–1 in percent, as the language writes it. */
export const percent = (share: number): string =>
  new Intl.NumberFormat(uiLanguage(), { style: "percent", maximumFractionDigits: 0 }).format(share)

/** "Tuesday, 24 November, 14:00" in the browser's language. */
export const dayAndTime = (at: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  }).format(at)

const kinds = {
  discovery: "kind_discovery",
  demo: "kind_demo",
  "follow-up": "kind_follow_up",
  negotiation: "kind_negotiation",
  "check-in": "kind_check_in",
} as const satisfies Record<CallKind, string>

/** "Discovery, 38 minutes". */
export const kindAndLength = (kind: CallKind, ms: number): string =>
  t("review_kind_length", t(kinds[kind]), tCount("review_minutes", Math.max(1, Math.round(ms / 60_000))))
