import type { PlasmoCSConfig } from "plasmo"

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

const host = document.createElement("third-why")
const frame = document.createElement("iframe")
frame.src = chrome.runtime.getURL("tabs/panel.html")
host.attachShadow({ mode: "closed" }).append(frame)
document.documentElement.append(host)
