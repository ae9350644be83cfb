import { readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import * as z from "zod/mini"
import { mailFindings } from "~domain/mail/finding"
import { hearMail } from "~domain/mail/hear"
import { mailKindSchema } from "~domain/mail/kind"
import { defaultPlaybook } from "~domain/playbook/default"

/*
 * Compares what is heard in labelled drafts with their labels: `npm run bench:mail [-- --wrong] [-- --in FILE.json]`.
 * `kept-apart.json` was set aside before the rules were written, and no rule was changed for it; `written-last.json` was written and
 * labelled when they stood as they do now. `--wrong` names the drafts that differ, in the others only.
 */
const judged = ["gives-first", "real-question", "pressure", "pitch", "promise", "asks"] as const
const draftSchema = z.object({
  id: z.string(),
  kind: mailKindSchema,
  labels: z.array(z.enum(mailFindings)),
  subject: z.string(),
  body: z.string(),
})
type Draft = z.infer<typeof draftSchema>

/** Drafts that no rule was written with. */
const apart = [
  ["kept-apart.json", "drafts kept apart"],
  ["written-last.json", "drafts written last"],
] as const
const folder = join(dirname(fileURLToPath(import.meta.url)), "mail", "drafts")
const read = (path: string): Draft[] => z.array(draftSchema).parse(JSON.parse(readFileSync(path, "utf8")))
const { values } = parseArgs({ options: { wrong: { type: "boolean" }, in: { type: "string" } } })

const measure = (name: string, drafts: readonly Draft[], wrong: boolean): void => {
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

if (values.in !== undefined) measure(values.in, read(values.in), values.wrong === true)
else {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json") && !apart.some(([name]) => name === file))
  measure(
    "drafts the rules were written with",
    files.flatMap((file) => read(join(folder, file))),
    values.wrong === true,
  )
  for (const [file, name] of apart) measure(name, read(join(folder, file)), false)
}
