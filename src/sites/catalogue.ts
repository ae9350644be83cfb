/**
 * What everybody may know about call tools and mail tools: data only. Adding one adds a line here and its folder beside this
 * file.
 */
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
    reads: true,
  },
  {
    id: "teams",
    name: "Microsoft Teams",
    matches: ["https://teams.microsoft.com/*", "https://teams.live.com/*", "https://teams.cloud.microsoft/*"],
    meeting: null,
    reads: true,
  },
] as const satisfies readonly Site[]

/** Tools that have an adapter, on pages the user has to allow first. Every other page is read by its looks, as `generic`. */
export const optionalSites = [
  { id: "webex", name: "Webex", matches: ["https://*.webex.com/*"], meeting: null, reads: true },
  {
    id: "jitsi",
    name: "Jitsi Meet",
    matches: ["https://meet.jit.si/*", "https://8x8.vc/*"],
    meeting: "^/([^/]+)",
    reads: true,
  },
] as const satisfies readonly Site[]

/** A mail tool: read only when the user turns it on. */
export interface MailTool {
  readonly id: string
  /** The name people know it by. */
  readonly name: string
  /** Match patterns of its pages. */
  readonly matches: readonly string[]
}

/** Mail tools at addresses of their own. Roundcube and any other stand wherever their users say: those are added by address. */
export const mailTools = [
  { id: "gmail", name: "Gmail", matches: ["https://mail.google.com/*"] },
  {
    id: "outlook",
    name: "Outlook",
    matches: [
      "https://outlook.cloud.microsoft/*",
      "https://outlook.office.com/*",
      "https://outlook.office365.com/*",
      "https://outlook.live.com/*",
    ],
  },
  { id: "proton", name: "Proton Mail", matches: ["https://mail.proton.me/*"] },
  { id: "yahoo", name: "Yahoo Mail", matches: ["https://mail.yahoo.com/*"] },
] as const satisfies readonly MailTool[]

/** Match patterns of all of their pages. */
export const mailToolPages: readonly string[] = /* @__PURE__ */ mailTools.flatMap(({ matches }) => [...matches])
