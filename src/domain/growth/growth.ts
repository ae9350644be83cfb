import type { CallKind } from "~domain/records/call-kind"
import type { CallRecord } from "~domain/records/call"
import type { Guess, Measured, Review, TrustMark } from "~domain/records/review"
import { spreadOf, type Spread } from "./spread"

/** What one reviewed call says about how the rep does. */
export interface GrowthPoint {
  readonly callId: string
  readonly kind: CallKind
  /** When the call began, epoch ms. */
  readonly at: number
  readonly guess: Guess
  readonly measured: Pick<Measured, "byHand" | "talkShare" | "followUps" | "whyDepth" | "minutesHeard"> | null
  readonly marks: Review["marks"]
  /** What the rep meant to try from then on; empty when nothing. */
  readonly oneThing: string
  /** When the review was finished, epoch ms, if it says something to try. */
  readonly triedAt?: number
}

/** What a review says of its call; null while it is a draft. */
export const pointOf = (
  { id, kind, startedAt }: Pick<CallRecord, "id" | "kind" | "startedAt">,
  { guess, measured, marks, oneThing, finishedAt }: Review,
): GrowthPoint | null => {
  if (finishedAt === null) return null
  return {
    callId: id,
    kind,
    at: startedAt,
    guess,
    measured: measured && {
      byHand: measured.byHand,
      talkShare: measured.talkShare,
      followUps: measured.followUps,
      whyDepth: measured.whyDepth,
      minutesHeard: measured.minutesHeard,
    },
    marks,
    oneThing,
    ...(oneThing.trim() === "" ? {} : { triedAt: finishedAt }),
  }
}

/** Fewer calls than this are called few: no finding is made of them. Ours. */
export const few = 5

/** Measures whose course is shown. Follow-ups are counted in ten minutes heard, so that long calls are not better ones. */
export const growthMeasures = ["talk-share", "follow-ups", "why-depth"] as const
export type GrowthMeasure = (typeof growthMeasures)[number]

/** The value of a measure in a call; null where nothing may be claimed. */
export const valueOf = ({ measured }: Pick<GrowthPoint, "measured">, measure: GrowthMeasure): number | null => {
  if (measured === null || measured.talkShare === null) return null
  if (measure === "talk-share") return measured.talkShare
  if (measured.byHand) return null
  if (measure === "why-depth") return measured.whyDepth
  return measured.minutesHeard < 1 ? null : (measured.followUps * 10) / measured.minutesHeard
}

/** How far the rep's own guess of the talk share was from what was heard, either way (0–1); null without both. */
export const guessOff = ({ guess, measured }: Pick<GrowthPoint, "guess" | "measured">): number | null =>
  guess.talkShare === null || measured?.talkShare == null ? null : Math.abs(guess.talkShare - measured.talkShare)

type ValueOf = (point: GrowthPoint) => number | null

/** Calls that have a value, oldest first, and how their values spread. */
export interface Group extends Spread {
  readonly points: readonly GrowthPoint[]
}

const groupOf = (points: readonly GrowthPoint[], value: ValueOf): Group | null => {
  const heard = points.filter((point) => value(point) !== null)
  const spread = spreadOf(heard.flatMap((point) => value(point) ?? []))
  return spread && { ...spread, points: heard }
}

/** The newest calls beside the same number before them: has something changed? */
export interface Change {
  readonly before: Group
  readonly now: Group
}

const change = (before: Group | null, now: Group | null): Change | null =>
  before === null || now === null || before.count < few || now.count < few ? null : { before, now }

/** How many calls are the newest ones: a tenth of them, at least `few` and at most 20. */
const newest = (count: number): number => Math.min(20, Math.max(few, Math.round(count / 10)))

/**
 * The first and the newest calls that have a value, as many of each. Null while there are too few for both.
 *
 * @param points oldest first.
 */
export const changeOf = (points: readonly GrowthPoint[], value: ValueOf): Change | null => {
  const heard = points.filter((point) => value(point) !== null)
  const part = newest(heard.length)
  return heard.length < 2 * part
    ? null
    : change(groupOf(heard.slice(0, part), value), groupOf(heard.slice(-part), value))
}

/** One month of calls. */
export interface Month {
  /** `YYYY-MM` where the rep is. */
  readonly month: string
  readonly points: readonly GrowthPoint[]
  readonly value: Group | null
  /** How far guesses of the talk share were off. */
  readonly off: Group | null
}

/** Calls by month, newest first. */
export const monthsOf = (points: readonly GrowthPoint[], measure: GrowthMeasure): readonly Month[] => {
  const byMonth = new Map<string, GrowthPoint[]>()
  for (const point of points) {
    const date = new Date(point.at)
    const month = `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}`
    const known = byMonth.get(month)
    if (known) known.push(point)
    else byMonth.set(month, [point])
  }
  return [...byMonth]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([month, inMonth]) => ({
      month,
      points: inMonth,
      value: groupOf(inMonth, (point) => valueOf(point, measure)),
      off: groupOf(inMonth, guessOff),
    }))
}

/** What was tried, the calls since, and a measure before and since. Beside, not because: other things changed as well. */
export interface Tried {
  readonly text: string
  readonly since: number
  readonly points: readonly GrowthPoint[]
  /** Null when there are too few calls on either side. */
  readonly change: Change | null
}

/** The last things that were tried, newest first: the calls until the next thing, beside as many before it. */
export const triedOf = (points: readonly GrowthPoint[], measure: GrowthMeasure, most = 4): readonly Tried[] => {
  const starts = points.flatMap((point, index) => {
    const text = point.oneThing.trim()
    return text !== "" && text !== lastThing(points, index) ? [{ text, index, since: point.at }] : []
  })
  return starts
    .map(({ text, index, since }, n): Tried => {
      const after = points.slice(index + 1, (starts[n + 1]?.index ?? points.length) + 1)
      const before = points.slice(Math.max(0, index + 1 - Math.max(few, after.length)), index + 1)
      const group = (some: readonly GrowthPoint[]) => groupOf(some, (point) => valueOf(point, measure))
      return { text, since, points: after, change: change(group(before), group(after)) }
    })
    .toReversed()
    .slice(0, most)
}

/** The thing that was being tried before the call at `index`. */
const lastThing = (points: readonly GrowthPoint[], index: number): string =>
  points
    .slice(Math.max(0, index - 50), index)
    .findLast(({ oneThing }) => oneThing.trim() !== "")
    ?.oneThing.trim() ?? ""

/** The calls whose reviews answer a mark, the newest of them, oldest first, each with its answer. */
export const marksOf = (
  points: readonly GrowthPoint[],
  mark: TrustMark,
  most = 8,
): readonly { readonly point: GrowthPoint; readonly value: number }[] =>
  points.flatMap((point) => (point.marks[mark] === undefined ? [] : [{ point, value: point.marks[mark] }])).slice(-most)
