import * as z from "zod/mini"
import { callKindSchema } from "./call-kind"

/**
 * What the rep prepared before a call. It waits (`callId` null) until the next call with that person or in that meeting
 * takes it. `meeting` is `<site>:<meeting id>` when it was prepared beside an open meeting tab.
 */
export const preparationSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  personId: z.nullable(z.uuid()),
  meeting: z.nullable(z.string()),
  callId: z.nullable(z.uuid()),
  kind: callKindSchema,
  plannedMinutes: z.int().check(z.minimum(5), z.maximum(240)),
  intention: z.string().check(z.maxLength(300)),
  ticked: z.array(z.string()),
  questions: z.array(z.string().check(z.maxLength(300))).check(z.maxLength(3)),
  savedAt: z.number(),
})
export type Preparation = z.infer<typeof preparationSchema>
