import * as z from "zod/mini"
import { underscored } from "~domain/text-key"

export const stoneKinds = [
  "post",
  "testimonial",
  "review",
  "webinar",
  "video",
  "podcast",
  "how-to-guide",
  "case-study",
  "demo",
] as const
const stoneKindSchema = z.enum(stoneKinds)
export type StoneKind = z.infer<typeof stoneKindSchema>

/** The `_locales` key of a kind's name. */
export const stoneTextKey = (kind: StoneKind) => `stone_${underscored(kind)}` as const

const webAddress = /^https?:\/\/[^\s]+$/i

/** The web address somebody means, with or without "https://"; null when it is none. */
export const webAddressOf = (typed: string): string | null => {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`
  return webAddress.test(address) && URL.canParse(address) && new URL(address).hostname.includes(".") ? address : null
}

/** A stepping stone: something of value a person can step on towards trust. `helpsWith` says for whom and with what. */
export const stoneSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  /** A web address (http or https), never loaded by us. */
  link: z.string().check(z.trim(), z.regex(webAddress), z.maxLength(2000)),
  kind: stoneKindSchema,
  helpsWith: z.string().check(z.trim(), z.maxLength(300)),
  createdAt: z.number(),
})
export type Stone = z.infer<typeof stoneSchema>

/** A stone that a person was given, as it was then: it is not given to them again, whatever becomes of the library. */
export const givenStoneSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  stoneId: z.uuid(),
  personId: z.uuid(),
  title: stoneSchema.shape.title,
  link: stoneSchema.shape.link,
  at: z.number(),
})
export type GivenStone = z.infer<typeof givenStoneSchema>
