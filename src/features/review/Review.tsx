import { useEffect, useRef, useState } from "react"
import { useStore } from "zustand"
import { callLength } from "~domain/records/call"
import type { Options } from "~domain/records/options"
import { t, tCount } from "~platform/i18n"
import { failureWords } from "~storage/words"
import { Button } from "~ui/Button"
import { Notice } from "~ui/Notice"
import { Page } from "~ui/Page"
import { FitBlock, OneThing } from "./Closing"
import { Guess } from "./Guess"
import { Heard } from "./Heard"
import { More } from "./More"
import type { Reviewing, ReviewingState } from "./reviewing"
import { transcriptText } from "./transcript-text"
import { dayAndTime, kindAndLength } from "./words"

interface ReviewProps {
  readonly reviewing: Reviewing
  readonly options: Options
  readonly onClose: () => void
  readonly onCopy: (text: string) => Promise<void>
}

/** After the call: own guess, what was heard, fit, one thing to try. Ninety seconds by keyboard; everything is kept as typed. */
export const Review = ({ reviewing, options, onClose, onCopy }: ReviewProps) => {
  const state = useStore(reviewing)
  const { call, person, review, measured, view, revealed } = state
  const [failure, setFailure] = useState<string | null>(null)
  const [copied, setCopied] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const name = nameOf(state) ?? t("review_them")
  const finished = review.finishedAt !== null
  const showsGuess = !revealed && measured !== null && !finished

  // Whoever walks with the keyboard goes on at the top of what appeared, not at a button that is gone.
  const before = useRef(showsGuess)
  useEffect(() => {
    if (before.current && !showsGuess) heading.current?.focus()
    before.current = showsGuess
  }, [showsGuess])

  const copy = () => {
    if (view) void onCopy(transcriptText(view.turns, call.startedAt)).then(() => setCopied(true))
  }
  const finish = () => {
    setFailure(null)
    reviewing.finish().catch((error: unknown) => setFailure(failureWords(error)))
  }

  return (
    <Page
      brand={t("extensionName")}
      skip={t("review_skip")}
      end={finished ? null : tCount("review_waiting", state.waiting)}
      rail={
        <aside className="steps">
          <div className="steps-head">
            <b>{nameOf(state) ?? call.title}</b>
            <p className="small muted">
              {person?.company ? `${person.company}, ` : ""}
              {kindAndLength(call.kind, callLength(call))}
              <br />
              {dayAndTime(call.startedAt)}
            </p>
          </div>
        </aside>
      }
      foot={
        <>
          <p role="status">{failure ?? savingWords(state)}</p>
          {finished ? (
            <Button look="main" onClick={onClose}>
              {t("review_close")}
            </Button>
          ) : (
            <>
              <Button look="quiet" onClick={() => void reviewing.settled().then(onClose)}>
                {t("review_later")}
              </Button>
              {showsGuess ? (
                <>
                  <Button look="quiet" onClick={reviewing.reveal}>
                    {t("review_skip_guess")}
                  </Button>
                  <Button look="main" onClick={reviewing.reveal}>
                    {t("review_show_heard")}
                  </Button>
                </>
              ) : (
                <>
                  {view && view.turns.length > 0 ? (
                    <Button onClick={copy}>{copied ? t("review_copied") : t("review_copy")}</Button>
                  ) : null}
                  <Button look="main" onClick={finish}>
                    {state.fate.deletes && state.fate.rows > 0
                      ? tCount("review_finish_deletes", state.fate.rows)
                      : t("review_finish")}
                  </Button>
                </>
              )}
            </>
          )}
        </>
      }
    >
      {showsGuess ? (
        <Guess name={name} guess={review.guess} onChange={(guess) => reviewing.change({ guess })} />
      ) : (
        <>
          <h1 ref={heading} tabIndex={-1}>
            {finished ? t("review_finished_title") : t("review_heard_title")}
          </h1>
          <p className="lead">{finished ? finishedWords(state) : t("review_heard_lead")}</p>
          {measured ? (
            <Heard
              measured={measured}
              view={view}
              evidence={state.evidence}
              guess={review.guess}
              aim={options.playbook.kinds[call.kind].talkShare}
              call={call}
              onHeardWrong={reviewing.heardWrong}
            />
          ) : (
            <Nothing reviewing={reviewing} state={state} />
          )}
          <FitBlock review={review} name={name} onChange={reviewing.change} />
          <OneThing
            tries={state.tries}
            value={review.oneThing}
            onChange={(oneThing) => reviewing.change({ oneThing })}
          />
          <More
            review={review}
            marks={options.playbook.review.marks}
            promises={state.promises}
            name={name}
            onChange={reviewing.change}
            onAddPromise={reviewing.addPromise}
            onChangePromise={reviewing.changePromise}
            onRemovePromise={reviewing.removePromise}
          />
        </>
      )}
    </Page>
  )
}

/** Whom the call was with: the person, else the first voice of the other side as the page named it. */
const nameOf = ({ person, view }: ReviewingState): string | null =>
  person?.name ?? view?.speakers.find(({ side }) => side === "theirs")?.name ?? null

const savingWords = ({ saving, review }: ReviewingState): string => {
  if (saving === "failed") return t("review_not_saved")
  if (review.finishedAt !== null) return t("review_done")
  return saving === "untouched" ? t("review_saved_as_typed") : t("review_saved")
}

const finishedWords = ({ review }: ReviewingState): string =>
  review.oneThing === "" ? t("review_finished_lead") : t("review_finished_thing", review.oneThing)

interface NothingProps {
  readonly reviewing: Reviewing
  readonly state: ReviewingState
}

/** Nothing was measured: say why, and mend it when a tap is enough. */
const Nothing = ({ reviewing, state }: NothingProps) => {
  const speakers = state.view?.speakers ?? []
  return speakers.length > 0 ? (
    <Notice
      title={t("review_who_title")}
      acts={speakers.map(({ label, name }) => (
        <Button key={label} onClick={() => reviewing.sayWhoIsMe(label)}>
          {name}
        </Button>
      ))}
    >
      {t("review_who")}
    </Notice>
  ) : (
    <Notice tone="plain" title={t("review_nothing_title")}>
      {t("review_nothing")}
    </Notice>
  )
}
