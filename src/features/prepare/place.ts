import { sites, type Site } from "~sites/catalogue"
import type { Tab } from "~platform/browser"

/** Where the popup was opened: beside a call tool, on some other web page, or on a page no extension may touch. */
export interface Place {
  readonly tabId: number | null
  readonly site: Site | null
  readonly meetingId: string | null
  /** The host of a page that could be added by hand, or null. */
  readonly host: string | null
  readonly title: string
}

const matches = (pattern: string, url: URL): boolean => {
  const [, host = ""] = /^https:\/\/([^/]+)\//.exec(pattern) ?? []
  return (
    url.protocol === "https:" && (host.startsWith("*.") ? url.hostname.endsWith(host.slice(1)) : url.hostname === host)
  )
}

/** What the open tab is to us. Without a grant for its host the browser tells no address. */
export const placeOf = (tab: Tab | null): Place => {
  const url = tab?.url && URL.canParse(tab.url) ? new URL(tab.url) : null
  const site: Site | null =
    (url && sites.find((known) => known.matches.some((pattern) => matches(pattern, url)))) ?? null
  return {
    tabId: tab?.id ?? null,
    site,
    meetingId: (url && site?.meeting && new RegExp(site.meeting, "i").exec(url.pathname)?.[1]?.toLowerCase()) || null,
    host: url?.protocol === "https:" ? url.hostname : null,
    title: tab?.title ?? "",
  }
}
