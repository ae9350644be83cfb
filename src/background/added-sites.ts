import { giveConsent, takeConsentBack } from "~domain/records/consent"
import { leaveSites, showPanel } from "~messaging/tab"
import { activeTab, allTabs, sendToTab, tabsMatching } from "~platform/browser"
import { now } from "~platform/clock"
import { mailToolPages, optionalSites } from "~sites/catalogue"
import { readOptions, updateOptions } from "~storage/options"
import { registerAddedSites, reviveTabs } from "./scripts"

/** How consent names what a match pattern covers: the tool when it is one of ours, else the site itself. */
const consentNames = (patterns: readonly string[]): string[] =>
  patterns.flatMap((pattern) => {
    const tool = optionalSites.find(({ matches }) => (matches as readonly string[]).includes(pattern))
    const host = /^https:\/\/([^*/]+)\//.exec(pattern)?.[1]
    return tool?.id ?? (host === undefined ? [] : `https://${host}`)
  })

/**
 * The user allowed more sites: the script runs there from now on, and at once where they are open. Whoever agreed to captions
 * being read agrees to it for a site that they add. The panel comes to the page the user looks at. Here and not in the popup,
 * since that closes when the browser asks.
 */
export const siteAdded = async (granted: readonly string[]): Promise<void> => {
  const { mailSites } = await readOptions()
  // Turning a mail page on is a yes of its own; captions are not read there.
  const patterns = granted.filter((pattern) => !mailToolPages.includes(pattern) && !mailSites.includes(pattern))
  if (patterns.length > 0)
    await updateOptions(({ consent }) =>
      consent === null ? {} : { consent: giveConsent(consent, consentNames(patterns), now()) },
    )
  await registerAddedSites()
  await reviveTabs()
  if (patterns.length === 0) return
  const [active, added] = await Promise.all([activeTab(), tabsMatching(patterns)])
  if (active !== null && added.some(({ id }) => id === active.id)) await sendToTab(active.id, showPanel)
}

/** The user took sites back, here or in the browser's own settings: nothing of ours stays there. */
export const siteGivenBack = async (patterns: readonly string[]): Promise<void> => {
  await updateOptions(({ consent, mailSites }) => ({
    consent: takeConsentBack(consent, consentNames(patterns)),
    mailSites: mailSites.filter((pattern) => !patterns.includes(pattern)),
  }))
  await registerAddedSites()
  // Their addresses may not be seen any more, so every script is told, and knows itself where it stands.
  await Promise.all((await allTabs()).map(({ id }) => sendToTab(id, leaveSites(patterns))))
}
