import type { KeptEvidence, PromiseRecord } from "~domain/records/review"
import type { KnownFields } from "./fill"

/** The last thing they said in a stage of the journey. */
const lastOf = (evidence: KeptEvidence | null, stage: KeptEvidence["journey"][number]["stage"]): string =>
  evidence?.journey.findLast((kept) => kept.stage === stage)?.evidence.quote ?? ""

/**
 * What a reviewed call knows for the fields of a mail: their words for each stage of the journey, the words worth quoting, and
 * what the rep promised and still owes, one a line, with the day it is due unless it says so itself.
 */
export const knownFromCall = (
  evidence: KeptEvidence | null,
  promises: readonly (Pick<PromiseRecord, "text" | "state"> & { readonly due: string | null })[],
): KnownFields => {
  const [present, motivation, vision] = [
    lastOf(evidence, "present"),
    lastOf(evidence, "motivation"),
    lastOf(evidence, "vision"),
  ]
  return {
    present,
    motivation,
    vision,
    quote: motivation || vision || present,
    promises: promises
      .filter(({ state }) => state === "open" || state === "late")
      .map(({ text, due }) => `– ${text}${due === null || text.includes(due) ? "" : ` (${due})`}`)
      .join("\n"),
  }
}
