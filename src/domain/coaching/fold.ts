import type { Turn } from "~domain/conversation/turn"
import { listenedTo, nothingListened, type Listened } from "./checklist"
import { exchanged, noExchange, type Exchange } from "./exchange"
import { noJourney, travelled } from "./journey"
import { climb, corrected, noLadders, type ClimbRules, type LadderEvent, type Ladders } from "./ladder"
import { promised } from "./promises"
import type { Step } from "./step"
import type { HeardMoments, HeardPromise, Journey } from "./view"

/** Everything that is worked out turn by turn. */
export interface Folded {
  readonly ladders: Ladders
  readonly journey: Journey
  readonly promises: readonly HeardPromise[]
  readonly listened: Listened
  readonly exchange: Exchange
}

const nothingFolded: Folded = {
  ladders: noLadders,
  journey: noJourney,
  promises: [],
  listened: nothingListened,
  exchange: noExchange,
}

/** One more turn. Signs of listening are no turns here. */
export const folded = (before: Folded, step: Step, rules: ClimbRules): Folded =>
  step.turn.backchannel
    ? before
    : {
        ladders: climb(before.ladders, step, rules),
        journey: travelled(before.journey, step),
        promises: promised(before.promises, step),
        listened: listenedTo(before.listened, step, rules.answerWords),
        exchange: exchanged(before.exchange, step, rules.words),
      }

/** A fold over the turns of a running call: only the changed tail is folded again. */
export interface Fold {
  /** The turns from index `from` on changed; `heard` is aligned with `turns`. */
  takeTurns(turns: readonly Turn[], heard: readonly HeardMoments[], from: number): void
  /** A correction by hand, which stands between the turns by its time. */
  takeEvent(event: LadderEvent): void
  /** Everything up to now. */
  read(): Folded
}

/** Newest turns before each of which the state is kept; further back it is kept before every 64th only. */
const kept = 64

export const createFold = (rules: ClimbRules): Fold => {
  /** `before[i]`: the state before turn i, without the corrections made between turn i − 1 and it. */
  const before: (Folded | undefined)[] = [nothingFolded]
  let events: readonly LadderEvent[] = []
  let turns: readonly Turn[] = []
  let heard: readonly HeardMoments[] = []
  /** Turns before this index are folded. */
  let clean = 0

  /** The state after the corrections made since `from` and before `to` (epoch ms). */
  const withCorrections = (state: Folded, from: number, to: number): Folded => {
    let { ladders } = state
    for (const event of events) if (event.at >= from && event.at < to) ladders = corrected(ladders, event)
    return ladders === state.ladders ? state : { ...state, ladders }
  }

  const startOf = (index: number) => turns[index]?.start ?? Number.NEGATIVE_INFINITY

  const run = (): Folded => {
    let index = Math.min(clean, turns.length)
    while (index > 0 && !before[index]) index -= 1
    let state = before[index] ?? nothingFolded
    for (; index < turns.length; index += 1) {
      const turn = turns[index]
      if (!turn) continue
      const corrections = withCorrections(state, startOf(index - 1), turn.start)
      state = folded(corrections, { turn, moments: heard[index]?.moments ?? [] }, rules)
      before[index + 1] = state
      const old = index + 1 - kept
      if (old > 0 && old % kept !== 0) before[old] = undefined
    }
    before.length = turns.length + 1
    clean = turns.length
    return state
  }

  return {
    takeTurns(newTurns, newHeard, from) {
      turns = newTurns
      heard = newHeard
      clean = Math.min(clean, from)
    },
    takeEvent(event) {
      const later = events.findIndex(({ at }) => at > event.at)
      events = later < 0 ? [...events, event] : events.toSpliced(later, 0, event)
      let index = turns.length
      while (index > 0 && startOf(index - 1) > event.at) index -= 1
      clean = Math.min(clean, index)
    },
    read: () => withCorrections(run(), startOf(turns.length - 1), Number.POSITIVE_INFINITY),
  }
}
