import { t, tCount, uiLanguage } from "~platform/i18n"
import { kindTextKey, type CallKind } from "~domain/records/call-kind"

/** "Tuesday, 24 November, 14:00" in the browser's language. */
export const dayAndTime = (at: number): string =>
  new Intl.DateTimeFormat(uiLanguage(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    hour: "numeric",
    minute: "2-digit",
  }).format(at)

/** "Discovery, 38 minutes". */
export const kindAndLength = (kind: CallKind, ms: number): string =>
  t("review_kind_length", t(kindTextKey(kind)), tCount("review_minutes", Math.max(1, Math.round(ms / 60_000))))
