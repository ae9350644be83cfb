import type { Health, HealthState } from "~domain/records/health"
import type { Layer } from "~domain/records/row"
import type { Presence } from "~messaging/port"
import type { Look } from "./adapter"

/** In a call so long with nothing read, the page is not understood. */
const blindMs = 30_000
/** Words seen to change so long with none of them read: the page is not understood. */
const unreadMs = 10_000
/** Captions may be gone for a moment while the page rebuilds them. */
const goneMs = { on: 2_000, off: 2_000, unknown: 10_000 } as const
/**
 * Where a tool shows captions only while somebody speaks, that they are gone is silence as long as the page says that they are on.
 * Where it says nothing, so long a silence is none.
 */
const silenceMs = { on: Infinity, off: goneMs.off, unknown: 60_000 } as const

/** What the watcher knows now. Times in epoch ms. */
export interface Hearing {
  readonly presence: Presence
  /** Since when the presence is that. */
  readonly since: number
  /** Can captions of this page be read at all, and may they? */
  readonly listening: boolean
  readonly captions: Look["captions"]
  /** How the captions were found; null while they are not found. */
  readonly layer: Layer | null
  /** Since when there are no captions to be found, or null. */
  readonly missingSince: number | null
  /** Do those that were found leave the page while nobody speaks? */
  readonly fades: boolean
  /** When the last caption was read, or null. */
  readonly readAt: number | null
  /** Since when text changes where captions stand and none of it can be read, or null. */
  readonly unreadSince: number | null
}

/** The state, and since when it is so as far as it can be told. */
const stateOf = (now: Hearing, at: number): readonly [HealthState, number] => {
  if (now.presence !== "in") return ["outside", at]
  if (!now.listening) return ["manual", at]
  const read = now.readAt !== null && now.readAt >= now.since
  if (now.missingSince !== null && at - now.missingSince >= (now.fades ? silenceMs : goneMs)[now.captions]) {
    if (now.captions === "off") return ["captions-off", now.missingSince]
    if (read) return ["lost", now.missingSince]
  }
  if (now.unreadSince !== null && at - now.unreadSince >= unreadMs) return ["blind", now.unreadSince]
  if (read) return ["hearing", at]
  return at - now.since >= blindMs ? ["blind", now.since] : ["waiting", at]
}

/** What can be heard, after what was said before. `at` is since when, as far as it is known, and never before the last change. */
export const nextHealth = (before: Health, now: Hearing, at: number): Health => {
  const [state, since] = stateOf(now, at)
  // Captions that are gone for a moment are not found in another way.
  const layer = now.layer ?? (state === before.state ? before.layer : null)
  return state === before.state && layer === before.layer ? before : { state, at: Math.max(since, before.at), layer }
}
