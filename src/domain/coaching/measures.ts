import type { Side, Turn } from "~domain/conversation/turn"
import { countOn, type CountedStart } from "~domain/conversation/word-count"
import type { Moment } from "~domain/hearing/moment"
import type { Health, HealthState } from "~domain/records/health"
import type { Evidence } from "./event"
import { createTalking } from "./talking"
import type { Measures } from "./view"

/** Measures what can be measured of a call while it runs. Definitions: docs/coaching.md. */
export interface Measuring {
  /** Changes of health, in order. */
  takeHealth(health: Health): void
  /** Who talks from `at` (epoch ms) on, said by hand; null: nobody. In order. */
  takeTalking(side: "me" | "theirs" | null, at: number): void
  /**
   * The turns from index `from` on are new or changed; `momentsOf` gives what was heard in one of them. Costs what those
   * turns cost, not what the call costs.
   */
  takeTurns(turns: readonly Turn[], from: number, momentsOf: (turn: Turn) => readonly Moment[]): void
  /** The measures at `at` (epoch ms), by hand when no word was heard; what depends on knowing the rep is null or 0 while `meKnown` is false. */
  read(at: number, meKnown: boolean, whyDepth: number): Measures
}

/** A stretch of time and the turn it is of. */
interface Longest {
  readonly ms: number
  readonly turn: number
}

/** Everything counted up to and with one turn. */
interface Sum {
  readonly words: Readonly<Record<Side, number>>
  readonly telling: number
  readonly tellingOnTheirWords: number
  readonly questions: number
  readonly followUps: number
  readonly switches: number
  /** Words and ms of the rep's turns that are long enough to tell their pace. */
  readonly paced: { readonly words: number; readonly ms: number }
  /** Who had the floor last: us or them. */
  readonly floor: "us" | "them" | null
  readonly stretch: Longest | null
  readonly story: Longest | null
}

const nothing: Sum = {
  words: { me: 0, ours: 0, theirs: 0, unknown: 0 },
  telling: 0,
  tellingOnTheirWords: 0,
  questions: 0,
  followUps: 0,
  switches: 0,
  paced: { words: 0, ms: 0 },
  floor: null,
  stretch: null,
  story: null,
}

/** How far back the recent talk share looks. */
const recentMs = 5 * 60_000
/** Under this, a rate per minute says nothing. */
const enoughMinutes = 0.5
/** In shorter turns, when captions come says more than how fast somebody speaks. */
const pacedMs = 10_000

const deaf: ReadonlySet<HealthState> = new Set(["captions-off", "lost", "blind"])

const longer = (longest: Longest | null, turn: Turn, index: number): Longest => {
  const ms = turn.end - turn.start
  return longest === null || ms > longest.ms ? { ms, turn: index } : longest
}

const unquoted = (ms: number | null): Measures["longestStretch"] => (ms === null ? null : { ms, evidence: null })

const share = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null)

/** Part of the turn's time that lies after `from`, 0–1. */
const partAfter = (turn: Turn, from: number): number => {
  if (turn.start >= from) return 1
  if (turn.end <= from) return 0
  return (turn.end - from) / (turn.end - turn.start)
}

export const createMeasuring = (): Measuring => {
  const healths: Health[] = []
  const talking = createTalking()
  const sums: Sum[] = []
  const counts: { words: number; start: CountedStart }[] = []
  const followUps: Evidence[] = []
  let known: readonly Turn[] = []

  const add = (before: Sum, turn: Turn, index: number, words: number, moments: readonly Moment[]): Sum => {
    const mine = turn.side === "me"
    const telling = mine ? moments.filter((moment) => moment.kind === "telling") : []
    const followUp = mine ? moments.find((moment) => moment.kind === "follow-up") : undefined
    if (followUp !== undefined) followUps.push({ turnId: turn.id, quote: followUp.quote, at: turn.start })
    const asks = moments.some(({ kind }) => kind === "question" || kind === "why-probe" || kind === "follow-up")
    const ms = turn.end - turn.start
    const { paced } = before
    const floor = turn.backchannel || turn.side === "unknown" ? before.floor : turn.side === "theirs" ? "them" : "us"
    return {
      words: { ...before.words, [turn.side]: before.words[turn.side] + words },
      telling: before.telling + (telling.length > 0 ? words : 0),
      tellingOnTheirWords: before.tellingOnTheirWords + (telling.some((moment) => moment.takesUp === true) ? words : 0),
      questions: before.questions + (mine && asks ? 1 : 0),
      followUps: followUps.length,
      switches: before.switches + (before.floor !== null && floor !== before.floor ? 1 : 0),
      paced: mine && ms >= pacedMs ? { words: paced.words + words, ms: paced.ms + ms } : paced,
      floor,
      stretch: mine ? longer(before.stretch, turn, index) : before.stretch,
      story: turn.side === "theirs" ? longer(before.story, turn, index) : before.story,
    }
  }

  const recent = (at: number): number | null => {
    const from = at - recentMs
    let mine = 0
    let all = 0
    for (let index = known.length - 1; index >= 0; index -= 1) {
      const turn = known[index]
      if (turn === undefined || (turn.end < from && !turn.backchannel)) break
      const words = (counts[index]?.words ?? 0) * partAfter(turn, from)
      if (turn.side === "me") mine += words
      if (turn.side !== "unknown") all += words
    }
    return share(mine, all)
  }

  /** Time spent in the states asked for, as stretches that touch made one. */
  const stretches = (at: number, wanted: (state: HealthState) => boolean): { from: number; to: number }[] => {
    const found: { from: number; to: number }[] = []
    healths.forEach((health, index) => {
      const to = Math.min(healths[index + 1]?.at ?? at, at)
      if (!wanted(health.state) || to <= health.at) return
      const last = found.at(-1)
      if (last?.to === health.at) last.to = to
      else found.push({ from: health.at, to })
    })
    return found
  }

  const quoted = (longest: Longest | null): { ms: number; evidence: Evidence } | null => {
    const turn = longest === null ? undefined : known[longest.turn]
    if (longest === null || turn === undefined) return null
    return { ms: longest.ms, evidence: { turnId: turn.id, quote: turn.text.slice(0, 2000), at: turn.start } }
  }

  return {
    takeHealth(health) {
      healths.push(health)
    },
    takeTalking: (side, at) => talking.take(side, at),
    takeTurns(turns, from, momentsOf) {
      known = turns
      const before = sums[from - 1] ?? nothing
      sums.length = Math.min(sums.length, from)
      counts.length = Math.min(counts.length, turns.length)
      followUps.length = before.followUps
      for (let index = from; index < turns.length; index += 1) {
        const turn = turns[index] as Turn
        const count = countOn(turn.text, counts[index]?.start)
        counts[index] = count
        sums[index] = add(sums[index - 1] ?? nothing, turn, index, count.words, momentsOf(turn))
      }
    },
    read(at, meKnown, whyDepth) {
      const sum = sums.at(-1) ?? nothing
      const { me, ours, theirs, unknown } = sum.words
      const times = me + ours + theirs + unknown === 0 ? talking.read(at) : null
      const byHand = times !== null && times.share !== null
      const heard = stretches(at, (state) => state === "hearing")
      const pacedMinutes = sum.paced.ms / 60_000
      const minutesHeard = heard.reduce((total, { from, to }) => total + (to - from), 0) / 60_000
      return {
        myWords: me,
        theirWords: theirs,
        byHand,
        talkShare: byHand ? times.share : meKnown ? share(me, me + ours + theirs) : null,
        recentTalkShare: byHand ? talking.read(at, at - recentMs).share : meKnown ? recent(at) : null,
        longestStretch: byHand ? unquoted(times.longestStretchMs) : quoted(sum.stretch),
        longestStory: byHand ? unquoted(times.longestStoryMs) : quoted(sum.story),
        switchesPerMinute: meKnown && minutesHeard >= enoughMinutes ? sum.switches / minutesHeard : null,
        questions: sum.questions,
        followUps: [...followUps],
        whyDepth,
        tellingShare: meKnown ? share(sum.telling, me) : null,
        tellingOnTheirWords: meKnown ? share(sum.tellingOnTheirWords, me) : null,
        pace: pacedMinutes >= enoughMinutes ? sum.paced.words / pacedMinutes : null,
        minutesHeard,
        gaps: stretches(at, (state) => deaf.has(state)),
      }
    },
  }
}
