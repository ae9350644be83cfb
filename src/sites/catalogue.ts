/** What everybody may know about the call tools: data only. Adding a site adds one line here and its folder beside this file. */
export interface Site {
  readonly id: string
  /** The name people know it by. */
  readonly name: string
  /** Match patterns of its pages. */
  readonly matches: readonly string[]
  /** Source of a regular expression for the path of an address, whose first group names the meeting; null when no path does. */
  readonly meeting: string | null
  /** Does an adapter read its captions, or is the panel there by hand only? */
  readonly reads: boolean
}

export const sites = [
  {
    id: "google-meet",
    name: "Google Meet",
    matches: ["https://meet.google.com/*"],
    meeting: "^/([a-z]{3}-[a-z]{4}-[a-z]{3})(?:$|/)",
    reads: true,
  },
  {
    id: "zoom",
    name: "Zoom",
    matches: ["https://*.zoom.us/*"],
    meeting: "^/wc/(?:join/)?([0-9]+)",
    reads: false,
  },
  {
    id: "teams",
    name: "Microsoft Teams",
    matches: ["https://teams.microsoft.com/*", "https://teams.live.com/*", "https://teams.cloud.microsoft/*"],
    meeting: null,
    reads: false,
  },
] as const satisfies readonly Site[]

export type SiteId = (typeof sites)[number]["id"]
