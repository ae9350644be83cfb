import { useState, type ReactNode } from "react"
import type { Evidence } from "~domain/coaching/event"
import type { CallView } from "~domain/coaching/view"
import type { Moment } from "~domain/hearing/moment"
import { t, type MessageKey } from "~platform/i18n"
import { IconButton, TextButton } from "~ui/Button"
import { Said } from "~ui/Said"
import { useRoom, useView } from "./context"

/** What was heard in these words, newest turns first. */
const momentOf = ({ heard }: CallView, { turnId, quote }: Evidence): Moment | null => {
  const turn = heard.findLast((each) => each.turnId === turnId)
  return turn?.moments.find((moment) => moment.quote === quote || quote.includes(moment.quote)) ?? null
}

const Because = ({ evidence }: { readonly evidence: Evidence }) => {
  const room = useRoom()
  const moment = useView((view) => momentOf(view, evidence))
  if (!moment) return <span className="because">{t("panel_because_by_hand")}</span>
  return (
    <span className="because">
      {t(moment.because as MessageKey, moment.words)}{" "}
      <TextButton
        onClick={() =>
          room.happened({ kind: "wrong", turnId: evidence.turnId, moment: moment.kind, from: moment.from })
        }
      >
        {t("panel_wrong")}
      </TextButton>
    </span>
  )
}

interface HeardProps {
  readonly evidence: Evidence
  /** What else can be done about them where they stand. */
  readonly acts?: ReactNode
}

/** Somebody's own words, and on demand why they were heard as what they stand for, with a way to say that this is wrong. */
export const Heard = ({ evidence, acts }: HeardProps) => {
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
          <Because evidence={evidence} />
          {acts}
        </div>
      ) : null}
    </div>
  )
}
