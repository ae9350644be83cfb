import {
  onAlarm,
  onCommand,
  onGrantsChange,
  onInstalled,
  onNoticeClick,
  onRuntimeMessage,
  onStartup,
  onStoredChange,
  repeatAlarm,
} from "~platform/browser"
import { onWaitingReviews } from "~storage/bell"
import { openDesk } from "~storage/keeper-desk"
import { optionsKey } from "~storage/options-key"
import { refreshBadge } from "./badge"
import { begin } from "./begin"
import { runCommand } from "./commands"
import { installed } from "./installed"
import { mailPageCame } from "./mail-page"
import { giveNotice, openNotice } from "./notice"
import { openPage } from "./open-page"
import { routeMessages } from "./router"
import { registerAddedSites } from "./scripts"
import { siteAdded, siteGivenBack } from "./added-sites"
import { upkeep, upkeepAlarm, upkeepMinutes } from "./upkeep"

/** The service worker only wires: it may be stopped at any moment, so it remembers nothing. */

/** A failure must not stop the other listeners; the extension's error page shows it. */
const run = (work: Promise<unknown>): void => {
  work.catch((error: unknown) => console.error(error))
}
const wake = async (): Promise<void> => {
  await repeatAlarm(upkeepAlarm, upkeepMinutes)
  await upkeep()
}

onInstalled((reason) => run(Promise.all([installed(reason), wake()])))
onStartup(() => run(wake()))
onGrantsChange((patterns, granted) => run(granted ? siteAdded(patterns) : siteGivenBack(patterns)))
// Mail pages are turned on and off in the options; where nothing changed in them nothing is done.
onStoredChange("local", (keys) => {
  if (keys.includes(optionsKey)) run(registerAddedSites())
})
onAlarm((name) => {
  if (name === upkeepAlarm) run(upkeep().then(giveNotice))
})
onNoticeClick((id) => run(openNotice(id)))
onCommand((command, tabId) => run(runCommand(command, tabId)))
onWaitingReviews(() => run(refreshBadge()))
onRuntimeMessage((message, sender) => run(mailPageCame(message, sender)))
routeMessages({ open: (message) => run(openPage(message)) })
openDesk()
run(begin())
