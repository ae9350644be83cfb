import * as z from "zod/mini"

/** Names a call tool, as the catalogue does; by itself, since the panel has no room for the schemas of whole records. */
export const siteIdSchema = z.string().check(z.regex(/^[a-z0-9.-]{1,100}$/))
