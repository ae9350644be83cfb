import * as z from "zod/mini"
import { captionPlaceSchema } from "./caption-place"
import { cueKindSchema } from "~domain/coaching/event"
import { mailFindingSchema } from "~domain/mail/finding"
import { playbookSchema } from "~domain/playbook/schema"

const nudgeLevelSchema = z.enum(["quiet", "balanced", "eager"])

/** Given on the welcome page and revocable; before it no caption is read. `sites` are site ids or origins, one at least. */
const consentSchema = z.object({
  version: z.literal(1),
  at: z.number(),
  sites: z.array(z.string()).check(z.minLength(1)),
})
export type Consent = z.infer<typeof consentSchema>

/** Everything the user can adjust. Kept in `chrome.storage.local`; every field has a default and is repaired on its own. */
export const optionsSchema = z.object({
  version: z.literal(1),
  /** The rep's own names as calls show them. */
  ownNames: z.array(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  consent: z.nullable(consentSchema),
  nudge: nudgeLevelSchema,
  mutedCues: z.array(cueKindSchema),
  /** BCP 47 primary language of the calls. */
  language: z.string().check(z.regex(/^[a-z]{2,3}$/)),
  keeping: z.enum(["until-reviewed", "never", "always"]),
  panel: z.object({
    side: z.enum(["left", "right"]),
    /** CSS px. */
    width: z.int().check(z.minimum(280), z.maximum(560)),
    collapsed: z.boolean(),
    open: z.array(z.enum(["ladder", "journey", "listening", "promises", "measures"])),
  }),
  /** Turn captions on by itself, once a call. */
  captionsByItself: z.boolean(),
  /** Where the captions stand on pages that could not be read, as the user showed. */
  captionPlaces: z.array(captionPlaceSchema),
  /** Match patterns of the mail pages whose drafts may be read: the tools and sites the user turned on. */
  mailSites: z.array(z.string().check(z.regex(/^https:\/\/[^/*]+\/\*$/))),
  /** Findings in drafts that are not shown. */
  mutedMailFindings: z.array(mailFindingSchema),
  /** One notice a day of who is fading and what is due; shown only while the browser allows it as well. */
  notices: z.boolean(),
  playbook: playbookSchema,
  /** When everything was last exported, and whether the one backup offer was made (epoch ms). */
  lastExportAt: z.nullable(z.number()),
  backupOfferedAt: z.nullable(z.number()),
  installedAt: z.nullable(z.number()),
})
export type Options = z.infer<typeof optionsSchema>
