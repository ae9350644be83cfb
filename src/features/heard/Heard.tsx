import { useEffect, useState } from "react"
import { hearMail } from "~domain/mail/hear"
import { thoughtsOn } from "~domain/mail/one-thing"
import type { MailFinding } from "~domain/mail/finding"
import { defaultPlaybook } from "~domain/playbook/default"
import { mailPort, toMailPanelSchema, type Draft, type ToMailPage } from "~messaging/mail-port"
import { connectToTab, ownTab } from "~platform/browser"
import { t, type MessageKey } from "~platform/i18n"

interface HeardDraft {
  readonly draft: Draft
  readonly findings: readonly MailFinding[]
}

const noneAside: ReadonlySet<string> = new Set()

/** The first finding of a draft beside it, and all others behind it: until the whole panel stands here. */
export const Heard = () => {
  const [drafts, setDrafts] = useState<readonly HeardDraft[]>([])
  useEffect(() => {
    void ownTab().then((tab) => {
      if (tab === null) return
      const port = connectToTab(tab.id, mailPort)
      const send = (message: ToMailPage): void => port.postMessage(message)
      port.onMessage.addListener((raw: unknown) => {
        const message = toMailPanelSchema.safeParse(raw).data
        if (message?.type === "gone") setDrafts((before) => before.filter(({ draft }) => draft.id !== message.id))
        if (message?.type !== "draft") return
        const { draft } = message
        const heard = hearMail({ kind: "cold", subject: draft.subject, body: draft.body }, defaultPlaybook.mail)
        const place = { inReply: draft.inReply, leastWords: defaultPlaybook.mail.kinds.cold.words.from }
        const [first] = thoughtsOn(heard, place, { putAside: noneAside, muted: [] })
        const text = first ? t(first.because as MessageKey, first.words) : null
        send({ type: "mark", id: draft.id, text: text?.slice(0, 60) ?? null, label: text ?? "" })
        setDrafts((before) => [...before.filter(({ draft: { id } }) => id !== draft.id), { draft, ...heard }])
      })
      addEventListener("keydown", ({ key }) => {
        if (key === "Escape") send({ type: "hide" })
      })
    })
  }, [])
  return (
    <main>
      {drafts.map(({ draft, findings }) => (
        <ul key={draft.id} data-draft={draft.id}>
          {findings.map(({ id, quote }, index) => (
            <li key={index} data-finding={id}>
              {id} <q>{quote}</q>
            </li>
          ))}
        </ul>
      ))}
    </main>
  )
}
