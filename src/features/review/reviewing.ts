import { createStore, type StoreApi } from "zustand/vanilla"
import { recall, setupFor } from "~domain/coaching/recall"
import type { CallEvent, CueKind, Evidence } from "~domain/coaching/event"
import type { CallView } from "~domain/coaching/view"
import { hearingFor } from "~domain/hearing/languages"
import type { Moment } from "~domain/hearing/moment"
import { dueDate } from "~domain/promises/due-date"
import { newPromise } from "~domain/promises/new-promise"
import { blankReview } from "~domain/records/blank"
import type { CallRecord } from "~domain/records/call"
import { measuredOf } from "~domain/records/freeze"
import type { Options } from "~domain/records/options"
import type { Person } from "~domain/records/person"
import type { KeptEvidence, Measured, PromiseRecord, Review } from "~domain/records/review"
import { offerTries, type Try } from "~domain/review/tries"
import { now } from "~platform/clock"
import { newId } from "~platform/ids"
import { findCall } from "~storage/calls"
import { RecordGone } from "~storage/errors"
import { notesText } from "~storage/keeping"
import { findPerson } from "~storage/people"
import { findPreparation } from "~storage/preparations"
import { dropPromise, promisesOfCall, savePromise } from "~storage/promises"
import { findReview, finishReview, lastOneThing, saveReview, transcriptFate, waitingReviews } from "~storage/reviews"
import { appendToCall, readTranscript } from "~storage/transcript"

export interface ReviewingState {
  readonly call: CallRecord
  readonly person: Person | null
  /** The call as the coach sees it; null when its transcript is gone. */
  readonly view: CallView | null
  /** What was measured: worked out from the transcript, or as it was frozen. Null when nothing may be claimed. */
  readonly measured: Measured | null
  readonly evidence: KeptEvidence | null
  readonly review: Review
  readonly promises: readonly PromiseRecord[]
  readonly tries: readonly Try[]
  readonly fate: { readonly deletes: boolean; readonly rows: number }
  /** How many calls wait, this one among them. */
  readonly waiting: number
  /** The guess is made (or skipped) and what was heard is shown. */
  readonly revealed: boolean
  readonly saving: "untouched" | "saving" | "saved" | "failed"
}

export interface Reviewing extends StoreApi<ReviewingState> {
  readonly reveal: () => void
  readonly change: (next: Partial<Review>) => void
  readonly addPromise: () => void
  readonly changePromise: (id: string, next: Partial<Pick<PromiseRecord, "text" | "due">>) => void
  readonly removePromise: (id: string) => void
  /** "This is me": said after the call, for a speaker the page did not tell. */
  readonly sayWhoIsMe: (label: string) => void
  /** The moment behind this sentence was heard wrong and counts no more. */
  readonly heardWrong: (evidence: Evidence, moment: Pick<Moment, "kind" | "from">) => void
  /** Freezes what was measured and deletes the transcript, if it is to be deleted. */
  readonly finish: () => Promise<void>
  /** When everything typed so far is kept. */
  readonly settled: () => Promise<void>
}

/** Did the rep already write something that comes after the guess? */
const beyondGuess = (review: Review): boolean =>
  review.finishedAt !== null || review.fit !== null || review.oneThing !== "" || review.stance !== null

/**
 * Opens the review of a call.
 *
 * @throws RecordGone when the call was erased.
 */
export const openReviewing = async (callId: string, options: Options): Promise<Reviewing> => {
  const call = await findCall(callId)
  if (call === null) throw new RecordGone(`call ${callId}`)
  const [person, kept, preparation, transcript, known, fate, waiting, last] = await Promise.all([
    call.personId === null ? null : findPerson(call.personId),
    findReview(callId),
    call.preparationId === null ? null : findPreparation(call.preparationId),
    readTranscript(callId),
    promisesOfCall(callId),
    transcriptFate(callId),
    waitingReviews(now()),
    lastOneThing(),
  ])
  const setup = setupFor(call, preparation, options, hearingFor(call.language))
  let events = transcript.events
  const viewNow = (): CallView | null =>
    transcript.rows.length === 0 && events.length === 0
      ? null
      : recall(setup, { ...transcript, events }).view(call.endedAt ?? call.lastSeenAt)
  const view = viewNow()
  const heard = (seen: CallView | null) => ({
    view: seen,
    measured: seen?.meKnown ? measuredOf(seen) : (kept?.measured ?? null),
  })
  const cues: CueKind[] = events.flatMap((event) => (event.kind === "cue-shown" ? [event.cue] : []))
  const review = kept ?? { ...blankReview(callId, now()), notes: notesText(view?.notes ?? []), fit: view?.fit ?? null }

  const store = createStore<ReviewingState>()(() => ({
    call,
    person,
    ...heard(view),
    evidence: kept?.evidence ?? null,
    review,
    promises: withHeard(known, view, call, events),
    tries: offerTries(options.playbook, cues, last?.callId === callId ? "" : (last?.oneThing ?? "")),
    fate,
    waiting: Math.max(1, waiting.length),
    revealed: kept !== null && beyondGuess(kept),
    saving: "untouched",
  }))

  let queue: Promise<void> = Promise.resolve()
  const keep = (work: () => Promise<unknown>): void => {
    store.setState({ saving: "saving" })
    queue = queue.then(work).then(
      () => store.setState({ saving: "saved" }),
      // What was typed stays on screen; the next key tries again.
      () => store.setState({ saving: "failed" }),
    )
  }
  const change: Reviewing["change"] = (next) => {
    store.setState((state) => ({ review: { ...state.review, ...next } }))
    keep(() => saveReview({ ...store.getState().review, savedAt: now() }))
  }
  const setPromises = (promises: readonly PromiseRecord[]): void => store.setState({ promises })
  const addEvent = (event: CallEvent): void => {
    events = [...events, event]
    store.setState(heard(viewNow()))
    keep(() => appendToCall(callId, { events: [event] }, call.lastSeenAt))
  }

  return {
    ...store,
    change,
    reveal: () => store.setState({ revealed: true }),
    addPromise: () => setPromises([...store.getState().promises, promiseIn(call, newId(), now())]),
    changePromise: (id, next) => {
      const promises = store
        .getState()
        .promises.map((promise) => (promise.id === id ? { ...promise, ...next } : promise))
      setPromises(promises)
      const changed = promises.find((promise) => promise.id === id)
      if (changed && changed.text.trim() !== "") keep(() => savePromise(changed))
    },
    removePromise: (id) => {
      setPromises(store.getState().promises.filter((promise) => promise.id !== id))
      addEvent({ kind: "promise", at: now(), id, text: "", due: null, state: "dropped" })
      keep(() => dropPromise(id))
    },
    sayWhoIsMe: (speaker) => addEvent({ kind: "side", at: now(), speaker, side: "me" }),
    heardWrong: ({ turnId }, { kind, from }) => addEvent({ kind: "wrong", at: now(), turnId, moment: kind, from }),
    finish: async () => {
      await queue
      const { review: written, view: seen, promises } = store.getState()
      const finished = await finishReview(
        {
          review: written,
          view: seen?.meKnown ? seen : null,
          promises: promises.filter(({ text }) => text.trim() !== ""),
        },
        now(),
      )
      store.setState({
        review: finished,
        evidence: finished.evidence,
        measured: finished.measured,
        view: null,
        saving: "saved",
      })
    },
    settled: () => queue,
  }
}

const promiseIn = ({ id: callId, personId }: CallRecord, id: string, at: number): PromiseRecord =>
  newPromise(id, { callId, personId }, at)

/** What was promised in the call: as kept before, and what was heard and not put aside. */
const withHeard = (
  known: readonly PromiseRecord[],
  view: CallView | null,
  call: CallRecord,
  events: readonly CallEvent[],
): PromiseRecord[] => {
  const dropped = new Set(
    events.flatMap((event) => (event.kind === "promise" && event.state === "dropped" ? [event.id] : [])),
  )
  const idOf = (id: string) => `${call.id}:${id}`
  const heard = (view?.promises ?? [])
    .map(({ id, text, evidence, due }): PromiseRecord => {
      const at = evidence?.at ?? call.startedAt
      return { ...promiseIn(call, idOf(id), at), text: text.slice(0, 300), evidence, due: dueDate(due, at) }
    })
    .filter(({ id }) => !dropped.has(id) && !known.some((promise) => promise.id === id))
  return [...known, ...heard]
}
