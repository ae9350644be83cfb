import { useState } from "react"
import { journeyStages, type Evidence, type JourneyStage } from "~domain/coaching/event"
import type { Journey } from "~domain/coaching/view"
import { t, type MessageKey } from "~platform/i18n"
import { IconButton, TextButton } from "~ui/Button"
import { useOptions, useRoom, useView } from "./context"
import { Heard } from "./Heard"
import { PickQuote } from "./PickQuote"
import { CallFold } from "./CallFold"

const stageKeys = {
  present: "panel_stage_present",
  motivation: "panel_stage_motivation",
  vision: "panel_stage_vision",
} as const satisfies Record<JourneyStage, MessageKey>

/** How many sentences of a stage stand in the panel, and how many questions are offered for an empty one. */
const shownSentences = 3
const shownQuestions = 3

const nothing: readonly Evidence[] = []

const Stage = ({ stage }: { readonly stage: JourneyStage }) => {
  const room = useRoom()
  const [adding, setAdding] = useState(false)
  const evidence = useView((view) => view.journey[stage]) ?? nothing
  const isNext = useView((view) => view.emptyStage === stage)
  const questions = useOptions(({ playbook }) => playbook.journey[stage])
  const name = t(stageKeys[stage])
  const put = (each: Evidence, on: boolean) => room.happened({ kind: "journey", stage, evidence: each, on })
  return (
    <div data-open={evidence.length === 0 || undefined}>
      <dt>
        {name}
        <IconButton
          icon="plus"
          label={t("panel_stage_add", name)}
          aria-expanded={adding}
          onClick={() => setAdding(!adding)}
        />
      </dt>
      {evidence.length === 0 ? <dd>{t("panel_stage_empty")}</dd> : null}
      {evidence.slice(-shownSentences).map((each) => (
        <dd key={`${each.turnId}${each.quote}`}>
          <Heard
            evidence={each}
            standsFor={stage}
            acts={
              <TextButton aria-label={t("panel_stage_out_label", each.quote)} onClick={() => put(each, false)}>
                {t("panel_stage_out")}
              </TextButton>
            }
          />
        </dd>
      ))}
      {isNext
        ? questions.slice(0, shownQuestions).map((question) => (
            <dd key={question} className="stage-q">
              {question}
            </dd>
          ))
        : null}
      {adding ? (
        <dd>
          <PickQuote
            label={t("panel_stage_words", name)}
            onPick={(each) => {
              put(each, true)
              setAdding(false)
            }}
          />
        </dd>
      ) : null}
    </div>
  )
}

const stagesHeard = (journey: Journey): number => journeyStages.filter((stage) => journey[stage].length > 0).length

/** From how it is, over why to change, to how it will be — in their words. */
export const JourneyFold = () => {
  const heard = useView((view) => stagesHeard(view.journey)) ?? 0
  return (
    <CallFold id="journey" title={t("panel_journey")} end={t("panel_of", heard, journeyStages.length)}>
      <dl className="journey">
        {journeyStages.map((stage) => (
          <Stage key={stage} stage={stage} />
        ))}
      </dl>
    </CallFold>
  )
}
