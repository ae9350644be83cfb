import * as z from "zod/mini"
import { calendarDaySchema } from "~domain/records/calendar-day"
import { stoneSchema, type Stone } from "~domain/stones/stone"
import type { HeardMail } from "./hear"
import { promisesIn } from "./promises"

/** A mail that went out and waits for the user to say what it was: nothing is logged without them. */
export const sentMailSchema = z.object({
  /** Of the draft it was, in one life of a mail page. */
  id: z.string(),
  /** When it went, epoch ms. */
  at: z.number(),
  personId: z.nullable(z.uuid()),
  name: z.string(),
  address: z.string(),
  subject: z.string(),
  /** Was something useful heard in it? Was something asked for? */
  gave: z.boolean(),
  asked: z.boolean(),
  /** Stones of the library whose link stood in it. */
  stones: z.array(z.object({ id: z.uuid(), title: stoneSchema.shape.title, link: stoneSchema.shape.link })),
  /** What it promises and is not kept as a promise yet. */
  promises: z.array(z.object({ text: z.string(), due: z.nullable(calendarDaySchema) })),
})
export type SentMail = z.infer<typeof sentMailSchema>

/** The stones of the library that stand in a draft: those whose link it holds. */
export const stonesIn = (body: string, stones: readonly Stone[]): readonly Stone[] =>
  stones.filter(({ link }) => body.includes(link))

/** What a draft will have been once it has gone. */
export const sentMail = (
  draft: {
    readonly id: string
    readonly to: Pick<SentMail, "personId" | "name" | "address">
    readonly subject: string
    readonly body: string
    /** Promises that are kept already, by their text. */
    readonly kept: readonly string[]
  },
  { findings }: Pick<HeardMail, "findings">,
  stones: readonly Stone[],
  at: number,
): SentMail => ({
  id: draft.id,
  at,
  ...draft.to,
  subject: draft.subject,
  gave: findings.some(({ id }) => id === "gives-first"),
  asked: findings.some(({ id }) => id === "asks"),
  stones: stonesIn(draft.body, stones).map(({ id, title, link }) => ({ id, title, link })),
  promises: [...promisesIn(findings, at, draft.kept)],
})
