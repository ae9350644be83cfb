import type { GrowthPoint } from "~domain/growth/growth"
import { database } from "./database"
import { stored } from "./errors"

/** What every reviewed call says, oldest call first. */
export const growthPoints = (): Promise<GrowthPoint[]> =>
  stored(async () => (await database.points.toArray()).toSorted((a, b) => a.at - b.at))
