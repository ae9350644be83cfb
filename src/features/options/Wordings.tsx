import { useState } from "react"
import { defaultPlaybook } from "~domain/playbook/default"
import { rungs, withWordings, type RungPlace } from "~domain/playbook/edit"
import { t, tCount, type MessageKey } from "~platform/i18n"
import { Fold } from "~ui/Fold"
import { editing, partFor } from "./changing"
import { LineList } from "./LineList"
import { RestoreLines } from "./Restore"
import { Section } from "./Section"

const rungNames = ["options_rung_1", "options_rung_2", "options_rung_3"] as const satisfies readonly MessageKey[]

/** What/how wordings of why, for each rung. */
export const Wordings = partFor(["playbook"], ({ options, change }) => {
  const edit = editing(change)
  const { ladder } = options.playbook
  const [open, setOpen] = useState<RungPlace | null>(0)
  return (
    <Section id="ladder" title={t("options_ladder")} hint={t("options_ladder_hint")}>
      <div>
        {rungs.map((rung) => {
          const wordings = ladder[rung]
          return (
            <Fold
              key={rung}
              title={t(rungNames[rung])}
              end={tCount("options_wordings_count", wordings.length)}
              open={open === rung}
              onToggle={(isOpen) => setOpen((now) => (isOpen ? rung : now === rung ? null : now))}
            >
              <LineList
                name={t(rungNames[rung])}
                lines={wordings.map((text, index) => ({ id: String(index), text }))}
                onEdit={(id, text) => edit((now) => withWordings(now, rung, (lines) => lines.with(Number(id), text)))}
                onMove={(id, to) =>
                  edit((now) =>
                    withWordings(now, rung, (lines) => {
                      const line = lines[Number(id)] ?? ""
                      return lines.toSpliced(Number(id), 1).toSpliced(to, 0, line)
                    }),
                  )
                }
                onRemove={(id) => {
                  edit((now) => withWordings(now, rung, (lines) => lines.toSpliced(Number(id), 1)))
                  return () => edit((now) => withWordings(now, rung, () => [...wordings]))
                }}
                onAdd={(text) => edit((now) => withWordings(now, rung, (lines) => [...lines, text]))}
              />
              <RestoreLines
                label={t("options_wordings_restore")}
                here={wordings}
                ours={defaultPlaybook.ladder[rung]}
                onRestore={() => edit((now) => withWordings(now, rung, () => [...defaultPlaybook.ladder[rung]]))}
              />
            </Fold>
          )
        })}
      </div>
    </Section>
  )
})
