/** Browsers hand no longer address to a mail program; Windows takes 2,083 characters at most. */
const longest = 2000

/** A lone half of a character cannot be written in an address. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\uFFFD"))

/**
 * The address that opens a mail in the user's mail program (RFC 6068): to whom, and what stands in it. Nothing is sent by it.
 *
 * @param to null: the mail program asks. Whatever stands in it is an address and adds no field.
 * @returns null when it is too long to hand over: then it has to be copied.
 */
export const mailtoOf = (
  to: string | null,
  text?: { readonly subject: string; readonly body: string },
): string | null => {
  const address = (to ?? "").split("@").map(encoded).join("@")
  const fields = text
    ? `?subject=${encoded(text.subject.replace(/\s+/g, " "))}&body=${encoded(text.body.replace(/\r?\n/g, "\r\n"))}`
    : ""
  const url = `mailto:${address}${fields}`
  return url.length > longest ? null : url
}
