import { readdirSync, readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { gunzipSync } from "node:zlib"
import * as z from "zod/mini"

const answer = z.optional(z.nullable(z.boolean()))

/** One utterance of a corpus, in any of the formats that docs/hearing.md describes; null or absent: not annotated there. */
const utteranceSchema = z.object({
  corpus: z.optional(z.string()),
  engine: z.optional(z.string()),
  conversation: z.string(),
  speaker: z.optional(z.nullable(z.string())),
  role: z.optional(z.string()),
  text: z.string(),
  question: answer,
  quality: z.optional(z.string()),
  label: z.optional(
    z.object({
      question: answer,
      kind: z.optional(z.nullable(z.string())),
      backchannel: answer,
      reflection: answer,
      pitch: answer,
      probe: answer,
      input: z.optional(z.nullable(z.string())),
    }),
  ),
})
export type Utterance = z.infer<typeof utteranceSchema>

/** Every `*.jsonl.gz` under `dir`, as paths relative to it, in order. */
export const corpusFiles = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".jsonl.gz"))
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
    .sort()

/**
 * The utterances of one file.
 *
 * @throws Error naming the file and line of the first utterance that does not fit.
 */
export const readUtterances = (path: string): readonly Utterance[] =>
  gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, at) => {
      try {
        return utteranceSchema.parse(JSON.parse(line))
      } catch (error) {
        throw new Error(`${path}:${at + 1}: ${String(error)}`, { cause: error })
      }
    })

/** A text as a recogniser without punctuation would print it: lower case, only apostrophes and in-word hyphens kept. */
export const stripped = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("’", "'")
    .replace(/[^\p{L}\p{N}\p{M}'\-\s]+/gu, " ")
    .replace(/(?<![\p{L}\p{N}\p{M}])['-]+|['-]+(?![\p{L}\p{N}\p{M}])/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
