import type { ReactNode } from "react"
import { Icon } from "./Icon"

interface FoldProps {
  readonly title: ReactNode
  /** Stands at the end of the line: how much is inside. */
  readonly end?: ReactNode
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  /** Only made while the fold is open. */
  readonly children: ReactNode
}

/** A part that is folded away until it is wanted. What is inside is not rendered while it is closed. */
export const Fold = ({ title, end, open, onToggle, children }: FoldProps) => (
  <details
    className="fold"
    open={open}
    onToggle={(event) => {
      if (event.currentTarget.open !== open) onToggle(event.currentTarget.open)
    }}
  >
    <summary>
      <Icon name="turn" turns />
      <span>{title}</span>
      {end ? <span className="end">{end}</span> : null}
    </summary>
    {open ? children : null}
  </details>
)
