import type { ChecklistItem, ChecklistItemId } from "~domain/coaching/view"
import { t, type MessageKey } from "~platform/i18n"
import { Tick } from "~ui/Tick"
import { useRoom, useView } from "./context"
import { Heard } from "./Heard"
import { CallFold } from "./CallFold"

const itemKeys = {
  "followed-up": "panel_check_followed_up",
  "spoke-less": "panel_check_spoke_less",
  "asked-before-telling": "panel_check_asked_first",
  "third-why": "panel_check_third_why",
  "said-back": "panel_check_said_back",
  "let-finish": "panel_check_let_finish",
  "may-be-wrong": "panel_check_may_be_wrong",
} as const satisfies Record<ChecklistItemId, MessageKey>

const Item = ({ item: { id, mode, ticked, evidence } }: { readonly item: ChecklistItem }) => {
  const room = useRoom()
  return (
    <li>
      <Tick checked={ticked} onChange={(on) => room.happened({ kind: "tick", item: id, on })}>
        {t(itemKeys[id])}
        {mode === "asked" && !ticked ? <span className="hint">{t("panel_check_did_you")}</span> : null}
      </Tick>
      {evidence ? (
        <div className="listen-proof">
          {mode === "asked" && !ticked ? <p className="hint">{t("panel_check_may_be")}</p> : null}
          <Heard evidence={evidence} standsFor={id} />
        </div>
      ) : null}
    </li>
  )
}

const noItems: readonly ChecklistItem[] = []

/** What good listening looks like: what is heard well ticks itself, for the rest the rep is asked. */
export const ListeningFold = () => {
  const items = useView((view) => view.checklist) ?? noItems
  const ticked = items.filter((item) => item.ticked).length
  return (
    <CallFold id="listening" title={t("panel_listening")} end={t("panel_of", ticked, items.length)}>
      <ul className="listen">
        {items.map((item) => (
          <Item key={item.id} item={item} />
        ))}
      </ul>
    </CallFold>
  )
}
