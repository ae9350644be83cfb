import type { CallView, NextQuestion } from "~domain/coaching/view"
import type { CallRecord } from "~domain/records/call"
import type { Health, HealthState } from "~domain/records/health"
import type { Person } from "~domain/records/person"
import type { Preparation } from "~domain/records/preparation"

/**
 * Where the panel is in the life of a call.
 *
 * - `connecting`: nothing is known yet · `none`: no call here, one can be started by hand · `lobby`: waiting to be let in
 * - `running` · `ended`
 */
export type Phase = "connecting" | "none" | "lobby" | "running" | "ended"

/** Why what is heard is not being kept: no room left, the browser keeps the database shut, the call was erased, unknown. */
export type Trouble = "full" | "closed" | "gone" | "failed"

/** The page beside the panel, as it told. */
export interface Page {
  readonly site: string
  readonly origin: string
  readonly meetingId: string | null
  readonly title: string
  readonly canTurnOnCaptions: boolean
  readonly namesHidden: boolean
}

/** What the panel knows of the call besides what is said in it. */
export interface SessionState {
  readonly phase: Phase
  /** The tab the panel stands beside; null beside none. */
  readonly tabId: number | null
  /** null beside no page: by hand. */
  readonly page: Page | null
  /** null while none runs, and when the browser lets nothing be kept. */
  readonly call: CallRecord | null
  readonly preparation: Preparation | null
  readonly person: Person | null
  /** Consent given for this site, and not "not this call". */
  readonly mayRead: boolean
  readonly consented: boolean
  /** What the page says it hears. */
  readonly heard: Health
  /** The report of the page, while the rep looks at it. */
  readonly report: string | null
  /** The rep is showing the captions on the page. */
  readonly pointing: boolean
  /** The rep goes on by hand until captions arrive. */
  readonly byHand: boolean
  /** By hand: who talks now. */
  readonly talking: "me" | "theirs" | null
  readonly presentingOnPage: boolean
  readonly presentingByHand: boolean
  readonly muted: boolean
  /** This context is the one that keeps the call. */
  readonly recording: boolean
  readonly trouble: Trouble | null
}

export const firstSession = (tabId: number | null, at: number): SessionState => ({
  phase: "connecting",
  tabId,
  page: null,
  call: null,
  preparation: null,
  person: null,
  mayRead: false,
  consented: false,
  heard: { state: "outside", at, layer: null },
  report: null,
  pointing: false,
  byHand: false,
  talking: null,
  presentingOnPage: false,
  presentingByHand: false,
  muted: false,
  recording: false,
  trouble: null,
})

/** What the health line says: by hand, unless captions arrive; and nothing of hearing while there is no call. */
export const healthOf = ({ phase, heard, byHand, mayRead, page }: SessionState): HealthState => {
  if (phase === "none") return "outside"
  return page === null || !mayRead || (byHand && heard.state !== "hearing") ? "manual" : heard.state
}

export const isPresenting = ({ presentingOnPage, presentingByHand }: SessionState): boolean =>
  presentingOnPage || presentingByHand

/** What the coach shows, and the clock it was asked at (epoch ms). */
export interface CoachingState {
  readonly view: CallView | null
  readonly at: number
}

/** How the panel stands beside the page, besides what options remember. */
export interface StanceState {
  readonly hidden: boolean
  /** Open although the rep presents: asked for twice by hand. */
  readonly openAnyway: boolean
  /** While its edge is dragged, CSS px; null: as options say. */
  readonly width: number | null
  /** A question while the rep puts it in own words; null: none. */
  readonly ownWords: OwnWords | null
  /** The note while it is typed. */
  readonly note: string
}

/** A question and what has been typed for it. It stays whatever question comes meanwhile. */
export interface OwnWords {
  readonly question: NextQuestion
  readonly text: string
}

/** Nothing is being typed: what belongs to one call only. */
export const nothingTyped = { ownWords: null, note: "" } as const satisfies Partial<StanceState>

export const firstStance: StanceState = { hidden: false, openAnyway: false, width: null, ...nothingTyped }
