import { useState, type ReactNode } from "react"
import { momentsIn, type HeardSentence, type StandsFor } from "~domain/coaching/heard"
import type { Evidence } from "~domain/coaching/event"
import { t, type MessageKey } from "~platform/i18n"
import { IconButton, TextButton } from "~ui/Button"
import { Said } from "~ui/Said"
import { useRoom, useView } from "./context"

/** Why each thing was heard in a sentence, a line for each, with a way to say that this is wrong: then it counts no more. */
export const Because = ({ turnId, moments }: Pick<HeardSentence, "turnId" | "moments">) => {
  const room = useRoom()
  return moments.map(({ kind, from, because, words }) => {
    const text = t(because as MessageKey, words)
    return (
      <p key={kind} className="because">
        <span>{text}</span>
        <TextButton
          aria-label={`${t("panel_wrong")}: ${text}`}
          onClick={({ currentTarget }) => {
            // It may go with its sentence: whoever works by keys goes on where it stood.
            currentTarget.closest("details")?.querySelector("summary")?.focus()
            room.happened({ kind: "wrong", turnId, moment: kind, from })
          }}
        >
          {t("panel_wrong")}
        </TextButton>
      </p>
    )
  })
}

interface BecauseOfProps {
  readonly evidence: Evidence
  readonly standsFor: StandsFor | null
  /** Why they stand there when nothing was heard in the words by themselves. */
  readonly otherwise: string
}

/** The same for words that stand for something. */
export const BecauseOf = ({ evidence, standsFor, otherwise }: BecauseOfProps) => {
  const moments = momentsIn(useView((view) => view.heard) ?? [], evidence, standsFor)
  return moments.length > 0 ? (
    <Because turnId={evidence.turnId} moments={moments} />
  ) : (
    <p className="because">{otherwise}</p>
  )
}

interface HeardProps extends Omit<BecauseOfProps, "otherwise">, Partial<Pick<BecauseOfProps, "otherwise">> {
  /** What else can be done about them where they stand. */
  readonly acts?: ReactNode
}

/** Somebody's own words, and on demand why they were heard as what they stand for, with a way to say that this is wrong. */
export const Heard = ({ evidence, standsFor, otherwise = t("panel_because_by_hand"), acts }: HeardProps) => {
  const [open, setOpen] = useState(false)
  return (
    <div className="heard">
      <Said>{evidence.quote}</Said>
      <IconButton
        icon="why"
        label={t("panel_because_ask", evidence.quote)}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open ? (
        <div className="heard-more">
          <BecauseOf evidence={evidence} standsFor={standsFor} otherwise={otherwise} />
          {acts}
        </div>
      ) : null}
    </div>
  )
}
