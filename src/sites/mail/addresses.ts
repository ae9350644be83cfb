import type { Recipient } from "~messaging/mail-port"

const address = /[^\s<>"'(),;:|]{1,64}@[^\s<>"'(),;:|@]{1,250}\.[a-z0-9-]{1,63}/iu
/** Icon fonts draw their pictures with characters of the private use area. */
const glyphs = /[\u200b-\u200f\u2060\ufeff\ue000-\uf8ff]/gu

/** A field's text may hold the recipients of a whole company; a name is never so long. UTF-16 units. */
const longestList = 50_000

const plain = (text: string): string => text.replace(glyphs, "").replace(/\s+/g, " ").trim()

/** The first address in a text, or empty. */
export const addressIn = (text: string): string => address.exec(text.slice(0, 2_000).replace(glyphs, ""))?.[0] ?? ""

/** The last address in a text, or empty: a title names the subject first and the account last. */
export const lastAddressIn = (text: string): string =>
  text.slice(0, 2_000).replace(glyphs, "").match(new RegExp(address, "giu"))?.at(-1) ?? ""

/** "Name <address>", "Name - address", a bare address or a bare name. Null when there is nothing. */
export const recipientFrom = (text: string): Recipient | null => {
  const whole = plain(text.slice(0, 600))
  const found = addressIn(whole)
  const name = (found === "" ? whole : whole.slice(0, whole.indexOf(found)))
    .replace(/^["'|\s]+|["'<(|,;:–\s-]+$/gu, "")
    .slice(0, 200)
  return name === "" && found === "" ? null : { name, address: found }
}

/** A list as mail headers hold it: `"Last, First" <a@b.example>, c@d.example; Team <e@f.example>`. Names without address are left out. */
export const recipientsIn = (list: string): Recipient[] => {
  const parts: string[] = [""]
  let quoted = false
  for (const letter of list.slice(0, longestList)) {
    if (letter === '"') quoted = !quoted
    if (!quoted && (letter === "," || letter === ";" || letter === "\n")) parts.push("")
    else parts[parts.length - 1] += letter
  }
  // The last of a list that was cut is half an address.
  if (list.length > longestList) parts.pop()
  return parts.flatMap((part) => {
    const one = recipientFrom(part)
    return one === null || one.address === "" ? [] : [one]
  })
}

/** Each once, by address or else by name; who is known with a name keeps it. */
export const withoutTwins = (all: readonly (Recipient | null)[]): Recipient[] => {
  const kept = new Map<string, Recipient>()
  for (const one of all) {
    if (one === null) continue
    const key = (one.address || one.name).toLowerCase()
    const before = kept.get(key)
    if (before === undefined || before.name === "") kept.set(key, one)
  }
  return [...kept.values()]
}
