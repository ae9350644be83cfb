import { useState, type ReactNode } from "react"

/** A line that opens to what stands behind it, which is only made while it is open. */
export const Opening = ({ line, children }: { readonly line: ReactNode; readonly children: ReactNode }) => {
  const [open, setOpen] = useState(false)
  return (
    <details className="ways" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{line}</summary>
      {open ? children : null}
    </details>
  )
}
