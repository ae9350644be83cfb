import { cueTextKey } from "~domain/coaching/cues"
import { cueKinds, type CueKind } from "~domain/coaching/event"
import { hearingFor } from "~domain/hearing/languages"
import type { Options } from "~domain/records/options"
import { t, uiLanguage, type MessageKey } from "~platform/i18n"
import { Cards } from "~ui/Cards"
import { Choices, Segmented } from "~ui/Choice"
import { CommaList } from "~ui/CommaList"
import { Select } from "~ui/Field"
import { Tick } from "~ui/Tick"
import { Section } from "./Section"
import { partFor } from "./changing"

/** Own names: which words in a call are the user's. */
export const Names = partFor(["ownNames"], ({ options, change }) => (
  <Section id="names" title={t("options_names")} hint={t("options_names_hint")}>
    <CommaList
      label={t("options_names_label")}
      hideLabel
      value={options.ownNames}
      maxLength={200}
      onChange={(ownNames) => change(() => ({ ownNames }))}
    />
  </Section>
))

const cueWhen = {
  health: "options_cue_health",
  "long-stretch": "options_cue_long_stretch",
  "ask-before-telling": "options_cue_ask_before_telling",
  "go-back": "options_cue_go_back",
  "one-why-deeper": "options_cue_one_why_deeper",
  "picture-the-change": "options_cue_picture_the_change",
  "hand-the-floor": "options_cue_hand_the_floor",
  "say-back": "options_cue_say_back",
  fit: "options_cue_fit",
  "promise-noted": "options_cue_promise_noted",
} as const satisfies Record<CueKind, MessageKey>

/** How often a cue may come, and which. */
export const Cues = partFor(["nudge", "mutedCues", "playbook"], ({ options, change }) => {
  const { coolDownMs } = options.playbook.cues
  const level = (value: Options["nudge"], label: MessageKey) => ({
    value,
    label: t(label),
    hint: t("nudge_at_most", Math.round(coolDownMs[value] / 1000)),
  })
  return (
    <Section id="cues" title={t("options_cues")} hint={t("options_cues_hint")}>
      <Cards
        legend={t("options_nudge")}
        value={options.nudge}
        options={[level("quiet", "nudge_quiet"), level("balanced", "nudge_balanced"), level("eager", "nudge_eager")]}
        onChange={(nudge) => change(() => ({ nudge }))}
      />
      <fieldset className="ticks">
        <legend className="label">{t("options_cues_which")}</legend>
        {cueKinds.map((kind) => (
          <Tick
            key={kind}
            checked={!options.mutedCues.includes(kind)}
            onChange={(on) =>
              change(({ mutedCues }) => ({
                mutedCues: on ? mutedCues.filter((muted) => muted !== kind) : [...mutedCues, kind],
              }))
            }
          >
            {t(cueTextKey(kind))}
            <span className="hint">{t(cueWhen[kind])}</span>
          </Tick>
        ))}
      </fieldset>
    </Section>
  )
})

/** Where the panel stands. */
export const PanelPlace = partFor(["panel"], ({ options, change }) => (
  <Section id="panel" title={t("options_panel")} hint={t("options_panel_hint")}>
    <Segmented
      legend={t("options_panel_side")}
      hideLegend
      value={options.panel.side}
      options={[
        { value: "left", label: t("options_panel_left") },
        { value: "right", label: t("options_panel_right") },
      ]}
      onChange={(side) => change(({ panel }) => ({ panel: { ...panel, side } }))}
    />
  </Section>
))

/** How long what was said is kept. */
export const Keeping = partFor(["keeping"], ({ options, change }) => (
  <Section id="transcripts" title={t("options_keeping")} hint={t("options_keeping_hint")}>
    <Choices
      legend={t("options_keeping")}
      hideLegend
      value={options.keeping}
      options={[
        {
          value: "until-reviewed",
          label: t("options_keeping_until_reviewed"),
          hint: t("options_keeping_until_reviewed_hint"),
        },
        { value: "never", label: t("options_keeping_never"), hint: t("options_keeping_never_hint") },
        { value: "always", label: t("options_keeping_always"), hint: t("options_keeping_always_hint") },
      ]}
      onChange={(keeping) => change(() => ({ keeping }))}
    />
    <p className="hint">{t("options_keeping_evidence")}</p>
  </Section>
))

/** Languages that call tools caption most; any other that is already chosen stands beside them. */
const languages =
  "ar bg cs da de el en es et fi fr he hi hr hu id it ja ko lt lv ms nb nl pl pt ro ru sk sl sr sv th tr uk vi zh"

/** What is spoken, and captions by themselves. */
export const Language = partFor(["language", "captionsByItself"], ({ options, change }) => {
  const names = new Intl.DisplayNames([uiLanguage()], { type: "language" })
  const choices = [...new Set([...languages.split(" "), options.language])]
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .toSorted((a, b) => a.label.localeCompare(b.label, uiLanguage()))
  return (
    <Section id="language" title={t("options_language")} hint={t("options_language_hint")}>
      <Select
        label={t("options_language_label")}
        value={options.language}
        options={choices}
        hint={hearingFor(options.language) ? t("options_language_heard") : t("options_language_unheard")}
        onChange={(language) => change(() => ({ language }))}
      />
      <Tick checked={options.captionsByItself} onChange={(captionsByItself) => change(() => ({ captionsByItself }))}>
        {t("options_captions")}
        <span className="hint">{t("options_captions_hint")}</span>
      </Tick>
    </Section>
  )
})
