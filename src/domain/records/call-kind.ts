import * as z from "zod/mini"

/** The kinds of call the playbook knows; thresholds, questions and checklists differ by kind. */
export const callKinds = ["discovery", "demo", "follow-up", "negotiation", "check-in"] as const
export const callKindSchema = z.enum(callKinds)
export type CallKind = z.infer<typeof callKindSchema>
