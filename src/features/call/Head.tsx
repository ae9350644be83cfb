import { Rungs } from "~ui/Rungs"
import { IconButton } from "~ui/Button"
import { t, type MessageKey } from "~platform/i18n"
import { firstName } from "~domain/people/first-name"
import type { HealthState } from "~domain/records/health"
import type { Speaker } from "~domain/coaching/view"
import { Edge } from "./Edge"
import { useAt, useOptions, useRoom, useSession, useView } from "./context"
import { whoText } from "./people"
import { healthOf, type SessionState } from "./state"
import { clockText } from "~platform/figures"
import { listText } from "./words"

const healthKeys = {
  outside: "health_outside",
  waiting: "health_waiting",
  hearing: "health_hearing",
  "captions-off": "health_captions_off",
  lost: "health_lost",
  blind: "health_blind",
  manual: "health_manual",
} as const satisfies Record<HealthState, MessageKey>

/** Does this state need the rep? */
export const needsAttention = (state: HealthState): state is "captions-off" | "lost" | "blind" =>
  state === "captions-off" || state === "lost" || state === "blind"

const namesHeard = (speakers: readonly Speaker[]): string => {
  const others = speakers.filter(({ side }) => side !== "me").map(({ name }) => firstName(name))
  return listText(speakers.some(({ side }) => side === "me") ? [t("panel_you"), ...others] : others)
}

/** What can be heard, in words. */
export const healthText = (session: SessionState, speakers: readonly Speaker[]): string => {
  if (session.phase === "ended") return t("health_over")
  const state = healthOf(session)
  if (state === "hearing" && speakers.length > 0) return t("health_hearing", namesHeard(speakers.slice(0, 4)))
  if (state === "hearing") return t("health_waiting")
  if (state === "lost" && session.call) return t("health_lost", clockText(session.heard.at - session.call.startedAt))
  return t(healthKeys[state])
}

const toneOf = (session: SessionState): "attend" | "hand" | "well" => {
  const state = healthOf(session)
  if (session.phase === "ended" || state === "manual" || state === "outside") return "hand"
  return needsAttention(state) ? "attend" : "well"
}

const noSpeakers: readonly Speaker[] = []

const HealthLine = () => {
  const speakers = useView((view) => view.speakers) ?? noSpeakers
  const text = useSession((session) => healthText(session, speakers))
  const tone = useSession(toneOf)
  return (
    <span className="health" data-health={tone} role="status">
      {text}
    </span>
  )
}

const CallClock = () => {
  const startedAt = useSession(({ call, phase }) => (phase === "running" ? (call?.startedAt ?? null) : null))
  const text = useAt((at) => (startedAt === null ? "" : clockText(at - startedAt)))
  return text === "" ? null : <time>{text}</time>
}

interface HeadProps {
  readonly inFrame: boolean
  readonly menuOpen: boolean
  readonly onMenu: () => void
}

/** The line that is always there: how deep, with whom, what is heard. */
export const Head = ({ inFrame, menuOpen, onMenu }: HeadProps) => {
  const room = useRoom()
  const depth = useView((view) => view.measures.whyDepth) ?? 0
  const speakers = useView((view) => view.speakers) ?? noSpeakers
  const who = useSession((session) => whoText(session, speakers))
  const side = useOptions(({ panel }) => panel.side)
  return (
    <header className="panel-head">
      {inFrame ? <Edge /> : null}
      <Rungs depth={depth} label={t("panel_depth", depth)} />
      <div>
        <h1 className="panel-who">{who}</h1>
        <p className="panel-health">
          <HealthLine /> <CallClock />
        </p>
      </div>
      <div className="panel-tools">
        <IconButton icon="more" label={t("panel_more")} aria-expanded={menuOpen} data-menu onClick={onMenu} />
        {inFrame ? (
          <IconButton
            icon={side === "right" ? "collapse-right" : "collapse-left"}
            label={t("panel_collapse")}
            onClick={() => void room.options.update(({ panel }) => ({ panel: { ...panel, collapsed: true } }))}
          />
        ) : null}
      </div>
    </header>
  )
}
