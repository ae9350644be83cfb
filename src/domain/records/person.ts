import * as z from "zod/mini"
import { fitSchema, journeyStageSchema } from "~domain/coaching/event"
import { calendarDaySchema } from "./calendar-day"

/** A mail address as it is kept: lower-cased, so that one address is one person (see `normalAddress`). */
export const addressSchema = z.string().check(z.regex(/^[^\s@]+@[^\s@]+$/), z.lowercase(), z.maxLength(254))

const webAddress = /^https?:\/\/[^\s]+$/i

/**
 * A sentence of theirs that says what matters to them, kept with the person by hand or from a mail. `at` is when it was said or
 * written. Sentences heard in calls stay with the review of their call; `whatMatters` puts both together.
 */
const matterSchema = z.object({
  stage: journeyStageSchema,
  quote: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
  at: z.number(),
  callId: z.nullable(z.uuid()),
  turnId: z.nullable(z.string()),
})
export type Matter = z.infer<typeof matterSchema>

/** Longest rhythm, days. */
export const maxRhythmDays = 730

/** Somebody the rep talks to. */
export const personSchema = z.object({
  version: z.literal(2),
  id: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  company: z.string().check(z.maxLength(200)),
  addresses: z.array(addressSchema).check(z.maxLength(20)),
  /** Web addresses (http or https), never loaded by us. */
  links: z.array(z.string().check(z.regex(webAddress), z.maxLength(2000))).check(z.maxLength(20)),
  /** How the rep met them, in the rep's words. */
  howMet: z.string().check(z.maxLength(1000)),
  matters: z.array(matterSchema).check(z.maxLength(100)),
  /** In touch every so many days; null: no rhythm, and nobody is called fading. */
  rhythmDays: z.nullable(z.int().check(z.minimum(1), z.maximum(maxRhythmDays))),
  /** Can I help, and do I want to; and why. */
  fit: z.nullable(fitSchema),
  fitWhy: z.string().check(z.maxLength(1000)),
  /** Not said to be fading before this day. */
  snoozedUntil: z.nullable(calendarDaySchema),
  createdAt: z.number(),
  changedAt: z.number(),
})
export type Person = z.infer<typeof personSchema>
