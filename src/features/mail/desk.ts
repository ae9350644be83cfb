import { createStore, type StoreApi } from "zustand/vanilla"
import { hearMail } from "~domain/mail/hear"
import { guessMailKind } from "~domain/mail/guess-kind"
import type { MailKind } from "~domain/mail/kind"
import { keyOf, thoughtsOn } from "~domain/mail/one-thing"
import type { MailFinding } from "~domain/mail/finding"
import type { WrittenPromise } from "~domain/mail/promises"
import { sentMail, type SentMail } from "~domain/mail/sent"
import { normalAddress } from "~domain/people/address"
import { newPromise } from "~domain/promises/new-promise"
import type { Draft, DraftId, ToMailPage, ToMailPanel } from "~messaging/mail-port"
import type { Command } from "~messaging/runtime"
import { spliced } from "~messaging/splice"
import { now } from "~platform/clock"
import { t, tCount } from "~platform/i18n"
import { newId } from "~platform/ids"
import { followAcquaintance, type Acquaintance } from "~storage/acquaintance"
import type { OptionsStore } from "~storage/options"
import { addPerson, changePerson, findPerson } from "~storage/people"
import { savePromise } from "~storage/promises"
import { forgetSent, noteSent, onSentMails, sentMails } from "~storage/sent-mails"
import { giveStone, listStones } from "~storage/stones"
import { logTouch } from "~storage/touches"
import { failureWords } from "~storage/words"
import { openMailLine, type MailLine } from "./line"
import { currentDraft, keptPromises, withValues, type Composing, type DeskState, type OpenDraft } from "./state"
import { addresseesOf, nameOf, sentTo } from "./whom"
import { thoughtText } from "./thought"

/** How often a page without a mail script is asked again, ms. */
const reconnectMs = 2_000

/** So many quotes of a person are compared with a draft. */
const mostQuotes = 20

/** The panel beside web mail: what is written there, to whom, and what may be done about it. */
export interface Desk extends StoreApi<DeskState> {
  look(id: DraftId): void
  chooseKind(kind: MailKind): void
  /** Writes to another of the recipients. */
  writeTo(index: number): void
  /** "Not so": this finding does not come again while its sentence stays. */
  putAside(finding: MailFinding): void
  compose(composing: Pick<Composing, "title" | "subject" | "text" | "at"> | null): void
  /** The text as the user changed it by hand. */
  change(text: string): void
  /** What the user writes for a mark of the text. */
  fill(field: string, value: string): void
  insert(at: Composing["at"]): void
  /** Somebody new, or a new address of somebody known. */
  keepPerson(personId: string | null): Promise<void>
  keepPromise(promise: WrittenPromise): Promise<void>
  /** The user says that the draft has gone, where the tool does not tell. */
  hasGone(): Promise<void>
  /** Logs a mail as the user says; `promises` are those to keep. */
  log(mail: SentMail, as: "given" | "ask", promises: readonly WrittenPromise[]): Promise<void>
  notNow(mail: SentMail): Promise<void>
  /** Puts the panel beside the page, with the keyboard in it. */
  show(): void
  hide(): void
  /** A key command was pressed in a tab: shows the panel, hides it, or gives the keyboard back. */
  command(command: Command, inTab: number): void
  /** Stops everything. */
  close(): void
}

/** Opens the desk beside the page of a tab; `life` of drafts is the content script's. */
export const openDesk = (tabId: number | null, options: OptionsStore): Desk => {
  const store = createStore<DeskState>()(() => ({
    phase: "connecting",
    options: options.getState().options,
    stones: [],
    drafts: [],
    current: null,
    composing: null,
    sent: [],
    said: "",
    trouble: null,
  }))
  const get = store.getState
  const set = store.setState
  /** What follows the person a draft is written to. */
  const following = new Map<DraftId, { readonly personId: string; readonly stop: () => void }>()
  const marks = new Map<DraftId, string>()
  let line: MailLine | null = null
  let reconnecting: ReturnType<typeof setTimeout> | null = null
  let life = ""
  let sentSaid = ""
  /** Mails the user has said something about: the page may tell of their going only afterwards. */
  const answered = new Set<string>()
  let request = 0
  let closed = false

  const failed = (error: unknown): void => set({ trouble: failureWords(error, "mail_trouble") })
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
      set({ trouble: null })
    } catch (error) {
      failed(error)
    }
  }

  // ── Hearing ────────────────────────────────────────────────────────────────────────────────────────────────────────────────

  const judged = (open: Omit<OpenDraft, "kind" | "heard"> & Partial<Pick<OpenDraft, "heard">>): OpenDraft => {
    const { playbook } = get().options
    const { draft, acquaintance, chosenKind } = open
    const kind = chosenKind ?? guessMailKind(acquaintance?.history ?? null, draft.inReply, now())
    const theirs = (acquaintance?.matters ?? []).slice(0, mostQuotes).map(({ quote }) => quote)
    const { subject, body } = draft
    return { ...open, kind, heard: hearMail({ kind, subject, body }, playbook.mail, theirs, open.heard) }
  }

  const put = (next: OpenDraft): void => {
    const known = get().drafts.some(({ id }) => id === next.id)
    set(({ drafts }) => ({
      drafts: known ? drafts.map((draft) => (draft.id === next.id ? next : draft)) : [...drafts, next],
    }))
    tellMark(next)
  }

  const rejudge = (id: DraftId, change: Partial<OpenDraft> = {}): void => {
    const open = get().drafts.find((draft) => draft.id === id)
    if (open) put(judged({ ...open, ...change }))
  }

  /** One short text at the draft, or nothing: the same is not said twice. */
  const tellMark = (open: OpenDraft): void => {
    const [first, ...more] = thoughtsOf(open, get())
    const text = first ? thoughtText(first) : null
    const label = first ? tCount("mail_mark", 1 + more.length, text ?? "") : ""
    if (marks.get(open.id) === label) return
    marks.set(open.id, label)
    line?.send({ type: "mark", id: open.id, text: text?.slice(0, 60) ?? null, label: label.slice(0, 200) })
  }

  /** The same at the page, for mails that have gone: the panel is where the user says what they were, and is not open. */
  const tellSent = (): void => {
    const { sent } = get()
    const [newest] = sent
    const who = newest ? sentTo(newest) : ""
    const said = newest ? `${life}:${tCount("mail_mark_sent", sent.length, who)}` : ""
    if (life === "" || said === sentSaid) return
    sentSaid = said
    line?.send({
      type: "mark",
      id: null,
      text: newest ? t("mail_mark_note_it", who).slice(0, 60) : null,
      label: newest ? tCount("mail_mark_sent", sent.length, who).slice(0, 200) : "",
    })
  }

  // ── Whom it goes to ────────────────────────────────────────────────────────────────────────────────────────────────────────

  const follow = (id: DraftId): void => {
    const open = get().drafts.find((draft) => draft.id === id)
    const personId = open?.addressees[open.to]?.personId ?? null
    const before = following.get(id)
    if (before?.personId === personId) return
    before?.stop()
    following.delete(id)
    if (personId === null) return rejudge(id, { acquaintance: null })
    const take = (acquaintance: Acquaintance | null): void => rejudge(id, { acquaintance })
    following.set(id, { personId, stop: followAcquaintance(personId, get().options, take, failed) })
  }

  const recognise = async (id: DraftId): Promise<void> => {
    const draft = get().drafts.find((open) => open.id === id)?.draft
    if (!draft) return
    const addressees = await addresseesOf(draft)
    const open = get().drafts.find((each) => each.id === id)
    // Somebody was added or taken out meanwhile: then it is done anew.
    if (!open || JSON.stringify(open.draft.recipients) !== JSON.stringify(draft.recipients)) return
    const known = addressees.findIndex(({ personId }) => personId !== null)
    const before = open.addressees[open.to]
    const same = addressees.findIndex(({ recipient }) => before && sameRecipient(recipient, before.recipient))
    const to = same >= 0 && (addressees[same]?.personId !== null || known < 0) ? same : Math.max(0, known)
    set(({ drafts }) => ({ drafts: drafts.map((each) => (each.id === id ? { ...each, addressees, to } : each)) }))
    follow(id)
  }

  const leave = (id: DraftId): void => {
    following.get(id)?.stop()
    following.delete(id)
    marks.delete(id)
    set(({ drafts, current, composing }) => ({
      drafts: drafts.filter((draft) => draft.id !== id),
      composing: current === id ? null : composing,
    }))
  }

  // ── The page ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

  const takeDraft = (draft: Draft): void => {
    const before = get().drafts.find(({ id }) => id === draft.id)
    const fresh = { addressees: [], to: 0, acquaintance: null, chosenKind: null, putAside: none, promised: none }
    put(judged({ ...(before ?? fresh), id: draft.id, draft }))
    if (get().current === null) set({ current: draft.id })
    // It was not sent after all.
    if (get().sent.some(({ id }) => id === sentId(draft.id))) void run(() => forgetSent(sentId(draft.id)))
    if (JSON.stringify(before?.draft.recipients) !== JSON.stringify(draft.recipients))
      void run(() => recognise(draft.id))
  }

  const takeDrafts = (ids: readonly { readonly id: DraftId; readonly focused: boolean }[]): void => {
    for (const { id } of get().drafts) if (!ids.some((open) => open.id === id)) leave(id)
    const { current, composing } = get()
    const focused = ids.find((draft) => draft.focused)?.id
    const stays = ids.some(({ id }) => id === current)
    // What is being put together stays with the draft it was begun for.
    set({ current: (composing !== null && stays ? null : focused) ?? (stays ? current : (ids.at(-1)?.id ?? null)) })
  }

  const sentId = (id: DraftId): string => `${life}:${id}`

  const sentNow = (id: DraftId, at: number): SentMail | null => {
    const open = get().drafts.find((draft) => draft.id === id)
    if (!open) return null
    const addressee = open.addressees[open.to]
    const to = {
      personId: addressee?.personId ?? null,
      name: open.acquaintance?.person.name ?? (addressee ? nameOf(addressee.recipient) : ""),
      address: addressee?.recipient.address ?? "",
    }
    const { subject, body } = open.draft
    return sentMail({ id: sentId(id), to, subject, body, kept: keptPromises(open) }, open.heard, get().stones, at)
  }

  const note = (id: DraftId, at: number): Promise<void> => {
    const mail = sentNow(id, at)
    return mail === null || answered.has(mail.id) ? Promise.resolve() : run(() => noteSent(mail))
  }

  const hear = (message: ToMailPanel): void => {
    switch (message.type) {
      case "drafts":
        if (message.life !== life) {
          life = message.life
          for (const { id } of get().drafts) leave(id)
          tellSent()
        }
        set({ phase: "reading" })
        return takeDrafts(message.drafts)
      case "draft":
        return takeDraft(message.draft)
      case "rewritten": {
        const before = get().drafts.find(({ id }) => id === message.id)?.draft
        return before && takeDraft({ ...before, body: spliced(before.body, message.splice) })
      }
      case "sending":
        // The page may go away with it, so it is noted before it has gone.
        return void note(message.id, message.at)
      case "gone": {
        const done = message.how === "sent" ? note(message.id, message.at) : run(() => forgetSent(sentId(message.id)))
        void done.then(() => leave(message.id))
        set({ said: "" })
        return
      }
      case "asked": {
        if (message.id !== null) set({ current: message.id })
        return show()
      }
      case "inserted":
        if (message.request === request) set({ composing: null, said: t("mail_inserted") })
        return
      case "not-inserted":
        if (message.request === request)
          set(({ composing }) => ({ composing: composing && { ...composing, inserting: message.why } }))
    }
  }

  const send = (message: ToMailPage): void => line?.send(message)

  let shown = false
  const show = (): void => {
    const { side, width } = get().options.panel
    shown = true
    send({ type: "show", side, width, focus: true })
  }
  const hide = (): void => {
    shown = false
    send({ type: "hide" })
  }

  const connect = (): void => {
    reconnecting = null
    if (tabId === null) return set({ phase: "none" })
    line = openMailLine(tabId, hear, () => {
      line = null
      for (const { id } of get().drafts) leave(id)
      set({ phase: "none", current: null })
      if (!closed) reconnecting = setTimeout(connect, reconnectMs)
    })
  }

  // ── What else changes ──────────────────────────────────────────────────────────────────────────────────────────────────────

  const readSent = (): void =>
    void sentMails().then((sent) => {
      set({ sent })
      tellSent()
    }, failed)
  const readStones = (): void => void listStones().then((stones) => set({ stones }), failed)
  const stops = [
    onSentMails(readSent),
    options.subscribe(({ options: changed }) => {
      set({ options: changed })
      for (const { id } of get().drafts) rejudge(id)
    }),
  ]
  readSent()
  readStones()
  connect()

  const change = (to: (open: OpenDraft) => Partial<OpenDraft>): void => {
    const open = currentDraft(get())
    if (open) rejudge(open.id, to(open))
  }

  const promiseTo = (personId: string | null, { text, due }: WrittenPromise): Promise<void> =>
    savePromise(newPromise(newId(), { personId, text, due }, now()))

  /** The person a mail went to; somebody new is kept, since a log is about somebody. */
  const personOf = async ({ personId, name, address }: SentMail): Promise<string> => {
    const known = personId === null ? null : await findPerson(personId)
    if (known !== null) return known.id
    const normal = normalAddress(address)
    return (await addPerson({ name, addresses: normal === null ? [] : [normal] }, now())).id
  }

  return {
    ...store,
    look: (id) => set({ current: id, composing: null, said: "" }),
    chooseKind: (chosenKind) => change(() => ({ chosenKind })),
    writeTo(to) {
      const open = currentDraft(get())
      if (!open) return
      set(({ drafts }) => ({ drafts: drafts.map((draft) => (draft.id === open.id ? { ...draft, to } : draft)) }))
      follow(open.id)
    },
    putAside: (finding) => change(({ putAside }) => ({ putAside: new Set([...putAside, keyOf(finding)]) })),
    compose(composing) {
      // Stones are given and taken in elsewhere meanwhile.
      if (composing) readStones()
      set({ composing: composing && { ...composing, values: {}, inserting: "no" }, said: "" })
    },
    change: (text) =>
      set(({ composing }) => ({
        composing: composing && {
          ...composing,
          text,
          subject: composing.subject && withValues(composing.subject, composing.values),
          values: {},
          inserting: "no",
        },
      })),
    fill: (field, value) =>
      set(({ composing }) => ({
        composing: composing && { ...composing, values: { ...composing.values, [field]: value }, inserting: "no" },
      })),
    insert(at) {
      const { composing, current } = get()
      const text = composing ? withValues(composing.text, composing.values) : ""
      if (!composing || current === null || text.trim() === "") return
      request += 1
      set({ composing: { ...composing, at, inserting: "asked" } })
      send({ type: "insert", id: current, request, text, at })
    },
    keepPerson: (personId) =>
      run(async () => {
        const open = currentDraft(get())
        const addressee = open?.addressees[open.to]
        if (!open || !addressee) return
        const address = normalAddress(addressee.recipient.address)
        const known = personId === null ? null : await findPerson(personId)
        if (known === null)
          await addPerson({ name: nameOf(addressee.recipient), addresses: address === null ? [] : [address] }, now())
        else if (address !== null && !known.addresses.includes(address))
          await changePerson(known.id, { addresses: [...known.addresses, address] })
        await recognise(open.id)
      }),
    keepPromise: (promise) =>
      run(async () => {
        const open = currentDraft(get())
        if (!open) return
        await promiseTo(open.addressees[open.to]?.personId ?? null, promise)
        rejudge(open.id, { promised: new Set([...open.promised, promise.text]) })
      }),
    async hasGone() {
      const { current } = get()
      if (current !== null) await note(current, now())
    },
    log: (mail, as, promises) =>
      run(async () => {
        answered.add(mail.id)
        const personId = await personOf(mail)
        for (const stone of mail.stones) await giveStone(stone, personId, mail.at)
        // A stone of the library that was given is a line of its own, and not written down a second time.
        if (as === "ask") await logTouch({ personId, kind: "ask", note: mail.subject.slice(0, 500) }, mail.at)
        else if (mail.stones.length === 0)
          await logTouch({ personId, kind: mail.gave ? "stone" : "mail", note: mail.subject.slice(0, 500) }, mail.at)
        for (const promise of promises) await promiseTo(personId, promise)
        await forgetSent(mail.id)
        set({ said: t("mail_logged", mail.name) })
      }),
    notNow(mail) {
      answered.add(mail.id)
      return run(() => forgetSent(mail.id))
    },
    show,
    hide,
    command(command, inTab) {
      if (inTab !== tabId) return
      if (command === "toggle-panel") return shown ? hide() : show()
      if (command === "focus-panel") return shown && document.hasFocus() ? hide() : show()
    },
    close() {
      closed = true
      if (reconnecting !== null) clearTimeout(reconnecting)
      line?.close()
      for (const { stop } of following.values()) stop()
      for (const stop of stops) stop()
    },
  }
}

const none: ReadonlySet<string> = new Set()

const sameRecipient = (one: { name: string; address: string }, other: { name: string; address: string }): boolean =>
  one.address === other.address && one.name === other.name

/** What is worth another look in a draft, as the user wants to hear of it. */
export const thoughtsOf = (
  { heard, draft, kind, putAside }: OpenDraft,
  { options }: Pick<DeskState, "options">,
): readonly MailFinding[] =>
  thoughtsOn(
    heard,
    { inReply: draft.inReply, leastWords: options.playbook.mail.kinds[kind].words.from },
    { putAside, muted: options.mutedMailFindings },
  )
