import type { CallEvent } from "~domain/coaching/event"

/** The events that are not among those kept: what is kept twice, with the same moment and content, is one event. */
export const eventsNotIn = (kept: readonly unknown[], events: readonly CallEvent[]): CallEvent[] => {
  const known = new Set(kept.map((event) => JSON.stringify(event)))
  return events.filter((event) => !known.has(JSON.stringify(event)))
}
