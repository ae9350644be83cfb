import * as z from "zod/mini"

/** Somebody the rep talks to. */
export const personSchema = z.object({
  version: z.literal(1),
  id: z.uuid(),
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  company: z.string().check(z.maxLength(200)),
  createdAt: z.number(),
})
export type Person = z.infer<typeof personSchema>
