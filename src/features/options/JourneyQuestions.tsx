import { journeyStages, type JourneyStage } from "~domain/coaching/event"
import { defaultPlaybook } from "~domain/playbook/default"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { editing, partFor } from "./changing"
import { LineFolds } from "./LineFolds"
import { Section } from "./Section"

const stageNames = {
  present: "panel_stage_present",
  motivation: "panel_stage_motivation",
  vision: "panel_stage_vision",
} as const satisfies Record<JourneyStage, MessageKey>

/** What the panel proposes while a stage of the journey is not heard yet. */
export const JourneyQuestions = partFor(["playbook"], ({ options, change }) => {
  const edit = editing(change)
  return (
    <Section id="journey" title={t("options_journey")} hint={t("options_journey_hint")}>
      <LineFolds
        count={(lines) => tCount("options_questions_count", lines)}
        restoreLabel={t("options_questions_restore")}
        lists={journeyStages.map((stage) => ({
          name: t(stageNames[stage]),
          lines: options.playbook.journey[stage],
          ours: defaultPlaybook.journey[stage],
          edit: (lines) => edit((now) => ({ ...now, journey: { ...now.journey, [stage]: lines(now.journey[stage]) } })),
        }))}
      />
    </Section>
  )
})
