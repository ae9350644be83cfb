import type { GrowthPoint } from "~domain/growth/growth"
import { readRecords } from "./border"
import { database } from "./database"
import { stored } from "./errors"

/** What every reviewed call says, oldest call first. */
export const growthPoints = (): Promise<GrowthPoint[]> =>
  stored(async () => {
    const [rawCalls, rawReviews] = await Promise.all([
      database.calls.orderBy("startedAt").toArray(),
      database.reviews.where("finishedAt").above(0).toArray(),
    ])
    const reviews = new Map(readRecords("reviews", rawReviews).map((review) => [review.callId, review]))
    return readRecords("calls", rawCalls).flatMap(({ id, kind, startedAt }): GrowthPoint[] => {
      const review = reviews.get(id)
      if (review === undefined) return []
      const { guess, measured, marks, oneThing } = review
      return [{ callId: id, kind, at: startedAt, guess, measured, marks, oneThing }]
    })
  })
