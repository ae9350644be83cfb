import * as z from "zod/mini"

/**
 * How the site adapter found the captions, from surest to least sure: `marks` (known attributes), `structure` (roles and
 * shape), `generic` (scored guess), `pointed` (the rep showed the place).
 */
export const layerSchema = z.enum(["marks", "structure", "generic", "pointed"])
export type Layer = z.infer<typeof layerSchema>

/** Longest text kept of one row; the content script keeps the last part of anything longer. */
export const maxRowCharacters = 20_000

/**
 * One caption as the page shows it, before it belongs to a call.
 *
 * - `seq` counts every reading of one content script, so a lost or doubled message is seen.
 * - `key` names the row while it is on the page: `<region>:<n>`, where the region is unique to one caption container of one
 *   page load. A new region means that the page threw its captions away and may show some of them again.
 * - `at` is the moment of this reading, in epoch ms of the content script's clock.
 */
export const seenRowSchema = z.object({
  seq: z.int().check(z.nonnegative()),
  key: z.string().check(z.regex(/^[\w-]{1,40}:\d{1,9}$/)),
  at: z.number().check(z.nonnegative()),
  speaker: z.string().check(z.maxLength(200)),
  text: z.string().check(z.maxLength(maxRowCharacters)),
  layer: layerSchema,
})
export type SeenRow = z.infer<typeof seenRowSchema>

/** A seen row that belongs to a call. Marked pure: the panel's bundle leaves it out. */
export const rowSchema = /* @__PURE__ */ z.extend(seenRowSchema, { callId: z.uuid() })
export type Row = z.infer<typeof rowSchema>

/**
 * A row as kept: its newest text, what it showed at first and when (epoch ms), and when words were last said anew; `at`, of
 * the newest reading, may be that of a late correction.
 */
export const keptRowSchema = /* @__PURE__ */ z.extend(rowSchema, {
  firstAt: z.number(),
  firstText: z.string().check(z.maxLength(maxRowCharacters)),
  grownAt: z.number(),
})
export type KeptRow = z.infer<typeof keptRowSchema>

/** The caption container a row was read from. */
export const regionOf = (key: string): string => key.slice(0, key.lastIndexOf(":"))

/** Counts the rows of a caption container in order of first sight; rows of one reading have no other order. */
export const numberOf = (key: string): number => Number(key.slice(key.lastIndexOf(":") + 1))
