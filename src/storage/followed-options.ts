import { createStore, type StoreApi } from "zustand/vanilla"
import type { Options } from "~domain/records/options"
import { onStoredChange } from "~platform/browser"
import type { Keeper } from "./keeper"
import type { OptionsChange } from "./options"
import { optionsKey } from "./options-key"

interface FollowedState {
  readonly options: Options
  /** Ids of the playbook's questions in the rep's own words. */
  readonly ownQuestions: ReadonlySet<string>
}

/** The options as the call panel needs them: always current, and changed in place. */
export interface FollowedOptions extends StoreApi<FollowedState> {
  /** @throws when they cannot be kept; then nothing has changed. */
  readonly update: (change: OptionsChange) => Promise<void>
  readonly close: () => void
}

/**
 * Follows the options through the background, which repairs them and knows the defaults: the panel has no room for a whole
 * playbook that it would read only to be told the one in use.
 */
export const followOptions = async (
  keeper: Pick<Keeper, "readOptions" | "readOwnQuestions" | "updateOptions">,
): Promise<FollowedOptions> => {
  const read = async (): Promise<FollowedState> => {
    const [options, own] = await Promise.all([keeper.readOptions(), keeper.readOwnQuestions()])
    return { options, ownQuestions: new Set(own) }
  }
  const first = await read()
  const store = createStore<FollowedState>()(() => first)
  const close = onStoredChange("local", (keys) => {
    if (keys.includes(optionsKey)) void read().then((state) => store.setState(state))
  })
  return {
    ...store,
    update: async (change) => {
      const patch = typeof change === "function" ? change(store.getState().options) : change
      store.setState({ options: await keeper.updateOptions(patch) })
    },
    close,
  }
}
