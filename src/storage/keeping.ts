import type { CallView } from "~domain/coaching/view"
import { blankReview } from "~domain/records/blank"
import type { CallRecord } from "~domain/records/call"
import { evidenceOf, measuredOf } from "~domain/records/freeze"
import type { Review } from "~domain/records/review"
import { readRecord, readRecords } from "./border"
import { database } from "./database"
import { stored } from "./errors"
import { deleteTranscripts, keptUnreviewedMs, readTranscript, transcriptTables, type Transcript } from "./transcript"
import { eraseWorkingCopy, workingCopies } from "./working-copy"

/** What of a call's view outlives its transcript. */
type Lasting = Pick<CallView, "measures" | "ladders" | "journey" | "checklist" | "notes">

/**
 * Deletes every transcript whose time is over: unreviewed for seven days, or left behind by a call that is gone. What was
 * measured, the quotes behind it and the rep's own notes are first written into the draft of the review. Runs at start-up and by
 * alarm.
 *
 * @param viewOf works the view of a call out from its transcript.
 * @returns how many transcripts were deleted.
 */
export const purgeDue = (
  at: number,
  viewOf: (call: CallRecord, transcript: Transcript) => Promise<Lasting>,
): Promise<number> =>
  stored(async () => {
    const due = await database.transcripts.where("purgeAfter").belowOrEqual(at).primaryKeys()
    for (const callId of due) {
      const call = readRecord("calls", await database.calls.get(callId))
      const view = call === null ? null : await lastView(call, viewOf)
      await purge(callId, view, at)
    }
    return due.length + (await purgeWorkingCopies(at))
  })

const lastView = async (
  call: CallRecord,
  viewOf: (call: CallRecord, transcript: Transcript) => Promise<Lasting>,
): Promise<Lasting | null> => {
  try {
    return await viewOf(call, await readTranscript(call.id))
  } catch {
    // A transcript that cannot be worked out must not stay for ever.
    return null
  }
}

const purge = (callId: string, view: Lasting | null, at: number): Promise<void> =>
  database.transaction("rw", [database.calls, database.reviews, ...transcriptTables], async () => {
    const due = await database.transcripts.get(callId)
    // The call went on, or another context was faster.
    if (due?.purgeAfter == null || due.purgeAfter > at) return
    const review = readRecord("reviews", await database.reviews.get(callId))
    if (view !== null && (review === null || review.finishedAt === null)) {
      await database.reviews.put(withLasting(review ?? blankReview(callId, at), view))
    }
    await deleteTranscripts([callId])
    await database.calls.update(callId, { purgedAt: at })
  })

const withLasting = (review: Review, view: Lasting): Review => ({
  ...review,
  measured: measuredOf(view),
  evidence: evidenceOf(view, 0),
  notes: review.notes === "" ? notesText(view.notes) : review.notes,
})

/** The notes taken in a call as the review's field holds them: one a line, cut at its limit. */
export const notesText = (notes: CallView["notes"]): string =>
  notes
    .map(({ text }) => text)
    .join("\n")
    .slice(0, 10_000)

/** Working copies go with the review or the browser; after seven days, or without their call, they go too. */
const purgeWorkingCopies = async (at: number): Promise<number> => {
  const copies = await workingCopies()
  const calls = readRecords("calls", await database.calls.bulkGet([...copies]))
  const fresh = new Set(calls.filter((call) => at - call.lastSeenAt <= keptUnreviewedMs).map(({ id }) => id))
  const old = [...copies].filter((callId) => !fresh.has(callId))
  for (const callId of old) await eraseWorkingCopy(callId)

  const ended = await database.calls
    .where("endedAt")
    .above(at - keptUnreviewedMs)
    .toArray()
  const lost = ended.filter(({ id, keeping, purgedAt }) => keeping === "never" && purgedAt === null && !copies.has(id))
  await database.calls.bulkUpdate(
    [...lost.map(({ id }) => id), ...old].map((key) => ({ key, changes: { purgedAt: at } })),
  )
  return old.length
}
