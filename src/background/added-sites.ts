import { giveConsent, takeConsentBack } from "~domain/records/consent"
import { leaveSites, showPanel } from "~messaging/tab"
import { activeTab, allTabs, sendToTab, tabsMatching } from "~platform/browser"
import { now } from "~platform/clock"
import { optionalSites } from "~sites/catalogue"
import { updateOptions } from "~storage/options"
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
export const siteAdded = async (patterns: readonly string[]): Promise<void> => {
  await updateOptions(({ consent }) =>
    consent === null ? {} : { consent: giveConsent(consent, consentNames(patterns), now()) },
  )
  await registerAddedSites()
  await reviveTabs()
  const [active, added] = await Promise.all([activeTab(), tabsMatching(patterns)])
  if (active !== null && added.some(({ id }) => id === active.id)) await sendToTab(active.id, showPanel)
}

/** The user took sites back, here or in the browser's own settings: nothing of ours stays there. */
export const siteGivenBack = async (patterns: readonly string[]): Promise<void> => {
  await updateOptions(({ consent }) => ({ consent: takeConsentBack(consent, consentNames(patterns)) }))
  await registerAddedSites()
  // Their addresses may not be seen any more, so every script is told, and knows itself where it stands.
  await Promise.all((await allTabs()).map(({ id }) => sendToTab(id, leaveSites(patterns))))
}
