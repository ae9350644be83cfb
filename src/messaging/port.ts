import * as z from "zod/mini"
import { captionPlaceSchema } from "~domain/records/caption-place"
import { healthSchema } from "~domain/records/health"
import { seenRowSchema } from "~domain/records/row"
import { siteIdSchema } from "~domain/records/site-id"

/**
 * Every message between the panel and the content script of its own tab, by direction. The panel opens the port
 * (`chrome.tabs.connect(tabId, { name: panelPort, frameId: 0 })`); the service worker is not involved.
 */
export { panelPort } from "./port-name"

/** Where somebody is: no call here, waiting to be let in, in the call, or the call has ended. */
const presenceSchema = z.enum(["none", "lobby", "in", "ended"])
export type Presence = z.infer<typeof presenceSchema>

/** Content script → panel. Everything here is hostile until parsed: it was read off somebody else's page. */
export const toPanelSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("hello"),
    /** One life of the content script; a reload is a new life. */
    life: z.string(),
    site: siteIdSchema,
    origin: z.string(),
    meetingId: z.nullable(z.string().check(z.maxLength(300))),
    title: z.string().check(z.maxLength(300)),
    presence: presenceSchema,
    presenting: z.boolean(),
    /** Can the adapter switch captions on with one click? When that changes, hello is said again in the same life, as with names. */
    canTurnOnCaptions: z.boolean(),
    /** Are captions without names read, where the tool has a place that names who speaks? */
    namesHidden: z.boolean(),
    at: z.number(),
  }),
  z.object({ type: z.literal("rows"), rows: z.array(seenRowSchema) }),
  z.object({ type: z.literal("health"), health: healthSchema }),
  z.object({ type: z.literal("presence"), presence: presenceSchema, at: z.number() }),
  z.object({
    type: z.literal("meeting"),
    meetingId: z.nullable(z.string().check(z.maxLength(300))),
    title: z.string().check(z.maxLength(300)),
    at: z.number(),
  }),
  z.object({
    type: z.literal("people"),
    self: z.nullable(z.string().check(z.maxLength(200))),
    others: z.array(z.string().check(z.maxLength(200))).check(z.maxLength(500)),
    at: z.number(),
  }),
  /** The user showed where the captions stand, or called it off (null). */
  z.object({ type: z.literal("pointed"), marks: z.nullable(captionPlaceSchema.shape.marks) }),
  /** The page as the adapter sees it, without a word or a name; asked for by the user. */
  z.object({ type: z.literal("report"), text: z.string().check(z.maxLength(20_000)) }),
  z.object({ type: z.literal("presenting"), on: z.boolean(), at: z.number() }),
])
export type ToPanel = z.infer<typeof toPanelSchema>

/** Panel → content script, which checks them itself: it has no room for the schemas. */
export type ToPage =
  /** Read captions or stop reading. Before the first `listen` nothing is read. */
  | { readonly type: "listen"; readonly on: boolean }
  /** All rows up to `seq` of this life are saved; they need not be sent again. */
  | { readonly type: "saved"; readonly seq: number }
  | {
      readonly type: "layout"
      readonly mode: "open" | "pill" | "hidden"
      readonly side: "left" | "right"
      readonly width: number
      /** Size of the pill, CSS px. */
      readonly pillWidth: number
      readonly pillHeight: number
    }
  | { readonly type: "turn-on-captions" }
  | { readonly type: "report" }
  /** Where the user once said that this site's captions stand; none: not known. Said before the first `listen`. */
  | { readonly type: "place"; readonly marks: readonly string[] }
  /** Let the user show the captions on the page, or stop that. */
  | { readonly type: "point"; readonly on: boolean }
  /** Take the keyboard into the frame, or give it back to where it was. */
  | { readonly type: "focus"; readonly to: "panel" | "page" }
