import {
  declaredHosts,
  declaredScript,
  grantedOrigins,
  registerScript,
  runInTab,
  tabsMatching,
} from "~platform/browser"
import { withLock } from "~platform/locks"

const scriptId = "granted-sites"

/** Sites that the user added: everything granted but what the manifest names, whose pages have the script anyway. */
export const addedOrigins = (granted: readonly string[], declared: readonly string[]): string[] =>
  granted.filter((origin) => !declared.includes(origin))

/** Makes the content script run on exactly the sites that are granted now. Runs at install, start-up and every change of grants. */
export const registerAddedSites = (): Promise<void> =>
  withLock(scriptId, async () => {
    const script = declaredScript()
    if (script === null) return
    const declared = declaredHosts()
    await registerScript(scriptId, script.files, addedOrigins(await grantedOrigins(), declared), declared)
  })

/**
 * Runs the content script in tabs that were open before it came: after an install, an update, or a grant. A tab that has a living
 * one refuses the second; an orphan of an older version makes room.
 */
export const reviveTabs = async (): Promise<void> => {
  const script = declaredScript()
  if (script === null) return
  const tabs = await tabsMatching([...new Set([...declaredHosts(), ...(await grantedOrigins())])])
  await Promise.allSettled(tabs.map(({ id }) => runInTab(id, script.files)))
}
