import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { parseArgs } from "node:util"
import * as z from "zod/mini"
import { createMeasuring } from "../src/domain/coaching/measures"
import { createConversation } from "../src/domain/conversation/conversation"
import { english } from "../src/domain/hearing/en/english"
import { captionsOf } from "../src/domain/practice/captions"
import { readTimed, type TimedConversation } from "./timed"

/*
 * Compares what the product measures of real conversations, from live captions of them, with reference values that
 * somebody else worked out from the times of the utterances. Prints a table; ends with 1 when a value is more than 10 % off.
 */

const goldSchema = z.object({
  coraal: z.record(
    z.string(),
    z.object({
      noBackchannel: z.object({
        durationS: z.number(),
        talkRatio: z.number(),
        turns: z.number(),
        switchesPerMin: z.number(),
        longestRepMonologueS: z.number(),
        longestOtherMonologueS: z.number(),
      }),
    }),
  ),
})

const limit = 0.1

const measure = (timed: TimedConversation, durationMs: number) => {
  const conversation = createConversation({ ownNames: [], isBackchannel: (text) => english.isBackchannel(text) })
  const updates = captionsOf(timed.utterances)
  updates.forEach(({ t, block, speaker, text }, seq) => {
    conversation.takeRow({
      callId: "00000000-0000-4000-8000-000000000000",
      seq,
      key: `gold:${block}`,
      at: t,
      speaker: speaker === timed.rep ? "You" : speaker,
      text,
      layer: "marks",
    })
  })
  const measuring = createMeasuring()
  measuring.takeHealth({ state: "hearing", at: 0, layer: "marks" })
  measuring.takeTurns(conversation.turns, 0, () => [])
  return { measures: measuring.read(durationMs, conversation.meKnown, 0), turns: conversation.turns }
}

const { values } = parseArgs({ options: { data: { type: "string" } } })
const folder = [values.data, join(values.data ?? "", "conversations")]
  .map((base) => join(base ?? "", "timed"))
  .find((base) => existsSync(join(base, "conversation_gold.json")))
if (values.data === undefined || folder === undefined) {
  console.error(
    "usage: npm run gold -- --data DIR   (DIR holds timed/conversation_gold.json and timed/coraal.jsonl.gz)",
  )
  process.exit(2)
}

const gold = goldSchema.parse(JSON.parse(readFileSync(join(folder, "conversation_gold.json"), "utf8")))
const table: Record<string, string | number | boolean>[] = []
for (const timed of readTimed(join(folder, "coraal.jsonl.gz"))) {
  const reference = gold.coraal[timed.id]?.noBackchannel
  if (reference === undefined) continue
  const { measures, turns } = measure(timed, reference.durationS * 1000)
  const row = (what: string, ours: number | null, theirs: number, bound: boolean): void => {
    const off = ours === null ? null : ours / theirs - 1
    table.push({
      conversation: timed.id,
      measure: what,
      ours: ours === null ? "-" : Number(ours.toFixed(3)),
      gold: theirs,
      off: off === null ? "-" : `${(100 * off).toFixed(1)} %`,
      ok: bound ? off !== null && Math.abs(off) <= limit : "reported",
    })
  }
  const seconds = (ms: number | undefined): number | null => (ms === undefined ? null : ms / 1000)
  row("turns", turns.filter(({ backchannel }) => !backchannel).length, reference.turns, false)
  row("switches per minute", measures.switchesPerMinute, reference.switchesPerMin, true)
  row("longest stretch, s", seconds(measures.longestStretch?.ms), reference.longestRepMonologueS, true)
  row("longest story, s", seconds(measures.longestStory?.ms), reference.longestOtherMonologueS, true)
  row("talk share: words beside time", measures.talkShare, reference.talkRatio, false)
}
console.table(table)
if (table.some(({ ok }) => ok === false)) process.exitCode = 1
