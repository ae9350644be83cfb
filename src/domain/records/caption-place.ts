import * as z from "zod/mini"

/**
 * Where the captions of a site stand, shown by the user once: CSS selectors of one place, the surest first. They name tags, roles,
 * attributes for programs and positions, and nothing that anybody said.
 */
export const captionPlaceSchema = z.object({
  origin: z.string().check(z.maxLength(300)),
  marks: z.array(z.string().check(z.minLength(1), z.maxLength(500))).check(z.minLength(1), z.maxLength(4)),
})
export type CaptionPlace = z.infer<typeof captionPlaceSchema>

/** The places known after one was shown for `origin`, in place of what was known there before. */
export const rememberPlace = (
  before: readonly CaptionPlace[],
  origin: string,
  marks: readonly string[],
): CaptionPlace[] => [...forgetPlace(before, origin), { origin, marks: [...marks] }]

export const forgetPlace = (before: readonly CaptionPlace[], origin: string): CaptionPlace[] =>
  before.filter((place) => place.origin !== origin)
