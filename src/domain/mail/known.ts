import { firstName } from "~domain/people/first-name"
import type { Matter } from "~domain/records/person"
import type { KeptEvidence, PromiseRecord } from "~domain/records/review"
import type { KnownFields } from "./fill"

/** The last thing they said in a stage of the journey. */
const lastOf = (evidence: KeptEvidence | null, stage: Matter["stage"]): string =>
  evidence?.journey.findLast((kept) => kept.stage === stage)?.evidence.quote ?? ""

/** Somebody a mail is written to, as far as they are known. */
export interface Known {
  /** A name or an address: an address is nothing to call somebody by. */
  readonly name: string
  readonly company: string
  /** What the last call left of their words. */
  readonly evidence: KeptEvidence | null
  /** In their words, what matters most first. */
  readonly matters: readonly Matter[]
  readonly promises: readonly (Pick<PromiseRecord, "text" | "state"> & { readonly due: string | null })[]
}

/**
 * What is known of somebody for the fields of a mail: what one calls them and oneself, their words for each stage of the journey (from
 * the last call, else those kept with them), the words worth quoting, and what the rep promised and still owes, one a
 * line, with the day it is due unless it says so itself.
 */
export const knownOf = ({ name, company, evidence, matters, promises }: Known, ownNames: readonly string[]) => {
  const heard = {
    present: lastOf(evidence, "present"),
    motivation: lastOf(evidence, "motivation"),
    vision: lastOf(evidence, "vision"),
  }
  const said = (stage: Matter["stage"]): string =>
    heard[stage] || (matters.find((matter) => matter.stage === stage)?.quote ?? "")
  return {
    name: name.includes("@") ? "" : firstName(name),
    company,
    me: firstName(ownNames[0] ?? ""),
    present: said("present"),
    motivation: said("motivation"),
    vision: said("vision"),
    quote: heard.motivation || heard.vision || heard.present || (matters[0]?.quote ?? ""),
    promises: promises
      .filter(({ state }) => state === "open" || state === "late")
      .map(({ text, due }) => `– ${text}${due === null || text.includes(due) ? "" : ` (${due})`}`)
      .join("\n"),
  } satisfies KnownFields
}
