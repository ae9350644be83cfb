import * as z from "zod/mini"
import { callKindSchema } from "~domain/records/call-kind"

export const questionPurposes = [
  "rapport",
  "present-state",
  "what-is-hard",
  "what-it-costs",
  "what-moves-them",
  "vision",
  "deciding-together",
  "fit",
] as const
export const questionPurposeSchema = z.enum(questionPurposes)

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))
const idText = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))

export const playbookQuestionSchema = z.object({
  id: idText,
  text: line,
  purpose: questionPurposeSchema,
  kinds: z.array(callKindSchema).check(z.minLength(1)),
  /** When to ask it. */
  when: line,
  /** What to listen for in the answer. */
  listenFor: line,
})
export type PlaybookQuestion = z.infer<typeof playbookQuestionSchema>

const checklistItemSchema = z.object({ id: idText, text: line })

const share = z.number().check(z.minimum(0), z.maximum(1))

export const kindSettingsSchema = z.object({
  /** Where the talk share of the rep should be, 0–1. */
  talkShare: z.object({ from: share, to: share }),
  /** A running turn of the rep longer than this is a long stretch, ms. */
  longStretchMs: z.int().check(z.minimum(10_000), z.maximum(600_000)),
  /** Length proposed for a call of this kind, minutes. */
  plannedMinutes: z.int().check(z.minimum(5), z.maximum(240)),
  checklist: z.array(checklistItemSchema),
})
export type KindSettings = z.infer<typeof kindSettingsSchema>

/**
 * What a team believes about good calls, as data: it can be edited, exported and shared as a file.
 * `ladder` holds the what/how wordings of why for rungs 1, 2 and 3; `{topic}` in one is replaced by the person's words.
 */
export const playbookSchema = z.object({
  version: z.literal(1),
  name: line,
  language: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  questions: z.array(playbookQuestionSchema),
  ladder: z.tuple([z.array(line), z.array(line), z.array(line)]),
  journey: z.object({ present: z.array(line), motivation: z.array(line), vision: z.array(line) }),
  kinds: z.object({
    discovery: kindSettingsSchema,
    demo: kindSettingsSchema,
    "follow-up": kindSettingsSchema,
    negotiation: kindSettingsSchema,
    "check-in": kindSettingsSchema,
  }),
})
export type Playbook = z.infer<typeof playbookSchema>
