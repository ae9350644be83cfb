import type { MailFinding } from "~domain/mail/finding"
import { t, type MessageKey } from "~platform/i18n"

/** Findings that are told apart by what showed them. */
const byBecause: Readonly<Record<string, ThoughtKey>> = {
  because_mail_ask_many: "asks_many",
  because_mail_subject_empty: "subject_empty",
  because_mail_subject_short: "subject_short",
  because_mail_subject_long: "subject_long",
}

const byId = {
  pressure: "pressure",
  asks: "asks_first",
  pitch: "pitch",
  "you-me": "you_me",
  length: "length",
  "reading-level": "reading_level",
  "subject-length": "subject_long",
} as const satisfies Partial<Record<MailFinding["id"], string>>

type ThoughtKey = (typeof byId)[keyof typeof byId] | "asks_many" | "subject_empty" | "subject_short"

const keyFor = ({ id, because }: MailFinding): ThoughtKey =>
  byBecause[because] ?? (id in byId ? byId[id as keyof typeof byId] : "pressure")

/** The thought in one short sentence. */
export const thoughtText = (finding: MailFinding): string => t(`mail_thought_${keyFor(finding)}`)

/** What could be done about it. */
export const adviceText = (finding: MailFinding): string => t(`mail_advice_${keyFor(finding)}`)

/** Why it was heard, with the words that showed it. */
export const becauseText = ({ because, words }: MailFinding): string => t(because as MessageKey, words)
