import { readFileSync } from "node:fs"
import { availableParallelism, loadavg } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { gzipSync } from "node:zlib"
import { english } from "~domain/hearing/en/english"
import { reflects } from "~domain/hearing/en/reflection"
import type { HeardTurn, Moment } from "~domain/hearing/moment"
import { costInChromium, costInNode } from "./hearing/chromium-cost"
import { corpusFiles, readUtterances, stripped, type Utterance } from "./hearing/corpora"
import { areaUnderCurve, measure, type Judged, type Measure } from "./hearing/measure"
import { root } from "./places"

/**
 * `npm run bench:hearing -- --data DIR [--json]`: what English hearing hears in every `*.jsonl.gz` under DIR, against its labels. Only
 * measures: thresholds are the product's. Each row is heard as the product would hear it, after the turns before it.
 */
const { values } = parseArgs({ options: { data: { type: "string" }, json: { type: "boolean", default: false } } })
if (values.data === undefined) throw new Error("Say where the conversations are: --data DIR")
const data = values.data

const headNames = ["question", "open", "closed", "whyProbe", "backchannel", "telling", "reflection"] as const
type HeadName = (typeof headNames)[number]
type Answers = Readonly<Record<HeadName, boolean | null>>

/** What the labels say; null: not annotated. Telling is giving information, advice or options (AnnoMI), or pitching. */
const truthOf = ({ question, label, corpus, quality }: Utterance): Answers => {
  const asked = label?.question ?? question ?? null
  const kind = label?.kind ?? null
  const forms = asked === null || corpus === "p4g" || corpus === "inspired" || label === undefined
  const input = label?.input
  return {
    question: asked,
    open: forms ? null : kind === "open",
    closed: forms ? null : kind === "closed",
    whyProbe: label?.probe ?? null,
    backchannel: label?.backchannel ?? null,
    telling:
      quality !== undefined && asked !== null ? input != null && input !== "negotiation" : (label?.pitch ?? null),
    reflection: label?.reflection ?? null,
  }
}

interface Heard extends Answers {
  readonly question: boolean
  readonly telling: boolean
  readonly cue: boolean
}

const heardIn = (moments: readonly Moment[], text: string): Heard => {
  const questions = moments.filter(({ kind }) => kind === "question")
  const has = (kind: Moment["kind"]) => moments.some((moment) => moment.kind === kind)
  // A turn that asks anything open is open, else its last question tells.
  const form = questions.some((question) => question.form === "open") ? "open" : questions.at(-1)?.form
  return {
    question: questions.length > 0,
    open: form === "open",
    closed: form === "closed",
    whyProbe: has("why-probe"),
    backchannel: has("backchannel"),
    telling: has("telling"),
    reflection: reflects(text),
    cue: questions.some(({ sure }) => sure === true),
  }
}

/** Hears each row after the (up to four) turns before it in its conversation. */
const hear = (rows: readonly Utterance[], write: (text: string) => string): readonly Heard[] => {
  let conversation = ""
  let turns: { speaker: unknown; text: string }[] = []
  return rows.map((row) => {
    const here = `${row.engine ?? ""} ${row.conversation}`
    if (here !== conversation) turns = []
    conversation = here
    const text = write(row.text)
    const before = turns.map((turn): HeardTurn => ({
      side: turn.speaker === row.speaker ? "me" : "theirs",
      text: turn.text,
    }))
    const heard = heardIn(english.moments({ side: "me", text }, before), text)
    const last = turns.at(-1)
    if (last && last.speaker === row.speaker) last.text += ` ${text}`
    else turns = [...turns, { speaker: row.speaker, text }].slice(-8)
    return heard
  })
}

const countWords = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length

interface Side {
  words: number
  telling: number
  turns: number
  questions: number
  all: number
  quality: string
}

/** Do measures of a conversation tell good from bad? Telling and talk share: bad ones have more; questions: good ones. */
const qualityOf = (rows: readonly Utterance[], heard: readonly Heard[]) => {
  const sides = new Map<string, Side>()
  rows.forEach((row, i) => {
    if (row.quality === undefined) return
    const side = sides.get(row.conversation) ?? {
      words: 0,
      telling: 0,
      turns: 0,
      questions: 0,
      all: 0,
      quality: row.quality,
    }
    sides.set(row.conversation, side)
    const words = countWords(row.text)
    side.all += words
    if (row.role === "client") return
    side.words += words
    side.turns += 1
    if (heard[i]?.telling) side.telling += words
    if (heard[i]?.question) side.questions += 1
  })
  const good = [...sides.values()].filter(({ quality }) => quality === "high")
  const bad = [...sides.values()].filter(({ quality }) => quality === "low")
  if (good.length === 0 || bad.length === 0) return null
  const share = (of: (side: Side) => number, high: readonly Side[], low: readonly Side[]) =>
    areaUnderCurve(high.map(of), low.map(of))
  return {
    tellingShare: share((side) => side.telling / Math.max(1, side.words), bad, good),
    questionRate: share((side) => side.questions / Math.max(1, side.turns), good, bad),
    talkShare: share((side) => side.words / Math.max(1, side.all), bad, good),
  }
}

interface FileResult {
  rows: number
  heads: Partial<Record<HeadName, { plain?: Measure; stripped: Measure }>>
  qualityAuc?: { tellingShare: number; questionRate: number; talkShare: number }
  engines?: Record<string, { question: Measure; printed: Measure; cue: Measure }>
}

const judgedBy = (
  rows: readonly Utterance[],
  truths: readonly (boolean | null)[],
  heard: (i: number) => boolean,
): readonly Judged[] =>
  rows.flatMap((row, i) => {
    const truth = truths[i]
    return truth == null ? [] : [{ conversation: row.conversation, truth, heard: heard(i) }]
  })

const benchFile = (file: string): FileResult => {
  const rows = readUtterances(join(data, file))
  const truths = rows.map(truthOf)
  const result: FileResult = { rows: rows.length, heads: {} }
  const annotated = headNames.filter((head) => truths.some((truth) => truth[head] === true))
  if (annotated.length === 0) return result
  // The punctuation of MRDA was added from the labels themselves.
  const leaks = rows.some(({ corpus }) => corpus === "mrda")
  const plain = leaks ? null : hear(rows, (text) => text)
  const bare = hear(rows, stripped)
  for (const head of annotated) {
    const of = (heard: readonly Heard[]) =>
      measure(
        judgedBy(
          rows,
          truths.map((truth) => truth[head]),
          (i) => heard[i]?.[head] === true,
        ),
      )
    result.heads[head] = plain ? { plain: of(plain), stripped: of(bare) } : { stripped: of(bare) }
  }
  const quality = qualityOf(rows, bare)
  if (quality) result.qualityAuc = quality
  const engines = [...new Set(rows.flatMap(({ engine }) => (engine === undefined ? [] : [engine])))].sort()
  if (engines.length > 0 && plain) {
    result.engines = {}
    for (const engine of engines) {
      const truthsHere = truths.map((truth, i) => (rows[i]?.engine === engine ? truth.question : null))
      const of = (heard: (i: number) => boolean) => measure(judgedBy(rows, truthsHere, heard))
      result.engines[engine] = {
        question: of((i) => plain[i]?.question === true),
        printed: of((i) => rows[i]?.text.includes("?") === true),
        cue: of((i) => plain[i]?.cue === true),
      }
    }
  }
  return result
}

/** The utterances whose cost is taken: some of every file that was not trained on. */
const utterancesOf = (files: readonly string[]): readonly string[] =>
  files
    .filter((file) => !file.includes("licence-clean"))
    .flatMap((file) => readUtterances(join(data, file)).slice(0, 2000))
    .map(({ text }) => stripped(text))

const files = corpusFiles(data)
const results: Record<string, FileResult> = {}
for (const file of files) {
  process.stderr.write(`${file}\n`)
  results[file] = benchFile(file)
}
const utterances = utterancesOf(files)
const inNode = await costInNode(utterances)
const inChromium = await costInChromium(utterances)
process.stderr.write(
  `cost: ${inChromium} µs of processor time an utterance in Chromium, ${inNode} µs in Node ${process.version}; ${utterances.length} utterances, ` +
    `load ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} processors\n`,
)
const cost = {
  microsecondsPerUtterance: inChromium,
  weightsGzipBytes: ["weights", "reflection"]
    .map((name) => gzipSync(readFileSync(`${root}src/domain/hearing/en/${name}.json`), { level: 9 }).length)
    .reduce((sum, size) => sum + size),
}

const shown = ({ f1, f1Low, f1High, precision, recall }: Measure) =>
  `F1 ${f1.toFixed(3)} [${f1Low.toFixed(3)}–${f1High.toFixed(3)}] P ${precision.toFixed(3)} R ${recall.toFixed(3)}`
if (values.json) process.stdout.write(`${JSON.stringify({ files: results, cost })}\n`)
else {
  for (const [file, { rows, heads, qualityAuc, engines }] of Object.entries(results)) {
    process.stdout.write(`${file} (${rows} rows)\n`)
    for (const [head, { plain, stripped: bare }] of Object.entries(heads))
      process.stdout.write(`  ${head.padEnd(12)} stripped ${shown(bare)}${plain ? `  plain ${shown(plain)}` : ""}\n`)
    for (const [engine, { question, printed, cue }] of Object.entries(engines ?? {}))
      process.stdout.write(
        `  ${engine.padEnd(12)} question ${shown(question)}  printed ${shown(printed)}  cue ${shown(cue)}\n`,
      )
    if (qualityAuc) process.stdout.write(`  quality AUC  ${JSON.stringify(qualityAuc)}\n`)
  }
  process.stdout.write(`${JSON.stringify(cost)}\n`)
}
