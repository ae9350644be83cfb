import type { Hearing } from "~domain/hearing/moment"
import type { CallRecord } from "~domain/records/call"
import type { Options } from "~domain/records/options"
import type { Preparation } from "~domain/records/preparation"
import type { KeptRow } from "~domain/records/row"
import { createCoach, type Coach, type CoachSetup } from "./coach"
import type { CallEvent } from "./event"

/** What the coach knows of a call before it hears anything. */
export const setupFor = (
  call: Pick<CallRecord, "kind" | "plannedMinutes" | "startedAt">,
  preparation: Pick<Preparation, "questions"> | null,
  options: Pick<Options, "ownNames" | "playbook" | "nudge" | "mutedCues">,
  hearing: Hearing | null,
): CoachSetup => ({
  kind: call.kind,
  planned: call.plannedMinutes * 60_000,
  startedAt: call.startedAt,
  ownNames: options.ownNames,
  playbook: options.playbook,
  nudge: options.nudge,
  mutedCues: options.mutedCues,
  prepared: preparation?.questions.filter((question) => question.trim() !== "") ?? [],
  hearing,
})

/**
 * A coach that knows what was kept of a call, as if it had been there: rows by their first sight, events as they were written,
 * and what was done by hand after everything that was heard until then.
 */
export const recall = (
  setup: CoachSetup,
  kept: { readonly rows: readonly KeptRow[]; readonly events: readonly CallEvent[] },
): Coach => {
  const coach = createCoach(setup)
  let next = 0
  const takeRowsUntil = (at: number): void => {
    for (let row = kept.rows[next]; row !== undefined && row.firstAt <= at; row = kept.rows[next]) {
      coach.takeRow(row)
      next += 1
    }
  }
  for (const event of kept.events) {
    takeRowsUntil(event.at)
    coach.takeEvent(event)
  }
  takeRowsUntil(Number.POSITIVE_INFINITY)
  return coach
}
