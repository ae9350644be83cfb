/** There is no room left on this computer. What was saved before is still there; what was being saved is not. */
export class StorageFull extends Error {
  override readonly name = "StorageFull"
}

/** The browser does not let the extension keep anything here ("block all cookies", or a sandboxed page). */
export class StorageClosed extends Error {
  override readonly name = "StorageClosed"
}

/** The record was erased meanwhile, here or in another page. */
export class RecordGone extends Error {
  override readonly name = "RecordGone"
}

const closedNames: readonly string[] = [
  "MissingAPIError",
  "OpenFailedError",
  "SecurityError",
  "InvalidStateError",
  "UnknownError",
  "DatabaseClosedError",
]

const namesOf = (error: unknown): readonly string[] =>
  error instanceof Error
    ? [error.name, ...namesOf((error as { inner?: unknown }).inner ?? (error as { cause?: unknown }).cause)]
    : []

/** The same error in our words, when it is one of ours; anything else as it came. */
export const storageError = (error: unknown): unknown => {
  const names = namesOf(error)
  const text = error instanceof Error ? error.message : String(error)
  if (names.includes("QuotaExceededError") || /quota/i.test(text)) return new StorageFull(text, { cause: error })
  if (names.some((name) => closedNames.includes(name))) return new StorageClosed(text, { cause: error })
  return error
}

/**
 * Does `work` on the storage.
 *
 * @throws StorageFull when nothing more fits, StorageClosed when the browser keeps it shut.
 */
export const stored = async <T>(work: () => PromiseLike<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw storageError(error)
  }
}
