import { lastAddressIn, recipientFrom, withoutTwins } from "../addresses"
import { markedTool } from "../marked"

/** The body stands in a sandboxed frame without an address, where no script runs: it is reached from the page around it. */
export const proton = markedTool({
  tool: "proton",
  owns: ({ hostname }) => hostname === "mail.proton.me",
  body: [
    "#rooster-editor",
    "textarea[data-testid='editor-textarea'], .composer-container textarea, .composer textarea",
  ],
  root: [".composer-container", "[class*='composer-container']", ".composer"],
  subject: ["[data-testid='composer:subject']", "[id^='subject-composer']"],
  send: "[data-testid='composer:send-button']",
  recipients: ({ root }) =>
    withoutTwins(
      [...root.querySelectorAll("[data-testid='composer:address']")].map((chip) => {
        const titled = chip.matches("[title*='@']") ? chip : chip.querySelector("[title*='@']")
        const shown = recipientFrom(chip.textContent?.slice(0, 300) ?? "")
        const held = recipientFrom(titled?.getAttribute("title") ?? "")
        return held ? { name: held.name || (shown?.address === "" ? shown.name : ""), address: held.address } : shown
      }),
    ),
  self: ({ title }) => lastAddressIn(title),
})
