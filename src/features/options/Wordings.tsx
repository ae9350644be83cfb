import { defaultPlaybook } from "~domain/playbook/default"
import { rungs, withWordings } from "~domain/playbook/edit"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { editing, partFor } from "./changing"
import { LineFolds } from "./LineFolds"
import { Section } from "./Section"

const rungNames = ["options_rung_1", "options_rung_2", "options_rung_3"] as const satisfies readonly MessageKey[]

/** What/how wordings of why, for each rung. */
export const Wordings = partFor(["playbook"], ({ options, change }) => {
  const edit = editing(change)
  return (
    <Section id="ladder" title={t("options_ladder")} hint={t("options_ladder_hint")}>
      <LineFolds
        count={(lines) => tCount("options_wordings_count", lines)}
        restoreLabel={t("options_wordings_restore")}
        lists={rungs.map((rung) => ({
          name: t(rungNames[rung]),
          lines: options.playbook.ladder[rung],
          ours: defaultPlaybook.ladder[rung],
          edit: (lines) => edit((now) => withWordings(now, rung, lines)),
        }))}
      />
    </Section>
  )
})
