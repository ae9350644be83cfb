import * as z from "zod/mini"
import { addressSchema } from "~domain/records/person"

/**
 * A mail address as it is kept and compared: without what stands around it (`Dana <Dana@Umbrella.example>`), lower-cased. Null when
 * there is none in the text.
 */
export const normalAddress = (text: string): string | null => {
  const bare = /<([^<>]*)>\s*$/.exec(text)?.[1] ?? text
  const address = bare
    .trim()
    .replace(/^mailto:/i, "")
    .toLowerCase()
  return z.safeParse(addressSchema, address).success ? address : null
}
