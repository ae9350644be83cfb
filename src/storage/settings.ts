import { createStore, type StoreApi } from "zustand/vanilla"
import type { Options } from "~domain/records/options"
import { openOptions, takeRepaired } from "./options"
import { failureWords } from "./words"

/** What some options become, given all of them. It may be worked out more than once. */
export type SettingsChange = (now: Options) => Partial<Options>

export interface SettingsState {
  /** As the user sees them: what is kept, with what is not yet kept laid over it. */
  readonly options: Options
  /** Places that were damaged when the page opened, or repaired since one was open, and took their default (`panel.width`). */
  readonly repaired: readonly string[]
  readonly saving: "untouched" | "saving" | "saved" | "failed"
  /** Why it could not be kept, in the user's words. */
  readonly problem: string | null
}

/** The options on a page where they are changed: shown at once, kept at once, and never taken off the screen by a failure. */
export interface Settings extends StoreApi<SettingsState> {
  readonly change: (change: SettingsChange) => void
  /** Tries again to keep what could not be kept. */
  readonly retry: () => void
  /** When everything changed so far is kept, or has failed. */
  settled(): Promise<void>
  close(): void
}

const patchOf = (options: Options, changes: readonly SettingsChange[]): Partial<Options> => {
  let patch: Partial<Options> = {}
  for (const change of changes) patch = { ...patch, ...change({ ...options, ...patch }) }
  return patch
}

/** `next`, with every field that is as before being the same object as before: what shows it need not be drawn anew. */
const sharing = (before: Options, next: Options): Options =>
  Object.fromEntries(
    Object.entries(next).map(([name, value]) => {
      const old = before[name as keyof Options]
      return [name, JSON.stringify(old) === JSON.stringify(value) ? old : value]
    }),
  ) as Options

/** Reads the options and follows what other pages change in them, until `close`. One for each page, opened by its entry. */
export const openSettings = async (): Promise<Settings> => {
  const kept = await openOptions()
  const repaired = [...new Set([...kept.getState().repaired, ...(await takeRepaired())])]
  /** Oldest first; a change stays here until it is kept. */
  let unsaved: readonly SettingsChange[] = []
  let writing = false
  let queue: Promise<void> = Promise.resolve()

  const store = createStore<SettingsState>()(() => ({
    options: kept.getState().options,
    repaired,
    saving: "untouched",
    problem: null,
  }))
  const shown = (): Options => {
    const { options } = kept.getState()
    return sharing(store.getState().options, { ...options, ...patchOf(options, unsaved) })
  }
  // While it is written, what is kept may already hold what is still to be laid over it.
  const unfollow = kept.subscribe(() => {
    if (!writing) store.setState({ options: shown() })
  })

  const write = async (): Promise<void> => {
    const batch = unsaved
    if (batch.length === 0) return
    writing = true
    try {
      await kept.update((now) => patchOf(now, batch))
      // What this page says itself is not said again by the next one.
      if (repaired.length > 0) await takeRepaired()
      unsaved = unsaved.slice(batch.length)
      store.setState({ options: shown(), saving: unsaved.length === 0 ? "saved" : "saving", problem: null })
    } catch (error) {
      store.setState({ saving: "failed", problem: failureWords(error, "options_not_saved") })
    } finally {
      writing = false
    }
  }
  const save = (): void => {
    store.setState({ saving: "saving" })
    queue = queue.then(write)
  }

  return {
    ...store,
    change(change) {
      unsaved = [...unsaved, change]
      store.setState(({ options }) => ({ options: { ...options, ...change(options) } }))
      save()
    },
    retry: save,
    settled: () => queue,
    close() {
      unfollow()
      kept.close()
    },
  }
}
