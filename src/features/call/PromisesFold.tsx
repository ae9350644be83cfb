import type { CallView, HeardPromise } from "~domain/coaching/view"
import { t } from "~platform/i18n"
import { TextButton } from "~ui/Button"
import { useRoom, useSession, useView } from "./context"
import { Heard } from "./Heard"
import { CallFold } from "./CallFold"
import { clockText } from "~platform/figures"

const noPromises: readonly HeardPromise[] = []
const noNotes: CallView["notes"] = []

/** What the rep said they would do, and what they wrote down. */
export const PromisesFold = () => {
  const room = useRoom()
  const promises = useView((view) => view.promises) ?? noPromises
  const notes = useView((view) => view.notes) ?? noNotes
  const startedAt = useSession(({ call }) => call?.startedAt ?? null)
  const count = promises.length + notes.length
  return (
    <CallFold id="promises" title={t("panel_promises")} end={count > 0 ? count : null}>
      {count === 0 ? <p className="muted small">{t("panel_promises_none")}</p> : null}
      <ul className="lines">
        {promises.map(({ id, text, evidence, due }) => (
          <li key={id}>
            {evidence ? <Heard evidence={evidence} standsFor="promise" /> : <p>{text}</p>}
            <p className="hint">
              {due ? `${t("panel_promise_due", due)} ` : null}
              <TextButton
                aria-label={t("panel_promise_drop_label", text)}
                onClick={() => room.happened({ kind: "promise", id, text, due, state: "dropped" })}
              >
                {t("panel_promise_drop")}
              </TextButton>
            </p>
          </li>
        ))}
        {notes.map(({ at, text }) => (
          <li key={at}>
            <p>{text}</p>
            {startedAt === null ? null : <p className="hint">{t("panel_note_at", clockText(at - startedAt))}</p>}
          </li>
        ))}
      </ul>
    </CallFold>
  )
}
