import { readFileSync } from "node:fs"
import { parseArgs } from "node:util"
import * as z from "zod/mini"
import { english } from "~domain/hearing/en/english"

/**
 * `npm run phrases -- --in FILE.json`: FILE holds `["utterance", …]`; prints `[{utterance, candidates, question}]`, where
 * `question` stands on the first candidate, or is null when nothing is worth asking about.
 */
const { values } = parseArgs({ options: { in: { type: "string" } } })
if (values.in === undefined) throw new Error("Say which utterances: --in FILE.json")
const utterances = z.array(z.string()).parse(JSON.parse(readFileSync(values.in, "utf8")))

const picked = utterances.map((utterance) => {
  const phrases = english.phrases(utterance)
  const [first] = phrases
  return {
    utterance,
    candidates: phrases.map(({ quote }) => quote),
    question: first ? english.questionFor(first) : null,
  }
})
process.stdout.write(`${JSON.stringify(picked, null, 2)}\n`)
