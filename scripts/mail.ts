import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import * as z from "zod/mini"
import { hearMail } from "~domain/mail/hear"
import { mailKinds, type MailKind } from "~domain/mail/kind"
import { defaultPlaybook } from "~domain/playbook/default"

/**
 * `npm run mail -- --in FILE.json`: FILE holds `[{kind, subject, body}]`; prints `[{kind, subject, words, readingGrade, findings}]`.
 * A kind may be written in any way ("After the call", "follow_up"); one nobody knows is refused.
 */
const draftsSchema = z.array(
  z.object({ kind: z.string(), subject: z._default(z.string(), ""), body: z._default(z.string(), "") }),
)

const otherNames: Readonly<Record<string, MailKind>> = {
  "after-call": "after-the-call",
  "post-call": "after-the-call",
  warmup: "warm-up",
  warm: "warm-up",
  followup: "follow-up",
  revive: "reviving",
  revival: "reviving",
  "re-engagement": "reviving",
  "refer-on": "referring-on",
  referring: "referring-on",
  referral: "referring-on",
}

const kindOf = (name: string): MailKind => {
  const plain = name
    .toLowerCase()
    .trim()
    .replaceAll(/[^a-z]+/g, "-")
  const kind = mailKinds.find((one) => one === plain) ?? otherNames[plain]
  if (kind === undefined) throw new Error(`No kind of mail is called "${name}": say one of ${mailKinds.join(", ")}`)
  return kind
}

const { values } = parseArgs({ options: { in: { type: "string" } } })
if (values.in === undefined) throw new Error("Say which drafts: --in FILE.json")
const drafts = draftsSchema.parse(JSON.parse(readFileSync(values.in, "utf8")))
const heard = drafts.map(({ kind: name, subject, body }) => {
  const kind = kindOf(name)
  const { findings, words, readingGrade } = hearMail({ kind, subject, body }, defaultPlaybook.mail)
  return { kind, subject, findings, words, readingGrade }
})
process.stdout.write(`${JSON.stringify(heard, null, 2)}\n`)
