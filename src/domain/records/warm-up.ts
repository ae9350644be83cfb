import * as z from "zod/mini"
import { calendarDaySchema } from "./calendar-day"

/** One message of a plan. `sent` says what was written down when the rep said that it had gone, so that it can be taken back. */
const warmUpMessageSchema = z.object({
  id: z.uuid(),
  /** The day it is meant to go. */
  day: calendarDaySchema,
  subject: z.string().check(z.maxLength(1000)),
  body: z.string().check(z.maxLength(20_000)),
  sent: z.nullable(
    z.object({
      /** Epoch ms. */
      at: z.number(),
      /** The touch it became; null when it gave stones of the library, which are lines of the account themselves. */
      touchId: z.nullable(z.uuid()),
      givenIds: z.array(z.uuid()),
    }),
  ),
})
export type WarmUpMessage = z.infer<typeof warmUpMessageSchema>

/**
 * Messages to one person before a call on `day`. There is one plan a person: a new one takes its place, and what was sent stays in
 * the account.
 */
export const warmUpSchema = z.object({
  version: z.literal(1),
  personId: z.uuid(),
  /** The day of the call. */
  day: calendarDaySchema,
  messages: z.array(warmUpMessageSchema).check(z.minLength(1), z.maxLength(10)),
  /** When it was made or changed, epoch ms. */
  savedAt: z.number(),
})
export type WarmUp = z.infer<typeof warmUpSchema>
