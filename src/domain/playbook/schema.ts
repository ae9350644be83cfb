import * as z from "zod/mini"
import { cueKindSchema } from "~domain/coaching/event"
import { mailSettingsSchema } from "~domain/mail/settings"
import { callKindSchema } from "~domain/records/call-kind"
import { trustMarkSchema } from "~domain/records/review"

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
const questionPurposeSchema = z.enum(questionPurposes)

const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(300))
const note = z.string().check(z.trim(), z.maxLength(300))
const idText = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))

const playbookQuestionSchema = z.object({
  id: idText,
  text: line,
  purpose: questionPurposeSchema,
  kinds: z.array(callKindSchema).check(z.minLength(1)),
  /** When to ask it; empty when nobody wrote that. */
  when: note,
  /** What to listen for in the answer; empty when nobody wrote that. */
  listenFor: note,
})
export type PlaybookQuestion = z.infer<typeof playbookQuestionSchema>
export type QuestionPurpose = z.infer<typeof questionPurposeSchema>

const checklistItemSchema = z.object({ id: idText, text: line })
export type PlaybookChecklistItem = z.infer<typeof checklistItemSchema>

const share = z.number().check(z.minimum(0), z.maximum(1))

const kindSettingsSchema = z.object({
  /** Where the talk share of the rep should be, 0–1. */
  talkShare: z.object({ from: share, to: share }),
  /** A running turn of the rep longer than this is a long stretch, ms. */
  longStretchMs: z.int().check(z.minimum(10_000), z.maximum(600_000)),
  /** Length proposed for a call of this kind, minutes. */
  plannedMinutes: z.int().check(z.minimum(5), z.maximum(240)),
  checklist: z.array(checklistItemSchema),
})
export type KindSettings = z.infer<typeof kindSettingsSchema>

const ms = z.int().check(z.minimum(0), z.maximum(3_600_000))
const count = z.int().check(z.minimum(1), z.maximum(1000))

/** When a cue may come and when it goes. The numbers are ours, not measured by others; docs/coaching.md says how each is used. */
const cueSettingsSchema = z.object({
  /** Least time between the starts of two cues, by nudge level, ms. Default 90 / 45 / 15 s. Health waits for nothing. */
  coolDownMs: z.object({ quiet: ms, balanced: ms, eager: ms }),
  /** A cue kind dismissed this often is silent for the rest of the call. Default 2. */
  dismissals: count,
  /** Telling turns of the rep before the first why that bring "ask before telling". Default 2. */
  tellingTurns: count,
  /** "Go back" is given up this many turns after their problem, motive or wish. Default 3. */
  goBackTurns: count,
  /** "Go back" and "one why deeper" leave after this time, ms. Default 60 s. */
  shownMs: ms,
  /** "Promise noted" leaves after this time, ms. Default 10 s. */
  promiseShownMs: ms,
  /** Part of the planned time after which a missing vision is asked for, 0–1. Default 0.6. */
  visionAt: share,
  /** Stretch of the call whose talk share "hand them the floor" looks at, ms. Default 5 min. */
  recentMs: ms,
  /** How far above the target that share must be, 0–1. Default 0.15, which is 15 points. */
  shareOver: share,
  /** The last part of the planned time, when "say back" and "fit" may come, ms. Default 5 min. */
  closingMs: ms,
})
export type CueSettings = z.infer<typeof cueSettingsSchema>

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
  /** How a rung is climbed. */
  climb: z.object({
    /** A why counts when it takes up the topic or the last answer within so many turns. Default 3. */
    withinTurns: count,
    /** An answer has at least so many words. Default 5. */
    answerWords: count,
  }),
  journey: z.object({ present: z.array(line), motivation: z.array(line), vision: z.array(line) }),
  cues: cueSettingsSchema,
  review: z.object({
    /** The marks of trust, in the order they are shown. */
    marks: z.array(z.object({ id: trustMarkSchema, text: line })),
    /** Things to try next time; those `after` a cue that came in the call are offered first. */
    tries: z.array(z.object({ id: idText, text: line, after: z.nullable(cueKindSchema) })),
  }),
  kinds: z.object({
    discovery: kindSettingsSchema,
    demo: kindSettingsSchema,
    "follow-up": kindSettingsSchema,
    negotiation: kindSettingsSchema,
    "check-in": kindSettingsSchema,
  }),
  mail: mailSettingsSchema,
})
export type Playbook = z.infer<typeof playbookSchema>
