import { act, render, type RenderResult } from "@testing-library/react"
import { DeskContext } from "~features/mail/context"
import { openDesk, type Desk } from "~features/mail/desk"
import { Shell } from "~features/mail/Shell"
import type { Draft, ToMailPage, ToMailPanel } from "~messaging/mail-port"
import { openOptions } from "~storage/options"
import type { FakeChrome, FakePort } from "./chrome"
import { t0 } from "./records"

/** A draft to Daniel Reyes in which nothing is written. */
export const draftOf = (change: Partial<Draft> = {}): Draft => ({
  id: "d1",
  subject: "Checking in",
  body: "",
  recipients: [{ name: "Daniel Reyes", address: "daniel@harbour.example" }],
  self: "mara@third.example",
  inReply: false,
  ...change,
})

export interface ShownMail extends RenderResult {
  readonly desk: Desk
  /** What the panel told the page. */
  readonly told: ToMailPage[]
  /** The page says something. */
  say(message: ToMailPanel): Promise<void>
  /** The draft reads so now. */
  write(change?: Partial<Draft>): Promise<void>
  /** The page goes away. */
  leave(): Promise<void>
}

/** When what was begun has gone through the database and back. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0))
}

/** Shows the mail panel beside a page that only says what a test makes it say. */
export const showMail = async (browser: FakeChrome): Promise<ShownMail> => {
  const told: ToMailPage[] = []
  let page: FakePort | undefined
  browser.state.onConnect = (_, port) => {
    page = port
    port.onMessage.addListener((message) => void told.push(message as ToMailPage))
  }
  const desk = openDesk(7, await openOptions())
  const shown = render(
    <DeskContext value={desk}>
      <Shell />
    </DeskContext>,
  )
  await act(settle)
  const say = (message: ToMailPanel): Promise<void> =>
    act(async () => {
      page?.postMessage(message)
      await settle()
    })
  const open = new Set<string>()
  return {
    ...shown,
    desk,
    told,
    say,
    async write(change) {
      const draft = draftOf(change)
      if (!open.has(draft.id)) {
        open.add(draft.id)
        const drafts = [...open].map((id) => ({ id, focused: id === draft.id }))
        await say({ type: "drafts", life: "l1", tool: "gmail", drafts })
      }
      await say({ type: "draft", draft, changedAt: t0 })
    },
    leave: () =>
      act(async () => {
        page?.disconnect()
        await settle()
      }),
  }
}
