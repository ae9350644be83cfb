import * as z from "zod/mini"
import type { CallView } from "~domain/coaching/view"
import type { CallRecord } from "~domain/records/call"
import { evidenceOf, measuredOf } from "~domain/records/freeze"
import { personSchema } from "~domain/records/person"
import { promiseSchema, reviewSchema, type PromiseRecord, type Review } from "~domain/records/review"
import { ringWaitingReviews } from "./bell"
import { readFields, readRecord, readRecords } from "./border"
import { database } from "./database"
import { RecordGone, stored } from "./errors"
import { countRows, deleteTranscripts, hasTranscript, keptUnreviewedMs, transcriptTables } from "./transcript"
import { eraseWorkingCopy } from "./working-copy"

/** The review of a call, draft or finished; null when nothing was written yet. */
export const findReview = (callId: string): Promise<Review | null> =>
  stored(async () => readRecord("reviews", await database.reviews.get(callId)))

/** Reviews of some calls, those that there are. */
export const reviewsOf = (callIds: readonly string[]): Promise<Review[]> =>
  stored(async () => readRecords("reviews", await database.reviews.bulkGet([...callIds])))

/**
 * Keeps a review as it is typed. What was measured and when it was finished is not the form's to change.
 *
 * @throws RecordGone when the call was erased, ZodError when a value does not fit.
 */
export const saveReview = (review: Review): Promise<Review> =>
  stored(() =>
    database.transaction("rw", database.calls, database.reviews, async () => {
      if ((await database.calls.get(review.callId)) === undefined) throw new RecordGone(`call ${review.callId}`)
      const kept = readRecord("reviews", await database.reviews.get(review.callId))
      const checked = z.parse(reviewSchema, { ...review, ...frozenOf(kept ?? review) })
      await database.reviews.put(checked)
      return checked
    }),
  )

const frozenOf = ({
  measured,
  evidence,
  finishedAt,
}: Review): Pick<Review, "measured" | "evidence" | "finishedAt"> => ({
  measured,
  evidence,
  finishedAt,
})

/** What saving the finished review will do to the transcript, for the words on the button. */
export const transcriptFate = (callId: string): Promise<{ readonly deletes: boolean; readonly rows: number }> =>
  stored(async () => {
    const call = readRecord("calls", await database.calls.get(callId))
    return { deletes: call !== null && call.keeping !== "always", rows: await countRows(callId) }
  })

/**
 * Finishes a review: freezes what was measured and the quotes behind it, keeps the promises, tells the person's record, ends the call if it still runs, and
 * deletes the transcript unless it is kept `always` — all of it, or nothing.
 *
 * @param view the call as the coach sees it; null when its transcript is gone, and then what was frozen before stays.
 * @throws RecordGone when the call was erased, ZodError when a value does not fit.
 */
export const finishReview = async (
  finished: {
    readonly review: Review
    readonly view: Pick<CallView, "measures" | "ladders" | "journey" | "checklist"> | null
    readonly promises: readonly PromiseRecord[]
  },
  at: number,
): Promise<Review> => {
  const { callId } = finished.review
  const promises = finished.promises.map((promise) => z.parse(promiseSchema, promise))
  return stored(async () => {
    const tables = [database.calls, database.people, database.reviews, database.promises, ...transcriptTables]
    const saved = await database.transaction("rw", tables, async () => {
      const call = readRecord("calls", await database.calls.get(callId))
      if (call === null) throw new RecordGone(`call ${callId}`)
      const kept = readRecord("reviews", await database.reviews.get(callId))
      const frozen =
        finished.view === null || call.purgedAt !== null
          ? frozenOf(kept ?? finished.review)
          : {
              measured: measuredOf(finished.view),
              evidence: evidenceOf(finished.view, promises.filter(({ evidence }) => evidence !== null).length),
            }
      const review = z.parse(reviewSchema, { ...finished.review, ...frozen, savedAt: at, finishedAt: at })
      await database.reviews.put(review)
      await database.promises.bulkPut(promises)
      await tellPerson(call.personId, review, at)
      const deletes = call.keeping !== "always"
      if (deletes) await deleteTranscripts([callId])
      await database.calls.put({
        ...call,
        endedAt: call.endedAt ?? at,
        reviewLater: false,
        purgedAt: deletes ? (call.purgedAt ?? at) : null,
      })
      return review
    })
    await eraseWorkingCopy(callId)
    await ringWaitingReviews()
    return saved
  })
}

/** What the review says of fit and rhythm is so for the person from now on; what it does not say stays. Inside a transaction. */
const tellPerson = async (personId: string | null, review: Review, at: number): Promise<void> => {
  const person = personId === null ? null : readRecord("people", await database.people.get(personId))
  const { fit, whyICanAndWant, rhythmDays } = review
  if (person === null || (fit === null && rhythmDays === null)) return
  const told = {
    ...person,
    fit: fit ?? person.fit,
    fitWhy: whyICanAndWant.trim() || person.fitWhy,
    rhythmDays: rhythmDays ?? person.rhythmDays,
    changedAt: at,
  }
  await database.people.put(z.parse(personSchema, told))
}

const finishing = z.pick(reviewSchema, { callId: true, finishedAt: true })

/**
 * Calls of the last seven days that wait for a review, newest first: ended, not reviewed, and something of them was heard,
 * written or put off until later.
 */
export const waitingReviews = (at: number): Promise<CallRecord[]> =>
  stored(async () => {
    const since = at - keptUnreviewedMs
    // Most are reviewed: they are passed over by their keys.
    const [ended, finished] = await Promise.all([
      database.calls.where("endedAt").above(since).primaryKeys(),
      database.reviews.where("finishedAt").above(since).primaryKeys(),
    ])
    const done = new Set(finished)
    const ids = ended.filter((id) => !done.has(id))
    const calls = readRecords("calls", await database.calls.bulkGet(ids))
    const found = await database.reviews.bulkGet(ids)
    const reviews = new Map(readFields("reviews", finishing, found).map((review) => [review.callId, review]))
    const waiting = await Promise.all(
      calls.map(async (call) => {
        const review = reviews.get(call.id)
        if (review !== undefined) return review.finishedAt === null
        return call.reviewLater || (await hasTranscript(call.id))
      }),
    )
    return calls.filter((_, index) => waiting[index]).toSorted((a, b) => b.startedAt - a.startedAt)
  })

/** The one thing to try that was written last, and in which call; null when none was. */
export const lastOneThing = (): Promise<{ readonly callId: string; readonly oneThing: string } | null> =>
  stored(async () => {
    const newest = await database.points.orderBy("triedAt").last()
    return newest === undefined ? null : { callId: newest.callId, oneThing: newest.oneThing }
  })
