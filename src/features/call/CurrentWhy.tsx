import { useState, type CSSProperties } from "react"
import type { CallView, Ladder } from "~domain/coaching/view"
import { nextRung, rungsOfALadder } from "~domain/coaching/ladder"
import { standsOn } from "~domain/coaching/wordings"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { Icon } from "~ui/Icon"
import { Said } from "~ui/Said"
import { useRoom, useView } from "./context"
import { PickQuote } from "./PickQuote"

const openKeys: readonly MessageKey[] = ["panel_why_1_open", "panel_why_2_open", "panel_why_3_open"]

export const liveLadder = ({ ladders, liveLadderId }: CallView): Ladder | null =>
  ladders.find(({ id }) => id === liveLadderId) ?? null

const noWordings: readonly string[] = []

/** Ways to ask the next why; one that was asked waits on its rung for their answer. */
export const Ways = ({ ladder, rung }: { readonly ladder: Ladder; readonly rung: number }) => {
  const room = useRoom()
  const [open, setOpen] = useState(false)
  const wordings = useView((view) => view.wordings) ?? noWordings
  return (
    <details className="ways" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="ladder-q">{t(openKeys[rung - 1] ?? "panel_why_1_open")}</span>
        {wordings.length > 0 ? (
          <span className="end">
            {tCount("panel_ways", wordings.length)} <Icon name="turn" turns />
          </span>
        ) : null}
      </summary>
      {open ? (
        <ul aria-label={t("panel_ways_label")}>
          {wordings.map((question) => (
            <li key={question}>
              <button
                type="button"
                className="way"
                onClick={() => {
                  room.happened({ kind: "rung", topicId: ladder.id, rung, question, answer: null })
                  setOpen(false)
                }}
              >
                {question}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </details>
  )
}

/** The rung that comes next: ways to ask it, or the question that waits for their answer. */
export const NextRung = ({ ladder, answerable }: { readonly ladder: Ladder; readonly answerable: boolean }) => {
  const room = useRoom()
  const rung = nextRung(ladder)
  if (rung === null) return null
  const asked = ladder.rungs[rung - 1]?.question
  return (
    <li style={{ "--rung": rung } as CSSProperties} data-next="">
      {asked ? (
        <>
          <p className="ladder-q">{asked.quote}</p>
          {answerable ? (
            <PickQuote
              label={t("panel_answer")}
              onPick={(answer) =>
                room.happened({ kind: "rung", topicId: ladder.id, rung, question: asked.quote, answer })
              }
            />
          ) : (
            <p className="ladder-q faint">{t("panel_why_waits")}</p>
          )}
        </>
      ) : (
        <Ways ladder={ladder} rung={rung} />
      )}
    </li>
  )
}

/** Where one stands on the ladder now, at rest: the words the next why stands on, and that why. */
export const CurrentWhy = () => {
  const ladder = useView(liveLadder)
  const onCard = useView((view) => view.next?.on?.quote) ?? null
  const repeatsCard = ladder?.depth === 0 && standsOn(ladder).quote === onCard
  return (
    <section className="sec" aria-labelledby="why">
      <div className="sec-head">
        <h2 id="why">{t("panel_why")}</h2>
        {ladder ? <span className="end">{t("panel_depth", ladder.depth)}</span> : null}
      </div>
      {ladder ? (
        <ol className="ladder" reversed>
          <NextRung ladder={ladder} answerable={false} />
          {repeatsCard ? null : (
            <li
              style={{ "--rung": Math.max(1, ladder.depth) } as CSSProperties}
              data-topic={ladder.depth === 0 || undefined}
            >
              {ladder.depth === rungsOfALadder ? <p className="ladder-q">{t("panel_why_done")}</p> : null}
              <Said>{standsOn(ladder).quote}</Said>
            </li>
          )}
        </ol>
      ) : (
        <p className="muted small">{t("panel_why_none")}</p>
      )}
    </section>
  )
}
