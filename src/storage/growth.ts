import * as z from "zod/mini"
import type { GrowthPoint } from "~domain/growth/growth"
import { callSchema } from "~domain/records/call"
import { reviewSchema } from "~domain/records/review"
import { readFields } from "./border"
import { database } from "./database"
import { stored } from "./errors"

const ofCall = z.pick(callSchema, { id: true, kind: true, startedAt: true })
const ofReview = z.pick(reviewSchema, { callId: true, guess: true, measured: true, marks: true, oneThing: true })

/** What every reviewed call says, oldest call first. */
export const growthPoints = (): Promise<GrowthPoint[]> =>
  stored(async () => {
    const [rawCalls, rawReviews] = await Promise.all([
      database.calls.toArray(),
      database.reviews.where("finishedAt").above(0).toArray(),
    ])
    const reviews = new Map(readFields("reviews", ofReview, rawReviews).map((review) => [review.callId, review]))
    return readFields("calls", ofCall, rawCalls)
      .flatMap(({ id, kind, startedAt }): GrowthPoint[] => {
        const review = reviews.get(id)
        return review === undefined ? [] : [{ ...review, kind, at: startedAt }]
      })
      .toSorted((a, b) => a.at - b.at)
  })
