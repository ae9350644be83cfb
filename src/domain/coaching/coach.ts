import { createConversation } from "~domain/conversation/conversation"
import type { Turn } from "~domain/conversation/turn"
import type { Hearing } from "~domain/hearing/moment"
import type { Playbook } from "~domain/playbook/schema"
import type { CallKind } from "~domain/records/call-kind"
import type { Health } from "~domain/records/health"
import type { KeptRow, Row } from "~domain/records/row"
import { checklistOf } from "./checklist"
import { cueDismissed, cueShown, decideCue, noCues, type CuePast, type NudgeLevel } from "./cues"
import type { CallEvent, CueKind, Fit } from "./event"
import { createFold } from "./fold"
import { emptyStageOf, journeyByHand } from "./journey"
import { isLadderEvent, liveLadder, shownLadders } from "./ladder"
import { createListener } from "./listen"
import { createMeasuring } from "./measures"
import { cardAt, noCard, pauseMs, questionDone, type Card, type CardFacts } from "./next-question"
import { promisesByHand } from "./promises"
import { createShare } from "./share"
import type { Words } from "./step"
import type { CallView } from "./view"
import { wordingsFor, wordingWithoutQuote } from "./wordings"

/** What is known before the call starts. */
export interface CoachSetup {
  readonly kind: CallKind
  /** Planned length, ms. */
  readonly planned: number
  /** When the call began, epoch ms. */
  readonly startedAt: number
  readonly ownNames: readonly string[]
  readonly playbook: Playbook
  /** Ids of its questions in the rep's own words, which are proposed before ours. */
  readonly ownQuestions?: ReadonlySet<string>
  readonly nudge: NudgeLevel
  readonly mutedCues: readonly CueKind[]
  /** Questions prepared for this call, in order. */
  readonly prepared: readonly string[]
  /** null: a language nobody wrote yet; then only turns and talk share are claimed. */
  readonly hearing: Hearing | null
}

/**
 * The coach of one call. Deterministic: the same rows and events in the same order give the same view; time is only what
 * `at` says. The cost of one row does not grow with the length of the call.
 */
export interface Coach {
  takeRow(row: Row | KeptRow): void
  takeEvent(event: CallEvent): void
  /** The view at `at` (epoch ms); cues that end or begin by time alone are decided here. */
  view(at: number): CallView
}

type Of<K extends CallEvent["kind"]> = Extract<CallEvent, { kind: K }>

/** What was said by hand and is laid over what was heard. */
interface ByHand {
  readonly ticks: readonly Of<"tick">[]
  readonly journey: readonly Of<"journey">[]
  readonly promises: readonly Of<"promise">[]
  readonly notes: CallView["notes"]
  readonly fit: Fit | null
}

/** The view without what can be thousands of things. */
type Rest = Omit<CallView, "turns" | "heard">

/** Newest turns that cues look at. */
const newest = 4

export const createCoach = (setup: CoachSetup): Coach => {
  const { hearing, playbook, kind } = setup
  const { talkShare, longStretchMs } = playbook.kinds[kind]
  const muted = new Set(setup.mutedCues)
  const words: Words = {
    takesUp: (text, earlier) => hearing?.takesUp(text, earlier) ?? null,
    phrases: (text) => hearing?.phrases(text) ?? [],
    isWording: wordingWithoutQuote(playbook),
  }
  const conversation = createConversation({
    ownNames: setup.ownNames,
    isBackchannel: (text) => hearing?.isBackchannel(text) ?? false,
  })
  const listener = createListener(hearing)
  const measuring = createMeasuring()
  const fold = createFold({ ...playbook.climb, words })

  let hand: ByHand = { ticks: [], journey: [], promises: [], notes: [], fit: null }
  let health: Health | null = null
  let presenting = false
  let silenced = false
  let talkingSince: number | null = null
  let cues: CuePast = noCues
  let card: Card = noCard
  const sharedLadders = createShare<CallView["ladders"]>()
  const sharedRest = createShare<Rest>()
  let last: { readonly rest: Rest; readonly view: CallView } | null = null
  /** The current rung on show. It is looked at again when somebody stops or another begins, so that it does not flicker. */
  let rung: { readonly turnId: string; readonly live: string | null; readonly lines: readonly string[] } | null = null
  let turns: CallView["turns"] = []
  let heard: CallView["heard"] = []
  /** Something that is worked out turn by turn changed since `folded` was read. */
  let stale = true
  let folded = fold.read()

  const takeChanges = (from: number): void => {
    const { turns: all } = conversation
    listener.hear(all, from)
    const momentsOf = new Map(listener.heard.slice(from).map(({ turnId, moments }) => [turnId, moments]))
    measuring.takeTurns(all, from, (turn) => momentsOf.get(turn.id) ?? [])
    fold.takeTurns(all, listener.heard, from)
    turns = all.slice()
    heard = listener.heard.slice()
    stale = true
  }

  const refresh = (): void => {
    const from = conversation.takeChanged()
    if (from !== null) takeChanges(from)
    if (stale) folded = fold.read()
    stale = false
  }

  const take = (event: CallEvent): void => {
    if (isLadderEvent(event)) {
      fold.takeEvent(event)
      stale = true
      rung = null
      return
    }
    switch (event.kind) {
      case "health":
        health = event.health
        measuring.takeHealth(event.health)
        break
      case "people":
        conversation.takePeople(event.self, event.others)
        break
      case "side":
        conversation.takeSide(event.speaker, event.side)
        break
      case "presenting":
        presenting = event.on
        break
      case "muted":
        silenced = event.on
        break
      case "talking":
        measuring.takeTalking(event.side, event.at)
        talkingSince = event.side === "me" ? (talkingSince ?? event.at) : null
        break
      case "cue-shown":
        cues = cueShown(cues, event)
        break
      case "cue-dismissed":
        cues = cueDismissed(cues, event)
        break
      case "question":
        card = questionDone(card, event)
        break
      case "tick":
        hand = { ...hand, ticks: [...hand.ticks, event] }
        break
      case "journey":
        hand = { ...hand, journey: [...hand.journey, event] }
        break
      case "promise":
        hand = { ...hand, promises: [...hand.promises, event] }
        break
      case "fit":
        hand = { ...hand, fit: event.fit }
        break
      case "note":
        hand = { ...hand, notes: [...hand.notes, { at: event.at, text: event.text }] }
        break
      case "wrong": {
        refresh()
        listener.takeWrong({ turnId: event.turnId, moment: event.moment, from: event.from })
        if (event.moment === "backchannel") conversation.takeSpoken(event.turnId)
        const index = turns.findIndex(({ id }) => id === event.turnId)
        if (index >= 0) takeChanges(Math.min(index, conversation.takeChanged() ?? index))
      }
    }
  }

  const newestTurns = (): Turn[] => {
    const found: Turn[] = []
    for (let i = turns.length - 1; i >= 0 && found.length < newest; i -= 1) {
      const turn = turns[i]
      if (turn && !turn.backchannel) found.unshift(turn)
    }
    return found
  }

  const newestOfMine = (): CardFacts["mine"] => {
    const turn = newestTurns()
      .slice(-2)
      .findLast(({ side }) => side === "me")
    const index = turn ? turns.lastIndexOf(turn) : -1
    return turn ? { turn, moments: heard[index]?.moments ?? [] } : null
  }

  const newestOfTheirs = (): Turn | null =>
    turns.findLast(({ side, backchannel }) => side === "theirs" && !backchannel) ?? null

  return {
    takeRow: (row) => conversation.takeRow(row),
    takeEvent: take,
    view(at) {
      refresh()
      const { meKnown } = conversation
      const lastTurns = newestTurns()
      const lastTurn = lastTurns.at(-1) ?? null
      if (!rung || rung.turnId !== lastTurn?.id || at - lastTurn.end >= pauseMs) {
        const ladder = liveLadder(folded.ladders, playbook.climb)?.ladder ?? null
        const lines = ladder ? wordingsFor(ladder, playbook, words) : []
        rung = { turnId: lastTurn?.id ?? "", live: ladder?.id ?? null, lines }
      }
      const ladders = sharedLadders(shownLadders(folded.ladders, rung.live))
      const live = liveLadder(folded.ladders, playbook.climb)
      const shownLive = ladders.find(({ id }) => id === rung?.live) ?? null
      const journey = journeyByHand(folded.journey, hand.journey)
      const whyDepth = Math.max(0, ...ladders.map(({ depth }) => depth))
      const measures = measuring.read(at, meKnown, whyDepth)
      const emptyStage = hearing ? emptyStageOf(journey) : null
      cues = decideCue(
        {
          at,
          startedAt: setup.startedAt,
          planned: setup.planned,
          kind,
          nudge: setup.nudge,
          muted,
          settings: playbook.cues,
          longStretchMs,
          talkShareTo: talkShare.to,
          health,
          presenting,
          silenced,
          meKnown: meKnown || health?.state === "manual",
          lastTurns,
          talkingSince,
          exchange: folded.exchange,
          ladders,
          live: live?.ladder ?? null,
          waits: live?.waits ?? false,
          journey,
          recentTalkShare: measures.recentTalkShare,
          saidBack: hand.ticks.findLast(({ item }) => item === "said-back")?.on ?? false,
          fit: hand.fit,
        },
        cues,
      )
      card = cardAt(card, {
        at,
        kind,
        playbook,
        ownQuestions: setup.ownQuestions ?? new Set<string>(),
        prepared: setup.prepared,
        hearing,
        textOf: (turnId) => turns.findLast(({ id }) => id === turnId)?.text ?? null,
        theirs: newestOfTheirs(),
        last: lastTurn,
        mine: newestOfMine(),
        cue: cues.showing,
        live: shownLive,
        waits: live?.waits ?? false,
        wordings: rung.lines,
        emptyStage,
      })
      const rest = sharedRest({
        speakers: conversation.speakers,
        meKnown,
        ladders,
        liveLadderId: shownLive?.id ?? null,
        journey,
        emptyStage,
        checklist: checklistOf(folded.listened, ladders, measures, hand.ticks),
        measures,
        promises: promisesByHand(folded.promises, hand.promises),
        fit: hand.fit,
        notes: hand.notes,
        cue: cues.showing,
        next: card.question,
        wordings: shownLive ? rung.lines : [],
      })
      // Turns and moments are the same objects already when nothing was said: comparing thousands of them would cost.
      if (last?.rest !== rest || last.view.turns !== turns || last.view.heard !== heard)
        last = { rest, view: { turns, heard, ...rest } }
      return last.view
    },
  }
}
