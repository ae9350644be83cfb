import { dayOf } from "~domain/calendar/days"
import type { Consistency } from "~domain/promises/consistency"
import type { CallRecord } from "~domain/records/call"
import type { Person } from "~domain/records/person"
import type { Preparation } from "~domain/records/preparation"
import type { PromiseRecord } from "~domain/records/review"
import type { WarmUp } from "~domain/records/warm-up"
import type { Fading } from "~domain/trust/fading"
import { countPeople, namesOfPeople, somePeople } from "./people"
import { waitingPreparations } from "./preparations"
import { countKept, openPromises } from "./promises"
import { lastOneThing, waitingReviews } from "./reviews"
import { fadingPeople } from "./trust"
import { waitingWarmUps } from "./warm-ups"

/** Everything that is next, and nothing of what is not: it is the first that is seen of many years of records. */
export interface Today {
  readonly knowsAnybody: boolean
  readonly fading: readonly Fading[]
  /** The first of those who are fading. */
  readonly fadingFirst: readonly { readonly person: Person; readonly fading: Fading }[]
  readonly promises: readonly PromiseRecord[]
  readonly kept: Pick<Consistency, "onTime" | "settled">
  readonly reviews: readonly CallRecord[]
  readonly preparations: readonly Preparation[]
  readonly warmUps: readonly WarmUp[]
  /** Of everybody who is in one of the lists, by id. */
  readonly names: ReadonlyMap<string, string>
  readonly oneThing: string | null
}

/**
 * What is next at `at` (epoch ms). Can be used in a live query.
 *
 * @param first of so many who are fading all is read.
 */
export const readToday = async (at: number, first: number): Promise<Today> => {
  const [fading, promises, kept, reviews, preparations, warmUps, thing, known] = await Promise.all([
    fadingPeople(at),
    openPromises(),
    countKept(),
    waitingReviews(at),
    waitingPreparations(at),
    waitingWarmUps(dayOf(at)),
    lastOneThing(),
    countPeople(),
  ])
  const named = [...promises, ...reviews, ...preparations, ...warmUps].flatMap(({ personId }) => personId ?? [])
  const shown = fading.slice(0, first)
  const [names, people] = await Promise.all([namesOfPeople(named), somePeople(shown.map(({ personId }) => personId))])
  return {
    knowsAnybody: known > 0,
    fading,
    fadingFirst: shown.flatMap((one) => {
      const person = people.get(one.personId)
      return person === undefined ? [] : [{ person, fading: one }]
    }),
    promises,
    kept,
    reviews,
    preparations,
    warmUps,
    names,
    oneThing: thing?.oneThing ?? null,
  }
}
