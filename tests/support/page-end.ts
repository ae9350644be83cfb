import type { ToPage, ToPanel } from "~messaging/port"
import type { SeenRow } from "~domain/records/row"
import type { FakeChrome, FakePort } from "./chrome"

/** A page with a call, as its content script speaks: keeps what is not known to be saved, and sends it again when asked. */
export interface PageEnd {
  /** What the panel sent, in order. */
  readonly inbox: ToPage[]
  readonly unsaved: SeenRow[]
  say(message: ToPanel): void
  caption(speaker: string, text: string, at: number, key?: string): void
  /** The page goes away. */
  leave(): void
}

/** Puts a content script into a tab of the fake browser: it says hello to whoever connects. */
export const pageIn = (chrome: FakeChrome, hello: Partial<Extract<ToPanel, { type: "hello" }>> = {}): PageEnd => {
  const inbox: ToPage[] = []
  const unsaved: SeenRow[] = []
  const lines = new Set<FakePort>()
  let listening = false
  let seq = 0
  let key = 0
  const say = (message: ToPanel): void => lines.forEach((line) => line.postMessage(message))
  chrome.state.onConnect = (_, line) => {
    lines.add(line)
    line.onDisconnect.addListener(() => lines.delete(line))
    line.onMessage.addListener((message) => {
      const sent = message as ToPage
      inbox.push(sent)
      if (sent.type === "listen") {
        listening = sent.on
        if (listening && unsaved.length > 0) line.postMessage({ type: "rows", rows: unsaved })
      }
      if (sent.type === "saved") unsaved.splice(0, unsaved.length, ...unsaved.filter((row) => row.seq > sent.seq))
    })
    line.postMessage({
      type: "hello",
      life: "l1",
      site: "google-meet",
      origin: "https://meet.google.com",
      meetingId: "abc-defg-hij",
      title: "Weekly",
      presence: "in",
      presenting: false,
      canTurnOnCaptions: true,
      namesHidden: false,
      at: 0,
      ...hello,
    } satisfies ToPanel)
  }
  return {
    inbox,
    unsaved,
    say,
    caption(speaker, text, at, sameKey) {
      if (!listening) return
      key += 1
      const row: SeenRow = { seq, key: sameKey ?? `l1-1:${key}`, at, speaker, text, layer: "marks" }
      seq += 1
      unsaved.push(row)
      say({ type: "rows", rows: [row] })
    },
    leave() {
      lines.forEach((line) => line.disconnect())
      lines.clear()
    },
  }
}
