const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const keptArray = (given: readonly unknown[], kept: readonly unknown[], now: readonly unknown[]): unknown => {
  let i = 0
  while (i < now.length && i < given.length && now[i] === given[i]) i += 1
  const rest = now.slice(i).map((value, k) => keptOf(given[i + k], kept[i + k], value))
  return now.length === kept.length && rest.every((value, k) => Object.is(value, kept[i + k]))
    ? kept
    : [...kept.slice(0, i), ...rest]
}

const keptRecord = (
  given: Readonly<Record<string, unknown>>,
  kept: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): unknown => {
  const made: Record<string, unknown> = {}
  const keys = Object.keys(now)
  let same = keys.length === Object.keys(kept).length
  for (const key of keys) {
    made[key] = keptOf(given[key], kept[key], now[key])
    if (!(key in kept) || !Object.is(made[key], kept[key])) same = false
  }
  return same ? kept : made
}

/** What to keep for `now`, when `kept` was kept for `given`. */
const keptOf = (given: unknown, kept: unknown, now: unknown): unknown => {
  if (Object.is(given, now)) return kept
  if (Object.is(kept, now)) return now
  if (Array.isArray(given) && Array.isArray(kept) && Array.isArray(now)) return keptArray(given, kept, now)
  if (isRecord(given) && isRecord(kept) && isRecord(now)) return keptRecord(given, kept, now)
  return now
}

/**
 * Gives each value back built from as many parts of the one before as are equal, and the very one before when nothing
 * changed. For plain data. A part that is the same object as in the value before costs one comparison, however large it is.
 */
export const createShare = <T>(): ((value: T) => T) => {
  let last: { readonly given: T; readonly kept: T } | null = null
  return (value) => {
    // What is kept is equal to what was given, so it has its type.
    const kept = last ? (keptOf(last.given, last.kept, value) as T) : value
    last = { given: value, kept }
    return kept
  }
}

/** The value built from as many parts of the one before as are equal. */
export const share = <T>(before: T, value: T): T => keptOf(before, before, value) as T
