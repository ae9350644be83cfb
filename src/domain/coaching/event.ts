import * as z from "zod/mini"
import { sideSchema } from "~domain/conversation/turn"
import { healthSchema } from "~domain/records/health"

/** A place in the transcript: a turn and, if given, the characters of it (UTF-16 offsets) . */
export const evidenceSchema = z.object({
  turnId: z.string(),
  quote: z.string().check(z.maxLength(2000)),
  at: z.number(),
})
/** A sentence that proves something: verbatim, with the turn it stands in and when it was said (epoch ms). */
export type Evidence = z.infer<typeof evidenceSchema>

export const cueKinds = [
  "health",
  "long-stretch",
  "ask-before-telling",
  "go-back",
  "one-why-deeper",
  "picture-the-change",
  "hand-the-floor",
  "say-back",
  "fit",
  "promise-noted",
] as const
export const cueKindSchema = z.enum(cueKinds)
export type CueKind = z.infer<typeof cueKindSchema>

export const journeyStages = ["present", "motivation", "vision"] as const
export const journeyStageSchema = z.enum(journeyStages)
export type JourneyStage = z.infer<typeof journeyStageSchema>

export const fitSchema = z.enum(["go-on", "not-yet", "refer-on", "not-a-fit"])
/** The outcome of the honest question "can I help, and do I want to?". */
export type Fit = z.infer<typeof fitSchema>

const mark = <K extends string, S extends z.core.$ZodLooseShape>(kind: K, shape: S) =>
  z.object({ kind: z.literal(kind), at: z.number(), ...shape })

/**
 * Everything besides rows that can change what the coach thinks, each with the moment it happened (epoch ms). They are kept with
 * the call, so that reading rows and events again gives the same coach after a reload.
 */
export const callEventSchema = z.discriminatedUnion("kind", [
  mark("health", { health: healthSchema }),
  /** Who is who, as the page tells: own name and the names of the others. */
  mark("people", { self: z.nullable(z.string()), others: z.array(z.string()) }),
  /** "This is me", "with me", "with them": said by hand for one speaker label. */
  mark("side", { speaker: z.string(), side: sideSchema }),
  mark("presenting", { on: z.boolean() }),
  mark("muted", { on: z.boolean() }),
  mark("cue-shown", { cue: cueKindSchema, id: z.string(), text: z.string() }),
  mark("cue-dismissed", { cue: cueKindSchema, id: z.string() }),
  /** The shown question was asked, put aside, or written anew in own words (`text` holds them; it stays on the card). */
  mark("question", { id: z.string(), done: z.enum(["asked", "skipped", "another", "reworded"]), text: z.string() }),
  mark("tick", { item: z.string(), on: z.boolean() }),
  /** Ladder by hand: a quote made a topic, a turn made the answer of a rung, a rung cleared, a topic dropped. */
  mark("topic", { id: z.string(), evidence: evidenceSchema }),
  mark("topic-dropped", { id: z.string() }),
  mark("rung", {
    topicId: z.string(),
    rung: z.int().check(z.minimum(1), z.maximum(3)),
    question: z.string(),
    answer: z.nullable(evidenceSchema),
  }),
  mark("rung-cleared", { topicId: z.string(), rung: z.int().check(z.minimum(1), z.maximum(3)) }),
  mark("journey", { stage: journeyStageSchema, evidence: evidenceSchema, on: z.boolean() }),
  /** "Heard wrong": the moment counts no more. */
  mark("wrong", { turnId: z.string(), moment: z.string(), from: z.number() }),
  mark("promise", {
    id: z.string(),
    text: z.string(),
    due: z.nullable(z.string()),
    state: z.enum(["kept-note", "dropped"]),
  }),
  mark("fit", { fit: fitSchema }),
  mark("note", { text: z.string().check(z.maxLength(4000)) }),
  /** By hand, when nothing is heard: who talks now (null: nobody). */
  mark("talking", { side: z.nullable(z.enum(["me", "theirs"])) }),
])
export type CallEvent = z.infer<typeof callEventSchema>
