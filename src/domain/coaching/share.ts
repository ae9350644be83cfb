const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)

const sharedUnknown = (before: unknown, after: unknown): unknown => {
  if (Object.is(before, after)) return before
  if (Array.isArray(before) && Array.isArray(after)) {
    const old: readonly unknown[] = before
    const now: readonly unknown[] = after
    let made: unknown[] | null = null
    for (let i = 0; i < now.length; i += 1) {
      const value = sharedUnknown(old[i], now[i])
      if (Object.is(value, now[i])) continue
      made ??= now.slice()
      made[i] = value
    }
    const shared = made ?? now
    return shared.length === old.length && shared.every((value, i) => Object.is(value, old[i])) ? before : shared
  }
  if (isRecord(before) && isRecord(after)) {
    const made: Record<string, unknown> = {}
    for (const key of Object.keys(after)) made[key] = sharedUnknown(before[key], after[key])
    const keys = Object.keys(made)
    return keys.length === Object.keys(before).length &&
      keys.every((key) => key in before && Object.is(made[key], before[key]))
      ? before
      : made
  }
  return after
}

/**
 * The new value built from as many parts of the old one as are equal, and the old one itself when nothing changed. For plain
 * data. Parts that are already shared cost one comparison.
 */
export const share = <T>(before: T, after: T): T => sharedUnknown(before, after) as T
