import { underscored } from "~domain/text-key"
import type { Turn } from "~domain/conversation/turn"
import type { CueSettings } from "~domain/playbook/schema"
import type { CallKind } from "~domain/records/call-kind"
import type { Health, HealthState } from "~domain/records/health"
import { cueKinds, type CallEvent, type CueKind, type Evidence, type Fit } from "./event"
import type { Exchange } from "./exchange"
import { nextRung } from "./ladder"
import type { Cue, Journey, Ladder } from "./view"

/** How often cues may come; the playbook says how long each waits. */
export type NudgeLevel = "quiet" | "balanced" | "eager"

/** Everything a cue may depend on, at one moment. Times are epoch ms, lengths ms, shares 0–1. */
export interface CueFacts {
  readonly at: number
  readonly startedAt: number
  readonly planned: number
  readonly kind: CallKind
  readonly nudge: NudgeLevel
  readonly muted: ReadonlySet<CueKind>
  readonly settings: CueSettings
  readonly longStretchMs: number
  /** The upper end of the talk share target. */
  readonly talkShareTo: number
  readonly health: Health | null
  readonly presenting: boolean
  readonly silenced: boolean
  readonly meKnown: boolean
  /** The newest turns that are more than a sign of listening, newest last. */
  readonly lastTurns: readonly Turn[]
  /** Said by hand: the rep talks since then. */
  readonly talkingSince: number | null
  readonly exchange: Exchange
  readonly ladders: readonly Ladder[]
  readonly live: Ladder | null
  /** A why on the live ladder waits for its answer. */
  readonly waits: boolean
  readonly journey: Journey
  readonly recentTalkShare: number | null
  readonly saidBack: boolean
  readonly fit: Fit | null
}

/** What was shown and put away so far; the state of the decision. */
export interface CuePast {
  readonly showing: Cue | null
  /** Whys the rep had asked when the shown cue came. */
  readonly probes: number
  readonly shown: ReadonlySet<string>
  readonly dismissed: ReadonlySet<string>
  readonly dismissals: Partial<Record<CueKind, number>>
  readonly lastOf: Partial<Record<CueKind, number>>
  /** When the last cue but health came. */
  readonly last: number | null
}

export const noCues: CuePast = {
  showing: null,
  probes: 0,
  shown: new Set(),
  dismissed: new Set(),
  dismissals: {},
  lastOf: {},
  last: null,
}

/** A speaker who was not heard for so long has stopped for the moment, ms. */
export const quietMs = 3000

/** Does the rep speak at this moment? */
const repSpeaks = ({ at, lastTurns, talkingSince }: Pick<CueFacts, "at" | "lastTurns" | "talkingSince">) => {
  const last = lastTurns.at(-1)
  return talkingSince !== null || (last?.side === "me" && at - last.end < quietMs)
}

interface Wish {
  readonly id: string
  readonly evidence: Evidence | null
}

interface CueRule {
  /** Should the cue come? */
  begins(facts: CueFacts, past: CuePast): Wish | null
  /** Once it came: should it stay? */
  holds(facts: CueFacts, cue: Cue, past: CuePast): boolean
}

const deaf: ReadonlySet<HealthState> = new Set(["lost", "blind", "captions-off"])

const stretch = (facts: CueFacts): Wish | null => {
  if (facts.talkingSince !== null) return { id: `long-stretch:${facts.talkingSince}`, evidence: null }
  const last = facts.lastTurns.at(-1)
  return last?.side === "me" ? { id: `long-stretch:${last.id}`, evidence: null } : null
}

/** The last part of the planned time; never before the middle of a short call. */
const closingTime = ({ at, startedAt, planned, settings }: CueFacts) =>
  at >= startedAt + Math.max(planned - settings.closingMs, planned / 2)

const deepest = (ladders: readonly Ladder[]) => Math.max(0, ...ladders.map(({ depth }) => depth))

const visionMissing = ({ at, startedAt, planned, settings, journey }: CueFacts) =>
  at >= startedAt + planned * settings.visionAt && journey.vision.length === 0

const rules: Record<CueKind, CueRule> = {
  health: {
    begins: ({ health }) => (health && deaf.has(health.state) ? { id: `health:${health.at}`, evidence: null } : null),
    holds: ({ health }) => health !== null && deaf.has(health.state),
  },
  "long-stretch": {
    begins(facts) {
      if (!repSpeaks(facts) || facts.exchange.wantTelling) return null
      const since = facts.talkingSince ?? facts.lastTurns.at(-1)?.start ?? facts.at
      return facts.at - since > facts.longStretchMs ? stretch(facts) : null
    },
    holds: (facts, cue) => stretch(facts)?.id === cue.id && (repSpeaks(facts) || !facts.exchange.handsOver),
  },
  "ask-before-telling": {
    begins({ kind, exchange, settings }) {
      const turnId = exchange.telling[settings.tellingTurns - 1]
      return kind === "demo" || exchange.whyAsked || turnId === undefined
        ? null
        : { id: `ask-before-telling:${turnId}`, evidence: null }
    },
    holds: ({ exchange }, cue) => exchange.telling.some((turnId) => cue.id.endsWith(`:${turnId}`)),
  },
  "go-back": {
    begins({ exchange, settings }) {
      const left = exchange.said.findLast(
        ({ passedBy, turn }) => passedBy && exchange.turns - 1 - turn <= settings.goBackTurns,
      )
      return left ? { id: `go-back:${left.id}`, evidence: left.evidence } : null
    },
    holds: ({ at, exchange, settings }, cue) =>
      at - cue.since < settings.shownMs && exchange.said.some(({ id }) => cue.id === `go-back:${id}`),
  },
  "one-why-deeper": {
    begins(facts) {
      const { at, exchange, live, lastTurns } = facts
      if (exchange.theyWait || facts.waits) return null
      if (visionMissing(facts) && deepest(facts.ladders) === 0)
        return { id: "one-why-deeper:first", evidence: live?.topic ?? null }
      const last = lastTurns.at(-1)
      const speaking = last?.side === "theirs" && at - last.end < quietMs
      if (!live || live.depth === 0 || !nextRung(live) || speaking) return null
      const answer = live.rungs.findLast((rung) => rung.answer)?.answer ?? null
      return { id: `one-why-deeper:${live.id}:${live.depth}`, evidence: answer }
    },
    holds: ({ at, exchange, settings }, cue, past) =>
      at - cue.since < settings.shownMs && exchange.probes <= past.probes,
  },
  "picture-the-change": {
    begins: (facts) =>
      visionMissing(facts) && deepest(facts.ladders) > 0 ? { id: "picture-the-change", evidence: null } : null,
    holds: ({ journey }) => journey.vision.length === 0,
  },
  "hand-the-floor": {
    begins({ at, startedAt, kind, recentTalkShare, talkShareTo, settings }, past) {
      const last = past.lastOf["hand-the-floor"]
      const tooEarly = at - startedAt < settings.recentMs || (last !== undefined && at - last < settings.recentMs)
      return kind !== "demo" &&
        !tooEarly &&
        recentTalkShare !== null &&
        recentTalkShare > talkShareTo + settings.shareOver
        ? { id: `hand-the-floor:${at}`, evidence: null }
        : null
    },
    holds: ({ recentTalkShare, talkShareTo }) => recentTalkShare !== null && recentTalkShare > talkShareTo,
  },
  "say-back": {
    begins: (facts) =>
      (closingTime(facts) || facts.exchange.closing) && !facts.saidBack && !facts.exchange.summary
        ? { id: "say-back", evidence: null }
        : null,
    holds: ({ exchange, saidBack }) => !exchange.summary && !saidBack,
  },
  fit: {
    begins: (facts) => (closingTime(facts) && facts.fit === null ? { id: "fit", evidence: null } : null),
    holds: ({ fit }) => fit === null,
  },
  "promise-noted": {
    begins({ at, exchange: { lastPromise }, lastTurns, settings }) {
      const turn = lastTurns.find(({ id }) => id === lastPromise?.evidence?.turnId)
      return lastPromise && turn && at - turn.end < settings.promiseShownMs
        ? { id: `promise-noted:${lastPromise.id}`, evidence: lastPromise.evidence }
        : null
    },
    holds: ({ at, settings }, cue) => at - cue.since < settings.promiseShownMs,
  },
}

/** Cues that leave by their own time; the others wait for something to happen. */
const timed: ReadonlySet<CueKind> = new Set(["health", "go-back", "one-why-deeper", "promise-noted"])

const silent = (kind: CueKind, { muted, settings, meKnown }: CueFacts, { dismissals }: CuePast) =>
  muted.has(kind) || (dismissals[kind] ?? 0) >= settings.dismissals || (kind !== "health" && !meKnown)

/**
 * Decides what is shown now: the first cue in the order of `cueKinds` whose time it is, or the one that shows already.
 *
 * A cue comes never while the rep speaks (but for the long stretch), never twice for one moment, never within the cool-down
 * since the last one came (but for health), and not while presenting or silenced. A cue that waits for something to happen
 * gives way to later ones when it has been there for `shownMs`.
 */
export const decideCue = (facts: CueFacts, past: CuePast): CuePast => {
  const { at, settings } = facts
  if (facts.presenting || facts.silenced) return past.showing ? { ...past, showing: null } : past
  const before = past.showing
  const stays =
    before &&
    !past.dismissed.has(before.id) &&
    !silent(before.kind, facts, past) &&
    rules[before.kind].holds(facts, before, past)
  const showing = stays ? before : null
  const givesWay = !showing || (!timed.has(showing.kind) && at - showing.since >= settings.shownMs)
  const speaks = repSpeaks(facts)
  const cooling = past.last !== null && at - past.last < settings.coolDownMs[facts.nudge]
  for (const kind of cueKinds) {
    if (kind === showing?.kind) {
      if (givesWay) continue
      break
    }
    if (silent(kind, facts, past) || (speaks && kind !== "long-stretch") || (cooling && kind !== "health")) continue
    const wish = rules[kind].begins(facts, past)
    if (!wish || past.dismissed.has(wish.id) || (kind !== "health" && past.shown.has(wish.id))) continue
    return cueCame({ ...past, showing: { ...wish, kind, since: at }, probes: facts.exchange.probes })
  }
  return showing === before ? past : { ...past, showing }
}

const cueCame = (past: CuePast): CuePast => {
  const { showing } = past
  if (!showing) return past
  const { id, kind, since } = showing
  return {
    ...past,
    shown: new Set([...past.shown, id]),
    lastOf: { ...past.lastOf, [kind]: since },
    last: kind === "health" ? past.last : since,
  }
}

/** A cue that was shown before (after a reload this is all that is known of it). What is known already changes nothing. */
export const cueShown = (past: CuePast, event: Extract<CallEvent, { kind: "cue-shown" }>): CuePast =>
  past.shown.has(event.id)
    ? past
    : cueCame({
        ...past,
        showing: { id: event.id, kind: event.cue, evidence: null, since: event.at },
        probes: Number.POSITIVE_INFINITY,
      })

/** A cue was put away by hand. */
export const cueDismissed = (past: CuePast, event: Extract<CallEvent, { kind: "cue-dismissed" }>): CuePast =>
  past.dismissed.has(event.id)
    ? past
    : {
        ...past,
        showing: past.showing?.id === event.id ? null : past.showing,
        dismissed: new Set([...past.dismissed, event.id]),
        dismissals: { ...past.dismissals, [event.cue]: (past.dismissals[event.cue] ?? 0) + 1 },
      }

const messageName = (kind: CueKind) => `cue_${underscored(kind)}` as const

/** The `_locales` keys of a cue: its few words, and why it is shown. */
export const cueTextKey = (kind: CueKind) => messageName(kind)
export const cueWhyKey = (kind: CueKind) => `${messageName(kind)}_why` as const
