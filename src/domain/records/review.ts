import * as z from "zod/mini"
import { evidenceSchema, fitSchema, journeyStageSchema } from "~domain/coaching/event"
import { calendarDaySchema } from "./calendar-day"

const share = z.number().check(z.minimum(0), z.maximum(1))

/** What the rep believes before seeing what was measured. */
const guessSchema = z.object({
  talkShare: z.nullable(share),
  followUps: z.nullable(z.int().check(z.nonnegative())),
  whyDepth: z.nullable(z.int().check(z.minimum(0), z.maximum(3))),
})
export type Guess = z.infer<typeof guessSchema>

export const trustMarks = [
  "was-myself",
  "curious",
  "listened",
  "kept-promises",
  "let-go",
  "gave-value",
  "know-their-why",
] as const
export const trustMarkSchema = z.enum(trustMarks)
export type TrustMark = (typeof trustMarks)[number]

const promiseStateSchema = z.enum(["open", "kept", "late", "let-go"])
export type PromiseState = z.infer<typeof promiseStateSchema>

/**
 * A promise of the rep. It is open until the rep says that it was kept, kept late or let go; `settledAt` is when they did (null for
 * promises settled before that was noted), `note` what they said about it.
 */
export const promiseSchema = z.object({
  version: z.literal(2),
  id: z.string(),
  callId: z.nullable(z.uuid()),
  personId: z.nullable(z.uuid()),
  text: z.string().check(z.maxLength(300)),
  evidence: z.nullable(evidenceSchema),
  due: z.nullable(calendarDaySchema),
  state: promiseStateSchema,
  settledAt: z.nullable(z.number()),
  note: z.string().check(z.maxLength(500)),
  createdAt: z.number(),
})
export type PromiseRecord = z.infer<typeof promiseSchema>

/** What was measured, frozen when the review is finished, so that it outlives the transcript. Shares 0–1, durations ms. */
export const measuredSchema = z.object({
  /** Nothing was heard: shares are of the seconds that were marked by hand. */
  byHand: z.optional(z.boolean()),
  talkShare: z.nullable(share),
  followUps: z.int(),
  whyDepth: z.int(),
  questions: z.int(),
  longestStretchMs: z.nullable(z.number()),
  longestStoryMs: z.nullable(z.number()),
  switchesPerMinute: z.nullable(z.number()),
  tellingShare: z.nullable(share),
  tellingOnTheirWords: z.nullable(share),
  /** Words a minute, an estimate; reviews of older versions have none. */
  pace: z.optional(z.nullable(z.number())),
  minutesHeard: z.number(),
  gaps: z.array(z.object({ from: z.number(), to: z.number() })),
})
export type Measured = z.infer<typeof measuredSchema>

/** Quotes kept as evidence after the transcript is gone; at most 40 a call. */
export const keptEvidenceSchema = z.object({
  ladders: z.array(
    z.object({
      topic: evidenceSchema,
      rungs: z.array(z.object({ question: z.nullable(evidenceSchema), answer: z.nullable(evidenceSchema) })),
    }),
  ),
  journey: z.array(z.object({ stage: journeyStageSchema, evidence: evidenceSchema })),
  checklist: z.array(z.object({ item: z.string(), evidence: z.nullable(evidenceSchema) })),
  /** The rep's questions about their words; reviews of older versions have none. */
  followUps: z.optional(z.array(evidenceSchema)),
})
export type KeptEvidence = z.infer<typeof keptEvidenceSchema>

/** The self-review of one call; a draft until `finishedAt` is set. */
export const reviewSchema = z.object({
  version: z.literal(1),
  callId: z.uuid(),
  guess: guessSchema,
  fit: z.nullable(fitSchema),
  /** Said with "not yet, keep giving": how often to be in touch, days. */
  rhythmDays: z.nullable(z.int()),
  oneThing: z.string().check(z.maxLength(300)),
  marks: z.partialRecord(trustMarkSchema, z.int().check(z.minimum(0), z.maximum(3))),
  stance: z.nullable(z.enum(["relationship", "some-of-both", "sale"])),
  stanceWhy: z.string().check(z.maxLength(1000)),
  whyUs: z.string().check(z.maxLength(1000)),
  whyICanAndWant: z.string().check(z.maxLength(1000)),
  notes: z.string().check(z.maxLength(10_000)),
  measured: z.nullable(measuredSchema),
  evidence: z.nullable(keptEvidenceSchema),
  savedAt: z.number(),
  finishedAt: z.nullable(z.number()),
})
export type Review = z.infer<typeof reviewSchema>
