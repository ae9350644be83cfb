import * as z from "zod/mini"
import { underscored } from "~domain/text-key"

/** What a mail is for. Length, reading level and subject differ by kind. */
export const mailKinds = ["cold", "warm-up", "follow-up", "after-the-call", "reviving", "referring-on"] as const
export const mailKindSchema = z.enum(mailKinds)
export type MailKind = z.infer<typeof mailKindSchema>

/** The `_locales` key of a kind's name. */
export const mailTextKey = (kind: MailKind) => `mail_kind_${underscored(kind)}` as const
