import type { CallRecord } from "./call"

/** Where a call takes place: the meeting if the page tells it, and the tab. `tabId` is null beside a desktop app. */
export interface CallPlace {
  readonly site: string
  readonly meetingId: string | null
  readonly tabId: number | null
}

/** Leaving and joining again within this time of the last sight is the same call. */
export const rejoinMs = 30 * 60 * 1000

/**
 * Is `place` at `at` (epoch ms) still this call? Same site, and the same meeting when both tell one, else the same tab. A clock
 * set back by more than the rejoin time starts a new call.
 */
export const isSameCall = (
  call: Pick<CallRecord, "site" | "meetingId" | "tabId" | "lastSeenAt">,
  place: CallPlace,
  at: number,
): boolean => {
  if (call.site !== place.site || Math.abs(at - call.lastSeenAt) > rejoinMs) return false
  if (call.meetingId !== null && place.meetingId !== null) return call.meetingId === place.meetingId
  return call.tabId !== null && call.tabId === place.tabId
}
