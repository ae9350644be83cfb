import { callKinds, kindTextKey } from "~domain/records/call-kind"
import type { Options } from "~domain/records/options"
import { t } from "~platform/i18n"
import { IconButton } from "~ui/Button"
import { Input, Select } from "~ui/Field"
import { TextArea } from "~ui/TextArea"
import { Tick } from "~ui/Tick"
import type { Preparing, PreparingState } from "./preparing"

interface ChecklistProps {
  readonly preparing: Preparing
  readonly state: PreparingState
  readonly draft: NonNullable<PreparingState["draft"]>
  readonly options: Options
  /** Is it known with whom the call is? Then nobody is asked. */
  readonly whoIsKnown?: boolean
}

/** What one goes through before a call; kept as it is filled in. */
export const Checklist = ({ preparing, state, draft, options, whoIsKnown = false }: ChecklistProps) => (
  <form className="pop-form" onSubmit={(event) => event.preventDefault()}>
    {state.lastThing ? (
      <p className="last">
        <b>{t("popup_from_last_time")}</b> {state.lastThing}
      </p>
    ) : null}
    <div className="two">
      {whoIsKnown ? null : (
        <>
          <Input
            label={t("popup_who")}
            value={state.name}
            maxLength={200}
            list="people"
            hint={state.people.length === 0 || state.name === "" ? t("popup_who_hint") : null}
            onChange={(event) => preparing.setName(event.target.value)}
          />
          <datalist id="people">
            {state.people.map((person) => (
              <option key={person.id} value={person.name}>
                {person.company}
              </option>
            ))}
          </datalist>
        </>
      )}
      <Select
        label={t("popup_kind")}
        value={draft.kind}
        options={callKinds.map((value) => ({ value, label: t(kindTextKey(value)) }))}
        onChange={(kind) => preparing.setKind(kind)}
      />
      <Input
        label={t("popup_minutes")}
        type="number"
        min={5}
        max={240}
        step={5}
        defaultValue={draft.plannedMinutes}
        key={draft.kind}
        onChange={(event) => {
          const minutes = event.target.valueAsNumber
          if (Number.isInteger(minutes) && minutes >= 5 && minutes <= 240) preparing.setMinutes(minutes)
        }}
      />
    </div>
    <TextArea
      label={t("popup_intention")}
      rows={2}
      maxLength={300}
      value={draft.intention}
      onChange={(event) => preparing.setIntention(event.target.value)}
    />
    <fieldset>
      <legend className="label">{t("popup_before_you_join")}</legend>
      <div className="ticks">
        {options.playbook.kinds[draft.kind].checklist.map((item) => (
          <Tick key={item.id} checked={draft.ticked.includes(item.id)} onChange={(on) => preparing.tick(item.id, on)}>
            {item.text}
          </Tick>
        ))}
      </div>
    </fieldset>
    <fieldset>
      <legend className="label">{t("popup_curious")}</legend>
      <ol className="qs">
        {[0, 1, 2].map((index) => (
          <li key={index}>
            <TextArea
              label={t("popup_question", index + 1)}
              hideLabel
              maxLength={300}
              value={draft.questions[index] ?? ""}
              onChange={(event) => preparing.setQuestion(index, event.target.value)}
            />
            <IconButton
              icon="swap"
              label={t("popup_another", index + 1)}
              onClick={() => preparing.anotherQuestion(index)}
            />
          </li>
        ))}
      </ol>
    </fieldset>
  </form>
)
