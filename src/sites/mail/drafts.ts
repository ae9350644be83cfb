import type { Draft, Recipient } from "~messaging/mail-port"
import { isTextArea, placeInTop, type Compose, type MailAdapter } from "./adapter"
import { activeIn, around, selectionAt, treeOf } from "./trees"
import { keepsSpaces, readOwn, type OwnText, type Paragraphs } from "./own-text"

/** A draft is read when it has stood still for so long. */
export const quietMs = 200
/** Drafts come and go, and fields are filled by the page, without an event of their own. */
const lookMs = 1_000
/** While somebody writes the page is looked at less. */
const writingLookMs = 5_000
/** Whoever writes makes no longer pauses, and is not waiting for what the page is looked at for. */
const restMs = 1_000
/** The page gets so long to be idle. */
const idleMs = 50
/** A draft that closes within this time of Send was sent. */
const sendingMs = 90_000
const mostDrafts = 100

const replyMark =
  /^\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv|res|enc|odp|pd|antw|vb|doorst|rif|i|r|ynt|ilt|回复|回覆|转发|答复)\s*(?:\[\d+\])?\s*[:：]/iu

/** What happens to the drafts of a page. */
export interface DraftEvents {
  /** A draft came or went, or another has the focus. */
  drafts(): void
  /** A draft reads otherwise than `before`; null: it was not read yet. */
  draft(draft: Draft, before: Draft | null, changedAt: number): void
  sending(id: string): void
  gone(id: string, how: "sent" | "closed"): void
}

/** A draft that is open. */
export interface OpenDraft {
  readonly id: string
  readonly compose: Compose
  /** The last reading, and when the draft changed before it. */
  readonly draft: Draft | null
  readonly changedAt: number
  /** Where the caret was when the keyboard went elsewhere; in a textarea only that there was one. Null: never there. */
  readonly caret: Range | "in-text" | null
}

export interface Drafts {
  /** In the order of the page. */
  readonly open: readonly OpenDraft[]
  /** The draft that has the focus or had it last. */
  readonly focused: string | null
  /** Does somebody write at the moment, or was it done in the last second? Not when a draft is about to be sent. */
  readonly isWritten: boolean
  find(id: string): OpenDraft | undefined
  /** Reads a draft now, since we changed it. */
  readAgain(id: string): void
  start(): void
}

type Watched = { -readonly [K in keyof OpenDraft]: OpenDraft[K] } & {
  spaces: boolean
  /** What stood in it when it was read last; `value` in a textarea, whose changes by the page cannot be seen. */
  own: OwnText | null
  paragraphs: Paragraphs
  value: string | null
  dirty: boolean
  sendingAt: number | null
  watching: AbortController
  /** Hears of the next change of the body. */
  observe: () => void
}

const shown = (element: Element): boolean => typeof element.checkVisibility !== "function" || element.checkVisibility()

/** Where the caret is in a body now; null: elsewhere. */
export const caretIn = (body: HTMLElement): Range | "in-text" | null => {
  if (isTextArea(body)) return treeOf(body).activeElement === body ? "in-text" : null
  const selection = selectionAt(body)
  return selection && selection.rangeCount > 0 && body.contains(selection.anchorNode) ? selection.getRangeAt(0) : null
}

const sameRecipients = (a: readonly Recipient[], b: readonly Recipient[]): boolean =>
  a.length === b.length && a.every((one, index) => one.name === b[index]?.name && one.address === b[index].address)

/** What stands around the body of a draft. */
type Around = Pick<Draft, "subject" | "recipients" | "self">

/** Do two readings agree in all but the body? */
export const sameAround = (a: Draft, b: Draft): boolean =>
  a.subject === b.subject && a.self === b.self && a.inReply === b.inReply && sameRecipients(a.recipients, b.recipients)

/**
 * Watches the drafts of a page until `signal` aborts. Nothing is read while a key is handled: a change is only noted, and what
 * changed is read when the draft has stood still and the page is idle. It changes nothing on the page and presses nothing.
 */
export const watchDrafts = (
  adapter: MailAdapter,
  page: Document,
  life: string,
  now: () => number,
  events: DraftEvents,
  signal: AbortSignal,
): Drafts => {
  const open: Watched[] = []
  let focused: string | null = null
  let count = 0
  let lookedAt = 0
  let timer: ReturnType<typeof setTimeout> | null = null
  /** The last key anywhere on the page. */
  let keyAt = 0
  let looking: ReturnType<typeof setTimeout> | null = null

  const whenIdle = (work: () => void): void => {
    const view = page.defaultView
    const run = (): void => {
      if (!signal.aborted) work()
    }
    if (view && typeof view.requestIdleCallback === "function") view.requestIdleCallback(run, { timeout: idleMs })
    else setTimeout(run)
  }

  const isWritten = (): boolean =>
    open.every(({ sendingAt }) => sendingAt === null) &&
    open.some(({ dirty, changedAt }) => dirty || now() - changedAt < restMs)

  const touched = (draft: Watched): void => {
    draft.dirty = true
    draft.changedAt = now()
    // One timer for any number of keys: it looks when the last one was.
    timer ??= setTimeout(settle, quietMs)
  }

  const restsAt = ({ changedAt }: Watched): number => Math.max(changedAt, keyAt) + quietMs

  const settle = (): void => {
    timer = null
    const waits = open.filter(({ dirty }) => dirty).map((draft) => restsAt(draft) - now())
    if (waits.length === 0) return
    const next = Math.min(...waits)
    if (next > 0) timer = setTimeout(settle, next)
    else
      whenIdle(() => {
        for (const draft of [...open]) if (draft.dirty && restsAt(draft) <= now()) read(draft, false)
        if (open.some(({ dirty }) => dirty)) timer ??= setTimeout(settle, quietMs)
      })
  }

  const aroundOf = (compose: Compose): Around => {
    const self = adapter.self(page).slice(0, 320)
    const all = adapter
      .recipients(compose)
      .slice(0, 500)
      .map(({ name, address }) => ({ name: name.slice(0, 200), address: address.slice(0, 320) }))
    const others = all.filter(({ address }) => address.toLowerCase() !== self.toLowerCase())
    return {
      subject: (adapter.subject(compose)?.value ?? "").slice(0, 1_000),
      recipients: self !== "" && all.length > 1 ? others : all,
      self,
    }
  }

  /** Reads the body where it changed, and `all`: also what stands around it, which takes as long, and waits while somebody writes. */
  const read = (watched: Watched, all = true): void => {
    const { compose, spaces } = watched
    const { body } = compose
    const value = isTextArea(body) ? body.value : null
    if (watched.own === null || watched.dirty || value !== watched.value) {
      // Before it is read: nothing may change in between.
      watched.observe()
      watched.changedAt = Math.max(watched.changedAt, keyAt)
      watched.own = readOwn(body, spaces, watched.paragraphs)
    }
    watched.dirty = false
    watched.value = value
    const { own } = watched
    const last = watched.draft
    const { subject, recipients, self } = all || last === null || watched.sendingAt !== null ? aroundOf(compose) : last
    const inReply = own.quotes || replyMark.test(subject)
    const draft: Draft = { id: watched.id, subject, body: own.text, recipients, self, inReply }
    // The tool kept its window for the next mail.
    if (watched.sendingAt !== null && last !== null && last.body !== "" && draft.body === "" && draft.subject === "") {
      close(watched)
      look()
      return
    }
    if (last !== null && last.body === draft.body && sameAround(last, draft)) return
    watched.draft = draft
    events.draft(draft, last, watched.changedAt)
  }

  const press = (watched: Watched): void => {
    // A key and the click it makes are one.
    if (watched.sendingAt !== null && now() - watched.sendingAt < quietMs) return
    read(watched)
    watched.sendingAt = now()
    events.sending(watched.id)
    hearGoingOn(watched)
  }

  /** Whoever goes on writing has not sent it. */
  const hearGoingOn = (watched: Watched): void => {
    const { watching, compose } = watched
    const listen = { signal: watching.signal, capture: true, passive: true, once: true }
    compose.body.addEventListener("input", () => (watched.sendingAt = null), listen)
  }

  const bind = (watched: Watched): void => {
    watched.watching = new AbortController()
    watched.own = null
    watched.paragraphs = new WeakMap()
    const { root, body } = watched.compose
    watched.spaces = keepsSpaces(body)
    const listen = { signal: watched.watching.signal, capture: true, passive: true }
    hearIn(root.ownerDocument)
    hearIn(body.ownerDocument)
    const changes = new MutationObserver(() => {
      // Until it is read, the keys tell that it goes on: two answers to every letter cost twice, and so does what is never looked at.
      changes.disconnect()
      touched(watched)
    })
    watched.observe = () => changes.observe(body, { subtree: true, childList: true, characterData: true })
    watched.observe()
    watched.watching.signal.addEventListener("abort", () => changes.disconnect())
    if (watched.sendingAt !== null) hearGoingOn(watched)
    // Elsewhere the observer tells: a listener more would cost at every key.
    if (isTextArea(body)) body.addEventListener("input", () => touched(watched), listen)
    const keep = (): void => {
      watched.caret = caretIn(body) ?? watched.caret
    }
    body.addEventListener("focusout", keep, listen)
  }

  const close = (watched: Watched): void => {
    watched.watching.abort()
    open.splice(open.indexOf(watched), 1)
    if (focused === watched.id) focused = null
    const sent = watched.sendingAt !== null && now() - watched.sendingAt < sendingMs
    events.gone(watched.id, sent ? "sent" : "closed")
  }

  /** A draft that was put small has no body to be seen, and is open all the same. */
  const isOpen = ({ compose: { root, body } }: Watched): boolean => {
    const places = [placeInTop(body), placeInTop(root)]
    return places.every((place) => place.ownerDocument === page && place.isConnected) && root.isConnected && shown(root)
  }

  const look = (): void => {
    lookedAt = now()
    const composes = adapter.composes(page).slice(0, mostDrafts)
    let changed = false
    const fresh = composes.filter(({ body }) => !open.some(({ compose }) => compose.body === body))
    for (const watched of [...open]) {
      if (composes.some(({ body }) => body === watched.compose.body)) continue
      // The same window with another editor in it: plain text was chosen, or rich.
      const other = fresh.findIndex(({ root }) => root === watched.compose.root)
      if (other >= 0) {
        watched.watching.abort()
        watched.compose = fresh.splice(other, 1)[0] ?? watched.compose
        watched.caret = null
        bind(watched)
        touched(watched)
      } else if (!isOpen(watched)) {
        close(watched)
        changed = true
      }
    }
    for (const compose of fresh) {
      count += 1
      const watched: Watched = {
        id: `${life}-${count}`,
        compose,
        draft: null,
        changedAt: now(),
        caret: null,
        spaces: false,
        own: null,
        paragraphs: new WeakMap(),
        value: null,
        dirty: true,
        sendingAt: null,
        watching: new AbortController(),
        observe: () => undefined,
      }
      open.push(watched)
      bind(watched)
      read(watched)
      changed = true
    }
    if (changed) {
      const place = new Map(composes.map(({ body }, index) => [body, index]))
      open.sort((a, b) => (place.get(a.compose.body) ?? -1) - (place.get(b.compose.body) ?? -1))
      const at = draftAt(activeIn(page))
      if (at !== undefined) focused = at.id
      events.drafts()
    }
    // Subject and recipients, and text that a page put into a textarea, change without being seen.
    for (const watched of [...open]) if (!watched.dirty) read(watched)
  }

  const draftAt = (element: Element | null): Watched | undefined => {
    for (let at = element; at !== null; at = around(at)) {
      const found = open.find(({ compose: { root, body } }) => root === at || body === at)
      if (found !== undefined) return found
    }
    return undefined
  }

  const focusOn = (id: string): void => {
    if (focused === id) return
    focused = id
    events.drafts()
  }

  const lookSoon = (): void => {
    looking ??= setTimeout(() => {
      looking = null
      if (signal.aborted) return
      look()
      const at = draftAt(activeIn(page))
      if (at !== undefined) focusOn(at.id)
    })
  }

  const heardIn = new WeakSet<Document>()
  /** Hears where the keyboard is and what is pressed in a document: the page, and the frames in which drafts are. */
  const hearIn = (inner: Document): void => {
    if (heardIn.has(inner)) return
    heardIn.add(inner)
    const listen = { signal, capture: true, passive: true }
    inner.addEventListener("focusin", lookSoon, listen)
    inner.addEventListener(
      "click",
      (event) => {
        const target = event.composedPath()[0] as Element | undefined
        // Of a frame's elements none is an Element of this document.
        if (target?.nodeType !== 1) return
        const sent = open.find(({ compose }) => adapter.isSend(target, compose))
        if (sent !== undefined) press(sent)
      },
      listen,
    )
    inner.addEventListener(
      "keydown",
      (event) => {
        keyAt = now()
        // The name of a key is made for whoever asks: at every letter that is written.
        if (!(event.ctrlKey || event.metaKey) || event.key !== "Enter") return
        const at = draftAt(event.composedPath()[0] as Element)
        if (at !== undefined) press(at)
      },
      listen,
    )
  }

  return {
    open,
    get focused() {
      return focused
    },
    get isWritten() {
      return isWritten()
    },
    find: (id) => open.find((draft) => draft.id === id),
    readAgain(id) {
      const watched = open.find((draft) => draft.id === id)
      if (watched === undefined) return
      watched.changedAt = now()
      watched.dirty = true
      read(watched)
    },
    start() {
      hearIn(page)
      look()
      const looks = setInterval(() => {
        const waits = isWritten() && now() - lookedAt < writingLookMs
        if (!page.hidden && !waits) whenIdle(look)
      }, lookMs)
      signal.addEventListener("abort", () => {
        clearInterval(looks)
        if (timer !== null) clearTimeout(timer)
        for (const { watching } of open) watching.abort()
      })
    },
  }
}
