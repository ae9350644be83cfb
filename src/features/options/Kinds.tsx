import { useState } from "react"
import { defaultPlaybook } from "~domain/playbook/default"
import {
  addChecklistItem,
  editChecklistItem,
  editKind,
  isDefaultKind,
  moveChecklistItem,
  removeChecklistItem,
  restoreChecklist,
  restoreKind,
} from "~domain/playbook/edit"
import { callKinds, kindTextKey, type CallKind } from "~domain/records/call-kind"
import { t, type MessageKey } from "~platform/i18n"
import { TextButton } from "~ui/Button"
import { Select } from "~ui/Field"
import { NumberField } from "~ui/NumberField"
import { editing, partFor } from "./changing"
import { LineList } from "./LineList"
import { RestoreLines } from "./Restore"
import { Section } from "./Section"

/** Targets and checklist of each kind of call. */
export const Kinds = partFor(["playbook"], ({ options, change }) => {
  const edit = editing(change)
  const { playbook } = options
  const [kind, setKind] = useState<CallKind>("discovery")
  const { talkShare, longStretchMs, plannedMinutes, checklist } = playbook.kinds[kind]
  const [from, to] = [Math.round(talkShare.from * 100), Math.round(talkShare.to * 100)]
  const ours = defaultPlaybook.kinds[kind]
  const number = (label: MessageKey, value: number, min: number, max: number, onChange: (value: number) => void) => (
    <NumberField
      label={t(label)}
      value={value}
      min={min}
      max={max}
      misfit={t("options_number_misfit", min, max)}
      onChange={onChange}
    />
  )
  return (
    <Section id="kinds" title={t("options_kinds")} hint={t("options_kinds_hint")}>
      <Select
        label={t("options_kind")}
        value={kind}
        options={callKinds.map((value) => ({ value, label: t(kindTextKey(value)) }))}
        onChange={setKind}
      />
      <fieldset key={kind}>
        <legend className="label">{t("options_targets")}</legend>
        <div className="numbers">
          {number("options_share_from", from, 0, to, (next) =>
            edit((now) => editKind(now, kind, { talkShare: { ...now.kinds[kind].talkShare, from: next / 100 } })),
          )}
          {number("options_share_to", to, from, 100, (next) =>
            edit((now) => editKind(now, kind, { talkShare: { ...now.kinds[kind].talkShare, to: next / 100 } })),
          )}
          {number("options_long_stretch", Math.round(longStretchMs / 1000), 10, 600, (next) =>
            edit((now) => editKind(now, kind, { longStretchMs: next * 1000 })),
          )}
          {number("options_planned", plannedMinutes, 5, 240, (next) =>
            edit((now) => editKind(now, kind, { plannedMinutes: next })),
          )}
        </div>
        <p className="hint">
          {isDefaultKind(playbook, kind) ? (
            t("options_targets_ours")
          ) : (
            <TextButton onClick={() => edit((now) => restoreKind(now, kind))}>
              {t(
                "options_targets_back",
                Math.round(ours.talkShare.from * 100),
                Math.round(ours.talkShare.to * 100),
                ours.longStretchMs / 1000,
                ours.plannedMinutes,
              )}
            </TextButton>
          )}
        </p>
      </fieldset>
      <div>
        <h3 className="label">{t("options_checklist", t(kindTextKey(kind)))}</h3>
        <LineList
          key={kind}
          name={t("options_checklist", t(kindTextKey(kind)))}
          lines={checklist}
          onEdit={(id, text) => edit((now) => editChecklistItem(now, kind, id, text))}
          onMove={(id, place) => edit((now) => moveChecklistItem(now, kind, id, place))}
          onRemove={(id) => {
            edit((now) => removeChecklistItem(now, kind, id))
            return () => edit((now) => ({ ...now, kinds: { ...now.kinds, [kind]: { ...now.kinds[kind], checklist } } }))
          }}
          onAdd={(text) => edit((now) => addChecklistItem(now, kind, text))}
        />
        <RestoreLines
          label={t("options_checklist_restore")}
          here={checklist.map(({ text }) => text)}
          ours={ours.checklist.map(({ text }) => text)}
          onRestore={() => edit((now) => restoreChecklist(now, kind))}
        />
      </div>
    </Section>
  )
})
