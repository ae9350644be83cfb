import type { Evidence } from "~domain/coaching/event"
import type { Turn } from "~domain/conversation/turn"

/** How far back a quote can be picked from, and how much of it is offered. */
const lastTurns = 8
const lastSentences = 10

/** The last sentences of the other side, newest first, to be picked by hand. */
export const lastOfTheirs = (turns: readonly Turn[], language: string): readonly Evidence[] => {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" })
  const theirs: Turn[] = []
  for (let i = turns.length - 1; i >= 0 && theirs.length < lastTurns; i -= 1) {
    const turn = turns[i]
    if (turn && turn.side !== "me" && turn.side !== "ours" && !turn.backchannel) theirs.push(turn)
  }
  return theirs
    .flatMap((turn) =>
      [...segmenter.segment(turn.text)]
        .map(({ segment }) => segment.trim().slice(0, 2000))
        .filter((quote) => quote !== "")
        .toReversed()
        .map((quote) => ({ turnId: turn.id, quote, at: turn.end })),
    )
    .slice(0, lastSentences)
}

/** Words that were not heard but typed, as evidence. */
export const typed = (quote: string, at: number): Evidence => ({ turnId: "by-hand", quote, at })
