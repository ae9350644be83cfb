import type { Presence } from "~messaging/port"
import type { Look } from "./adapter"

/** A call page where nothing can be recognised is taken for a call after this time: better said blind than silent. */
const unclearMs = 5_000

export interface PresenceState {
  readonly presence: Presence
  /** Since when, epoch ms. For a page taken for a call: since nothing could be recognised. */
  readonly since: number
  /** Since when the page shows something else than `presence`, or null. */
  readonly doubtSince: number | null
  /** Only taken for a call, because nothing on the page can be recognised. */
  readonly guessed: boolean
}

export const firstPresence = (at: number): PresenceState => ({
  presence: "none",
  since: at,
  doubtSince: null,
  guessed: false,
})

/**
 * Where somebody is after one more look. A call whose controls are gone has ended only after `graceMs`: tools take them away
 * for a moment on their own.
 */
export const nextPresence = (
  state: PresenceState,
  shown: Look["presence"],
  at: number,
  graceMs: number,
): PresenceState => {
  const turn = (presence: Presence, since = at): PresenceState => ({
    presence,
    since,
    doubtSince: null,
    guessed: false,
  })
  if (shown === "in") return state.presence === "in" ? { ...state, doubtSince: null, guessed: false } : turn("in")
  if (shown === "unclear" && state.guessed) return state
  const doubtSince = state.doubtSince ?? at
  if (state.presence === "in") {
    if (shown === "ended" || at - doubtSince >= graceMs) return turn("ended")
    return { ...state, doubtSince }
  }
  if (state.presence === "ended") return shown === "none" || shown === "lobby" ? turn(shown) : state
  if (shown === "unclear")
    return at - doubtSince >= unclearMs ? { ...turn("in", doubtSince), guessed: true } : { ...state, doubtSince }
  const next = shown === "idle" ? "lobby" : shown
  return next === state.presence ? { ...state, doubtSince: null } : turn(next)
}
