import { useEffect, useState } from "react"
import * as z from "zod/mini"
import type { CallEvent } from "~domain/coaching/event"
import { mayRead } from "~domain/records/consent"
import { panelPort, toPanelSchema, type ToPage } from "~messaging/port"
import { connectToTab, ownTab } from "~platform/browser"
import { startCall } from "~storage/calls"
import { readOptions } from "~storage/options"
import { appendToCall } from "~storage/transcript"

/** The smallest panel there can be: it keeps what is heard and shows it as it stands. */
export default function Panel() {
  const [heard, setHeard] = useState<ReadonlyMap<string, string>>(new Map())
  useEffect(() => void record((key, text) => setHeard((before) => new Map(before).set(key, text))), [])
  return (
    <main>
      {[...heard].map(([key, text]) => (
        <p key={key}>{text}</p>
      ))}
    </main>
  )
}

async function record(show: (key: string, text: string) => void): Promise<void> {
  const tab = await ownTab()
  if (tab === null) return
  const options = await readOptions()
  const port = connectToTab(tab.id, panelPort)
  const say = (message: ToPage): void => port.postMessage(message)
  let callId: string | null = null
  let work = Promise.resolve()
  const keep = (heardNow: Parameters<typeof appendToCall>[1], at: number): Promise<void> | undefined =>
    callId === null ? undefined : appendToCall(callId, heardNow, at)
  const event = (callEvent: CallEvent): Promise<void> | undefined => keep({ events: [callEvent] }, callEvent.at)
  const hear = async (raw: unknown): Promise<void> => {
    const { success, data } = z.safeParse(toPanelSchema, raw)
    if (!success) return
    if (data.type === "hello") {
      if (!mayRead(options.consent, { id: data.site, origin: data.origin }, null)) return
      const place = { site: data.site, meetingId: data.meetingId, tabId: tab.id, title: data.title, names: [] }
      callId = (await startCall(place, options, data.at)).call.id
      say({ type: "layout", mode: "open", side: "right", width: 360, pillWidth: 56, pillHeight: 56 })
      say({ type: "listen", on: true })
    }
    if (data.type === "health") await event({ kind: "health", at: data.health.at, health: data.health })
    if (data.type === "people") await event({ kind: "people", at: data.at, self: data.self, others: data.others })
    if (data.type === "rows" && callId !== null) {
      const id = callId
      for (const row of data.rows) show(row.key, `${row.speaker}: ${row.text}`)
      await keep({ rows: data.rows.map((row) => ({ ...row, callId: id })) }, data.rows.at(-1)?.at ?? 0)
      say({ type: "saved", seq: data.rows.at(-1)?.seq ?? 0 })
    }
  }
  port.onMessage.addListener((raw: unknown) => {
    work = work.then(() => hear(raw))
  })
}
