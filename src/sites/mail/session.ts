import type { DraftId, ToMailPage, ToMailPanel } from "~messaging/mail-port"
import { mailPort } from "~messaging/port-name"
import { spliceBetween } from "~messaging/splice"
import { mailPageIsHere } from "~messaging/tab"
import { now } from "~platform/clock"
import { isOrphan, pageAddress, tellBackground } from "~platform/lifetime"
import { mailTools } from "../catalogue"
import { newLife, takeCalls, takeLines } from "../ends"
import { mountFrame, type FrameHost, type Layout } from "../host"
import { matches } from "../matches"
import { placeOf, shiftOf, type MailAdapter } from "./adapter"
import { caretIn, sameAround, watchDrafts } from "./drafts"
import { insertText } from "./insert"
import { createMark, type Mark, type MarkWords } from "./mark"

const followMs = 1_000

const parse = (message: unknown): ToMailPage | null => {
  if (typeof message !== "object" || message === null) return null
  const m = message as Readonly<Record<string, unknown>>
  const { type, id, text, label, request, width } = m
  if (
    type === "insert" &&
    typeof id === "string" &&
    typeof text === "string" &&
    text !== "" &&
    typeof request === "number" &&
    (m.at === "caret" || m.at === "top")
  )
    return { type, id, text, request, at: m.at }
  if (
    type === "mark" &&
    (id === null || typeof id === "string") &&
    typeof label === "string" &&
    (text === null || typeof text === "string")
  )
    return { type, id, text, label }
  if (
    type === "show" &&
    (m.side === "left" || m.side === "right") &&
    typeof width === "number" &&
    Number.isFinite(width) &&
    typeof m.focus === "boolean"
  )
    return { type, side: m.side, width, focus: m.focus }
  if (type === "hide") return { type }
  return null
}

/** Runs beside one mail page until `end` aborts: reads its drafts, shows their marks and the panel, and writes what is inserted. */
export const runMailSession = (adapter: MailAdapter, page: Document, end: AbortController): void => {
  const { signal } = end
  const life = newLife()
  /** By draft; under null that of the page itself, for mails that have gone. */
  const marks = new Map<DraftId | null, { readonly mark: Mark; words: MarkWords | null }>()
  /** A draft reads otherwise since the marks looked what they lie over. */
  let rewritten = false
  let frame: FrameHost | null = null
  let layout: Layout = { mode: "away", side: "right", width: 360, pillWidth: 56, pillHeight: 56 }

  const say = takeLines<ToMailPage, ToMailPanel>(mailPort, end, {
    parse,
    greet: (answer) => {
      answer(list())
      for (const { draft, changedAt } of drafts.open) if (draft !== null) answer({ type: "draft", draft, changedAt })
      if (asked !== null && layout.mode === "open") answer({ type: "asked", id: asked.id })
    },
    hear: (message, answer) => hear(message, answer),
  })

  const drafts = watchDrafts(
    adapter,
    page,
    life,
    now,
    {
      drafts: () => say(list()),
      draft(draft, before, changedAt) {
        if (draft.body !== "") load()
        if (before === null || !sameAround(before, draft)) say({ type: "draft", draft, changedAt })
        else say({ type: "rewritten", id: draft.id, splice: spliceBetween(before.body, draft.body), changedAt })
        rewritten = true
      },
      sending: (id) => say({ type: "sending", id, at: now() }),
      gone(id, how) {
        marks.get(id)?.mark.remove()
        marks.delete(id)
        say({ type: "gone", id, how, at: now() })
      },
    },
    signal,
  )

  const list = (): ToMailPanel => ({
    type: "drafts",
    life,
    tool: adapter.tool,
    drafts: drafts.open.map(({ id }) => ({ id, focused: id === drafts.focused })),
  })

  /** Tools that we know must show a page of ours whatever may be embedded in theirs; others must not learn its address. */
  const panel = (): string =>
    pageAddress(
      mailTools.some((tool) => tool.matches.some((match) => matches(match, page.location)))
        ? "tabs/mail.html"
        : "tabs/mail-any.html",
    )

  /** Loads the panel, not shown: it judges. */
  const load = (): void => {
    // After an update nothing of ours can be shown from here any more; the newer script does it.
    if (isOrphan()) return end.abort()
    if (frame !== null) return
    frame = mountFrame(page, panel(), signal, false)
    frame.arrange(layout)
  }

  const arrange = (next: Partial<Layout>): void => {
    layout = { ...layout, ...next }
    frame?.arrange(layout)
    for (const { mark, words } of marks.values()) mark.say(layout.mode === "open" ? null : words)
  }

  /** Beside the draft and not over it: on the other side where the wanted one would cover it. */
  const sideFor = (id: string | null, side: Layout["side"], width: number): Layout["side"] => {
    const draft = id === null ? undefined : drafts.find(id)
    if (draft === undefined) return side
    const place = placeOf(draft.compose)
    const shift = shiftOf(place.ownerDocument).left
    const { left, right } = place.getBoundingClientRect()
    const covered = {
      left: Math.max(0, width - left - shift),
      right: Math.max(0, right + shift - ((page.defaultView?.innerWidth ?? 0) - width)),
    }
    const other = side === "left" ? "right" : "left"
    return covered[side] > covered[other] ? other : side
  }

  const ask = (id: string | null): void => {
    load()
    arrange({ mode: "open", side: sideFor(id ?? drafts.focused, layout.side, layout.width) })
    frame?.focus("panel")
    say({ type: "asked", id })
    asked = { id }
  }
  /** Whoever is asked before it listens is asked again when it does. */
  let asked: { readonly id: string | null } | null = null

  const markOf = (id: DraftId | null): { readonly mark: Mark; words: MarkWords | null } | null => {
    const known = marks.get(id)
    if (known !== undefined) return known
    const draft = id === null ? null : drafts.find(id)
    if (draft === undefined) return null
    const made = {
      mark: createMark(
        page,
        () => draft?.compose ?? { root: page.body, body: page.body },
        () => ask(id),
      ),
      words: null,
    }
    marks.set(id, made)
    return made
  }

  const hear = (message: ToMailPage, answer: (message: ToMailPanel) => void): void => {
    switch (message.type) {
      case "insert": {
        const { id, request, text, at } = message
        const draft = drafts.find(id)
        const no = (why: "gone" | "refused"): void => answer({ type: "not-inserted", id, request, why })
        if (draft === undefined) return no("gone")
        const inserted = insertText(draft.compose, caretIn(draft.compose.body) ?? draft.caret, text, at)
        drafts.readAgain(id)
        if (inserted) return answer({ type: "inserted", id, request })
        frame?.focus("panel")
        return no("refused")
      }
      case "mark": {
        const mark = markOf(message.id)
        if (mark === null) return
        mark.words =
          message.text === null ? null : { text: message.text.slice(0, 60), label: message.label.slice(0, 200) }
        mark.mark.say(layout.mode === "open" ? null : mark.words)
        return
      }
      case "show": {
        const width = Math.min(Math.max(message.width, 200), 800)
        arrange({ mode: "open", side: sideFor(drafts.focused, message.side, width), width })
        if (message.focus) frame?.focus("panel")
        return
      }
      case "hide":
        frame?.focus("page")
        arrange({ mode: "away" })
        asked = null
    }
  }

  takeCalls(page, signal, {
    // Once it is there the panel itself answers the key.
    show: () => {
      if (frame === null) ask(null)
    },
    leave: () => end.abort(),
    waits: load,
  })

  const followAll = (): void => marks.forEach(({ mark }) => mark.follow())
  let following = 0
  const followSoon = (): void => {
    if (marks.size === 0 || following !== 0) return
    following = requestAnimationFrame(() => {
      following = 0
      followAll()
    })
  }
  page.addEventListener("scroll", followSoon, { signal, capture: true, passive: true })
  page.defaultView?.addEventListener("resize", followSoon, { signal, passive: true })
  // Not with a frame: a page where nothing moves would have to draw one for it.
  const steadily = setInterval(() => {
    // Where a draft stands and what is at a point is asked when nobody writes: that takes the page longer than all the reading.
    if (page.hidden || drafts.isWritten) return
    if (rewritten) marks.forEach(({ mark }) => mark.makeWay())
    else followAll()
    rewritten = false
  }, followMs)
  signal.addEventListener("abort", () => {
    clearInterval(steadily)
    marks.forEach(({ mark }) => mark.remove())
  })
  drafts.start()
  tellBackground(mailPageIsHere)
}
