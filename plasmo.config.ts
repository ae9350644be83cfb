import { mailToolPages } from "./src/sites/catalogue.ts"

/**
 * The one typed statement of what this extension may do. Plasmo itself never reads this file: `scripts/manifest.ts` writes the
 * manifest in package.json from it, and `scripts/check-build.ts` holds every build against it.
 */

/** Call tools the extension knows at install. Each is a host permission, so adding one later asks every user again. */
export const callHosts = [
  "https://meet.google.com/*",
  "https://*.zoom.us/*",
  "https://teams.microsoft.com/*",
  "https://teams.live.com/*",
  "https://teams.cloud.microsoft/*",
]

/**
 * Mail tools at addresses of their own. No permission at install: each is asked for when the user turns it on. Named here only
 * because their embedding policies need a fixed address of the panel's frame.
 */
export const mailHosts = mailToolPages

/** The public half of a key that fixes the id of unpacked builds, so that moving the folder keeps the records. */
const unpackedKey =
  "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwUwykozuAQBRNQydZ3s9fT4DnhgiCAXtssQLmj5/LmZsIkrW5DVpwX57qj+tJmOsD1nLkcTRIFXtTL+NS20WbDSOAOaUni2lHpGmA/ibHktcg8MsqgwlRljENZf+ltpeZylzDtEH8/nnAOXC5mC0EAbUuhSzj9nxbwEe9gLNze9k2/39fvfkPjMhXlJRFhZxSoTSxAeK5a6l2p+tT9Csv7PqD2kqjr2W/Kbg8IUik6kno5RVOutcycxUmUChjQwXw0ulyxNZPIJkQ68fnODJ4ZbVKYRp33GFs2a3YJE/AOC/9DJXopGje2WOJ22mblmWRq5sNycMKl6i6l2oM30uOwIDAQAB"

const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'none'",
  "form-action 'none'",
  "frame-src 'self'",
  "base-uri 'none'",
].join("; ")

interface Policy {
  readonly manifest: Readonly<Record<string, unknown>>
  readonly budgets: Readonly<Record<"contentScript" | "mailScript" | "panel", number>>
}

export const policy = {
  manifest: {
    default_locale: "en",
    minimum_chrome_version: "123",
    key: unpackedKey,
    // activeTab: the popup must know which site it was opened on before that site can be added. It warns nobody.
    permissions: ["storage", "unlimitedStorage", "scripting", "sidePanel", "alarms", "activeTab"],
    // Asked for only when the user switches the day's notice on, and given back when they switch it off.
    optional_permissions: ["notifications"],
    host_permissions: callHosts,
    optional_host_permissions: ["https://*/*"],
    content_security_policy: { extension_pages: contentSecurityPolicy },
    /*
     * Two pages with the same panel: tools we know need a fixed frame address (strict embedding policies), sites the user adds
     * must not learn that the extension is there.
     */
    web_accessible_resources: [
      { resources: ["tabs/panel.html"], matches: callHosts },
      { resources: ["tabs/mail.html"], matches: mailHosts },
      {
        resources: ["tabs/panel-any.html", "tabs/mail-any.html"],
        matches: ["https://*/*"],
        use_dynamic_url: true,
      },
    ],
    commands: {
      "toggle-panel": { suggested_key: { default: "Alt+C" }, description: "__MSG_command_toggle_panel__" },
      "focus-panel": { suggested_key: { default: "Ctrl+Shift+Y" }, description: "__MSG_command_focus_panel__" },
      asked: { suggested_key: { default: "Alt+J" }, description: "__MSG_command_asked__" },
      another: { suggested_key: { default: "Alt+Shift+K" }, description: "__MSG_command_another__" },
    },
  },

  /** Largest allowed sizes, bytes after gzip. */
  budgets: {
    // Every call tool, pointing at captions and the report are in it.
    contentScript: 20 * 1024,
    // Runs on mail pages, and only where the user turned that on; the words that mail has in every language are a third of it.
    mailScript: 17 * 1024,
    panel: 150 * 1024,
  },
} as const satisfies Policy
