import type { CSSProperties, ReactNode } from "react"

interface ShareProps {
  /** 0–1. */
  readonly at: number
  /** The range to aim for, 0–1. */
  readonly aim?: { readonly from: number; readonly to: number }
  /** The same in words. */
  readonly words: ReactNode
  readonly end?: ReactNode
}

const percent = (share: number): string => `${Math.round(share * 1000) / 10}%`

/** A share of a whole as a quiet line. The words say all that the line shows. */
export const Share = ({ at, aim, words, end }: ShareProps) => (
  <div className="share">
    <span>{words}</span>
    <span>{end}</span>
    <div
      className="share-bar"
      aria-hidden="true"
      style={{ "--at": percent(at), "--from": percent(aim?.from ?? 0), "--to": percent(aim?.to ?? 0) } as CSSProperties}
    >
      <i />
      {aim ? <b /> : null}
    </div>
  </div>
)
