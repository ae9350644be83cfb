import type { PlasmoCSConfig } from "plasmo"
import { takePage } from "~platform/lifetime"
import { adapterFor } from "~sites/registry"
import { runSession } from "~sites/session"

// A literal: Plasmo reads it without running it, and silently falls back to <all_urls> for anything cleverer.
export const config: PlasmoCSConfig = {
  matches: [
    "https://meet.google.com/*",
    "https://*.zoom.us/*",
    "https://teams.microsoft.com/*",
    "https://teams.live.com/*",
    "https://teams.cloud.microsoft/*",
  ],
  run_at: "document_idle",
}

const end = takePage()
if (end) runSession(adapterFor(new URL(location.href), document), document, end)
