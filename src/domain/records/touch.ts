import * as z from "zod/mini"

/**
 * What the rep may do with a person besides what is known already. A call that the extension saw, a promise that was settled and a
 * stone of the library that was given are touches as well, but they are records of their own and are not written down a second
 * time: `domain/trust/entries.ts` puts all together. `call` here is a call that was had without the extension, `stone` something of
 * value that is not in the library.
 */
export const touchKinds = ["call", "mail", "text", "coffee", "stone", "introduction", "help", "ask"] as const
const touchKindSchema = z.enum(touchKinds)
export type TouchKind = z.infer<typeof touchKindSchema>

/** One contact with a person. Whether it gave or asked, and how much, is not kept: `domain/trust/weights.ts` says it. */
export const touchSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  personId: z.uuid(),
  kind: touchKindSchema,
  /** When it was, epoch ms. */
  at: z.number(),
  note: z.string().check(z.maxLength(500)),
  /** The call it came out of, if it did; it is erased with that call. */
  callId: z.nullable(z.uuid()),
  /** When it was written down or changed, epoch ms. */
  savedAt: z.number(),
})
export type Touch = z.infer<typeof touchSchema>
