import type { CallRecord } from "~domain/records/call"
import type { Person } from "~domain/records/person"
import type { Preparation } from "~domain/records/preparation"
import type { PromiseRecord, Review } from "~domain/records/review"
import { findCall } from "./calls"
import { findPerson } from "./people"
import { findPreparation } from "./preparations"
import { promisesOfCall } from "./promises"
import { findReview } from "./reviews"
import { readTranscript, type Transcript } from "./transcript"

/** Everything that is kept of one call. */
export interface CallFile {
  readonly call: CallRecord
  readonly person: Person | null
  readonly preparation: Preparation | null
  readonly review: Review | null
  readonly promises: readonly PromiseRecord[]
  readonly transcript: Transcript
}

/** All of it, or null when there is no such call. */
export const callFile = async (id: string): Promise<CallFile | null> => {
  const [call, review, promises, transcript] = await Promise.all([
    findCall(id),
    findReview(id),
    promisesOfCall(id),
    readTranscript(id),
  ])
  if (call === null) return null
  const [person, preparation] = await Promise.all([
    call.personId === null ? null : findPerson(call.personId),
    call.preparationId === null ? null : findPreparation(call.preparationId),
  ])
  return { call, person, preparation, review, promises, transcript }
}
