import { useEffect, useRef, type ReactNode } from "react"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"

interface LogFormProps {
  readonly open: boolean
  /** The button that opens it; it stands in its place while it is not open. */
  readonly opener: ReactNode
  readonly label: string
  /** What the button says that keeps it. */
  readonly keep?: string
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/**
 * A few fields opened where one stands, to write something down: kept, or left as it was. The first of them has the focus when it is
 * opened, and its opener again afterwards.
 */
export const LogForm = ({ open, opener, label, keep = t("touch_keep"), onKeep, onLeave, children }: LogFormProps) => {
  const place = useRef<HTMLDivElement>(null)
  const was = useRef(open)
  useEffect(() => {
    if (was.current !== open) place.current?.querySelector<HTMLElement>("input, select, textarea, button")?.focus()
    was.current = open
  }, [open])
  return (
    <div ref={place} className="log-place">
      {open ? (
        <form
          className="log"
          aria-label={label}
          onSubmit={(event) => {
            event.preventDefault()
            onKeep()
          }}
        >
          {children}
          <div className="acts">
            <Button type="submit" small look="soft">
              {keep}
            </Button>
            <Button small look="quiet" onClick={onLeave}>
              {t("home_leave")}
            </Button>
          </div>
        </form>
      ) : (
        opener
      )}
    </div>
  )
}
