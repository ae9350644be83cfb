import type { MailFinding, MailFindingId } from "./finding"
import type { HeardMail } from "./hear"

/** The short checklist beside a draft; each ticks itself. */
const mailChecklist = ["gives-first", "real-question", "no-pressure", "one-ask", "length", "their-words"] as const
export type MailChecklistId = (typeof mailChecklist)[number]

export interface MailChecklistItem {
  readonly id: MailChecklistId
  readonly ticked: boolean
}

/** What the draft does and does not do yet, in the order of importance. Nothing is ticked while nothing is written. */
export const checklistOf = ({ findings, words }: HeardMail): readonly MailChecklistItem[] => {
  const has = (id: MailFinding["id"]) => findings.some((finding) => finding.id === id)
  const tooManyAsks = findings.some(({ id, because }) => id === "asks" && because === "because_mail_ask_many")
  const ticked: Record<MailChecklistId, boolean> = {
    "gives-first": has("gives-first"),
    "real-question": has("real-question"),
    "no-pressure": !has("pressure"),
    "one-ask": !tooManyAsks,
    length: !has("length"),
    "their-words": has("their-words"),
  }
  return mailChecklist.map((id) => ({ id, ticked: words > 0 && ticked[id] }))
}

/** What the user does not want to hear of: findings put aside one by one (by `keyOf`), and kinds of findings altogether. */
export interface Unwanted {
  readonly putAside: ReadonlySet<string>
  readonly muted: readonly MailFindingId[]
}

/**
 * What is worth another look, in the order of importance; what only names a thing and what is good is not in it. The subject of
 * an answer is not ours to judge, and no subject is while hardly anything is written.
 *
 * @param leastWords of the draft before its subject is judged.
 */
export const thoughtsOn = (
  { findings, words }: HeardMail,
  { inReply, leastWords }: { readonly inReply: boolean; readonly leastWords: number },
  { putAside, muted }: Unwanted,
): readonly MailFinding[] =>
  findings.filter(
    (finding) =>
      finding.tone === "change" &&
      !putAside.has(keyOf(finding)) &&
      !muted.includes(finding.id) &&
      !(finding.id === "subject-length" && (inReply || words < leastWords)),
  )

/** Names a finding as long as its sentence stays as it is. */
export const keyOf = ({ id, quote }: Pick<MailFinding, "id" | "quote">): string => `${id}:${quote}`
