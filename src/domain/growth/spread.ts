/** The middle of some values and where the middle half of them lies. */
export interface Spread {
  readonly count: number
  readonly median: number
  readonly from: number
  readonly to: number
}

/**
 * Quantile `q` (0–1) of sorted values, between two neighbours by their distance: type 7 of Hyndman and Fan (1996), the usual one
 * of spreadsheets.
 */
const quantile = (sorted: readonly number[], q: number): number => {
  const place = (sorted.length - 1) * q
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return low + (high - low) * (place - Math.floor(place))
}

/** Median and middle half (first to third quartile) of some values; null when there are none. */
export const spreadOf = (values: readonly number[]): Spread | null => {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  return {
    count: sorted.length,
    median: quantile(sorted, 0.5),
    from: quantile(sorted, 0.25),
    to: quantile(sorted, 0.75),
  }
}
