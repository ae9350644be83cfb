import { writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { hearMail, unasked } from "~domain/mail/hear"
import type { Learnt } from "~domain/mail/likely"
import { defaultPlaybook } from "~domain/playbook/default"
import { fit, type Example } from "./mail/fit"
import { draftSets, labelledSentences, type LabelledDraft } from "./mail/labelled"
import { root } from "./places"

/*
 * `npm run train:mail`: learns the weights of `src/domain/mail/weights.json` from the labelled drafts of the project, those kept apart
 * left out, and from labelled sentences. A label belongs to a whole draft, and a draft has what one of its sentences has: so the
 * likelihood of a draft is that of at least one of its sentences ("noisy or"), and that is what is fitted. Same drafts, same bytes.
 *
 * `npm run train:mail -- --leave-out` writes nothing: it learns without each set by other hands in turn, and says how that set agrees.
 */
const { values } = parseArgs({ options: { "leave-out": { type: "boolean" } } })

/** How much a draft counts: one that rules were written with says less of how they do on others. */
const weightOf = { others: 1, written: 0.3, sentence: 0.8 } as const

interface Heard {
  readonly set: string
  readonly giving: Example
  readonly leaning: Example
}

const heardIn = (draft: LabelledDraft, set: string, weight: number): Heard => {
  const { sentences } = hearMail(draft, defaultPlaybook.mail)
  const heard = [...sentences.values()]
  const has = (label: "gives-first" | "pressure") => draft.labels.includes(label)
  return {
    set,
    giving: {
      sentences: unasked(heard).flatMap(({ giving }) => (giving ? [giving] : [])),
      label: has("gives-first"),
      weight,
    },
    leaning: { sentences: heard.map(({ leaning }) => leaning), label: has("pressure"), weight },
  }
}

const all: readonly Heard[] = [
  ...draftSets()
    .filter(({ apart }) => !apart)
    .flatMap(({ files, byOthers }) =>
      files.flatMap(({ file, drafts }) =>
        drafts.map((draft) => heardIn(draft, byOthers ? file : "", byOthers ? weightOf.others : weightOf.written)),
      ),
    ),
  ...labelledSentences().map((draft) => heardIn(draft, "", weightOf.sentence)),
]

const heads = ["giving", "leaning"] as const

if (values["leave-out"]) {
  const sets = [...new Set(all.map(({ set }) => set))].filter((set) => set !== "")
  console.table(
    Object.fromEntries(
      sets.map((set) => [
        set,
        Object.fromEntries(
          heads.map((head) => {
            const { likely } = fit(all.filter((one) => one.set !== set).map((one) => one[head]))
            const apart = all.filter((one) => one.set === set).map((one) => one[head])
            const agree = apart.filter((one) => likely(one) >= 0.5 === one.label).length
            return [head, `${((100 * agree) / apart.length).toFixed(1)} % of ${apart.length}`]
          }),
        ),
      ]),
    ),
  )
} else {
  const weights = Object.fromEntries(
    heads.map((head) => [head, fit(all.map((one) => one[head])).learnt]),
  ) satisfies Record<string, Learnt>
  writeFileSync(`${root}src/domain/mail/weights.json`, `${JSON.stringify(weights, null, 2)}\n`)
}
