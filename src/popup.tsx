import "~ui/tokens.css"
import "~ui/parts.css"
import "~features/prepare/prepare.css"
import { Popup } from "~features/prepare/Popup"
import { siteOf } from "~features/prepare/place"
import { openPreparing } from "~features/prepare/preparing"
import { startByHand } from "~messaging/start-by-hand"
import { activeTab, dropOrigin, requestOrigin } from "~platform/browser"
import { now } from "~platform/clock"
import { preparePage } from "~platform/page"
import { failureWords } from "~storage/words"
import { isBackupDue } from "~storage/backup"
import { readOptions } from "~storage/options"
import { Loaded } from "~ui/Loaded"

preparePage("popup_title")

const open = async () => {
  const [options, tab] = await Promise.all([readOptions(), activeTab()])
  const [preparing, backupDue] = await Promise.all([
    openPreparing(options),
    isBackupDue(options, now()).catch(() => false),
  ])
  return { options, tab, preparing, backupDue }
}
const opened = open()

export default function PopupPage() {
  return (
    <Loaded what={opened} failed={(error) => <p className="pop-form">{failureWords(error)}</p>}>
      {({ options, tab, preparing, backupDue }) => (
        <Popup
          preparing={preparing}
          options={options}
          backupDue={backupDue}
          onStartByHand={() => {
            if (tab) void startByHand(tab.id).then(() => window.close())
          }}
          onUseHere={() => {
            const { host } = preparing.getState().place
            if (host) void requestOrigin(siteOf(host)).then(() => window.close())
          }}
          onStopHere={() => {
            const { host } = preparing.getState().place
            if (host) void dropOrigin(siteOf(host)).then(() => window.close())
          }}
          onClose={() => window.close()}
        />
      )}
    </Loaded>
  )
}
