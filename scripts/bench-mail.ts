import { parseArgs } from "node:util"
import { hearMail } from "~domain/mail/hear"
import { defaultPlaybook } from "~domain/playbook/default"
import { draftSets, readDrafts, type LabelledDraft } from "./mail/labelled"

/*
 * Compares what is heard in labelled drafts with their labels: `npm run bench:mail [-- --wrong] [-- --in FILE.json]`.
 * `kept-apart.json` was set aside before the rules were written, and no rule was changed for it; `written-last.json` was written and
 * labelled later, and run once; `seen-once.json` is by another hand. `--wrong` names the drafts that differ, in the others only.
 */
const { values } = parseArgs({ options: { wrong: { type: "boolean" }, in: { type: "string" } } })

const findings = ["gives-first", "real-question", "pressure", "pitch", "promise", "asks"] as const

const measure = (name: string, drafts: readonly LabelledDraft[], wrong: boolean): void => {
  // Whoever labelled them may have looked for some of them only.
  const judged = findings.filter((id) => drafts.some(({ labels }) => labels.includes(id)))
  const heard = drafts.map((draft) => ({
    draft,
    findings: hearMail(draft, defaultPlaybook.mail).findings,
  }))
  console.log(`${name}: ${drafts.length} drafts`)
  console.table(
    judged.map((id) => {
      const tally = { finding: id, both: 0, missed: 0, "heard wrongly": 0, neither: 0, agreement: "" }
      for (const { draft, findings } of heard) {
        const ids = new Set(findings.map((finding) => finding.id))
        const label = draft.labels.includes(id)
        if (ids.has(id)) tally[label ? "both" : "heard wrongly"] += 1
        else tally[label ? "missed" : "neither"] += 1
        if (wrong && ids.has(id) !== label) {
          const shown = findings.find((finding) => finding.id === id)
          console.log(
            `${id} ${label ? "missed" : "heard wrongly"} in ${draft.id}`,
            shown?.words ?? "",
            shown?.quote ?? "",
          )
        }
      }
      tally.agreement = `${((100 * (tally.both + tally.neither)) / drafts.length).toFixed(1)} %`
      return tally
    }),
  )
}

const wrong = values.wrong === true
if (values.in !== undefined) measure(values.in, readDrafts(values.in), wrong)
else
  for (const { name, files, apart } of draftSets())
    measure(
      name,
      files.flatMap(({ drafts }) => drafts),
      wrong && !apart,
    )
