import { writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { parseArgs } from "node:util"
import { gzipSync } from "node:zlib"
import { eachContextFeature, noContext, type Context } from "~domain/hearing/en/context"
import { eachBoundaryFeature, eachFeature } from "~domain/hearing/en/features"
import { packHead, type Head } from "~domain/hearing/en/packed"
import { tokensOf } from "~domain/hearing/en/tokens"
import { wordsOf } from "~domain/hearing/en/words"
import { loadBusinessTalk } from "./hearing/business-talk"
import { readUtterances, stripped, type Utterance } from "./hearing/corpora"
import { trainHead, type Example } from "./hearing/training/sparse"
import { phraseExamples } from "./hearing/phrases/examples"
import { root } from "./places"

/**
 * `npm run train:hearing -- --data DIR [--out FILE]`: trains the weights of English hearing. Sources, and only these:
 * `train/licence-clean` and `train/p4g` under DIR, the project's own business talk, and labels of phrases in the first and the last.
 * Same data, same bytes.
 *
 * The calls of `val/asr-earnings21` are left out, also of what ships, so that figures on them stay honest.
 */
const { values } = parseArgs({
  options: {
    data: { type: "string" },
    out: { type: "string", default: `${root}src/domain/hearing/en/weights.json` },
  },
})
if (values.data === undefined) throw new Error("Say where the conversations are: --data DIR")
const data = values.data
const read = (name: string): readonly Utterance[] => readUtterances(join(data, `${name}.jsonl.gz`))

const heldOut = new Set(read("val/asr-earnings21").map(({ conversation }) => conversation))
const all = read("train/licence-clean")
const clean = all.filter(({ conversation }) => !heldOut.has(conversation))
const chats = read("train/p4g")
const talk = loadBusinessTalk().filter(({ split }) => split === "train")

const featuresOf = (plain: readonly string[], a = 0, b = plain.length): readonly string[] => {
  const features = new Set<string>()
  const tokens = tokensOf(plain, a, b)
  if (tokens.words.length > 0) eachFeature(tokens, (feature) => features.add(feature))
  return [...features]
}
const plainOf = (text: string): readonly string[] => wordsOf(stripped(text)).plain

/** Where sentences end in the talk of one speaker, learnt from where the transcriber ended them. */
const boundaryExamples = (): readonly Example[] => {
  const examples: Example[] = []
  let run: string[] = []
  let ends = new Set<number>()
  const finish = () => {
    for (let i = 1; i < run.length; i += 1) {
      const features = new Set<string>()
      eachBoundaryFeature(run, i, (feature) => features.add(feature))
      examples.push({ features: [...features], label: ends.has(i), weight: 1 })
    }
    run = []
    ends = new Set()
  }
  let speaker = ""
  for (const row of clean) {
    if (row.corpus === "p4g") continue
    const now = `${row.conversation} ${row.speaker}`
    if (now !== speaker || run.length > 150) finish()
    speaker = now
    if (run.length > 0) ends.add(run.length)
    run.push(...plainOf(row.text))
    if (examples.length > 900_000) break
  }
  finish()
  return examples
}

const weigh = (name: string, head: Head): Head => {
  const bytes = gzipSync(JSON.stringify(head), { level: 9 }).length
  process.stderr.write(`${name}: ${Object.keys(head.weights).length} weights, ${bytes} bytes gzip\n`)
  return head
}

/** What stood around each row, as `Context` has it; whether rows before asked is taken from their labels. */
const contextsOf = (rows: readonly Utterance[]): readonly Context[] => {
  const contexts: Context[] = []
  let conversation = ""
  let speaker: unknown = ""
  let run = { words: 0, asked: [] as boolean[] }
  let theirs = { words: 0, asked: [] as boolean[] }
  for (const row of rows) {
    if (row.conversation !== conversation) {
      run = { words: 0, asked: [] }
      theirs = { words: 0, asked: [] }
    } else if (row.speaker !== speaker) {
      theirs = run
      run = { words: 0, asked: [] }
    }
    conversation = row.conversation
    speaker = row.speaker
    contexts.push({
      ownWords: run.words,
      ownAsked: run.asked.slice(-3).filter(Boolean).length,
      lastOwnAsked: run.asked.at(-1) ?? false,
      theyAsked: theirs.asked.at(-1) ?? false,
      theirWords: theirs.words,
    })
    run.words += plainOf(row.text).length
    run.asked.push(row.question === true)
  }
  return contexts
}

/** Recognisers cut rows a word early or late: of calls, copies with a word or two less are learnt from as well. */
const frayed = (plain: readonly string[]): readonly (readonly [number, number, number])[] =>
  plain.length > 5
    ? [
        [1, plain.length, 0.3],
        [2, plain.length, 0.2],
        [0, plain.length - 1, 0.2],
      ]
    : []

const questionExamples = (): readonly Example[] => {
  const examples: Example[] = []
  const contexts = contextsOf(clean)
  clean.forEach((row, at) => {
    const plain = plainOf(row.text)
    const label = row.question === true
    const around: string[] = []
    eachContextFeature(contexts[at] ?? noContext, (feature) => around.push(feature))
    const ofCall = row.corpus?.startsWith("earnings") ?? false
    const weight = ofCall ? 0.7 : 1
    examples.push({ features: [...featuresOf(plain), ...around], label, weight })
    if (ofCall && (label || at % 4 === 0))
      for (const [a, b, share] of frayed(plain))
        examples.push({ features: [...featuresOf(plain, a, b), ...around], label, weight: weight * share })
  })
  talk.forEach(({ text, labels }, at) => {
    const plain = plainOf(text)
    if (labels.question && plain.length > 16) return
    const before = talk[at - 1]
    const around: string[] = []
    eachContextFeature(
      {
        ...noContext,
        theyAsked: before?.labels.question ?? false,
        theirWords: before ? plainOf(before.text).length : 0,
      },
      (feature) => around.push(feature),
    )
    examples.push({ features: [...featuresOf(plain), ...around], label: labels.question, weight: 2 })
  })
  return examples
}
const question = weigh("question", trainHead(questionExamples(), { penalty: 2.2, rare: 5 }))

const open = weigh(
  "open",
  trainHead(
    talk
      .filter(({ labels }) => labels.question)
      .map(({ text, labels }) => ({ features: featuresOf(plainOf(text)), label: labels.form === "open", weight: 1 })),
    { penalty: 1, rare: 3 },
  ),
)

const telling = weigh(
  "telling",
  trainHead(
    [
      ...chats
        .filter(({ label }) => typeof label?.pitch === "boolean")
        .map(({ text, label }) => ({
          features: featuresOf(plainOf(text)),
          label: label?.pitch === true,
          weight: 0.5,
        })),
      ...talk
        .filter(({ side }) => side === "me")
        .map(({ text, labels }) => ({ features: featuresOf(plainOf(text)), label: labels.telling, weight: 1 })),
    ],
    { penalty: 1.5, rare: 3 },
  ),
)

const reflection = weigh(
  "reflection",
  trainHead(
    talk
      .filter(({ side }) => side === "me")
      .map(({ text, labels }) => ({ features: featuresOf(plainOf(text)), label: labels.summary, weight: 1 })),
    { penalty: 1, rare: 3 },
  ),
)

const boundary = weigh("boundary", trainHead(boundaryExamples(), { penalty: 12, rare: 12 }))

const phrase = weigh("phrase", trainHead(phraseExamples(all, heldOut, talk), { penalty: 5, rare: 5 }))

const write = (file: string, packed: unknown): void => {
  const bytes = `${JSON.stringify(packed)}\n`
  writeFileSync(file, bytes)
  process.stderr.write(`${file}: ${gzipSync(bytes, { level: 9 }).length} bytes gzip\n`)
}
const heads = { question, open, telling, boundary, phrase }
write(values.out, Object.fromEntries(Object.entries(heads).map(([name, head]) => [name, packHead(head)])))
// Measured, but nothing that ships may claim it: so it stands apart.
write(join(dirname(values.out), "reflection.json"), packHead(reflection))
