import type { CSSProperties } from "react"

interface RungsProps {
  /** Filled rungs, 0–3. */
  readonly depth: number
  /** Says the same in words; without it the picture repeats words that stand beside it. */
  readonly label?: string
  /** CSS px. */
  readonly size?: number
}

/** The mark, which is also the gauge: three rungs, filled as deep as the whys went. */
export const Rungs = ({ depth, label, size = 24 }: RungsProps) => (
  <span
    className="rungs"
    data-depth={depth}
    style={{ "--size": `${size}px` } as CSSProperties}
    {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
  >
    <i />
    <i />
    <i />
  </span>
)
