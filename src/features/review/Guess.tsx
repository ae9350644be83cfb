import { useId } from "react"
import { t, tCount } from "~platform/i18n"
import type { Guess as GuessRecord } from "~domain/records/review"
import { Icon } from "~ui/Icon"
import { Rungs } from "~ui/Rungs"
import { percentText } from "~platform/figures"

interface GuessProps {
  readonly name: string
  readonly guess: GuessRecord
  readonly onChange: (guess: GuessRecord) => void
}

/** Nobody guesses by accident: until it is moved, the slider stands in the middle and counts for nothing. */
const unmoved = 50
const mostFollowUps = 99

/** The rep's own guess, from memory, before anything measured is shown. */
export const Guess = ({ name, guess, onChange }: GuessProps) => {
  const id = useId()
  const share = guess.talkShare === null ? null : Math.round(guess.talkShare * 100)
  const setFollowUps = (count: number) => onChange({ ...guess, followUps: Math.min(mostFollowUps, Math.max(0, count)) })
  return (
    <>
      <h1>{t("review_guess_title")}</h1>
      <p className="lead">{t("review_guess_lead")}</p>
      <section className="block guess">
        <label className="q" htmlFor={`${id}-share`}>
          {t("review_guess_share")}
        </label>
        <div>
          <output className="big" htmlFor={`${id}-share`}>
            {share === null ? t("review_no_guess") : percentText(share / 100)}
          </output>
          <input
            id={`${id}-share`}
            className="slide"
            type="range"
            min={0}
            max={100}
            step={1}
            value={share ?? unmoved}
            aria-valuetext={share === null ? t("review_no_guess") : percentText(share / 100)}
            onChange={(event) => onChange({ ...guess, talkShare: event.target.valueAsNumber / 100 })}
          />
          <p className="ends" aria-hidden="true">
            <span>{t("review_only_them", name)}</span>
            <span>{t("review_half")}</span>
            <span>{t("review_only_me")}</span>
          </p>
        </div>
      </section>
      <section className="block guess">
        <label className="q" htmlFor={`${id}-follow`}>
          {t("review_guess_follow_ups")}
        </label>
        <div className="stepper">
          <button
            type="button"
            className="btn step"
            aria-label={t("review_fewer")}
            onClick={() => setFollowUps((guess.followUps ?? 0) - 1)}
          >
            <Icon name="minus" />
          </button>
          <input
            id={`${id}-follow`}
            className="big count"
            type="text"
            inputMode="numeric"
            placeholder={t("review_no_guess")}
            value={guess.followUps ?? ""}
            onChange={(event) => {
              const digits = event.target.value.replace(/\D/g, "").slice(0, 2)
              if (digits === "") onChange({ ...guess, followUps: null })
              else setFollowUps(Number(digits))
            }}
          />
          <button
            type="button"
            className="btn step"
            aria-label={t("review_more")}
            onClick={() => setFollowUps((guess.followUps ?? 0) + 1)}
          >
            <Icon name="plus" />
          </button>
        </div>
      </section>
      <fieldset className="block guess">
        <legend className="q">{t("review_guess_depth")}</legend>
        <div className="depths">
          {[0, 1, 2, 3].map((depth) => (
            <label key={depth}>
              <input
                type="radio"
                name={`${id}-depth`}
                checked={guess.whyDepth === depth}
                onChange={() => onChange({ ...guess, whyDepth: depth })}
              />
              <span className="card">
                <Rungs depth={depth} size={28} />
                {depth === 0 ? t("review_depth_none") : tCount("review_depth", depth)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  )
}
