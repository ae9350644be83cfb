import type { ReactNode, Ref } from "react"
import { t } from "~platform/i18n"
import { Button } from "~ui/Button"

interface LogFormProps {
  readonly label: string
  /** What the button says that keeps it. */
  readonly keep?: string
  readonly onKeep: () => void
  readonly onLeave: () => void
  readonly ref?: Ref<HTMLFormElement>
  readonly children: ReactNode
}

/** A few fields opened where one stands, to write something down: kept, or left as it was. */
export const LogForm = ({ label, keep = t("touch_keep"), onKeep, onLeave, ref, children }: LogFormProps) => (
  <form
    ref={ref}
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
)
