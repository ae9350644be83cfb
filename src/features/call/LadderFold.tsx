import { useState, type CSSProperties } from "react"
import type { Ladder } from "~domain/coaching/view"
import { newId } from "~platform/ids"
import { t, tCount } from "~platform/i18n"
import { Button, TextButton } from "~ui/Button"
import { Hidden } from "~ui/Hidden"
import { useRoom, useView } from "./context"
import { NextRung } from "./CurrentWhy"
import { Heard } from "./Heard"
import { PickQuote } from "./PickQuote"
import { CallFold } from "./CallFold"

const noLadders: readonly Ladder[] = []

const OneLadder = ({ ladder }: { readonly ladder: Ladder }) => {
  const room = useRoom()
  const answered = ladder.rungs
    .map((rung, i) => ({ ...rung, rung: i + 1 }))
    .filter(({ answer }) => answer !== null)
    .toReversed()
  return (
    <div className="topic" role="group" aria-label={t("panel_topic", ladder.topic.quote)}>
      <ol className="ladder" reversed>
        <NextRung ladder={ladder} answerable />
        {answered.map(({ rung, question, answer, byHand }) => (
          <li key={rung} style={{ "--rung": rung } as CSSProperties}>
            <p className="ladder-q">
              <Hidden>{t("panel_why_number", rung)} </Hidden>
              {question?.quote ?? t("panel_why_unheard")}
            </p>
            {answer ? (
              <Heard
                evidence={answer}
                standsFor="topic"
                otherwise={t(byHand ? "panel_because_by_hand" : "panel_because_answer")}
                acts={
                  <TextButton
                    aria-label={t("panel_clear_why", rung)}
                    onClick={() => room.happened({ kind: "rung-cleared", topicId: ladder.id, rung })}
                  >
                    {t("panel_clear")}
                  </TextButton>
                }
              />
            ) : null}
          </li>
        ))}
        <li data-topic="">
          <p className="ladder-q">{t("panel_topic_line")}</p>
          <Heard
            evidence={ladder.topic}
            standsFor="topic"
            otherwise={t("panel_because_topic")}
            acts={
              <TextButton
                aria-label={t("panel_drop_topic_label", ladder.topic.quote)}
                onClick={() => room.happened({ kind: "topic-dropped", id: ladder.id })}
              >
                {t("panel_drop_topic")}
              </TextButton>
            }
          />
        </li>
      </ol>
    </div>
  )
}

const NewTopic = () => {
  const room = useRoom()
  const [open, setOpen] = useState(false)
  if (!open)
    return (
      <Button small onClick={() => setOpen(true)}>
        {t("panel_new_topic")}
      </Button>
    )
  return (
    <PickQuote
      label={t("panel_new_topic_words")}
      onPick={(evidence) => {
        room.happened({ kind: "topic", id: newId(), evidence })
        setOpen(false)
      }}
    />
  )
}

/** Every ladder of the call, newest first, with everything that can be put right by hand. */
export const LadderFold = () => {
  const ladders = useView((view) => view.ladders) ?? noLadders
  return (
    <CallFold
      id="ladder"
      title={t("panel_ladder")}
      end={ladders.length > 0 ? tCount("panel_topics", ladders.length) : null}
    >
      {ladders.toReversed().map((ladder) => (
        <OneLadder key={ladder.id} ladder={ladder} />
      ))}
      <NewTopic />
    </CallFold>
  )
}
