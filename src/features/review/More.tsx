import { useState } from "react"
import type { Playbook } from "~domain/playbook/schema"
import type { PromiseRecord, Review } from "~domain/records/review"
import { t, tCount } from "~platform/i18n"
import { Button, IconButton } from "~ui/Button"
import { Cards } from "~ui/Cards"
import { Input } from "~ui/Field"
import { Fold } from "~ui/Fold"
import { Said } from "~ui/Said"
import { TextArea } from "~ui/TextArea"

interface MoreProps {
  readonly review: Review
  readonly marks: Playbook["review"]["marks"]
  readonly promises: readonly PromiseRecord[]
  readonly name: string
  readonly onChange: (next: Partial<Review>) => void
  readonly onAddPromise: () => void
  readonly onChangePromise: (id: string, next: Partial<Pick<PromiseRecord, "text" | "due">>) => void
  readonly onRemovePromise: (id: string) => void
}

type Part = "promises" | "marks" | "stance" | "why" | "notes"

const steps = [0, 1, 2, 3] as const
const stepWords = ["review_mark_0", "review_mark_1", "review_mark_2", "review_mark_3"] as const

/** What is worth a minute more, folded: nothing here is asked of somebody in a hurry. */
export const More = ({ review, marks, promises, name, onChange, ...on }: MoreProps) => {
  // What was promised is shown at once: a promise nobody sees is not kept.
  const [open, setOpen] = useState<ReadonlySet<Part>>(new Set(promises.length > 0 ? ["promises"] : []))
  const part = (id: Part) => ({
    open: open.has(id),
    onToggle: (now: boolean) =>
      setOpen((before) => new Set(now ? [...before, id] : [...before].filter((other) => other !== id))),
  })
  return (
    <section className="block folds">
      <Fold
        title={t("review_promises")}
        end={promises.length === 0 ? null : tCount("review_promise_count", promises.length)}
        {...part("promises")}
      >
        <ul className="promises">
          {promises.map((promise) => (
            <li key={promise.id}>
              <div>
                <Input
                  label={t("review_promise_text")}
                  hideLabel
                  maxLength={300}
                  value={promise.text}
                  onChange={(event) => on.onChangePromise(promise.id, { text: event.target.value })}
                />
                {promise.evidence && promise.evidence.quote !== promise.text ? (
                  <Said>{promise.evidence.quote}</Said>
                ) : null}
              </div>
              <Input
                label={t("review_promise_due", promise.text)}
                hideLabel
                type="date"
                value={promise.due ?? ""}
                onChange={(event) => on.onChangePromise(promise.id, { due: event.target.value || null })}
              />
              <IconButton
                icon="close"
                label={t("review_promise_remove", promise.text)}
                onClick={() => on.onRemovePromise(promise.id)}
              />
            </li>
          ))}
        </ul>
        <Button small onClick={on.onAddPromise}>
          {t("review_promise_add")}
        </Button>
      </Fold>
      <Fold title={t("review_marks_title")} {...part("marks")}>
        <p className="hint">{t("review_marks_hint")}</p>
        <div className="marks">
          <div className="marks-head" aria-hidden="true">
            <span />
            {steps.map((step) => (
              <span key={step}>{t(stepWords[step])}</span>
            ))}
          </div>
          {marks.map((mark) => (
            <fieldset key={mark.id}>
              <legend>{mark.text}</legend>
              {steps.map((step) => (
                <label key={step}>
                  <input
                    type="radio"
                    name={`mark-${mark.id}`}
                    checked={review.marks[mark.id] === step}
                    onChange={() => onChange({ marks: { ...review.marks, [mark.id]: step } })}
                  />
                  <span>{t(stepWords[step])}</span>
                </label>
              ))}
            </fieldset>
          ))}
        </div>
      </Fold>
      <Fold title={t("review_stance_title")} {...part("stance")}>
        <Cards
          legend={t("review_stance_question")}
          value={review.stance}
          onChange={(stance) => onChange({ stance })}
          options={[
            {
              value: "relationship",
              label: t("review_stance_relationship"),
              hint: t("review_stance_relationship_hint"),
            },
            { value: "some-of-both", label: t("review_stance_both"), hint: t("review_stance_both_hint") },
            { value: "sale", label: t("review_stance_sale"), hint: t("review_stance_sale_hint") },
          ]}
        />
        <TextArea
          label={t("review_stance_why")}
          maxLength={1000}
          value={review.stanceWhy}
          onChange={(event) => onChange({ stanceWhy: event.target.value })}
        />
      </Fold>
      <Fold title={t("review_why_title")} {...part("why")}>
        <TextArea
          label={t("review_why_us", name)}
          maxLength={1000}
          value={review.whyUs}
          onChange={(event) => onChange({ whyUs: event.target.value })}
        />
        <TextArea
          label={t("review_why_i", name)}
          maxLength={1000}
          value={review.whyICanAndWant}
          onChange={(event) => onChange({ whyICanAndWant: event.target.value })}
        />
      </Fold>
      <Fold title={t("review_notes")} {...part("notes")}>
        <TextArea
          label={t("review_notes")}
          hideLabel
          rows={3}
          maxLength={10_000}
          value={review.notes}
          onChange={(event) => onChange({ notes: event.target.value })}
        />
      </Fold>
    </section>
  )
}
