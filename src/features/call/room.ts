import * as z from "zod/mini"
import { createStore, type StoreApi } from "zustand/vanilla"
import { createCoach, type Coach } from "~domain/coaching/coach"
import { callEventSchema, type CallEvent } from "~domain/coaching/event"
import { hearingFor } from "~domain/hearing/languages"
import { rememberPlace } from "~domain/records/caption-place"
import { mayRead } from "~domain/records/consent"
import type { CallRecord } from "~domain/records/call"
import type { Options } from "~domain/records/options"
import type { Preparation } from "~domain/records/preparation"
import type { Row } from "~domain/records/row"
import type { Presence, ToPage, ToPanel } from "~messaging/port"
import { openChannel, type Channel } from "~platform/channel"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { holdLock, recorderLock } from "~platform/locks"
import { onPrepared } from "~storage/bell"
import type { CallChange } from "~storage/calls"
import { RecordGone, StorageClosed, StorageFull } from "~storage/errors"
import type { FollowedOptions } from "~storage/followed-options"
import type { Keeper } from "~storage/keeper"
import { cueText } from "./cue-text"
import { openCallLine, type CallLine } from "./line"
import { createLog, type Log } from "./log"
import {
  firstSession,
  firstStance,
  healthOf,
  isPresenting,
  nothingTyped,
  type CoachingState,
  type SessionState,
  type StanceState,
  type Trouble,
} from "./state"
import { createReceipts } from "./receipts"
import { createWriter, type Writer } from "./writer"

/** What happened, without its time. */
export type Happening = CallEvent extends infer E ? (E extends CallEvent ? Omit<E, "at"> : never) : never

/** Everything a call panel shows and does. One for each context; its parts follow the stores. */
export interface Room {
  readonly session: StoreApi<SessionState>
  readonly coaching: StoreApi<CoachingState>
  readonly stance: StoreApi<StanceState>
  readonly options: FollowedOptions
  /** Something the rep said by hand: the coach takes it, and it is kept with the call. */
  happened(event: Happening): void
  /** To the page beside the panel, if there is one. */
  send(message: ToPage): void
  /** Lets the rep show the captions on the page, or stops that. */
  point(on: boolean): void
  /** Goes on by hand until captions arrive. */
  goByHand(): void
  /** Starts a call that no page tells about; it goes by hand until captions arrive. */
  startByHand(): Promise<void>
  /** Changes the record of the call. */
  change(change: CallChange): Promise<void>
  end(): Promise<void>
  /** Follows another tab; null: none. */
  follow(tabId: number | null): void
  /** Time passes. */
  tick(): void
  close(): void
}

/** Seen without captions, a call is still noted as going on this often, ms. */
const sightMs = 60_000
/** How long until a lost line is tried again, ms. */
const reconnectMs = 1_000
/** How long nothing changes in a preparation until the panel takes it, ms. */
const preparingMs = 300
const byHandSite = "by-hand"

const channelMessageSchema = z.object({ event: callEventSchema })

const troubleOf = (error: unknown): Trouble =>
  error instanceof StorageFull
    ? "full"
    : error instanceof StorageClosed
      ? "closed"
      : error instanceof RecordGone
        ? "gone"
        : "failed"

/** What of the options a running coach depends on. */
const coachOptions = ({ ownNames, nudge, mutedCues, playbook, language }: Options): string =>
  JSON.stringify([ownNames, nudge, mutedCues, playbook, language])

/** One call as this context knows it, from its start until another one begins. */
interface Running {
  readonly id: string
  /** When this context first saw it, epoch ms. */
  readonly since: number
  readonly log: Log
  readonly writer: Writer
  readonly channel: Channel
  /** Gives the call to another recorder. */
  release: AbortController
  /** Captions were off in this call before: they are switched on by themselves no more. */
  wereOff: boolean
  coach: Coach
}

/** Opens the room beside a tab (null: beside none). */
export const openRoom = (keeper: Keeper, options: FollowedOptions, tabId: number | null): Room => {
  const session = createStore<SessionState>()(() => firstSession(tabId, now()))
  const coaching = createStore<CoachingState>()(() => ({ view: null, at: now() }))
  const stance = createStore<StanceState>()(() => firstStance)

  let line: CallLine | null = null
  let reconnecting: ReturnType<typeof setTimeout> | null = null
  let running: Running | null = null
  /** Calls begin and end one after the other. */
  let turn: Promise<void> = Promise.resolve()
  let life = ""
  let people: Extract<Happening, { kind: "people" }> | null = null
  let shownCue = ""
  let toldHealth = ""
  let sightAt = 0
  const receipts = createReceipts((seq) => line?.send({ type: "saved", seq }))

  const get = session.getState
  const set = (change: Partial<SessionState>): void => session.setState(change)

  // ── The coach ──────────────────────────────────────────────────────────────────────────────────────────────────────────────

  const freshCoach = ({ log, since }: Pick<Running, "log" | "since">): Coach => {
    const { call, preparation } = get()
    const { options: chosen, ownQuestions } = options.getState()
    const kind = call?.kind ?? "discovery"
    const coach = createCoach({
      kind,
      planned: (call?.plannedMinutes ?? chosen.playbook.kinds[kind].plannedMinutes) * 60_000,
      startedAt: call?.startedAt ?? since,
      ownNames: chosen.ownNames,
      playbook: chosen.playbook,
      ownQuestions,
      nudge: chosen.nudge,
      mutedCues: chosen.mutedCues,
      prepared: preparation?.questions ?? [],
      hearing: hearingFor(call?.language ?? chosen.language),
    })
    for (const row of log.rows()) coach.takeRow(row)
    for (const event of log.events()) coach.takeEvent(event)
    return coach
  }

  const look = (): void => {
    if (!running || get().phase !== "running") return
    const at = now()
    const view = running.coach.view(at)
    coaching.setState({ view, at })
    const { cue } = view
    const shown = cue ? `${cue.id}@${cue.since}` : ""
    if (shown === shownCue) return
    shownCue = shown
    if (cue) heard({ kind: "cue-shown", cue: cue.kind, id: cue.id, text: cueText(cue.kind) })
  }

  /** The coach takes it; whoever keeps the call keeps it. */
  const take = (event: CallEvent, keep: boolean): void => {
    if (!running) return
    running.log.takeEvent(event)
    running.coach.takeEvent(event)
    if (keep && get().call) running.writer.add({ events: [event] })
  }

  /** Every context hears this for itself, so only the recorder keeps it. */
  const heard = (event: Happening): void => take({ ...event, at: now() }, get().recording)

  const happened = (event: Happening): void => {
    const whole = { ...event, at: now() }
    take(whole, true)
    running?.channel.send({ event: whole })
    notice(whole)
    look()
  }

  /** What the panel itself shows of an event. */
  const notice = (event: CallEvent): void => {
    if (event.kind === "talking") set({ talking: event.side })
    if (event.kind === "muted") set({ muted: event.on })
  }

  // ── The life of a call ─────────────────────────────────────────────────────────────────────────────────────────────────────

  const mayReadNow = (): void => {
    const { page, call, mayRead: before } = get()
    const { consent } = options.getState().options
    const site = page && { id: page.site, origin: page.origin }
    const may = site !== null && mayRead(consent, site, call)
    set({ mayRead: may, consented: site !== null && mayRead(consent, site, null) })
    if (may === before && running) return
    line?.send({ type: "listen", on: may && running !== null })
    if (running) tellHealth()
  }

  /** Once for each change, and again for whoever begins to keep the call. `at`: since when, epoch ms. */
  const tellHealth = (at = now()): void => {
    const { recording, call, phase } = get()
    const health = { ...get().heard, state: healthOf(get()), at }
    // Its record may not have been read yet: then it is told again.
    const known = `${running?.id} ${recording && call !== null} ${health.state} ${health.layer}`
    // A page that has not spoken since the call began says soon where it is.
    if (known === toldHealth || (health.state === "outside" && phase === "running")) return
    toldHealth = known
    heard({ kind: "health", health })
  }

  const inTurn = (work: () => Promise<void>): Promise<void> =>
    (turn = turn.then(work).catch((error: unknown) => set({ trouble: troubleOf(error) })))
  const begin = (): Promise<void> => inTurn(beginNow)
  const end = (): Promise<void> => inTurn(endNow)

  /** It runs, and could not be kept: perhaps there is room now. */
  const keepAtLast = async (): Promise<void> => {
    if (get().phase === "running" && !get().call) await beginNow()
  }

  const beginNow = async (byHand?: boolean): Promise<void> => {
    const { page } = get()
    const place = {
      site: page?.site ?? byHandSite,
      meetingId: page?.meetingId ?? null,
      tabId: page ? get().tabId : null,
      title: page?.title ?? "",
      names: people?.others ?? [],
    }
    // It runs already, and there was no room for it before.
    const unkept = get().phase === "running" && !get().call ? running : null
    const since = unkept?.since ?? now()
    let trouble: Trouble | null = null
    const started = await keeper.startCall(place, options.getState().options, since).catch((error: unknown) => {
      trouble = troubleOf(error)
      return null
    })
    if (!started && unkept) return set({ trouble })
    const id = started?.call.id ?? newId()
    if (running?.id !== id) {
      leave()
      running = enter(id, since)
    }
    const { log } = running
    if (running.release.signal.aborted) record(running)
    if (started) {
      log.takeKept(await keeper.readTranscript(id))
      const personId = started.call.personId
      set({
        call: started.call,
        preparation: started.preparation,
        person: personId ? await keeper.findPerson(personId) : null,
      })
    } else set({ call: null, preparation: null, person: null })
    for (const event of log.events()) {
      notice(event)
      if (event.kind === "health" && event.health.state === "captions-off") running.wereOff = true
    }
    running.coach = freshCoach(running)
    for (const event of unkept?.log.events() ?? []) take(event, true)
    set({ phase: "running", trouble, byHand: byHand || get().byHand || page === null })
    if (people) heard(people)
    if (isPresenting(get())) heard({ kind: "presenting", on: true })
    set({ mayRead: false })
    mayReadNow()
    if (!get().mayRead) {
      line?.send({ type: "listen", on: false })
      tellHealth()
    }
    look()
  }

  const enter = (id: string, since: number): Running => {
    const log = createLog()
    const writer = createWriter((part) => keeper.appendToCall(id, part, now()), {
      saved(rows) {
        if (get().trouble !== null) set({ trouble: null })
        receipts.kept(rows)
        receipts.tell(now())
      },
      failed: (error) => set({ trouble: troubleOf(error) }),
    })
    const channel = openChannel(recorderLock(id), (message) => {
      const known = channelMessageSchema.safeParse(message)
      if (!known.success || running?.id !== id) return
      const { event } = known.data
      take(event, false)
      if (event.kind === "presenting") set({ presentingByHand: event.on })
      notice(event)
      look()
    })
    const coach = freshCoach({ log, since })
    const entered = { id, since, log, writer, channel, release: new AbortController(), wereOff: false, coach }
    record(entered)
    return entered
  }

  /** Waits for its turn to keep the call. */
  const record = (call: Running): void => {
    const release = new AbortController()
    call.release = release
    void holdLock(recorderLock(call.id), release.signal).then(
      () => {
        if (running !== call || release.signal.aborted) return
        set({ recording: true })
        // Whoever kept it before may have left it, and it goes on here.
        if (get().call && get().phase === "running") void change(keeper.changeCall(call.id, { endedAt: null }))
        // What was heard before the lock was ours nobody kept: it is told again, and rows are sent again.
        if (people) heard(people)
        if (isPresenting(get())) heard({ kind: "presenting", on: true })
        tellHealth()
        if (get().mayRead) line?.send({ type: "listen", on: true })
      },
      () => undefined,
    )
  }

  /** Once a call, if the rep wants it so. */
  const helpCaptions = (): void => {
    const { heard, recording, page } = get()
    if (!running || running.wereOff || !recording || heard.state !== "captions-off") return
    running.wereOff = true
    if (page?.canTurnOnCaptions && options.getState().options.captionsByItself) line?.send({ type: "turn-on-captions" })
  }

  const leave = (): void => {
    running?.release.abort()
    running?.channel.close()
    running = null
    shownCue = ""
    stance.setState(nothingTyped)
    set({ recording: false, call: null, preparation: null, person: null, talking: null, muted: false, byHand: false })
  }

  const endNow = async (): Promise<void> => {
    const { phase, call } = get()
    if (!running || phase !== "running") {
      if (phase !== "ended") set({ phase: "none" })
      return
    }
    look()
    set({ phase: "ended", presentingByHand: false, heard: { state: "outside", at: now(), layer: null } })
    tellHealth()
    line?.send({ type: "listen", on: false })
    // Whoever comes next is told by the page.
    people = null
    const { writer, release } = running
    await writer.settled()
    receipts.tell(now(), true)
    if (call) await change(keeper.endCall(call.id, now()))
    release.abort()
    set({ recording: false })
  }

  const change = async (changed: Promise<CallRecord>): Promise<void> => {
    try {
      const call = await changed
      if (call.id === running?.id) set({ call })
    } catch (error) {
      set({ trouble: troubleOf(error) })
    }
    mayReadNow()
  }

  /** The page has named the others: perhaps something was prepared for them. */
  const prepareNow = async (): Promise<void> => {
    const { call } = get()
    if (!call || call.preparationId !== null || !people?.others.length || !running) return
    const { preparation, call: with_ } = await keeper.prepareRunningCall(call.id, people.others, now())
    if (preparation !== null) await takePrepared(with_, preparation)
  }

  const takePrepared = async (call: CallRecord, preparation: Preparation): Promise<void> => {
    const person = call.personId ? await keeper.findPerson(call.personId) : null
    if (running?.id !== call.id) return
    set({ call, preparation, person })
    running.coach = freshCoach(running)
    look()
  }

  /** Somebody prepares this call while it runs: looked at when they pause. */
  let preparing: ReturnType<typeof setTimeout> | undefined
  const unprepare = onPrepared(() => {
    clearTimeout(preparing)
    preparing = setTimeout(() => {
      readPrepared().catch((error: unknown) => set({ trouble: troubleOf(error) }))
    }, preparingMs)
  })
  const readPrepared = async (): Promise<void> => {
    const call = running && (await keeper.findCall(running.id))
    const preparation = call?.preparationId ? await keeper.findPreparation(call.preparationId) : null
    if (call && preparation) await takePrepared(call, preparation)
  }

  // ── The page ───────────────────────────────────────────────────────────────────────────────────────────────────────────────

  const takeRows = (rows: readonly Omit<Row, "callId">[]): void => {
    if (!running || get().phase !== "running" || !get().mayRead) return
    const callId = running.id
    const whole = rows.map((row) => ({ ...row, callId }))
    for (const row of whole) {
      receipts.came(row)
      if (running.log.takeRow(row)) running.coach.takeRow(row)
    }
    look()
    if (get().recording && get().call) running.writer.add({ rows: whole })
  }

  let where: Presence = "none"
  const takePresence = (presence: Presence): void => {
    where = presence
    if (presence === "in") void begin()
    else if (presence === "lobby") {
      if (get().phase !== "running") set({ phase: "lobby" })
    } else void end()
  }

  const takePresenting = (change: Partial<SessionState>): void => {
    const before = isPresenting(get())
    set(change)
    const on = isPresenting(get())
    if (on === before) return
    if (!on) stance.setState({ openAnyway: false })
    heard({ kind: "presenting", on })
    look()
  }

  let placesTold = ""
  const tellPlace = (): void => {
    const { page } = get()
    if (!page) return
    const { captionPlaces } = options.getState().options
    const marks = captionPlaces.find(({ origin }) => origin === page.origin)?.marks ?? []
    placesTold = JSON.stringify(captionPlaces)
    line?.send({ type: "place", marks })
  }

  const takePointed = (marks: readonly string[] | null): void => {
    const { page } = get()
    if (!page || marks === null) return
    options
      .update(({ captionPlaces }) => ({ captionPlaces: rememberPlace(captionPlaces, page.origin, marks) }))
      .catch((error: unknown) => set({ trouble: troubleOf(error) }))
  }

  const hear = (message: ToPanel): void => {
    switch (message.type) {
      case "hello": {
        set({ page: message })
        if (message.life === life) return
        life = message.life
        receipts.begin()
        tellPlace()
        // Asked for while the line was down, or the page began anew below it.
        if (get().pointing) line?.send({ type: "point", on: true })
        takePresenting({ presentingOnPage: message.presenting })
        takePresence(message.presence)
        return mayReadNow()
      }
      case "rows":
        return takeRows(message.rows)
      case "health":
        set({ heard: message.health })
        if (message.health.state === "hearing") set({ byHand: false })
        tellHealth(message.health.at)
        helpCaptions()
        return look()
      case "presence":
        return takePresence(message.presence)
      case "meeting": {
        const { page, call } = get()
        const { meetingId, title } = message
        if (page) set({ page: { ...page, meetingId, title } })
        if (!call || meetingId === null || meetingId === call.meetingId || get().phase !== "running") return
        // Another meeting, without leaving the one before: another call.
        if (call.meetingId === null) void change(keeper.changeCall(call.id, { meetingId, title }))
        else void end().then(() => (where === "in" ? begin() : undefined))
        return
      }
      case "people":
        people = { kind: "people", self: message.self, others: message.others }
        heard(people)
        void prepareNow().catch((error: unknown) => set({ trouble: troubleOf(error) }))
        return look()
      case "report":
        return set({ report: message.text })
      case "pointed":
        set({ pointing: false })
        return takePointed(message.marks)
      case "presenting":
        return takePresenting({ presentingOnPage: message.on })
    }
  }

  const connect = (): void => {
    reconnecting = null
    const { tabId: tab } = get()
    if (tab === null) return set({ phase: "none", page: null })
    life = ""
    line = openCallLine(tab, hear, () => {
      line = null
      set({ presentingOnPage: false })
      if (get().phase === "connecting") set({ phase: "none" })
      reconnecting = setTimeout(connect, reconnectMs)
    })
  }

  const disconnect = (): void => {
    if (reconnecting !== null) clearTimeout(reconnecting)
    reconnecting = null
    line?.close()
    line = null
  }

  let coachedBy = coachOptions(options.getState().options)
  const unfollow = options.subscribe(({ options: chosen }) => {
    mayReadNow()
    if (JSON.stringify(chosen.captionPlaces) !== placesTold) tellPlace()
    const next = coachOptions(chosen)
    if (next === coachedBy) return
    coachedBy = next
    if (!running) return
    running.coach = freshCoach(running)
    look()
  })

  connect()

  return {
    session,
    coaching,
    stance,
    options,
    happened(event) {
      if (event.kind === "presenting") set({ presentingByHand: event.on })
      if (event.kind === "presenting" && !event.on) stance.setState({ openAnyway: false })
      happened(event)
    },
    send: (message) => line?.send(message),
    point(on) {
      set({ pointing: on })
      line?.send({ type: "point", on })
    },
    goByHand() {
      set({ byHand: true })
      tellHealth()
      look()
    },
    startByHand: () => inTurn(() => beginNow(true)),
    change: (changed) => (running && get().call ? change(keeper.changeCall(running.id, changed)) : Promise.resolve()),
    end,
    follow(next) {
      if (next === get().tabId || get().phase === "running") return
      disconnect()
      set({ phase: "connecting", page: null, tabId: next, pointing: false })
      connect()
    },
    tick() {
      look()
      const { call, recording, phase, trouble } = get()
      if (!running || phase !== "running") return
      // What is heard meanwhile waits in the page, what is done by hand in the log.
      if (!call) return trouble === "closed" ? undefined : void inTurn(keepAtLast)
      running.writer.retry()
      receipts.tell(now())
      if (!recording || now() - sightAt < sightMs) return
      sightAt = now()
      running.writer.add({})
    },
    close() {
      disconnect()
      unfollow()
      unprepare()
      clearTimeout(preparing)
      leave()
    },
  }
}
