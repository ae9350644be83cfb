import type { HeardMail } from "./hear"
import type { MailFinding } from "./finding"

/** The short checklist beside a draft; each ticks itself. */
export const mailChecklist = ["gives-first", "real-question", "no-pressure", "one-ask", "their-words"] as const
export type MailChecklistId = (typeof mailChecklist)[number]

export interface MailChecklistItem {
  readonly id: MailChecklistId
  readonly ticked: boolean
}

/** What the draft does and does not do yet, in the order of importance. */
export const checklistOf = ({ findings }: HeardMail): readonly MailChecklistItem[] => {
  const has = (id: MailFinding["id"]) => findings.some((finding) => finding.id === id)
  const tooManyAsks = findings.some(({ id, because }) => id === "asks" && because === "because_mail_ask_many")
  const ticked: Record<MailChecklistId, boolean> = {
    "gives-first": has("gives-first"),
    "real-question": has("real-question"),
    "no-pressure": !has("pressure"),
    "one-ask": !tooManyAsks,
    "their-words": has("their-words"),
  }
  return mailChecklist.map((id) => ({ id, ticked: ticked[id] }))
}

/**
 * The one thing to show now, with the sentence it is about: what is worth another look first, then what is good. Findings in
 * `putAside` (by `keyOf`) do not come again. Null when there is nothing to say; what only names a thing is never shown alone.
 */
export const oneThing = ({ findings }: HeardMail, putAside: ReadonlySet<string>): MailFinding | null =>
  findings.find((finding) => finding.tone !== "note" && !putAside.has(keyOf(finding))) ?? null

/** Names a finding as long as its sentence stays as it is. */
export const keyOf = ({ id, quote }: MailFinding): string => `${id}:${quote}`
