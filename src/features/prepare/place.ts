import { sites, type Site } from "~sites/catalogue"
import type { Tab } from "~platform/browser"

/** Where the popup was opened: beside a call tool, on some other web page, or on a page no extension may touch. */
export interface Place {
  readonly tabId: number | null
  readonly site: Site | null
  readonly meetingId: string | null
  /** The host of a page that could be added by hand, or null. */
  readonly host: string | null
  /** Did the user add that page's host? */
  readonly added: boolean
  readonly title: string
}

/** The match pattern of a host that is added by hand. */
export const siteOf = (host: string): string => `https://${host}/*`

const matches = (pattern: string, url: URL): boolean => {
  const [, host = ""] = /^https:\/\/([^/]+)\//.exec(pattern) ?? []
  return (
    url.protocol === "https:" && (host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host)
  )
}

/**
 * What the open tab is to us. The browser tells its address when its host was granted, or the popup was opened on it.
 *
 * @param granted match patterns of all sites the extension may read.
 */
export const placeOf = (tab: Tab | null, granted: readonly string[]): Place => {
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null
  const site: Site | null =
    (url && sites.find((known) => known.matches.some((pattern) => matches(pattern, url)))) ?? null
  return {
    tabId: tab?.id ?? null,
    site,
    meetingId: (url && site?.meeting && new RegExp(site.meeting, "i").exec(url.pathname)?.[1]?.toLowerCase()) || null,
    host: url?.protocol === "https:" ? url.hostname : null,
    added: url !== null && granted.includes(siteOf(url.hostname)),
    title: tab?.title ?? "",
  }
}
