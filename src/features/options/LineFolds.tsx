import { useState } from "react"
import { Fold } from "~ui/Fold"
import { LineList } from "./LineList"
import { RestoreLines } from "./Restore"

/** One list of lines of the playbook, and ours to go back to. */
export interface LinesOf {
  readonly name: string
  readonly lines: readonly string[]
  readonly ours: readonly string[]
  readonly edit: (change: (lines: readonly string[]) => string[]) => void
}

interface LineFoldsProps {
  readonly lists: readonly LinesOf[]
  /** How many lines a list has, in words. */
  readonly count: (lines: number) => string
  readonly restoreLabel: string
}

/** Lists of lines, each in a fold, one of them open at a time, at first the first. */
export const LineFolds = ({ lists, count, restoreLabel }: LineFoldsProps) => {
  const [open, setOpen] = useState(lists[0]?.name ?? null)
  return (
    <div>
      {lists.map(({ name, lines, ours, edit }) => (
        <Fold
          key={name}
          title={name}
          end={count(lines.length)}
          open={open === name}
          onToggle={(isOpen) => setOpen((now) => (isOpen ? name : now === name ? null : now))}
        >
          <LineList
            name={name}
            lines={lines.map((text, index) => ({ id: String(index), text }))}
            onEdit={(id, text) => edit((now) => now.with(Number(id), text))}
            onMove={(id, to) =>
              edit((now) => now.toSpliced(Number(id), 1).toSpliced(to, 0, ...now.slice(Number(id), Number(id) + 1)))
            }
            onRemove={(id) => {
              edit((now) => now.toSpliced(Number(id), 1))
              return () => edit(() => [...lines])
            }}
            onAdd={(text) => edit((now) => [...now, text])}
          />
          <RestoreLines label={restoreLabel} here={lines} ours={ours} onRestore={() => edit(() => [...ours])} />
        </Fold>
      ))}
    </div>
  )
}
