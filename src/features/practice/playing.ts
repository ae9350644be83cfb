import { createStore, type StoreApi } from "zustand/vanilla"
import { createCoach, type Coach } from "~domain/coaching/coach"
import type { CallView, Ladder } from "~domain/coaching/view"
import { english } from "~domain/hearing/en/english"
import { defaultPlaybook } from "~domain/playbook/default"
import { discovery } from "~domain/practice/discovery"
import { coachSetupOf, rowsOf } from "~domain/practice/play"
import type { Stretch } from "~domain/practice/sample"

/** What is shown of the sample call, in its own seconds: the way to the third why. The coach hears the whole call. */
const stretches: readonly Stretch[] = [
  { from: 119, to: 140 },
  { from: 150, to: 169 },
  { from: 170, to: 180.5 },
  { from: 195, to: 211 },
  { from: 233, to: 257.5 },
]
/** How much faster than it was said. */
const speed = 1.5
/** How often the coach is looked at, in the time of the call, ms. */
const lookMs = 500

/** How long it plays, ms. */
export const lengthMs = stretches.reduce((sum, { from, to }) => sum + ((to - from) * 1000) / speed, 0)

/** When in the call it is, ms, after `played` ms of the practice. */
const callTime = (played: number): number => {
  let left = played * speed
  for (const { from, to } of stretches) {
    if (left <= (to - from) * 1000) return from * 1000 + left
    left -= (to - from) * 1000
  }
  return (stretches.at(-1)?.to ?? 0) * 1000
}

export interface PracticeState {
  /** How much of it was played, ms. */
  readonly played: number
  readonly playing: boolean
  /** The newest caption, and whose it is; null before anybody spoke. */
  readonly caption: { readonly speaker: string; readonly text: string; readonly isMe: boolean } | null
  readonly view: CallView
  /** The ladder to show: the deepest, and of those the one that is climbed now. */
  readonly ladder: Ladder | null
}

/** A sample call that plays in the page, heard by the real coach. It is kept nowhere. */
export interface Practice extends StoreApi<PracticeState> {
  readonly play: () => void
  readonly pause: () => void
  readonly restart: () => void
  /** So many ms more have passed; nothing while it is paused. */
  readonly pass: (ms: number) => void
}

export const createPractice = (): Practice => {
  const rows = rowsOf(discovery, "practice")
  const setup = coachSetupOf(discovery, { playbook: defaultPlaybook, nudge: "balanced", hearing: english })
  let coach: Coach
  let nextRow: number
  let lookedAt: number
  let shownCue: string | null

  const begin = (): void => {
    coach = createCoach(setup)
    nextRow = 0
    lookedAt = 0
    shownCue = null
    coach.takeEvent({ kind: "health", at: 0, health: { state: "hearing", at: 0, layer: "marks" } })
  }
  /** Lets the coach hear everything until `to` (ms of the call), looking at it as the panel does. */
  const hear = (to: number): CallView => {
    for (let at = lookedAt; ; at = Math.min(at + lookMs, to)) {
      for (let row = rows[nextRow]; row && row.at <= at; row = rows[nextRow]) {
        coach.takeRow(row)
        nextRow += 1
      }
      const view = coach.view(at)
      lookedAt = at
      if (view.cue && view.cue.id !== shownCue) {
        shownCue = view.cue.id
        coach.takeEvent({ kind: "cue-shown", at, cue: view.cue.kind, id: view.cue.id, text: view.cue.kind })
      }
      if (at >= to) return view
    }
  }
  const at = (played: number): Omit<PracticeState, "playing"> => {
    const view = hear(callTime(played))
    const row = rows[nextRow - 1]
    const isLive = ({ id }: Ladder) => Number(id === view.liveLadderId)
    return {
      played,
      view,
      ladder: view.ladders.toSorted((a, b) => b.depth - a.depth || isLive(b) - isLive(a))[0] ?? null,
      caption: row ? { speaker: row.speaker, text: row.text, isMe: row.speaker === discovery.me.name } : null,
    }
  }

  begin()
  const store = createStore<PracticeState>()(() => ({ ...at(0), playing: false }))
  const restart = (): void => {
    begin()
    store.setState({ ...at(0), playing: true })
  }
  return {
    ...store,
    play: () => (store.getState().played >= lengthMs ? restart() : store.setState({ playing: true })),
    pause: () => store.setState({ playing: false }),
    restart,
    pass(ms) {
      const { playing, played } = store.getState()
      if (!playing) return
      const now = Math.min(played + ms, lengthMs)
      store.setState({ ...at(now), playing: now < lengthMs })
    },
  }
}
