import type { HeardMail } from "~domain/mail/hear"
import type { MailKind } from "~domain/mail/kind"
import type { SentMail } from "~domain/mail/sent"
import type { Options } from "~domain/records/options"
import type { Person } from "~domain/records/person"
import type { Stone } from "~domain/stones/stone"
import type { Draft, DraftId, Recipient } from "~messaging/mail-port"
import type { Acquaintance } from "~storage/acquaintance"

/** Somebody a draft goes to, and who that is: a person we know, or one whose name is the same and who may be them. */
export interface Addressee {
  readonly recipient: Recipient
  readonly personId: string | null
  readonly maybe: Person | null
}

/** A draft as the panel knows it. */
export interface OpenDraft {
  readonly id: DraftId
  readonly draft: Draft
  /** In the order of the page. */
  readonly addressees: readonly Addressee[]
  /** Which of them it is written to. */
  readonly to: number
  readonly acquaintance: Acquaintance | null
  /** As chosen by the user; null: guessed. */
  readonly chosenKind: MailKind | null
  readonly kind: MailKind
  readonly heard: HeardMail
  /** Findings that are "not so", by `keyOf`. */
  readonly putAside: ReadonlySet<string>
  /** Promises of it that are kept as promises, by their text. */
  readonly promised: ReadonlySet<string>
}

/** Promises that are written down, by their text: those of this draft, and what is owed to whom it goes to. */
export const keptPromises = ({ promised, acquaintance }: OpenDraft): readonly string[] => [
  ...promised,
  ...(acquaintance?.owed ?? []).map(({ text }) => text),
]

/** A text on its way into a draft: shown and changed here before it is inserted. */
export interface Composing {
  readonly title: string
  /** A subject that goes with it; the user copies it, since subjects are theirs. */
  readonly subject: string | null
  /** With marks for what is not known ("[day?]"). */
  readonly text: string
  /** What the user wrote for the marks, by field. */
  readonly values: Readonly<Record<string, string>>
  readonly at: "caret" | "top"
  /** What became of putting it in. */
  readonly inserting: "no" | "asked" | "gone" | "refused"
}

/** A text with what the user wrote in place of its marks. */
export const withValues = (text: string, values: Composing["values"]): string =>
  Object.entries(values).reduce(
    (filled, [field, value]) => (value.trim() === "" ? filled : filled.replaceAll(`[${field}?]`, () => value.trim())),
    text,
  )

/** Where the panel stands with its page: nothing known yet, no mail script there, or reading. */
export type MailPhase = "connecting" | "none" | "reading"

export interface DeskState {
  readonly phase: MailPhase
  readonly options: Options
  readonly stones: readonly Stone[]
  readonly drafts: readonly OpenDraft[]
  readonly current: DraftId | null
  readonly composing: Composing | null
  /** Mails that went out and wait for the user to say what they were, newest first. */
  readonly sent: readonly SentMail[]
  /** Said once: what was just done. */
  readonly said: string
  /** Why something is not kept, in the user's words. */
  readonly trouble: string | null
}

/** The draft that is shown. */
export const currentDraft = ({ drafts, current }: Pick<DeskState, "drafts" | "current">): OpenDraft | null =>
  drafts.find(({ id }) => id === current) ?? null
