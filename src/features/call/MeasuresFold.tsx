import { t, tCount } from "~platform/i18n"
import { Share } from "~ui/Share"
import { useOptions, useSession, useView } from "./context"
import { Behind, type Wanted } from "./Behind"
import { CallFold } from "./CallFold"
import { clockText, percentText } from "~platform/figures"
import { numberText } from "./words"

const useAim = () => {
  const kind = useSession(({ call }) => call?.kind ?? "discovery")
  return useOptions(({ playbook }) => playbook.kinds[kind].talkShare)
}

/** What stands behind the lines: everything that was heard stands behind one of them. */
const asked: Wanted = ({ kind }, side) =>
  side === "me" && (kind === "question" || kind === "why-probe" || kind === "follow-up")
const told: Wanted = ({ kind }, side) => side === "me" && kind === "telling"
const anythingElse: Wanted = (moment, side) => !asked(moment, side) && !told(moment, side)

const Lines = () => {
  const measures = useView((view) => view.measures)
  const aim = useAim()
  if (!measures) return null
  const { byHand, talkShare, longestStretch, longestStory, switchesPerMinute, pace, tellingShare, gaps } = measures
  return (
    <>
      {talkShare === null ? (
        <p className="muted small">{t("panel_share_unknown")}</p>
      ) : (
        <Share
          at={talkShare}
          aim={aim}
          words={t("panel_share", percentText(talkShare), numberText(aim.from * 100), percentText(aim.to))}
          end={longestStretch ? t("panel_longest_stretch", clockText(longestStretch.ms)) : null}
        />
      )}
      <ul className="lines small muted">
        {longestStory ? <li>{t("panel_longest_story", clockText(longestStory.ms))}</li> : null}
        {byHand ? (
          <li>{t("panel_measured_by_hand")}</li>
        ) : (
          <Behind
            line={t("panel_questions", numberText(measures.questions), numberText(measures.followUps.length))}
            wanted={asked}
          />
        )}
        {switchesPerMinute === null ? null : <li>{t("panel_switches", numberText(switchesPerMinute, 1))}</li>}
        {pace === null ? null : <li>{t("panel_pace", numberText(pace))}</li>}
        {tellingShare === null ? null : <Behind line={t("panel_telling", percentText(tellingShare))} wanted={told} />}
        <li>{t("panel_minutes_heard", numberText(measures.minutesHeard))}</li>
        {gaps.length > 0 ? <li>{tCount("panel_gaps", gaps.length)}</li> : null}
        {byHand ? null : <Behind line={t("panel_heard_else")} wanted={anythingElse} />}
      </ul>
    </>
  )
}

/** Figures as quiet lines: only of what was heard, and never as a verdict. */
export const MeasuresFold = () => {
  const share = useView(({ measures }) => measures.talkShare)
  const byHand = useView(({ measures }) => measures.byHand)
  return (
    <CallFold
      id="measures"
      title={t("panel_measures")}
      end={share === null ? null : t(byHand ? "panel_share_short_by_hand" : "panel_share_short", percentText(share))}
    >
      <Lines />
    </CallFold>
  )
}
