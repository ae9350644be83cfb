import { lineChanges } from "~domain/playbook/edit"
import { t } from "~platform/i18n"
import { Confirm } from "~ui/Confirm"

interface RestoreProps {
  /** What is restored. */
  readonly label: string
  readonly goes: readonly string[]
  readonly comes: readonly string[]
  /** Something else changes that no line shows. */
  readonly also?: readonly string[]
  readonly onRestore: () => void
}

/** Puts our lines in place of these; first it shows which go and which come. Not there while all are ours. */
export const Restore = ({ label, goes, comes, also = [], onRestore }: RestoreProps) => {
  if (goes.length + comes.length + also.length === 0) return null
  return (
    <Confirm label={label} leave={t("options_leave_as_it_is")} act={t("options_restore_act")} onConfirm={onRestore}>
      {goes.length > 0 ? <Lines title={t("options_restore_goes")} lines={goes} /> : null}
      {comes.length > 0 ? <Lines title={t("options_restore_comes")} lines={comes} /> : null}
      {also.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </Confirm>
  )
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => (
  <>
    <p className="label">{title}</p>
    <ul className="restore-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </>
)

interface RestoreLinesProps {
  readonly label: string
  readonly here: readonly string[]
  readonly ours: readonly string[]
  readonly onRestore: () => void
}

/** The same for plain lines, which are told apart by their words. */
export const RestoreLines = ({ label, here, ours, onRestore }: RestoreLinesProps) => {
  const { goes, comes, moves } = lineChanges(here, ours)
  return (
    <Restore
      label={label}
      goes={goes}
      comes={comes}
      also={moves ? [t("options_restore_moves")] : []}
      onRestore={onRestore}
    />
  )
}
