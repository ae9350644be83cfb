import { useEffect } from "react"
import { openTab, ownUrl } from "~platform/browser"
import { now } from "~platform/clock"
import { t } from "~platform/i18n"
import { backupOffered } from "~storage/backup"
import { Icon } from "~ui/Icon"

/** A backup, offered once for each stretch without one; it leads to the place where it is saved. */
export const BackupLine = () => {
  useEffect(() => {
    // Not noted: then it is offered once more.
    backupOffered(now()).catch(() => undefined)
  }, [])
  return (
    <button type="button" className="waiting" onClick={() => void openTab(ownUrl("options.html#data"))}>
      <b>{t("popup_backup")}</b>
      <span>{t("popup_backup_why")}</span>
      <Icon name="turn" />
    </button>
  )
}
