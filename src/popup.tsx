import "~ui/tokens.css"
import "~ui/parts.css"
import "~features/prepare/prepare.css"
import { Popup } from "~features/prepare/Popup"
import { mailPlaceOf } from "~features/prepare/mail-place"
import { siteOf } from "~features/prepare/place"
import { openPreparing } from "~features/prepare/preparing"
import type { RuntimeMessage } from "~messaging/runtime"
import { startByHand } from "~messaging/start-by-hand"
import { showPanel } from "~messaging/tab"
import { activeTab, dropOrigin, requestOrigin, sendRuntime, sendToTab } from "~platform/browser"
import { now } from "~platform/clock"
import { preparePage } from "~platform/page"
import { failureWords } from "~storage/words"
import { isBackupDue } from "~storage/backup"
import { mailPagesOn, turnOnMail } from "~storage/mail-sites"
import { readOptions } from "~storage/options"
import { sentMails } from "~storage/sent-mails"
import { Loaded } from "~ui/Loaded"

preparePage("popup_title")

const open = async () => {
  const [options, tab] = await Promise.all([readOptions(), activeTab()])
  const [preparing, backupDue, pagesOn, sent] = await Promise.all([
    openPreparing(options),
    isBackupDue(options, now()).catch(() => false),
    mailPagesOn(options.mailSites),
    sentMails(),
  ])
  return {
    options,
    tab,
    preparing,
    backupDue,
    mail: mailPlaceOf(tab, options.mailSites, pagesOn),
    mailsWaiting: sent.length,
  }
}
const opened = open()

/** Shows the mail panel of a tab: its script puts it there, or a panel that is there already takes the keyboard. */
const showMail = async (tabId: number): Promise<void> => {
  await sendToTab(tabId, showPanel)
  await sendRuntime({ type: "command", command: "focus-panel", tabId } satisfies RuntimeMessage)
}

export default function PopupPage() {
  return (
    <Loaded what={opened} failed={(error) => <p className="pop-form">{failureWords(error)}</p>}>
      {({ options, tab, preparing, backupDue, mail, mailsWaiting }) => (
        <Popup
          preparing={preparing}
          options={options}
          backupDue={backupDue}
          mail={mail}
          mailsWaiting={mailsWaiting}
          onTurnOnMail={async () => {
            if (mail) await turnOnMail(mail.patterns)
            window.close()
          }}
          onOpenMail={() => {
            if (mail) void showMail(mail.tabId).then(() => window.close())
          }}
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
