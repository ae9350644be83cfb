import { useState } from "react"
import type { Cue as ShownCue } from "~domain/coaching/view"
import { fitSchema, type Fit } from "~domain/coaching/event"
import { t, type MessageKey } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Said } from "~ui/Said"
import { useRoom, useSession, useView } from "./context"
import { cueReason, cueText } from "./cue-text"
import { BecauseOf } from "./Heard"
import { ShowCaptions } from "./Pointing"
import { healthOf } from "./state"

const fitKeys = {
  "go-on": "panel_fit_go_on",
  "not-yet": "panel_fit_not_yet",
  "refer-on": "panel_fit_refer_on",
  "not-a-fit": "panel_fit_not_a_fit",
} as const satisfies Record<Fit, MessageKey>

const Shown = ({ cue }: { readonly cue: ShownCue }) => {
  const room = useRoom()
  const [why, setWhy] = useState(false)
  return (
    <>
      <div className="cue">
        <p role="status">{cueText(cue.kind)}</p>
        <IconButton icon="why" label={t("panel_cue_why")} aria-expanded={why} onClick={() => setWhy(!why)} />
        <IconButton
          icon="close"
          label={t("panel_cue_away")}
          onClick={() => room.happened({ kind: "cue-dismissed", cue: cue.kind, id: cue.id })}
        />
      </div>
      {why ? (
        <section className="cue-more" aria-label={t("panel_cue_why")}>
          <p>{cueReason(cue.kind)}</p>
          {cue.evidence ? (
            <div className="heard">
              <Said>{cue.evidence.quote}</Said>
              <BecauseOf
                evidence={cue.evidence}
                standsFor={cue.kind === "promise-noted" ? "promise" : null}
                otherwise=""
              />
            </div>
          ) : null}
        </section>
      ) : null}
      {cue.kind === "fit" ? (
        <section className="cue-more cue-acts" aria-label={cueText("fit")}>
          {fitSchema.options.map((fit) => (
            <Button key={fit} small onClick={() => room.happened({ kind: "fit", fit })}>
              {t(fitKeys[fit])}
            </Button>
          ))}
        </section>
      ) : null}
    </>
  )
}

/** The place of the one short thing shown live. It keeps its height, so that nothing ever jumps. */
export const CueSlot = () => {
  const cue = useView((view) => view.cue)
  const unheard = useSession((session) => healthOf(session) === "manual")
  const unread = useSession(({ heard, mayRead }) => mayRead && heard.state === "blind")
  return cue ? (
    <Shown key={`${cue.id}@${cue.since}`} cue={cue} />
  ) : (
    <div className="cue cue--none">
      <p role="status">{t(unheard ? "panel_cue_none_by_hand" : "panel_cue_none")}</p>
      {unheard && unread ? <ShowCaptions /> : null}
    </div>
  )
}
