import { addressIn, recipientFrom, withoutTwins } from "../addresses"
import { markedTool } from "../marked"

const hosts = new Set(["outlook.cloud.microsoft", "outlook.office.com", "outlook.office365.com", "outlook.live.com"])

/** Ids count up in every language; labels are translated. Whom the firm knows is shown without an address. */
export const outlook = markedTool({
  tool: "outlook",
  owns: ({ hostname }) => hosts.has(hostname),
  body: [
    "[id^='editorParent_'] [contenteditable='true'], [id^='editorParent_'][contenteditable='true']",
    "[contenteditable='true'][aria-multiline='true']:has(.elementToProof)",
  ],
  root: ["[id^='docking_']", ".owaMailComposeEditorScrollContainer"],
  subject: [],
  subjectByPlace: ({ root }) => root.querySelector<HTMLInputElement>("input[type='text'], input:not([type])"),
  send: "[id^='splitButton-'][id$='__primaryActionButton'], [data-testid='ComposeSendButton']",
  recipients: ({ root, body }) =>
    withoutTwins(
      [...root.querySelectorAll("[class*='_EType_RECIPIENT_ENTITY']")]
        .filter((chip) => !body.contains(chip))
        .map((chip) => {
          const shown = recipientFrom(chip.textContent?.slice(0, 300) ?? "")
          const held = [chip, ...chip.querySelectorAll("[title*='@'], [aria-label*='@']")]
            .flatMap((each) => [each.getAttribute("title"), each.getAttribute("aria-label")])
            .map((text) => addressIn(text ?? ""))
            .find((address) => address !== "")
          return shown && { name: shown.name, address: shown.address || (held ?? "") }
        }),
    ),
  self: (page) => addressIn(page.querySelector("[role='treeitem'][title*='@']")?.getAttribute("title") ?? ""),
})
