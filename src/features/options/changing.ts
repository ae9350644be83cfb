import { memo, type ReactNode } from "react"
import type { Playbook } from "~domain/playbook/schema"
import type { Options } from "~domain/records/options"
import type { SettingsChange } from "~storage/settings"

/** What a part of the page takes: the options it shows, and how to change any. */
export interface Changing<K extends keyof Options> {
  readonly options: Pick<Options, K>
  readonly change: (change: SettingsChange) => void
}

/** A part of the page that shows these options, and is drawn anew only when one of them changes: the page is long. */
export const partFor = <K extends keyof Options>(
  fields: readonly K[],
  Part: (props: Changing<K>) => ReactNode,
): ((props: Changing<K>) => ReactNode) =>
  memo(
    Part,
    (before, after) =>
      before.change === after.change && fields.every((field) => before.options[field] === after.options[field]),
  )

/** How to change the playbook alone. */
export const editing =
  (change: Changing<never>["change"]) =>
  (next: (playbook: Playbook) => Playbook): void =>
    change(({ playbook }) => ({ playbook: next(playbook) }))
