import type { SeenRow } from "~domain/records/row"
import type { ToPage, ToPanel } from "~messaging/port"
import { panelPort } from "~messaging/port-name"
import { now } from "~platform/clock"
import { declaredMatches, isOrphan, pageAddress } from "~platform/lifetime"
import type { Adapter, People } from "./adapter"
import { newLife, takeCalls, takeLines } from "./ends"
import { mountFrame, type FrameHost } from "./host"
import { matches } from "./matches"
import { keepNewest } from "./newest"
import { createOutbox } from "./outbox"
import { pick } from "./picker"
import { captionsAt, marksOf } from "./pointed"
import { watchPage } from "./watch"

/** Rows kept while nobody says that they are saved. */
const mostUnsaved = 5_000
const clearMs = 4_000
/** Sent away, the panel has so long to keep what it heard. */
const leaveMs = 1_000

type Fits = (value: unknown) => boolean

const oneOf =
  (...values: readonly unknown[]): Fits =>
  (value) =>
    values.includes(value)
const isFlag = oneOf(true, false)
const isTexts: Fits = (value) => Array.isArray(value) && value.every((each) => typeof each === "string")

/** What each field of a message may be: there is no room for schemas. */
const fields: {
  readonly [Type in ToPage["type"]]: Readonly<Record<Exclude<keyof Extract<ToPage, { type: Type }>, "type">, Fits>>
} = {
  listen: { on: isFlag },
  saved: { seq: Number.isFinite },
  place: { marks: isTexts },
  point: { on: isFlag },
  report: {},
  "turn-on-captions": {},
  focus: { to: oneOf("panel", "page") },
  layout: {
    mode: oneOf("open", "pill", "hidden"),
    side: oneOf("left", "right"),
    width: Number.isFinite,
    pillWidth: Number.isFinite,
    pillHeight: Number.isFinite,
  },
}

const parse = (message: unknown): ToPage | null => {
  const given = Object(message) as Readonly<Record<string, unknown>>
  const known = Object.entries(fields).find(([type]) => type === given.type)?.[1]
  return known && Object.entries(known).every(([name, fits]) => fits(given[name])) ? (given as ToPage) : null
}

/** Runs beside one page until `end` aborts: watches it, shows the panel's frame, and carries messages between the two. */
export const runSession = (adapter: Adapter, page: Document, end: AbortController): void => {
  const { signal } = end
  const life = newLife()
  const unsaved = new Map<string, SeenRow>()
  let frame: FrameHost | null = null
  let meeting: string | null = null

  const toPanels = takeLines<ToPage, ToPanel>(panelPort, end, {
    parse,
    greet: (answer) => {
      answer(hello())
      if (watch.health !== null) answer({ type: "health", health: watch.health })
      if (watch.people !== null) answer(peopleOf(watch.people))
    },
    hear: (message, answer) => hear(message, answer),
  })

  const outbox = createOutbox<SeenRow>(
    now,
    () => watch.read(),
    (rows) => toPanels({ type: "rows", rows: [...rows] }),
  )
  const say = (message: ToPanel): void => {
    outbox.flush()
    toPanels(message)
  }
  page.defaultView?.addEventListener("pagehide", outbox.flush, { signal })

  const watch = watchPage(adapter, page, life, now, {
    rows(seen) {
      for (const row of seen) keepNewest(unsaved, row.key, row, mostUnsaved)
      outbox.add(seen)
    },
    waits: outbox.ask,
    health: (health) => say({ type: "health", health }),
    presence(presence) {
      say({ type: "presence", presence, at: now() })
      show()
    },
    presenting: (on) => say({ type: "presenting", on, at: now() }),
    people: (people) => say(peopleOf(people)),
    meeting(meetingId, title) {
      // What was heard in the meeting before belongs to nobody who asks for it later.
      if (meetingId !== null && meeting !== null && meetingId !== meeting) unsaved.clear()
      meeting = meetingId ?? meeting
      say({ type: "meeting", meetingId, title, at: now() })
    },
    offers: () => say(hello()),
  })

  const peopleOf = ({ self, others }: People): ToPanel => ({
    type: "people",
    self,
    others: others.slice(0, 500),
    at: now(),
  })

  const hello = (): ToPanel => ({
    type: "hello",
    life,
    site: adapter.site,
    origin: page.location.origin,
    meetingId: watch.meetingId,
    title: watch.title,
    presence: watch.presence,
    presenting: watch.presenting,
    canTurnOnCaptions: watch.canTurnOnCaptions,
    namesHidden: watch.namesHidden,
    at: now(),
  })
  signal.addEventListener("abort", () => watch.stop())

  /** Pages that the manifest names know the extension; others must not learn its address. */
  const panel = (): string =>
    pageAddress(
      declaredMatches().some((match) => matches(match, page.location)) ? "tabs/panel.html" : "tabs/panel-any.html",
    )

  const show = (byHand = false): void => {
    // After an update nothing of ours can be shown from here any more; the newer script does it.
    if (isOrphan()) return end.abort()
    if (frame !== null || !(byHand || watch.presence === "in" || watch.presence === "lobby")) return
    frame = mountFrame(page, panel(), signal, true)
  }

  let pointing: AbortController | null = null
  const point = (on: boolean): void => {
    pointing?.abort()
    pointing = null
    if (!on) return
    pointing = new AbortController()
    pick(page, AbortSignal.any([signal, pointing.signal]), (picked) => {
      const marks = picked === null ? null : marksOf(captionsAt(picked))
      say({ type: "pointed", marks })
      frame?.focus("panel")
    })
  }

  const hear = (message: ToPage, answer: (message: ToPanel) => void): void => {
    switch (message.type) {
      case "listen":
        watch.listen(message.on)
        outbox.flush()
        // Whoever begins to listen may have had no call yet when it changed last.
        if (message.on && watch.health !== null) answer({ type: "health", health: watch.health })
        if (message.on && unsaved.size > 0) answer({ type: "rows", rows: [...unsaved.values()] })
        return
      case "saved":
        for (const [key, row] of unsaved) if (row.seq <= message.seq) unsaved.delete(key)
        return
      case "layout":
        frame?.arrange(message)
        frame?.keepClear(watch.controls)
        return
      case "turn-on-captions":
        watch.turnOnCaptions()
        return
      case "report":
        answer({ type: "report", text: watch.report() })
        return
      case "place":
        watch.readAt(message.marks)
        return
      case "point":
        point(message.on)
        return
      case "focus":
        frame?.focus(message.to)
    }
  }

  takeCalls(page, signal, {
    show: () => show(true),
    leave: () => {
      say({ type: "presence", presence: "ended", at: now() })
      setTimeout(() => end.abort(), leaveMs)
    },
  })
  // Right before the page is laid out anyway: to ask for boxes at any other time lays it out once more.
  const clear = (): void => frame?.keepClear(watch.controls)
  const clearing = setInterval(() => page.defaultView?.requestAnimationFrame(clear), clearMs)
  signal.addEventListener("abort", () => clearInterval(clearing))
  meeting = watch.meetingId
  watch.start()
}
