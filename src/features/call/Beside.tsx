import { t } from "~platform/i18n"
import { sendRuntime } from "~platform/browser"
import type { RuntimeMessage } from "~messaging/runtime"
import { Button } from "~ui/Button"
import { Notice } from "~ui/Notice"
import { Pointing, ShowCaptions } from "./Pointing"
import { useRoom, useSession } from "./context"

/** No call runs: before one, or beside a page without one. */
export const Before = () => {
  const room = useRoom()
  const phase = useSession((session) => session.phase)
  const pointing = useSession((session) => session.pointing)
  const unknown = useSession(({ page }) => page?.site === "generic")
  if (phase === "connecting") return null
  if (pointing) return <Pointing />
  return (
    <Notice
      tone="plain"
      title={t(phase === "lobby" ? "panel_lobby" : unknown ? "panel_no_call_seen" : "panel_no_call")}
      acts={
        phase === "none" ? (
          <>
            <Button look="main" data-first onClick={() => void room.startByHand()}>
              {t("panel_start_by_hand")}
            </Button>
            {unknown ? <ShowCaptions /> : null}
          </>
        ) : null
      }
    >
      {t(phase === "lobby" ? "panel_lobby_why" : unknown ? "panel_no_call_seen_why" : "panel_no_call_why")}
    </Notice>
  )
}

/** The last card: the call is over. */
export const After = ({ onLater }: { readonly onLater: () => void }) => {
  const room = useRoom()
  const callId = useSession(({ call }) => call?.id ?? null)
  const later = useSession(({ call }) => call?.reviewLater ?? false)
  const review = (): void => void sendRuntime({ type: "open", page: "review", id: callId } satisfies RuntimeMessage)
  return (
    <Notice
      tone="plain"
      title={t("panel_over")}
      acts={
        callId === null ? null : (
          <>
            <Button look="main" data-first onClick={review}>
              {t("panel_review")}
            </Button>
            {later ? null : (
              <Button
                onClick={() => {
                  void room.change({ reviewLater: true })
                  onLater()
                }}
              >
                {t("panel_later")}
              </Button>
            )}
          </>
        )
      }
    >
      {later ? t("panel_over_later") : t("panel_over_why")}
    </Notice>
  )
}
