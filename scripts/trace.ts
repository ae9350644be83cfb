import { writeFileSync } from "node:fs"
import { dirname, relative, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { meetTrace } from "./meet-trace"
import { readTimed } from "./timed"

/** Turns a timed conversation into a trace of live captions on a Meet page, for `npm run replay`. */
const usage = `usage: npm run trace -- --from FILE.jsonl.gz --conversation ID [--minutes N] [--rep SPEAKER] [--out TRACE.json]
The rep is SPEAKER, else the one who leads the conversation. Its page is scripts/pages/meet.html.`

const fail = (message: string): never => {
  console.error(message)
  process.exit(2)
}

const { values } = parseArgs({
  options: {
    from: { type: "string" },
    conversation: { type: "string" },
    minutes: { type: "string" },
    rep: { type: "string" },
    out: { type: "string" },
  },
})
if (values.from === undefined || values.conversation === undefined) fail(usage)
const minutes = values.minutes === undefined ? Infinity : Number(values.minutes)
if (!(minutes > 0)) fail(`--minutes must be a number above 0, not ${values.minutes}`)

const conversations = readTimed(values.from ?? "")
const found = conversations.find(({ id }) => id === values.conversation)
if (found === undefined) {
  fail(
    `No conversation ${values.conversation} in ${values.from}. There are: ${conversations.map(({ id }) => id).join(", ")}`,
  )
} else {
  const rep = values.rep ?? found.rep
  const utterances = found.utterances.filter(({ end }) => end <= minutes * 60_000)
  if (!utterances.some(({ speaker }) => speaker === rep)) fail(`${rep} says nothing in this part of ${found.id}`)
  const page = fileURLToPath(new URL("./pages/meet.html", import.meta.url))
  const base = values.out === undefined ? process.cwd() : dirname(resolve(values.out))
  const json = `${JSON.stringify(meetTrace(utterances, rep, relative(base, page)))}\n`
  if (values.out === undefined) process.stdout.write(json)
  else writeFileSync(values.out, json)
}
