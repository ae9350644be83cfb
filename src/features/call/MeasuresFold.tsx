import type { Measures } from "~domain/coaching/view"
import { t, tCount } from "~platform/i18n"
import { Share } from "~ui/Share"
import { useOptions, useSession, useView } from "./context"
import { CallFold } from "./CallFold"
import { clockText, percentText } from "~platform/figures"
import { numberText } from "./words"

const useAim = () => {
  const kind = useSession(({ call }) => call?.kind ?? "discovery")
  return useOptions(({ playbook }) => playbook.kinds[kind].talkShare)
}

const linesOf = (measures: Measures): string[] => [
  ...(measures.longestStory ? [t("panel_longest_story", clockText(measures.longestStory.ms))] : []),
  ...(measures.byHand
    ? [t("panel_measured_by_hand")]
    : [t("panel_questions", numberText(measures.questions), numberText(measures.followUps.length))]),
  ...(measures.switchesPerMinute === null ? [] : [t("panel_switches", numberText(measures.switchesPerMinute, 1))]),
  ...(measures.pace === null ? [] : [t("panel_pace", numberText(measures.pace))]),
  ...(measures.tellingShare === null ? [] : [t("panel_telling", percentText(measures.tellingShare))]),
  t("panel_minutes_heard", numberText(measures.minutesHeard)),
]

const Lines = () => {
  const measures = useView((view) => view.measures)
  const aim = useAim()
  if (!measures) return null
  const { talkShare, longestStretch } = measures
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
        {linesOf(measures).map((line) => (
          <li key={line}>{line}</li>
        ))}
        {measures.gaps.length > 0 ? <li>{tCount("panel_gaps", measures.gaps.length)}</li> : null}
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
