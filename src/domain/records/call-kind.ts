import * as z from "zod/mini"
import { underscored } from "~domain/text-key"

/** The kinds of call the playbook knows; thresholds, questions and checklists differ by kind. */
export const callKinds = ["discovery", "demo", "follow-up", "negotiation", "check-in"] as const
export const callKindSchema = z.enum(callKinds)
export type CallKind = z.infer<typeof callKindSchema>

/** The `_locales` key of a kind's name. */
export const kindTextKey = (kind: CallKind) => `kind_${underscored(kind)}` as const
