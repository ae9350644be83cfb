import { t } from "~platform/i18n"
import { RecordGone, StorageClosed, StorageFull } from "./errors"

/** What went wrong with the storage, in the user's words. */
export const failureWords = (error: unknown): string => {
  if (error instanceof StorageFull) return t("failure_full")
  if (error instanceof StorageClosed) return t("failure_closed")
  if (error instanceof RecordGone) return t("failure_gone")
  return t("failure_other")
}
