import type { CallSummary } from "~domain/calls/summary"
import { database } from "./database"
import { stored } from "./errors"

/** Every call as lists and searches need it, newest first. */
export const callSummaries = (): Promise<CallSummary[]> =>
  stored(async () => (await database.summaries.toArray()).toSorted((a, b) => b.startedAt - a.startedAt))

/** The same of all calls with a person. */
export const summariesWith = (personId: string): Promise<CallSummary[]> =>
  stored(async () =>
    (await database.summaries.where({ personId }).toArray()).toSorted((a, b) => b.startedAt - a.startedAt),
  )
