import * as z from "zod/mini"

/** What can be heard in a draft. Defined in docs/mail.md. */
export const mailFindings = [
  "gives-first",
  "real-question",
  "pressure",
  "you-me",
  "asks",
  "pitch",
  "length",
  "reading-level",
  "subject-length",
  "promise",
  "their-words",
] as const
export const mailFindingSchema = z.enum(mailFindings)
export type MailFindingId = z.infer<typeof mailFindingSchema>

/** `good` is said to keep it, `note` only names what is there, `change` is worth another look. */
export type Tone = "good" | "note" | "change"

/**
 * Something heard in a draft.
 *
 * `from` and `to` are UTF-16 offsets into the subject or the body as the mail tool holds it, so `quote` is always what was
 * written there. `because` is the key of a sentence in `_locales`, with `words` as what it names.
 */
export interface MailFinding {
  readonly id: MailFindingId
  readonly tone: Tone
  readonly in: "subject" | "body"
  readonly from: number
  readonly to: number
  readonly quote: string
  readonly because: string
  readonly words: string
}

/** What is asked for: a meeting, a yes or payment, a way to somebody else, something sent, an answer, or anything else. */
export const askKinds = ["meeting", "decision", "referral", "sending", "reply", "other"] as const
export type AskKind = (typeof askKinds)[number]
