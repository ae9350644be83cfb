import * as z from "zod/mini"

/**
 * Every message between the mail panel and the content script of its own tab, by direction. The panel opens the port
 * (`chrome.tabs.connect(tabId, { name: mailPort, frameId: 0 })`); the service worker is not involved.
 *
 * The content script reads and writes, and judges nothing. The panel's page is loaded hidden beside the mail page when a draft
 * first holds text; it judges there, says when the mark has something to say, and is shown when the user asks for it:
 * docs/decisions/0007.
 */
export { mailPort } from "./port-name"

/** Names a draft as long as it is on the page; never used again in the life of a content script. */
const draftIdSchema = z.string().check(z.regex(/^[a-z0-9-]{1,60}$/))
export type DraftId = z.infer<typeof draftIdSchema>

const addressText = z.string().check(z.maxLength(320))

/** Somebody a draft goes to. Either may be empty: some tools show only the name of whom they know. */
const recipientSchema = z.object({ name: z.string().check(z.maxLength(200)), address: addressText })
export type Recipient = z.infer<typeof recipientSchema>

/** A draft as it stands on the page. */
const draftSchema = z.object({
  id: draftIdSchema,
  subject: z.string().check(z.maxLength(1_000)),
  /** What the user wrote, lines ended by "\n", without quoted mail and signature; cut after 100,000 UTF-16 units. */
  body: z.string().check(z.maxLength(100_000)),
  /** To, Cc and Bcc together, in the order of the page. */
  recipients: z.array(recipientSchema).check(z.maxLength(500)),
  /** The user's own address where the page shows it, else empty. */
  self: addressText,
  /** Does it answer or forward a mail? */
  inReply: z.boolean(),
})
export type Draft = z.infer<typeof draftSchema>

/** A place or a length in a body, UTF-16 units. */
const position = z.int().check(z.minimum(0), z.maximum(100_000))

/** Content script → mail panel. Everything here is hostile until parsed: it was read off somebody else's page. */
export const toMailPanelSchema = z.discriminatedUnion("type", [
  /**
   * The drafts that are open now, in the order of the page. Said first on every new port, and whenever one comes, goes or gets
   * the focus; at most one has it. What a draft holds is told by `draft`.
   */
  z.object({
    type: z.literal("drafts"),
    /** One life of the content script; a reload is a new life, with other ids. */
    life: z.string().check(z.maxLength(40)),
    /** Id of the mail tool in the catalogue, or `generic-mail`. */
    tool: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
    drafts: z.array(z.object({ id: draftIdSchema, focused: z.boolean() })).check(z.maxLength(100)),
  }),
  /**
   * The draft reads otherwise than before, and nothing in it has changed for a moment: judge it now. Never said while the user
   * types. `changedAt` (epoch ms) is when it changed last.
   */
  z.object({ type: z.literal("draft"), draft: draftSchema, changedAt: z.number() }),
  /** The same, where only the body reads otherwise than it was told before: a long draft costs much to be told at every pause. */
  z.object({
    type: z.literal("rewritten"),
    id: draftIdSchema,
    splice: z.object({ at: position, removed: position, text: z.string().check(z.maxLength(100_000)) }),
    changedAt: z.number(),
  }),
  /**
   * The user pressed the tool's own Send in this draft, whose last reading came just before. The page may go away any moment and
   * this panel with it: what is wanted later must be kept now. `gone` follows when the page stays and the draft closes.
   */
  z.object({ type: z.literal("sending"), id: draftIdSchema, at: z.number() }),
  /** The draft is not open any more: it closed after the tool's own Send, or it was put away, thrown away or lost. */
  z.object({ type: z.literal("gone"), id: draftIdSchema, how: z.enum(["sent", "closed"]), at: z.number() }),
  /** The user asked for the panel: at the mark of this draft, or with the key or the button of the browser (null). It is shown. */
  z.object({ type: z.literal("asked"), id: z.nullable(draftIdSchema) }),
  /** The text stands in the draft, which has the keyboard; or it does not, the keyboard is back in the panel, and why. */
  z.object({ type: z.literal("inserted"), id: draftIdSchema, request: z.int() }),
  z.object({
    type: z.literal("not-inserted"),
    id: draftIdSchema,
    request: z.int(),
    /** `gone`: no such draft any more. `refused`: the tool did not take it; the panel offers to copy it instead. */
    why: z.enum(["gone", "refused"]),
  }),
])
export type ToMailPanel = z.infer<typeof toMailPanelSchema>

/** Mail panel → content script, which checks them itself: it has no room for the schemas. */
export type ToMailPage =
  /**
   * Write into a draft as though the user had typed it: where the caret was, or at its top; always above signature and quote.
   * Answered by `inserted` or `not-inserted` with the same `request`. Only in answer to a click or key of the user.
   */
  | {
      readonly type: "insert"
      readonly id: DraftId
      readonly request: number
      readonly text: string
      readonly at: "caret" | "top"
    }
  /**
   * The mark at a draft: one short text, cut after 60 UTF-16 units, or nothing to say (null: no mark). `label` is what a screen
   * reader says, cut after 200. With null for an id it stands at the page itself: a mail has gone, and waits for the user's word.
   */
  | { readonly type: "mark"; readonly id: DraftId | null; readonly text: string | null; readonly label: string }
  /** Shows the panel beside the page, at this side and width (CSS px). With `focus` it takes the keyboard. */
  | { readonly type: "show"; readonly side: "left" | "right"; readonly width: number; readonly focus: boolean }
  /** Hides the panel, and gives the keyboard back to where it was. */
  | { readonly type: "hide" }
