import type { Hearing } from "~domain/hearing/moment"
import type { Playbook } from "~domain/playbook/schema"
import type { CallKind } from "~domain/records/call-kind"
import type { Row } from "~domain/records/row"
import type { CallEvent, CueKind } from "./event"
import type { CallView } from "./view"

export type NudgeLevel = "quiet" | "balanced" | "eager"

/** What is known before the call starts. */
export interface CoachSetup {
  readonly kind: CallKind
  /** Planned length, ms. */
  readonly planned: number
  /** When the call began, epoch ms. */
  readonly startedAt: number
  readonly ownNames: readonly string[]
  readonly playbook: Playbook
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
  takeRow(row: Row): void
  takeEvent(event: CallEvent): void
  /** The view at `at` (epoch ms); cues that end or begin by time alone are decided here. */
  view(at: number): CallView
}
