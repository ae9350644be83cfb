import type { CallView } from "~domain/coaching/view"
import { journeyStages } from "~domain/coaching/event"
import type { KeptEvidence, Measured } from "./review"

/** Most quotes of one call that outlive its transcript. */
export const maxQuotes = 40

/** What was measured, as it stays when the transcript is gone. */
export const measuredOf = ({ measures }: Pick<CallView, "measures">): Measured => ({
  byHand: measures.byHand,
  talkShare: measures.talkShare,
  followUps: measures.followUps.length,
  whyDepth: measures.whyDepth,
  questions: measures.questions,
  longestStretchMs: measures.longestStretch?.ms ?? null,
  longestStoryMs: measures.longestStory?.ms ?? null,
  switchesPerMinute: measures.switchesPerMinute,
  tellingShare: measures.tellingShare,
  tellingOnTheirWords: measures.tellingOnTheirWords,
  pace: measures.pace,
  minutesHeard: measures.minutesHeard,
  gaps: measures.gaps.map(({ from, to }) => ({ from, to })),
})

/**
 * The quotes that stay when the transcript is gone, at most `maxQuotes` less those that promises already take: the deepest
 * ladders first, then the journey (each stage in turn, so that none is crowded out), then the checklist, then the rep's questions
 * about their words. A tick stays even when there is no more room for its quote.
 */
export const evidenceOf = (
  view: Pick<CallView, "ladders" | "journey" | "checklist" | "measures">,
  takenByPromises: number,
): KeptEvidence => {
  let room = Math.max(0, maxQuotes - takenByPromises)
  const fits = (quotes: number): boolean => {
    if (quotes > room) return false
    room -= quotes
    return true
  }

  const ladders = view.ladders
    .toSorted((a, b) => b.depth - a.depth)
    .flatMap(({ topic, rungs }) => {
      if (!fits(1)) return []
      // From the first rung that does not fit, so that no rung takes the place of another.
      const full = rungs.findIndex(({ question, answer }) => !fits(Number(question !== null) + Number(answer !== null)))
      const kept = full === -1 ? rungs : rungs.slice(0, full)
      return [{ topic, rungs: kept.map(({ question, answer }) => ({ question, answer })) }]
    })

  const longest = Math.max(...journeyStages.map((stage) => view.journey[stage].length))
  const turns = Array.from({ length: longest }, (_, index) =>
    journeyStages.flatMap((stage) => {
      const evidence = view.journey[stage][index]
      return evidence === undefined ? [] : [{ stage, evidence }]
    }),
  ).flat()
  const journey = turns.filter(() => fits(1))

  const checklist = view.checklist
    .filter(({ ticked }) => ticked)
    .map(({ id, evidence }) => ({ item: id, evidence: evidence !== null && fits(1) ? evidence : null }))

  const followUps = view.measures.followUps.filter(() => fits(1))

  return { ladders, journey, checklist, followUps }
}
