import mailAddress from "url:~injected/mail.ts"
import { leaveSites } from "~messaging/tab"
import {
  allTabs,
  declaredHosts,
  declaredScript,
  grantedOrigins,
  ownFile,
  registeredMatches,
  registerScript,
  runInTab,
  sendToTab,
  tabsMatching,
} from "~platform/browser"
import { withLock } from "~platform/locks"
import { mailToolPages } from "~sites/catalogue"
import { mailPagesOn } from "~storage/mail-sites"
import { readOptions } from "~storage/options"

const callScriptId = "granted-sites"
const mailScriptId = "mail-sites"

/** Everything granted but what the manifest names, whose pages have the script anyway, and mail pages, which have their own. */
export const addedOrigins = (
  granted: readonly string[],
  declared: readonly string[],
  mail: readonly string[],
): string[] => granted.filter((origin) => !declared.includes(origin) && !mail.includes(origin))

/** Mail pages as the user turned them on: those that the browser allows as well have the mail script. */
const turnedOn = async (): Promise<{ readonly wanted: readonly string[]; readonly allowed: readonly string[] }> => {
  const { mailSites: wanted } = await readOptions()
  return { wanted, allowed: await mailPagesOn(wanted) }
}

/** Mail pages never have the call script: those of the tools we know, and those the user turned on. */
const mailPages = (wanted: readonly string[]): string[] => [...new Set([...mailToolPages, ...wanted])]

/**
 * Makes the two content scripts run on exactly the sites that are granted now, each on its own kind of pages. Runs at install,
 * start-up, every change of grants, and when mail pages are turned on or off. Where a mail page was turned on the script runs at
 * once in tabs that are open; where one was turned off it goes at once.
 */
export const registerAddedSites = (): Promise<void> =>
  withLock(callScriptId, async () => {
    const { wanted, allowed } = await turnedOn()
    const script = declaredScript()
    const declared = declaredHosts()
    const mail = mailPages(wanted)
    if (script !== null)
      await registerScript(callScriptId, script.files, addedOrigins(await grantedOrigins(), declared, mail), [
        ...declared,
        ...mail,
      ])
    const before = await registeredMatches(mailScriptId)
    await registerScript(mailScriptId, [ownFile(mailAddress)], allowed, [])
    const on = allowed.filter((pattern) => !before.includes(pattern))
    const off = before.filter((pattern) => !allowed.includes(pattern))
    await Promise.all([runIn(on, [ownFile(mailAddress)]), leave(off)])
  })

const runIn = async (patterns: readonly string[], files: readonly string[]): Promise<void> => {
  if (patterns.length === 0) return
  await Promise.allSettled((await tabsMatching(patterns)).map(({ id }) => runInTab(id, files)))
}

const leave = async (patterns: readonly string[]): Promise<void> => {
  if (patterns.length === 0) return
  // Their addresses may not be seen any more, so every script is told, and knows itself where it stands.
  await Promise.all((await allTabs()).map(({ id }) => sendToTab(id, leaveSites(patterns))))
}

/**
 * Runs the content scripts in tabs that were open before they came: after an install, an update, or a grant. A tab that has a
 * living one refuses the second; an orphan of an older version makes room.
 */
export const reviveTabs = async (): Promise<void> => {
  const script = declaredScript()
  const { wanted, allowed } = await turnedOn()
  const mail = mailPages(wanted)
  const calls = [...new Set([...declaredHosts(), ...(await grantedOrigins())])].filter(
    (pattern) => !mail.includes(pattern),
  )
  await Promise.all([runIn(calls, script?.files ?? []), runIn(allowed, [ownFile(mailAddress)])])
}
