import type { ReactNode } from "react"
import type { Speaker } from "~domain/coaching/view"
import { sendRuntime } from "~platform/browser"
import { t, type MessageKey } from "~platform/i18n"
import type { RuntimeMessage } from "~messaging/runtime"
import { Button, TextButton } from "~ui/Button"
import { Notice } from "~ui/Notice"
import { Pointing, ShowCaptions } from "./Pointing"
import { needsAttention } from "./Head"
import { useRoom, useSession, useView } from "./context"
import { healthOf, type SessionState, type Trouble } from "./state"
import { clockText } from "~platform/figures"

const troubleKeys = {
  full: ["panel_trouble_full", "panel_trouble_full_do"],
  closed: ["panel_trouble_closed", "panel_trouble_closed_do"],
  gone: ["panel_trouble_gone", "panel_trouble_gone_do"],
  failed: ["panel_trouble_failed", "panel_trouble_failed_do"],
} as const satisfies Record<Trouble, readonly [MessageKey, MessageKey]>

const open = (page: "welcome" | "options") =>
  void sendRuntime({ type: "open", page, id: null } satisfies RuntimeMessage)

/** What in this call needs the rep first; null when nothing does. */
type Need = "pointing" | "trouble" | "consent" | "not-this-call" | "captions-off" | "lost" | "blind" | "who"

const needOf = (session: SessionState): Exclude<Need, "who"> | null => {
  if (session.trouble) return "trouble"
  if (!session.page) return null
  if (session.pointing) return "pointing"
  if (!session.consented) return "consent"
  if (session.call?.notThisCall) return "not-this-call"
  const state = healthOf(session)
  return needsAttention(state) ? state : null
}

const noSpeakers: readonly Speaker[] = []

/** Which of the speakers is the rep: one tap. */
const WhoIsYou = () => {
  const room = useRoom()
  const speakers = useView((view) => view.speakers) ?? noSpeakers
  const hidden = useSession(({ page }) => page?.namesHidden)
  const side = (speaker: string, of: "me" | "theirs") => room.happened({ kind: "side", speaker, side: of })
  const only = speakers.length === 1 ? speakers[0] : undefined
  return (
    <Notice
      title={t("panel_who")}
      acts={
        only ? (
          <>
            <Button small look="main" onClick={() => side(only.label, "me")}>
              {t("panel_who_me", only.name)}
            </Button>
            <Button small onClick={() => side(only.label, "theirs")}>
              {t("panel_who_not_me")}
            </Button>
          </>
        ) : (
          speakers.map(({ label, name }) => (
            <Button key={label} small onClick={() => side(label, "me")}>
              {name}
            </Button>
          ))
        )
      }
    >
      {t(hidden ? "panel_who_hidden" : "panel_who_why")}
    </Notice>
  )
}

const TurnOn = ({ label }: { readonly label: string }) => {
  const room = useRoom()
  const can = useSession(({ page }) => page?.canTurnOnCaptions ?? false)
  return can ? (
    <Button small look="main" onClick={() => room.send({ type: "turn-on-captions" })}>
      {label}
    </Button>
  ) : null
}

const ByHandInstead = () => {
  const room = useRoom()
  return (
    <span className="small">
      <TextButton onClick={() => room.goByHand()}>{t("panel_by_hand")}</TextButton>
    </span>
  )
}

const HowTo = ({ children }: { readonly children: ReactNode }) => {
  const can = useSession(({ page }) => page?.canTurnOnCaptions ?? false)
  return can ? children : t("panel_captions_how")
}

/** Where the call is not heard, the one thing to do about it. Nothing when all is well. */
export const Attend = ({ calm }: { readonly calm: ReactNode }) => {
  const room = useRoom()
  const need = useSession(needOf)
  const trouble = useSession((session) => session.trouble)
  const lostAt = useSession(({ heard, call }) => (call ? clockText(heard.at - call.startedAt) : ""))
  const askWho = useView(({ meKnown, speakers }) => !meKnown && speakers.length > 0) ?? false
  const may = useSession((session) => session.mayRead)
  switch (need) {
    case "trouble": {
      const [what, todo] = troubleKeys[trouble ?? "failed"]
      return (
        <Notice
          title={t(what)}
          acts={
            trouble === "full" ? (
              <Button small look="main" onClick={() => open("options")}>
                {t("panel_open_options")}
              </Button>
            ) : null
          }
        >
          {t(todo)}
        </Notice>
      )
    }
    case "pointing":
      return <Pointing />
    case "consent":
      return (
        <Notice
          title={t("panel_consent")}
          acts={
            <Button small look="main" onClick={() => open("welcome")}>
              {t("panel_consent_do")}
            </Button>
          }
        >
          {t("panel_consent_why")}
        </Notice>
      )
    case "not-this-call":
      return (
        <Notice
          tone="plain"
          title={t("panel_not_this")}
          acts={
            <Button small onClick={() => void room.change({ notThisCall: false })}>
              {t("panel_not_this_undo")}
            </Button>
          }
        >
          {t("panel_not_this_why")}
        </Notice>
      )
    case "captions-off":
      return (
        <Notice
          title={t("panel_captions_off")}
          acts={
            <>
              <TurnOn label={t("panel_captions_on")} />
              <ByHandInstead />
            </>
          }
        >
          <HowTo>{t("panel_captions_off_why")}</HowTo>
        </Notice>
      )
    case "lost":
      return (
        <Notice
          title={t("panel_lost")}
          acts={
            <>
              <TurnOn label={t("panel_captions_again")} />
              <ByHandInstead />
            </>
          }
        >
          {t("panel_lost_why", lostAt)} <HowTo>{null}</HowTo>
        </Notice>
      )
    case "blind":
      return (
        <Notice
          title={t("panel_blind")}
          acts={
            <>
              <TurnOn label={t("panel_captions_on")} />
              <ShowCaptions look="main" />
              <ByHandInstead />
            </>
          }
        >
          {t("panel_blind_why")}
        </Notice>
      )
    default:
      return may && askWho ? <WhoIsYou /> : calm
  }
}
