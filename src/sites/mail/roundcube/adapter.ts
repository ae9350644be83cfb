import { addressIn, recipientsIn, withoutTwins } from "../addresses"
import { markedTool } from "../marked"

/** At any host; the page says so itself. Ids and names are Roundcube's own, the frame is that of its editor TinyMCE. */
export const roundcube = markedTool({
  tool: "roundcube",
  owns: ({ searchParams }, page) =>
    page.body?.matches(".task-mail, .task-login, .task-settings, .task-addressbook") === true ||
    (searchParams.get("_task") === "mail" && searchParams.has("_action")),
  body: [
    "body.mce-content-body[contenteditable='true'], body#tinymce[contenteditable='true']",
    "textarea#composebody, textarea[name='_message']",
  ],
  root: ["#layout-content", "body.action-compose", "#compose-content", "body"],
  subject: ["#compose-subject", "[name='_subject']"],
  send: ".send, [onclick*=\"'send'\"]",
  recipients: ({ root }) =>
    withoutTwins(
      ["to", "cc", "bcc"].flatMap((name) => {
        const field = root.querySelector<HTMLTextAreaElement>(
          `textarea[name='_${name}'], input[name='_${name}'], #_${name}`,
        )
        const chips = [...(field?.parentElement?.querySelectorAll(".recipient") ?? [])]
        return [
          ...recipientsIn(field?.value ?? ""),
          ...chips.flatMap((chip) => recipientsIn(chip.getAttribute("title") ?? chip.textContent ?? "")),
        ]
      }),
    ),
  self: (page) =>
    addressIn(page.querySelector<HTMLSelectElement>("select#_from")?.selectedOptions?.[0]?.textContent ?? "") ||
    addressIn(page.querySelector(".username")?.textContent ?? ""),
})
