import { t } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Icon } from "~ui/Icon"
import { openReview, whenWords } from "./reviews"
import type { Waiting } from "./preparing"

interface NoCallProps {
  readonly waiting: readonly Waiting[]
  readonly onBegin: () => void
  readonly onStartByHand: () => void
}

/** No call in the open tab: prepare one, coach a phone call by hand, or look at what waits. */
export const NoCall = ({ waiting, onBegin, onStartByHand }: NoCallProps) => (
  <div className="pop-form">
    <section>
      <h2 className="label">{t("popup_no_call")}</h2>
      <p className="hint">{t("popup_no_call_hint")}</p>
      <div className="acts">
        <Button look="main" onClick={onBegin}>
          {t("popup_prepare")}
        </Button>
        <Button onClick={onStartByHand}>{t("popup_start_by_hand")}</Button>
      </div>
    </section>
    {waiting.length > 0 ? (
      <section>
        <h2 className="label">{t("popup_waiting")}</h2>
        <ul className="rows">
          {waiting.map(({ call, name }) => (
            <li key={call.id}>
              <button type="button" onClick={() => openReview(call.id)}>
                <span>
                  {t("popup_review_of", name)}
                  <span className="hint">{whenWords(call.startedAt)}</span>
                </span>
                <Icon name="turn" />
              </button>
            </li>
          ))}
        </ul>
      </section>
    ) : null}
  </div>
)
