import type { ToTab } from "~messaging/tab"
import { isOrphan, onCall, onLine, type Line } from "~platform/lifetime"
import { matches } from "./matches"

/** What every content script has in common, whatever it reads beside its page: its own end of the lines. */

/** Names one life of a content script; a reload is a new life. */
export const newLife = (): string =>
  Math.floor(Math.random() * 36 ** 8)
    .toString(36)
    .padStart(8, "0")

/** What a script does with the lines of its panels. */
export interface LineEnd<In, Out> {
  /** Our own pages speak here, but of another version perhaps: what does not fit (null) is not done. */
  readonly parse: (message: unknown) => In | null
  /** A panel is there: tells it how things stand. */
  readonly greet: (answer: (message: Out) => void) => void
  readonly hear: (message: In, answer: (message: Out) => void) => void
}

/**
 * Takes the lines that panels open under `name` until `end` aborts, and aborts it when the extension is gone.
 *
 * @returns what speaks to every panel that is there.
 */
export const takeLines = <In, Out>(
  name: string,
  end: AbortController,
  { parse, greet, hear }: LineEnd<In, Out>,
): ((message: Out) => void) => {
  const lines = new Set<Line>()
  onLine(name, end.signal, (line) => {
    const answer = (message: Out): void => line.send(message)
    lines.add(line)
    line.onMessage((message) => {
      const known = parse(message)
      // A line closes a moment after its panel left: nothing is done for it any more on a page that was given back.
      if (known !== null && !end.signal.aborted) hear(known, answer)
    })
    line.onClose(() => {
      lines.delete(line)
      // Only a moment later is it known whether a page closed or the extension is gone.
      setTimeout(() => {
        if (isOrphan()) end.abort()
      })
    })
    greet(answer)
  })
  return (message) => lines.forEach((line) => line.send(message))
}

const parseCall = (message: unknown): ToTab | null => {
  if (typeof message !== "object" || message === null) return null
  const m = message as Readonly<Record<string, unknown>>
  if (m.type === "show-panel" || m.type === "mail-waits") return { type: m.type }
  if (m.type === "leave" && Array.isArray(m.sites))
    return { type: "leave", sites: m.sites.filter((site) => typeof site === "string") }
  return null
}

/**
 * Hears what the background says to this tab until `signal` aborts: `show` the panel by hand, and `leave`, since the user gave
 * this page back; `waits`, see `ToTab`.
 */
export const takeCalls = (
  page: Document,
  signal: AbortSignal,
  { show, leave, waits }: { readonly show: () => void; readonly leave: () => void; readonly waits?: () => void },
): void =>
  onCall(signal, (message) => {
    const call = parseCall(message)
    if (call?.type === "show-panel") show()
    if (call?.type === "mail-waits") waits?.()
    if (call?.type === "leave" && call.sites.some((site) => matches(site, page.location))) leave()
  })
