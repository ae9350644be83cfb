import { useState } from "react"
import type { Speaker } from "~domain/coaching/view"
import type { Command } from "~messaging/runtime"
import { t, type MessageKey } from "~platform/i18n"
import { Button } from "~ui/Button"
import { Segmented } from "~ui/Choice"
import { Input } from "~ui/Field"
import { Tick } from "~ui/Tick"
import { Report } from "./Report"
import { useOptions, useRoom, useSession, useView } from "./context"
import { useKeys } from "./keys"

const commandTexts = {
  "toggle-panel": "command_toggle_panel",
  "focus-panel": "command_focus_panel",
  asked: "command_asked",
  another: "command_another",
} as const satisfies Record<Command, MessageKey>

const commands: readonly Command[] = ["toggle-panel", "focus-panel", "asked", "another"]

const KeyList = () => {
  const keys = useKeys()
  const missing = commands.some((command) => keys[command] === undefined)
  return (
    <section aria-labelledby="keys">
      <h2 id="keys" className="label">
        {t("panel_keys")}
      </h2>
      <dl className="keylist">
        {commands.map((command) => (
          <div key={command}>
            <dt>{t(commandTexts[command])}</dt>
            <dd>{keys[command] ? <kbd className="key">{keys[command]}</kbd> : t("panel_key_none")}</dd>
          </div>
        ))}
      </dl>
      {missing ? <p className="hint">{t("panel_keys_where")}</p> : null}
    </section>
  )
}

const noSpeakers: readonly Speaker[] = []

const WhoIsWho = () => {
  const room = useRoom()
  const speakers = useView((view) => view.speakers) ?? noSpeakers
  return speakers.map(({ label, name, side }) => (
    <Segmented
      key={label}
      legend={name}
      value={side === "unknown" ? null : side}
      options={[
        { value: "me", label: t("panel_side_me") },
        { value: "ours", label: t("panel_side_ours") },
        { value: "theirs", label: t("panel_side_theirs") },
      ]}
      onChange={(to) => room.happened({ kind: "side", speaker: label, side: to })}
    />
  ))
}

const Told = () => {
  const room = useRoom()
  const kept = useSession(({ call }) => call?.told ?? "")
  const [text, setText] = useState(kept)
  return (
    <Input
      label={t("panel_told")}
      hint={t("panel_told_hint")}
      value={text}
      maxLength={300}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => {
        if (text !== kept) void room.change({ told: text })
      }}
    />
  )
}

/** What is wanted once in a call: where the panel stands, what it may do, and how the call ends. */
export const Menu = ({ inFrame, onDone }: { readonly inFrame: boolean; readonly onDone: () => void }) => {
  const room = useRoom()
  const running = useSession(({ phase }) => phase === "running")
  const onPage = useSession(({ page }) => page !== null)
  const notThisCall = useSession(({ call }) => call?.notThisCall ?? false)
  const muted = useSession((session) => session.muted)
  const presenting = useSession((session) => session.presentingByHand)
  const side = useOptions(({ panel }) => panel.side)
  return (
    <section className="menu" aria-label={t("panel_more")}>
      {inFrame ? (
        <Segmented
          legend={t("panel_dock")}
          value={side}
          options={[
            { value: "left", label: t("panel_dock_left") },
            { value: "right", label: t("panel_dock_right") },
          ]}
          onChange={(to) => void room.options.update(({ panel }) => ({ panel: { ...panel, side: to } }))}
        />
      ) : null}
      <Tick checked={muted} onChange={(on) => room.happened({ kind: "muted", on })}>
        {t("panel_mute")}
      </Tick>
      {inFrame ? (
        <Tick
          checked={presenting}
          onChange={(on) => {
            room.happened({ kind: "presenting", on })
            onDone()
          }}
        >
          {t("panel_presenting")}
        </Tick>
      ) : null}
      {running ? <WhoIsWho /> : null}
      {running && onPage ? <Told /> : null}
      <KeyList />
      {onPage ? <Report /> : null}
      {running ? (
        <div className="menu-acts">
          {inFrame && onPage ? (
            <Button
              small
              onClick={() => {
                room.point(true)
                onDone()
              }}
            >
              {t("panel_point")}
            </Button>
          ) : null}
          {onPage ? (
            <Button
              small
              onClick={() => {
                void room.change({ notThisCall: !notThisCall })
                onDone()
              }}
            >
              {notThisCall ? t("panel_not_this_undo") : t("panel_not_this_do")}
            </Button>
          ) : null}
          <Button
            small
            onClick={() => {
              void room.end()
              onDone()
            }}
          >
            {t("panel_end")}
          </Button>
        </div>
      ) : null}
    </section>
  )
}
