import type { Guess, Measured } from "~domain/records/review"

/** How a guess stands beside what was measured. Positive `by` means: the rep did it more than they thought. */
export interface Comparison {
  readonly result: "more" | "less" | "about" | "not-guessed" | "not-measured"
  /** Percentage points for talk share, else a count; 0 where nothing is compared. */
  readonly by: number
}

/** A guess this near counts as right: 5 points of talk share, 1 follow-up, the same rung. Ours. */
const near = { talkShare: 5, followUps: 1, whyDepth: 0 }

const compared = (guess: number | null, measured: number | null, tolerance: number): Comparison => {
  if (measured === null) return { result: "not-measured", by: 0 }
  if (guess === null) return { result: "not-guessed", by: 0 }
  const by = measured - guess
  return { result: Math.abs(by) <= tolerance ? "about" : by > 0 ? "more" : "less", by }
}

const points = (share: number | null): number | null => (share === null ? null : Math.round(share * 100))

/** The rep's own guess beside what was measured, one comparison for each of the three questions. */
export const compareGuess = (
  guess: Guess,
  measured: Pick<Measured, "byHand" | "talkShare" | "followUps" | "whyDepth">,
): Record<keyof Guess, Comparison> => ({
  talkShare: compared(points(guess.talkShare), points(measured.talkShare), near.talkShare),
  followUps: compared(
    guess.followUps,
    measured.talkShare === null || measured.byHand ? null : measured.followUps,
    near.followUps,
  ),
  whyDepth: compared(
    guess.whyDepth,
    measured.talkShare === null || measured.byHand ? null : measured.whyDepth,
    near.whyDepth,
  ),
})
