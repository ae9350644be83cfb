import type { CallKind } from "~domain/records/call-kind"
import { callSchema, type CallRecord } from "~domain/records/call"
import { choosePreparation } from "~domain/records/choose-preparation"
import type { Options } from "~domain/records/options"
import { preparationSchema, type Preparation } from "~domain/records/preparation"
import { isSameCall, rejoinMs, type CallPlace } from "~domain/records/same-call"
import * as z from "zod/mini"
import { newId } from "~platform/ids"
import { ringPrepared, ringWaitingReviews } from "./bell"
import { readRecord, readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"

/** A call, and what was prepared for it. */
export interface StartedCall {
  readonly call: CallRecord
  readonly preparation: Preparation | null
  /** It is a call that was there before: after a reload, or joined again. */
  readonly resumed: boolean
}

/** Kind of a call that nobody prepared. */
const kindUnprepared: CallKind = "discovery"

/**
 * The call at this place: the same as before within 30 minutes of its last sight, unless it has been reviewed since; else a new
 * one, which takes the preparation that waits for it. Two contexts that ask at once get the same call.
 *
 * @param start `names`: the others, as the page names them so far.
 */
export const startCall = async (
  start: CallPlace & { readonly title: string; readonly names: readonly string[] },
  options: Pick<Options, "language" | "keeping" | "playbook">,
  at: number,
): Promise<StartedCall> => {
  const started = await findOrStart(start, options, at)
  if (started.resumed) await ringWaitingReviews()
  return started
}

const findOrStart = (
  start: CallPlace & { readonly title: string; readonly names: readonly string[] },
  options: Pick<Options, "language" | "keeping" | "playbook">,
  at: number,
): Promise<StartedCall> =>
  stored(() =>
    database.transaction(
      "rw",
      [database.calls, database.preparations, database.people, database.reviews],
      async (): Promise<StartedCall> => {
        const before = await callAt(start, at)
        if (before !== null) {
          const call: CallRecord = {
            ...before,
            meetingId: start.meetingId ?? before.meetingId,
            tabId: start.tabId,
            lastSeenAt: Math.max(at, before.lastSeenAt),
            endedAt: null,
            reviewLater: false,
          }
          await database.calls.put(call)
          return { ...(await prepared(call, start.names, at)), resumed: true }
        }
        const call: CallRecord = z.parse(callSchema, {
          version: 1,
          id: newId(),
          site: start.site,
          meetingId: start.meetingId,
          tabId: start.tabId,
          title: start.title.slice(0, 300),
          personId: null,
          preparationId: null,
          kind: kindUnprepared,
          plannedMinutes: options.playbook.kinds[kindUnprepared].plannedMinutes,
          language: options.language,
          startedAt: at,
          lastSeenAt: at,
          endedAt: null,
          told: "",
          keeping: options.keeping,
          purgedAt: null,
          reviewLater: false,
          notThisCall: false,
        })
        await database.calls.add(call)
        return { ...(await prepared(call, start.names, at)), resumed: false }
      },
    ),
  )

const callAt = async (place: CallPlace, at: number): Promise<CallRecord | null> => {
  const recent = readRecords(
    "calls",
    await database.calls
      .where("lastSeenAt")
      .between(at - rejoinMs, at + rejoinMs, true, true)
      .toArray(),
  )
  const same = recent.filter((call) => isSameCall(call, place, at)).toSorted((a, b) => b.lastSeenAt - a.lastSeenAt)[0]
  if (same === undefined || same.purgedAt !== null) return null
  const review = readRecord("reviews", await database.reviews.get(same.id))
  return review?.finishedAt != null ? null : same
}

/** Gives a call that has none the preparation meant for it. Inside a transaction. */
const prepared = async (
  call: CallRecord,
  names: readonly string[],
  at: number,
): Promise<Omit<StartedCall, "resumed">> => {
  if (call.preparationId !== null) {
    return { call, preparation: readRecord("preparations", await database.preparations.get(call.preparationId)) }
  }
  const waiting = readRecords("preparations", await database.preparations.toArray()).filter(
    ({ callId }) => callId === null,
  )
  if (waiting.length === 0) return { call, preparation: null }
  const people = readRecords("people", await database.people.toArray())
  const chosen = choosePreparation(waiting, call, names, people, at)
  return chosen === null ? { call, preparation: null } : take(call, chosen)
}

const take = async (
  call: CallRecord,
  preparation: Preparation,
): Promise<{ call: CallRecord; preparation: Preparation }> => {
  const taken = { ...preparation, callId: call.id }
  const with_: CallRecord = {
    ...call,
    preparationId: preparation.id,
    personId: preparation.personId ?? call.personId,
    kind: preparation.kind,
    plannedMinutes: preparation.plannedMinutes,
  }
  await database.preparations.put(taken)
  await database.calls.put(with_)
  return { call: with_, preparation: taken }
}

const inCall = <T>(callId: string, work: (call: CallRecord) => Promise<T>): Promise<T> =>
  stored(() =>
    database.transaction("rw", [database.calls, database.preparations, database.people], async () => {
      const call = readRecord("calls", await database.calls.get(callId))
      if (call === null) throw new RecordGone(`call ${callId}`)
      return work(call)
    }),
  )

/**
 * Looks again for a preparation, when the page has named the others; a call that has one keeps it.
 *
 * @throws RecordGone when the call was erased.
 */
export const prepareRunningCall = (
  callId: string,
  names: readonly string[],
  at: number,
): Promise<Omit<StartedCall, "resumed">> => inCall(callId, (call) => prepared(call, names, at))

/**
 * Keeps this preparation for a call, by hand; another one that it had waits again. The call's panel hears of it.
 *
 * @throws RecordGone when the call was erased, ZodError
 */
export const takePreparation = async (
  callId: string,
  preparation: Preparation,
): Promise<Omit<StartedCall, "resumed">> => {
  const taken = await inCall(callId, async (call) => {
    const checked = z.parse(preparationSchema, preparation)
    if (call.preparationId !== null && call.preparationId !== checked.id)
      await database.preparations.update(call.preparationId, { callId: null })
    return take(call, checked)
  })
  await ringPrepared()
  return taken
}

/** What of a call can be changed while it runs and after. */
export type CallChange = Partial<
  Pick<
    CallRecord,
    | "meetingId"
    | "title"
    | "personId"
    | "kind"
    | "plannedMinutes"
    | "language"
    | "told"
    | "reviewLater"
    | "notThisCall"
    | "lastSeenAt"
    | "endedAt"
  >
>

/** @throws RecordGone when the call was erased, ZodError when a value does not fit. */
export const changeCall = async (callId: string, change: CallChange): Promise<CallRecord> => {
  const changed = await inCall(callId, async (call) => {
    const next = z.parse(callSchema, { ...call, ...change })
    await database.calls.put(next)
    return next
  })
  if (change.reviewLater !== undefined || change.endedAt !== undefined) await ringWaitingReviews()
  return changed
}

/** The call is over, since `at`. @throws RecordGone */
export const endCall = async (callId: string, at: number): Promise<CallRecord> => {
  const ended = await inCall(callId, async (call) => {
    const over = { ...call, lastSeenAt: Math.max(at, call.lastSeenAt), endedAt: at }
    await database.calls.put(over)
    return over
  })
  await ringWaitingReviews()
  return ended
}

/**
 * Ends calls that nobody has seen for 30 minutes, at their last sight: the browser was killed, or the tab thrown away. Runs at
 * start-up and by alarm.
 *
 * @returns how many there were.
 */
export const endForgottenCalls = (at: number): Promise<number> =>
  stored(() =>
    database.calls
      .orderBy("lastSeenAt")
      .reverse()
      .filter((call) => call.endedAt === null && at - call.lastSeenAt > rejoinMs)
      .modify((call) => {
        call.endedAt = call.lastSeenAt
      }),
  )

/** The call, or null when there is none (or it is damaged). */
export const findCall = (callId: string): Promise<CallRecord | null> =>
  stored(async () => readRecord("calls", await database.calls.get(callId)))

/** The last calls, newest first. */
export const recentCalls = (limit: number): Promise<CallRecord[]> =>
  stored(async () => readRecords("calls", await database.calls.orderBy("startedAt").reverse().limit(limit).toArray()))

/** Every call, newest first. */
export const allCalls = (): Promise<CallRecord[]> =>
  stored(async () => readRecords("calls", await database.calls.toArray()).toSorted((a, b) => b.startedAt - a.startedAt))

/** All calls with a person, newest first. */
export const callsWith = (personId: string): Promise<CallRecord[]> =>
  stored(async () =>
    readRecords("calls", await database.calls.where({ personId }).toArray()).toSorted(
      (a, b) => b.startedAt - a.startedAt,
    ),
  )

/** The calls that run now in a tab (or beside a desktop app, with null), newest first: seen within 30 minutes and not ended. */
export const runningCalls = (tabId: number | null, at: number): Promise<CallRecord[]> =>
  stored(async () =>
    readRecords(
      "calls",
      await database.calls
        .where("lastSeenAt")
        .above(at - rejoinMs)
        .toArray(),
    )
      .filter((call) => call.endedAt === null && call.tabId === tabId)
      .toSorted((a, b) => b.lastSeenAt - a.lastSeenAt),
  )

/** Is somebody in a call now, in any tab? */
export const isCallRunning = (at: number): Promise<boolean> =>
  stored(
    async () =>
      (await database.calls
        .where("lastSeenAt")
        .above(at - rejoinMs)
        .filter(({ endedAt }) => endedAt === null)
        .count()) > 0,
  )

/** How many calls began after `since` (epoch ms). */
export const countCallsSince = (since: number): Promise<number> =>
  stored(() => database.calls.where("startedAt").above(since).count())

/** With whom the last call in this meeting was: the person to propose. */
export const personOfMeeting = (site: string, meetingId: string): Promise<string | null> =>
  stored(async () => {
    const calls = readRecords("calls", await database.calls.where({ site, meetingId }).toArray())
    return (
      calls.filter(({ personId }) => personId !== null).toSorted((a, b) => b.startedAt - a.startedAt)[0]?.personId ??
      null
    )
  })
