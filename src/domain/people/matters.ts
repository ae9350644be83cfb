import type { CallSummary } from "~domain/calls/summary"
import type { Matter, Person } from "~domain/records/person"

/** Most telling first: what they hope for and why, then how it is now. */
const order: readonly Matter["stage"][] = ["vision", "motivation", "present"]

/**
 * What matters to a person, in their words: sentences kept with them, and those that reviews of calls with them keep as evidence.
 * By stage (vision, motivation, present state), the newest first; the same sentence once.
 *
 * @param calls with this person.
 */
export const whatMatters = (
  person: Pick<Person, "matters">,
  calls: readonly Pick<CallSummary, "id" | "said">[],
): readonly Matter[] => {
  const heard = calls.flatMap(({ id: callId, said }) =>
    said.flatMap(({ about, quote, at, turnId }): Matter[] =>
      about === "answer" ? [] : [{ stage: about, quote, at, callId, turnId }],
    ),
  )
  const seen = new Set<string>()
  return [...person.matters, ...heard]
    .toSorted((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage) || b.at - a.at)
    .filter(({ quote }) => {
      const words = quote.trim().toLowerCase()
      if (seen.has(words)) return false
      seen.add(words)
      return true
    })
}
