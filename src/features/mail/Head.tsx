import { ownUrl, openTab } from "~platform/browser"
import { t, type MessageKey } from "~platform/i18n"
import { IconButton } from "~ui/Button"
import { Rungs } from "~ui/Rungs"
import { useDesk, useDeskState } from "./context"
import { whoText } from "./facts"
import { currentDraft, type DeskState } from "./state"

const health = (state: DeskState): MessageKey => {
  if (state.phase !== "reading") return state.phase === "none" ? "mail_health_none" : "mail_health_connecting"
  return currentDraft(state) ? "mail_health_reading" : "mail_health_no_draft"
}

/** The line that is always there: to whom, and what is read. */
export const Head = () => {
  const desk = useDesk()
  const who = useDeskState((state) => {
    const open = currentDraft(state)
    return open ? whoText(open) : null
  })
  const key = useDeskState(health)
  const side = useDeskState(({ options }) => options.panel.side)
  return (
    <header className="panel-head">
      <Rungs depth={3} />
      <div>
        <h1 className="panel-who">{who ?? t("mail_title")}</h1>
        <span
          className="health"
          data-health={key === "mail_health_reading" || key === "mail_health_no_draft" ? "well" : "hand"}
          role="status"
        >
          {t(key)}
        </span>
      </div>
      <div className="panel-tools">
        <IconButton icon="gear" label={t("mail_options")} onClick={() => void openTab(ownUrl("options.html#mail"))} />
        <IconButton
          icon={side === "right" ? "collapse-right" : "collapse-left"}
          label={t("mail_hide")}
          onClick={() => desk.hide()}
        />
      </div>
    </header>
  )
}
