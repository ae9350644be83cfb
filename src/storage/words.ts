import { t, type MessageKey } from "~platform/i18n"
import { RecordGone, StorageClosed, StorageFull } from "./errors"

/** What went wrong with the storage, in the user's words; `otherwise` when it is nothing that we know. */
export const failureWords = (error: unknown, otherwise: MessageKey = "failure_other"): string => {
  if (error instanceof StorageFull) return t("failure_full")
  if (error instanceof StorageClosed) return t("failure_closed")
  if (error instanceof RecordGone) return t("failure_gone")
  return t(otherwise)
}
