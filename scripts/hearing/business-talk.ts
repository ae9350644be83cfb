import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import * as z from "zod/mini"

const flag = z._default(z.boolean(), false)

/** Labels of one turn. What a line leaves out is false or null; README.md beside the conversations says what each means. */
export const businessLabelsSchema = z.strictObject({
  question: flag,
  form: z._default(z.nullable(z.enum(["open", "closed", "other"])), null),
  backchannel: flag,

  whyProbe: flag,
  followUp: flag,
  telling: flag,
  takesUp: flag,
  pressure: flag,
  assumption: flag,
  promise: z._default(z.nullable(z.strictObject({ words: z.string(), due: z.nullable(z.string()) })), null),
  summary: flag,
  closing: flag,

  problem: flag,
  cost: flag,
  motive: flag,
  vision: flag,
  objection: flag,
  interest: flag,
  decision: flag,
  thanks: flag,
  askedForTelling: flag,
})
export type BusinessLabels = z.infer<typeof businessLabelsSchema>

/** Labels that only a turn of the rep can have. */
export const repLabels = [
  "whyProbe",
  "followUp",
  "telling",
  "takesUp",
  "pressure",
  "assumption",
  "promise",
  "summary",
  "closing",
] as const satisfies readonly (keyof BusinessLabels)[]

/** Labels that only a turn of the other side can have. */
export const personLabels = [
  "problem",
  "cost",
  "motive",
  "vision",
  "objection",
  "interest",
  "decision",
  "thanks",
  "askedForTelling",
] as const satisfies readonly (keyof BusinessLabels)[]

/** One labelled turn of business talk: one line of a conversation file. */
export const businessTurnSchema = z
  .strictObject({
    conversation: z.string().check(z.regex(/^\d\d-[a-z0-9-]+$/)),
    i: z.int().check(z.nonnegative()),
    side: z.enum(["me", "theirs"]),
    text: z.string().check(z.minLength(1), z.regex(/^\S(.*\S)?$/, "no blank at an end, no line break")),
    split: z.enum(["train", "test"]),
    labels: businessLabelsSchema,
    phrases: z
      .array(z.string().check(z.minLength(3), z.regex(/[^\s.,!?]$/, "no mark at its end")))
      .check(z.maxLength(3)),
  })
  .check(
    z.refine((turn) => turn.labels.question === (turn.labels.form !== null), "a question has a form, nothing else has"),
    z.refine(({ labels }) => !labels.takesUp || labels.telling, "only telling takes up their words"),
    z.refine(
      ({ side, labels }) => (side === "me" ? personLabels : repLabels).every((name) => !labels[name]),
      "a label of the other side",
    ),
    z.refine(
      ({ labels }) => !labels.backchannel || Object.values(labels).filter(Boolean).length === 1,
      "a backchannel is nothing else",
    ),
    z.refine(
      ({ text, labels: { promise } }) =>
        !promise || (text.includes(promise.words) && (promise.due === null || promise.words.includes(promise.due))),
      "a promise and its due time are the speaker's own words",
    ),
    z.refine(
      ({ text, phrases }) =>
        phrases.every((phrase) => text.includes(phrase)) && new Set(phrases).size === phrases.length,
      "phrases are the speaker's own words, each once",
    ),
    z.refine(({ side, phrases }) => side === "theirs" || phrases.length === 0, "phrases are words of the other side"),
  )
export type BusinessTurn = z.infer<typeof businessTurnSchema>

const folder = fileURLToPath(new URL("./business-talk/", import.meta.url))

/**
 * All turns of all conversations in `dir`, in the order of file names and lines.
 *
 * @throws Error naming the file and line of the first turn that does not fit the schema.
 */
export function loadBusinessTalk(dir: string = folder): BusinessTurn[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) =>
      readFileSync(join(dir, name), "utf8")
        .trimEnd()
        .split("\n")
        .map((line, at) => {
          try {
            return businessTurnSchema.parse(JSON.parse(line))
          } catch (error) {
            throw new Error(`${name}:${at + 1}: ${String(error)}`, { cause: error })
          }
        }),
    )
}
