import { readdirSync, readFileSync } from "node:fs"
import * as z from "zod/mini"
import { mailFindings } from "~domain/mail/finding"
import { mailKindSchema } from "~domain/mail/kind"
import { root } from "../places"

const draftSchema = z.object({
  id: z.string(),
  kind: mailKindSchema,
  labels: z.array(z.enum(mailFindings)),
  subject: z.string(),
  body: z.string(),
})

/** A draft with what somebody says is in it. */
export type LabelledDraft = z.infer<typeof draftSchema>

/** Reads labelled drafts. @throws ZodError */
export const readDrafts = (path: string): LabelledDraft[] =>
  z.array(draftSchema).parse(JSON.parse(readFileSync(path, "utf8")))

const folder = `${root}scripts/mail/drafts/`
/** No rule was written with them, and no weight was learnt from them. */
const keptApart: Readonly<Record<string, string>> = {
  "kept-apart.json": "drafts kept apart",
  "written-last.json": "drafts written last",
  "seen-once.json": "drafts by another hand, kept apart",
}
const isByOthers = (file: string): boolean => file.startsWith("hands-")

/** Labelled drafts that are measured together. */
export interface DraftSet {
  readonly name: string
  /** Written and labelled by somebody who did not know the rules. */
  readonly byOthers: boolean
  readonly apart: boolean
  readonly files: readonly { readonly file: string; readonly drafts: readonly LabelledDraft[] }[]
}

/** All labelled drafts of the project. */
export const draftSets = (): readonly DraftSet[] => {
  const files = readdirSync(folder).sort()
  const read = (chosen: readonly string[]) => chosen.map((file) => ({ file, drafts: readDrafts(`${folder}${file}`) }))
  const known = files.filter((file) => !(file in keptApart))
  return [
    {
      name: "drafts the rules were written with",
      byOthers: false,
      apart: false,
      files: read(known.filter((file) => !isByOthers(file))),
    },
    {
      name: "drafts by other hands, learnt from",
      byOthers: true,
      apart: false,
      files: read(known.filter(isByOthers)),
    },
    ...Object.entries(keptApart).map(([file, name]) => ({ name, byOthers: false, apart: true, files: read([file]) })),
  ]
}

const says = { gives: ["gives-first"], presses: ["pressure"], neither: [] } as const satisfies Record<
  string,
  readonly LabelledDraft["labels"][number][]
>

/** Sentences that stand alone, each labelled as a draft of its own. @throws ZodError */
export const labelledSentences = (): LabelledDraft[] =>
  readFileSync(`${root}scripts/mail/sentences.txt`, "utf8")
    .trimEnd()
    .split("\n")
    .map((line, index) => {
      const [label = "", ...rest] = line.split(": ")
      return draftSchema.parse({
        id: `sentence-${index}`,
        kind: "follow-up",
        labels: says[z.enum(["gives", "presses", "neither"]).parse(label)],
        subject: "",
        body: rest.join(": "),
      })
    })
