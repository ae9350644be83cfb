import { defaultOptions } from "~domain/records/defaults"
import type { Row } from "~domain/records/row"
import { database } from "~storage/database"
import { startCall, type StartedCall } from "~storage/calls"

/** A moment to count from: 2026-03-02 09:00 UTC. */
export const t0 = Date.UTC(2026, 2, 2, 9)
export const seconds = (n: number): number => n * 1000
export const minutes = (n: number): number => n * 60_000
export const days = (n: number): number => n * 86_400_000

/** An empty database, as after an install. */
export const emptyDatabase = async (): Promise<void> => {
  await database.delete()
  await database.open()
}

export const meet = { site: "google-meet", meetingId: "abc-defg-hij", tabId: 7, title: "Weekly", names: [] as string[] }

/** Starts a call, by default on Meet at `t0`. */
export const started = (
  change: Partial<typeof meet & { keeping: "until-reviewed" | "never" | "always" }> = {},
  at = t0,
): Promise<StartedCall> => {
  const { keeping = "until-reviewed", ...place } = change
  return startCall({ ...meet, ...place }, { ...defaultOptions, keeping }, at)
}

/** One caption of a call. */
export const row = (callId: string, n: number, text: string, at = t0 + seconds(n)): Row => ({
  callId,
  seq: n,
  key: `r1:${n}`,
  at,
  speaker: n % 2 === 0 ? "Ada" : "Dana Okafor",
  text,
  layer: "marks",
})
