import type { Tab } from "~platform/browser"
import { mailTools, type MailTool } from "~sites/catalogue"
import { siteOf } from "./place"

/** The mail page of a tab: a tool we know, or a site the user turned on. */
export interface MailPlace {
  readonly tabId: number
  readonly name: string
  /** Match patterns that are turned on with it. */
  readonly patterns: readonly string[]
  readonly on: boolean
}

const tools: readonly MailTool[] = mailTools

/** The mail page that a tab shows; null when it shows none. `pagesOn`: those on which drafts are read. */
export const mailPlaceOf = (
  tab: Tab | null,
  mailSites: readonly string[],
  pagesOn: readonly string[],
): MailPlace | null => {
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null
  if (tab === null || url?.protocol !== "https:") return null
  const pattern = siteOf(url.hostname)
  const tool = tools.find(({ matches }) => matches.includes(pattern))
  if (!tool && !mailSites.includes(pattern)) return null
  const patterns = tool?.matches ?? [pattern]
  return {
    tabId: tab.id,
    name: tool?.name ?? url.hostname,
    patterns,
    on: pagesOn.includes(pattern),
  }
}
