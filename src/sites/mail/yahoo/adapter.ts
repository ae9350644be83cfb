import { recipientFrom, withoutTwins } from "../addresses"
import { markedTool } from "../marked"

/** `data-test-id` on every part, in every language. */
export const yahoo = markedTool({
  tool: "yahoo",
  owns: ({ hostname }) => hostname === "mail.yahoo.com",
  body: ["[data-test-id='rte']"],
  root: ["[data-test-id='compose']"],
  subject: ["input[data-test-id='compose-subject']"],
  send: "[data-test-id='compose-send-button']",
  recipients: ({ root }) =>
    withoutTwins(
      [...root.querySelectorAll("[data-test-id='pill'], [data-test-id='y-pill']")].map((pill) => {
        const held = pill.matches("[title*='@']") ? pill : pill.querySelector("[title*='@']")
        return recipientFrom(held?.getAttribute("title") ?? pill.textContent ?? "")
      }),
    ),
})
