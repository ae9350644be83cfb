import type { ReactNode } from "react"
import type { Fit } from "~domain/coaching/event"
import type { Review } from "~domain/records/review"
import type { Try } from "~domain/review/tries"
import { t, tCount } from "~platform/i18n"
import { Cards } from "~ui/Cards"
import { Input, Select } from "~ui/Field"

/** How often to be in touch, days. */
const rhythms = [7, 14, 21, 28, 42, 56, 84] as const
const usualRhythm = 21

interface FitProps {
  readonly review: Review
  readonly name: string
  readonly onChange: (next: Partial<Review>) => void
}

/** Can I help, and do I want to? "Not yet" is as good an end as "go on". */
export const FitBlock = ({ review, name, onChange }: FitProps) => (
  <section className="block" id="fit">
    <h2>{t("review_fit_title")}</h2>
    <Cards<Fit>
      legend={t("review_fit_title")}
      hideLegend
      value={review.fit}
      onChange={(fit) => onChange({ fit, rhythmDays: fit === "not-yet" ? (review.rhythmDays ?? usualRhythm) : null })}
      options={[
        { value: "go-on", label: t("review_fit_go_on"), hint: t("review_fit_go_on_hint") },
        { value: "not-yet", label: t("review_fit_not_yet"), hint: t("review_fit_not_yet_hint") },
        { value: "refer-on", label: t("review_fit_refer_on"), hint: t("review_fit_refer_on_hint", name) },
        { value: "not-a-fit", label: t("review_fit_not_a_fit"), hint: t("review_fit_not_a_fit_hint") },
      ]}
    />
    {review.fit === "not-yet" ? (
      <div className="narrow">
        <Select
          label={t("review_rhythm")}
          value={String(review.rhythmDays ?? usualRhythm)}
          options={rhythms.map((days) => ({ value: String(days), label: tCount("review_every_weeks", days / 7) }))}
          onChange={(days) => onChange({ rhythmDays: Number(days) })}
        />
      </div>
    ) : null}
  </section>
)

interface OneThingProps {
  readonly tries: readonly Try[]
  readonly value: string
  readonly onChange: (oneThing: string) => void
}

/** One thing to try next time: picked, or in own words. The next preparation begins with it. */
export const OneThing = ({ tries, value, onChange }: OneThingProps): ReactNode => (
  <section className="block" id="next" aria-labelledby="next-title">
    <h2 id="next-title">{t("review_one_thing")}</h2>
    <p className="hint">{t("review_one_thing_hint")}</p>
    <div className="ideas" role="group" aria-labelledby="next-title">
      {tries.map((idea) => (
        <button
          key={idea.id}
          type="button"
          className="btn"
          aria-pressed={value === idea.text}
          onClick={() => onChange(value === idea.text ? "" : idea.text)}
        >
          {idea.text}
          {idea.after ? <span>{t("review_after_cue")}</span> : null}
        </button>
      ))}
    </div>
    <Input
      label={t("review_own_words")}
      maxLength={300}
      value={tries.some(({ text }) => text === value) ? "" : value}
      onChange={(event) => onChange(event.target.value)}
    />
  </section>
)
