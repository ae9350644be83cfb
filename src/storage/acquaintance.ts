import { liveQuery } from "dexie"
import { recall, setupFor } from "~domain/coaching/recall"
import { hearingFor } from "~domain/hearing/languages"
import { whatMatters } from "~domain/people/matters"
import type { History } from "~domain/mail/guess-kind"
import type { CallRecord } from "~domain/records/call"
import { evidenceOf } from "~domain/records/freeze"
import type { Options } from "~domain/records/options"
import type { Matter, Person } from "~domain/records/person"
import type { KeptEvidence, PromiseRecord } from "~domain/records/review"
import type { TouchKind } from "~domain/records/touch"
import type { GivenStone } from "~domain/stones/stone"
import type { Stop } from "~platform/browser"
import { callsWith } from "./calls"
import { findPerson } from "./people"
import { waitingPreparationFor } from "./preparations"
import { promisesTo } from "./promises"
import { reviewsOf } from "./reviews"
import { givenTo } from "./stones"
import { summariesWith } from "./summaries"
import { touchesOf } from "./touches"
import { hasTranscript, readTranscript } from "./transcript"

/** A promise that waits; one heard in a call that was not reviewed yet has its day as it was said. */
export type OwedPromise = Pick<PromiseRecord, "text" | "state"> & { readonly due: string | null }

/** Everything worth knowing about somebody before writing to them. */
export interface Acquaintance {
  readonly person: Person
  /** In their words, what matters most first. */
  readonly matters: readonly Matter[]
  readonly history: History
  /** The last contact, and what it was. */
  readonly lastTouch: { readonly at: number; readonly kind: TouchKind } | null
  readonly lastCall: CallRecord | null
  /** What the last call left of their words. */
  readonly evidence: KeptEvidence | null
  /** What the rep promised them and still owes. */
  readonly owed: readonly OwedPromise[]
  /** What they were given from the library. */
  readonly given: readonly GivenStone[]
}

/** Everything the coach needs to read a transcript again. */
export type CoachOptions = Pick<Options, "ownNames" | "playbook" | "nudge" | "mutedCues">

/** What a call left: the quotes of its review, or those its transcript would leave, with the promises heard in it. */
const leftOf = async (
  call: CallRecord,
  kept: KeptEvidence | null,
  options: CoachOptions,
): Promise<{ readonly evidence: KeptEvidence | null; readonly promises: readonly OwedPromise[] }> => {
  if (kept !== null || !(await hasTranscript(call.id))) return { evidence: kept, promises: [] }
  const setup = setupFor(call, null, options, hearingFor(call.language))
  const view = recall(setup, await readTranscript(call.id)).view(call.lastSeenAt)
  return {
    evidence: evidenceOf(view, 0),
    promises: view.promises.map(({ text, due }) => ({ text, due, state: "open" })),
  }
}

/** What is known of a person; null when there is none. */
export const acquaintanceWith = async (personId: string, options: CoachOptions): Promise<Acquaintance | null> => {
  // Every reading that can begin before the first wait does: a live query follows only those.
  const [person, calls, touches, promises, given, said, prepared] = await Promise.all([
    findPerson(personId),
    callsWith(personId),
    touchesOf(personId),
    promisesTo(personId),
    givenTo(personId),
    summariesWith(personId),
    waitingPreparationFor(personId),
  ])
  if (person === null) return null
  const matters = whatMatters(person, said)
  const reviews = await reviewsOf(calls.map(({ id }) => id))
  const [lastCall] = calls
  const lastReview = reviews.find(({ callId }) => callId === lastCall?.id)
  const left = lastCall && (await leftOf(lastCall, lastReview?.evidence ?? null, options))
  const contacts: readonly NonNullable<Acquaintance["lastTouch"]>[] = [
    ...touches.slice(0, 1),
    ...given.slice(0, 1).map(({ at }) => ({ at, kind: "stone" as const })),
    ...calls.slice(0, 1).map(({ startedAt }) => ({ at: startedAt, kind: "call" as const })),
  ]
  const lastTouch = contacts.toSorted((a, b) => b.at - a.at)[0]
  return {
    person,
    matters,
    history: {
      lastCallAt: lastCall?.startedAt ?? null,
      lastTouchAt: lastTouch?.at ?? null,
      prepared: prepared !== null,
      fit: lastReview?.fit ?? person.fit,
      rhythmDays: person.rhythmDays ?? lastReview?.rhythmDays ?? null,
    },
    lastTouch: lastTouch === undefined ? null : { at: lastTouch.at, kind: lastTouch.kind },
    lastCall: lastCall ?? null,
    evidence: left?.evidence ?? null,
    owed: [...promises.filter(({ state }) => state === "open"), ...(left?.promises ?? [])],
    given,
  }
}

/** What is known of a person, now and whenever any page of the extension changes it. */
export const followAcquaintance = (
  personId: string,
  options: CoachOptions,
  take: (acquaintance: Acquaintance | null) => void,
  failed: (error: unknown) => void,
): Stop => {
  const following = liveQuery(() => acquaintanceWith(personId, options)).subscribe(take, failed)
  return () => following.unsubscribe()
}
