import { recall, setupFor } from "~domain/coaching/recall"
import { hearingFor } from "~domain/hearing/languages"
import { now } from "~platform/clock"
import { endForgottenCalls } from "~storage/calls"
import { purgeDue } from "~storage/keeping"
import { readOptions } from "~storage/options"
import { findPreparation } from "~storage/preparations"
import { refreshBadge } from "./badge"

export const upkeepAlarm = "upkeep"
export const upkeepMinutes = 60

/** Ends calls nobody sees any more, deletes transcripts whose time is over, and counts what waits. At start-up and every hour. */
export const upkeep = async (): Promise<void> => {
  const at = now()
  await endForgottenCalls(at)
  await purgeDue(at, async (call, transcript) => {
    const preparation = call.preparationId === null ? null : await findPreparation(call.preparationId)
    const setup = setupFor(call, preparation, await readOptions(), hearingFor(call.language))
    return recall(setup, transcript).view(call.lastSeenAt)
  })
  await refreshBadge()
}
