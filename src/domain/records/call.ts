import * as z from "zod/mini"
import { callKindSchema } from "./call-kind"
import { siteIdSchema } from "./site-id"

/**
 * One call. Leaving and joining again within 30 minutes of `lastSeenAt` is the same call for the same site and meeting id
 * (else the same tab). `endedAt` is null while it runs. `language` is BCP 47.
 */
export const callSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  site: siteIdSchema,
  meetingId: z.nullable(z.string()),
  tabId: z.nullable(z.int()),
  title: z.string().check(z.maxLength(300)),
  personId: z.nullable(z.uuid()),
  preparationId: z.nullable(z.uuid()),
  kind: callKindSchema,
  plannedMinutes: z.int(),
  language: z.string(),
  startedAt: z.number(),
  lastSeenAt: z.number(),
  endedAt: z.nullable(z.number()),
  /** Who was told that captions are read, in the rep's words; empty when nobody was. */
  told: z.string().check(z.maxLength(300)),
  /** Turns are kept until reviewed, never, or always; fixed when the call starts. */
  keeping: z.enum(["until-reviewed", "never", "always"]),
  /** When the transcript was purged, if it was. */
  purgedAt: z.nullable(z.number()),
  reviewLater: z.boolean(),
  /** "Not this call": its captions are not read, whatever the consent. */
  notThisCall: z.boolean(),
})
export type CallRecord = z.infer<typeof callSchema>

/** How long a call is known to have lasted, ms: until it was last seen while it runs. */
export const callLength = ({
  startedAt,
  lastSeenAt,
  endedAt,
}: Pick<CallRecord, "startedAt" | "lastSeenAt" | "endedAt">) => (endedAt ?? lastSeenAt) - startedAt

/** What a call is called when nobody is known to have been in it. */
export const callTitle = ({ title, site }: Pick<CallRecord, "title" | "site">): string => title || site
