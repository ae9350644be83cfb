import type { SentMail } from "~domain/mail/sent"
import { normalAddress } from "~domain/people/address"
import { isSameName } from "~domain/records/choose-preparation"
import type { Person } from "~domain/records/person"
import type { Draft, Recipient } from "~messaging/mail-port"
import { t } from "~platform/i18n"
import { findPersonByAddress, listPeople } from "~storage/people"
import type { Addressee } from "./state"

/** So many recipients are looked up; a mail to more is written to nobody in particular. */
const most = 12

const hasFullName = ({ name }: Recipient): boolean => name.trim().split(/\s+/).length > 1

/** The one person of this name; two of the same name are nobody. */
const namesake = (people: readonly Person[], recipient: Recipient): Person | null => {
  if (!hasFullName(recipient)) return null
  const same = people.filter(({ name }) => isSameName(name, recipient.name) && name.trim().includes(" "))
  return same.length === 1 ? (same[0] ?? null) : null
}

/**
 * Who a draft goes to: by address, else by name where the tool shows no address of whom it knows. A name that is the same beside an
 * address that is new is only a guess (`maybe`). The user's own address is nobody to write to, unless it is the only one.
 */
export const addresseesOf = async ({ recipients, self }: Draft): Promise<readonly Addressee[]> => {
  const own = normalAddress(self)
  const others = recipients.filter(({ address }) => own === null || normalAddress(address) !== own)
  const written = (others.length > 0 ? others : recipients).slice(0, most)
  if (written.length === 0) return []
  const people = await listPeople()
  return Promise.all(
    written.map(async (recipient): Promise<Addressee> => {
      const known = await findPersonByAddress(recipient.address)
      if (known !== null) return { recipient, personId: known.id, maybe: null }
      const same = namesake(people, recipient)
      return normalAddress(recipient.address) === null
        ? { recipient, personId: same?.id ?? null, maybe: null }
        : { recipient, personId: null, maybe: same }
    }),
  )
}

/** Who a mail has gone to, in words. */
export const sentTo = (mail: SentMail): string => nameOf(mail) || t("mail_somebody")

/** What to call somebody: by the name on the page, else by the address. */
export const nameOf = ({ name, address }: Recipient): string => name.trim() || address.trim()
