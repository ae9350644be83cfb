import { lastAddressIn, recipientFrom, recipientsIn, withoutTwins } from "../addresses"
import { markedTool } from "../marked"

/** `g_editable`, `subjectbox` and the dialogs have been in use since 2014, the newest recipients' row since 2021. */
export const gmail = markedTool({
  tool: "gmail",
  owns: ({ hostname }) => hostname === "mail.google.com",
  body: ["[g_editable='true'][contenteditable='true']", "[g_editable='true'], .Am.Al.editable"],
  root: ["[role='dialog']", ".M9", ".AD", ".aSt"],
  subject: ["input[name='subjectbox']"],
  // The tooltip names the keys in every language.
  send: ".aoO[role='button'], [role='button'][data-tooltip*='Enter)'], button[data-tooltip*='Enter)']",
  recipients: ({ root }) =>
    withoutTwins(
      ["to", "cc", "bcc"].flatMap((name) => [
        ...[...root.querySelectorAll(`[name='${name}'] [data-hovercard-id]`)].map((chip) => {
          const one = recipientFrom(chip.getAttribute("data-hovercard-id") ?? "")
          return one && { ...one, name: (chip.getAttribute("data-name") ?? "").slice(0, 200) }
        }),
        ...[...root.querySelectorAll<HTMLInputElement>(`input[name='${name}'], textarea[name='${name}']`)].flatMap(
          ({ value }) => recipientsIn(value),
        ),
      ]),
    ),
  self: ({ title }) => lastAddressIn(title),
})
