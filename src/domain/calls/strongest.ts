import type { Evidence } from "~domain/coaching/event"
import type { KeptEvidence } from "~domain/records/review"
import { countWords } from "~domain/conversation/word-count"

/** From so many words on, a longer sentence says no more. Ours. */
const full = 12

/**
 * The few of some sentences that say most, in the order they were said: first what was said as the answer to a why, the deeper the
 * stronger, then what a why was asked about, then the fuller sentence.
 */
export const strongestOf = (
  said: readonly Evidence[],
  ladders: KeptEvidence["ladders"],
  most: number,
): readonly Evidence[] => {
  const depths = new Map<string, number>()
  const deepen = (evidence: Evidence | null, depth: number): void => {
    if (evidence !== null) depths.set(evidence.turnId, Math.max(depth, depths.get(evidence.turnId) ?? 0))
  }
  for (const { topic, rungs } of ladders) {
    deepen(topic, 1)
    rungs.forEach(({ answer }, rung) => deepen(answer, rung + 2))
  }
  const depthOf = ({ turnId }: Evidence): number => depths.get(turnId) ?? 0
  const fullness = ({ quote }: Evidence): number => Math.min(full, countWords(quote))
  const chosen = new Set(
    said.toSorted((a, b) => depthOf(b) - depthOf(a) || fullness(b) - fullness(a) || a.at - b.at).slice(0, most),
  )
  return said.filter((evidence) => chosen.has(evidence))
}
