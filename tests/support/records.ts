import type { Evidence } from "~domain/coaching/event"
import type { CallView } from "~domain/coaching/view"
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

/** A sentence with its place. */
export const said = (quote: string, at = t0): Evidence => ({ turnId: `t-${quote}`, quote, at })

/** A stone of the library. */
export const glenmore = {
  title: "Glenmore, from nine calls to one",
  link: "https://example.com/glenmore",
  kind: "case-study",
  helpsWith: "visits planned by phone",
} as const

/** What the coach sees of a call: two rungs, one stage, one tick. */
export const view = (change: Partial<CallView> = {}): CallView => ({
  turns: [],
  heard: [],
  speakers: [],
  meKnown: true,
  ladders: [
    {
      id: "l1",
      topic: said("We lose two days"),
      depth: 2,
      rungs: [
        { question: said("Why?"), answer: said("The export is by hand"), byHand: false },
        { question: said("How come?"), answer: said("Nobody had time"), byHand: false },
      ],
    },
  ],
  liveLadderId: null,
  journey: { present: [said("It is all by hand")], motivation: [], vision: [] },
  emptyStage: "motivation",
  checklist: [
    { id: "followed-up", mode: "heard", ticked: true, byHand: false, evidence: said("How come?") },
    { id: "third-why", mode: "heard", ticked: false, byHand: false, evidence: null },
  ],
  measures: {
    byHand: false,
    myWords: 40,
    theirWords: 60,
    talkShare: 0.4,
    recentTalkShare: 0.4,
    longestStretch: { ms: 9000, evidence: said("So") },
    longestStory: null,
    switchesPerMinute: 3,
    questions: 4,
    followUps: [said("How come?")],
    whyDepth: 2,
    tellingShare: 0.1,
    tellingOnTheirWords: 0,
    pace: null,
    minutesHeard: 30,
    gaps: [],
  },
  promises: [],
  fit: null,
  notes: [{ at: t0, text: "two days" }],
  cue: null,
  next: null,
  wordings: [],
  ...change,
})
