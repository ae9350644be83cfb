import type { MailAdapter } from "./adapter"
import { genericMail } from "./generic-mail/adapter"
import { gmail } from "./gmail/adapter"
import { outlook } from "./outlook/adapter"
import { proton } from "./proton/adapter"
import { roundcube } from "./roundcube/adapter"
import { yahoo } from "./yahoo/adapter"

/** The first that owns a page reads it; the generic one owns every page that the user asked for. */
const adapters: readonly MailAdapter[] = [gmail, outlook, proton, yahoo, roundcube, genericMail]

export const mailAdapterFor = (url: URL, page: Document): MailAdapter =>
  adapters.find((adapter) => adapter.owns(url, page)) ?? genericMail
