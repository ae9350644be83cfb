import type { Playbook } from "~domain/playbook/schema"
import type { Options } from "~domain/records/options"
import type { SettingsChange } from "~storage/settings"

/** What every part of the page takes: the options as they are, and how to change them. */
export interface Changing {
  readonly options: Options
  readonly change: (change: SettingsChange) => void
}

/** How to change the playbook alone. */
export const editing =
  (change: Changing["change"]) =>
  (next: (playbook: Playbook) => Playbook): void =>
    change(({ playbook }) => ({ playbook: next(playbook) }))
