import * as z from "zod/mini"
import { createStore, type StoreApi } from "zustand/vanilla"
import { defaultOptions } from "~domain/records/defaults"
import { stepUp, type Migration } from "~domain/records/migrations"
import { optionsSchema, type Options } from "~domain/records/options"
import { repair } from "~domain/records/repair"
import { onStoredChange, readStored, removeStored, writeStored } from "~platform/browser"
import { withLock } from "~platform/locks"
import { stored } from "./errors"
import { optionsKey as key } from "./options-key"

const damagedKey = "options.damaged"
const repairedKey = "options.repaired"

/** Steps for options of earlier versions. */
const optionsMigrations: readonly Migration[] = []
const currentVersion = 1

/** Options as they are now, and the places that were damaged and took their default (`panel.width`); empty when all was well. */
export interface OptionsState {
  readonly options: Options
  readonly repaired: readonly string[]
}

/**
 * Reads what was kept: only fields that the user set are in it, so that better defaults reach everybody who never touched them.
 * Never throws on any content.
 */
export const optionsFrom = (raw: unknown): OptionsState => {
  if (raw === undefined) return { options: defaultOptions, repaired: [] }
  const stepped = stepUp(currentVersion, optionsMigrations, raw)
  if (!stepped.ok) return { options: defaultOptions, repaired: ["options"] }
  const { value, repaired } = repair(optionsSchema, stepped.record, defaultOptions)
  return { options: value, repaired }
}

/** The options now, for contexts that need them once. */
export const readOptions = async (): Promise<Options> =>
  optionsFrom(await stored(() => readStored("local", key))).options

/** The options as they are kept, unchecked: for a backup. Undefined: none was ever set. */
export const readKeptOptions = (): Promise<unknown> => stored(() => readStored("local", key))

/**
 * Puts the options of a backup in place of these, repaired where they are damaged. Consent, the mail pages that
 * may be read and the day's notice stay, and when this browser was installed, exported and offered a backup. With undefined none is set any more.
 */
export const replaceKeptOptions = (raw: unknown): Promise<Options> =>
  write((kept) => {
    const { options } = optionsFrom(raw)
    const own: (keyof Options)[] = ["consent", "mailSites", "notices", "installedAt", "lastExportAt", "backupOfferedAt"]
    const taken = Object.entries(options).filter(
      ([field]) => isField(raw, field) && !own.includes(field as keyof Options),
    )
    const stays = Object.entries(kept).filter(([field]) => own.includes(field as keyof Options))
    return Object.fromEntries([...taken, ...stays])
  })

const isField = (raw: unknown, field: string): boolean =>
  typeof raw === "object" && raw !== null && Object.hasOwn(raw, field)

export type OptionsChange = Partial<Options> | ((now: Options) => Partial<Options>)

/**
 * Sets some options and leaves the others alone; contexts take turns. What was damaged is first put aside under its own key.
 *
 * @throws ZodError when a value does not fit, StorageFull when it cannot be kept; either way nothing has changed.
 */
export const updateOptions = (change: OptionsChange): Promise<Options> =>
  write((kept, { options }) => {
    const patch = typeof change === "function" ? change(options) : change
    const next = z.parse(optionsSchema, { ...options, ...patch })
    const fields = [...Object.keys(kept), ...Object.keys(patch)] as (keyof Options)[]
    return Object.fromEntries(fields.map((field) => [field, next[field]]))
  })

const write = (change: (kept: Partial<Options>, state: OptionsState) => Partial<Options>): Promise<Options> =>
  withLock(key, () =>
    stored(async () => {
      const raw = await readStored("local", key)
      const state = optionsFrom(raw)
      const kept = Object.fromEntries(
        Object.entries(state.options).filter(([field]) => isField(raw, field)),
      ) as Partial<Options>
      const next = { ...change(kept, state), version: currentVersion }
      const damage = { [damagedKey]: raw, [repairedKey]: state.repaired }
      await writeStored("local", { [key]: next, ...(state.repaired.length > 0 && damage) })
      return optionsFrom(next).options
    }),
  )

/** Places that some context repaired, and nobody was told yet; they are told once. */
export const takeRepaired = async (): Promise<readonly string[]> => {
  const found = await stored(() => readStored("local", repairedKey))
  if (!Array.isArray(found)) return []
  await stored(() => removeStored("local", [repairedKey]))
  return found.filter((place) => typeof place === "string")
}

/** The options for one page: a zustand store that follows changes from every context. */
export interface OptionsStore extends StoreApi<OptionsState> {
  /** See `updateOptions`. */
  readonly update: (change: OptionsChange) => Promise<Options>
  /** Stops following. */
  readonly close: () => void
}

/** Reads the options, then keeps the store current until `close`. One for each page, opened by its entry. */
export const openOptions = async (): Promise<OptionsStore> => {
  const read = async (): Promise<OptionsState> => optionsFrom(await stored(() => readStored("local", key)))
  const store = createStore<OptionsState>()(() => ({ options: defaultOptions, repaired: [] }))
  const refresh = async () => store.setState(await read())
  const close = onStoredChange("local", (keys) => {
    if (keys.includes(key)) void refresh()
  })
  await refresh()
  const followed = async (change: Promise<Options>): Promise<Options> => {
    const options = await change
    await refresh()
    return options
  }
  return {
    ...store,
    update: (change) => followed(updateOptions(change)),
    close,
  }
}
