import { useEffect, useRef, useState, type ReactNode } from "react"
import { Button, type ButtonLook } from "./Button"

interface ConfirmProps {
  /** On the button that asks. */
  readonly label: string
  readonly look?: ButtonLook
  /** On the button that does it. */
  readonly act: string
  /** On the button that leaves everything as it is. */
  readonly leave: string
  readonly danger?: boolean
  readonly disabled?: boolean
  readonly onConfirm: () => void
  /** Runs when the question opens: the place to count. */
  readonly onAsk?: () => void
  /** What it will do, and to how much. */
  readonly children: ReactNode
}

/** Something that takes away what the user wrote: it says what goes, in its place on the page, and does it only when told again. */
export const Confirm = ({
  label,
  look = "plain",
  act,
  leave,
  danger = false,
  disabled,
  onConfirm,
  onAsk,
  children,
}: ConfirmProps) => {
  const [asking, setAsking] = useState(false)
  const question = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLSpanElement>(null)
  const wasAsking = useRef(false)
  useEffect(() => {
    if (asking) question.current?.focus()
    else if (wasAsking.current) opener.current?.querySelector("button")?.focus()
    wasAsking.current = asking
  }, [asking])
  if (!asking)
    return (
      <span ref={opener}>
        <Button
          look={look}
          small
          disabled={disabled}
          onClick={() => {
            onAsk?.()
            setAsking(true)
          }}
        >
          {label}
        </Button>
      </span>
    )
  return (
    <div className={danger ? "ask-first ask-first--danger" : "ask-first"} role="group" aria-label={label}>
      <div ref={question} tabIndex={-1}>
        {children}
      </div>
      <div className="acts">
        <Button
          small
          look={danger ? "danger" : "soft"}
          onClick={() => {
            setAsking(false)
            onConfirm()
          }}
        >
          {act}
        </Button>
        <Button small look="quiet" onClick={() => setAsking(false)}>
          {leave}
        </Button>
      </div>
    </div>
  )
}
