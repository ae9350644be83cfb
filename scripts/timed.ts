import { readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"
import * as z from "zod/mini"
import type { Utterance } from "../src/domain/practice/captions"

/** A conversation with the times of its utterances; `rep` is the speaker who stands for the user. */
export interface TimedConversation {
  readonly id: string
  readonly rep: string
  readonly utterances: readonly Utterance[]
}

const lineSchema = z.object({
  conversation: z.string(),
  speaker: z.string(),
  role: z.optional(z.nullable(z.string())),
  start: z.number(),
  end: z.number(),
  text: z.string(),
})

/** Which roles lead a conversation, as the rep does in a call. */
const leading = new Set(["interviewer", "therapist", "teacher", "rep"])

/**
 * What a recogniser gets wrong at first: now and then a small word in the middle of a sentence, which it puts in when the
 * next sentence is already there. By position alone, so that each run is the same.
 */
const misheard = (said: Utterance, index: number): Utterance => {
  const words = said.text.split(" ")
  const at = words.findIndex((word, place) => place > 1 && place < words.length - 2 && /^[a-z]{1,3}$/.test(word))
  if (index % 5 !== 3 || at < 0) return said
  return { ...said, first: words.filter((_, place) => place !== at).join(" "), correctedAt: said.end + 3000 }
}

/**
 * Reads conversations from a gzipped JSON Lines file with one utterance a line, times in seconds. The rep is the speaker
 * with a leading role, else the one who speaks first. Utterances without a word are left out.
 */
export const readTimed = (file: string): TimedConversation[] => {
  const found = new Map<string, z.infer<typeof lineSchema>[]>()
  for (const line of gunzipSync(readFileSync(file)).toString("utf8").split("\n")) {
    if (line.trim() === "") continue
    const said = lineSchema.parse(JSON.parse(line))
    found.set(said.conversation, [...(found.get(said.conversation) ?? []), said])
  }
  return [...found].map(([id, lines]) => ({
    id,
    rep: lines.find(({ role }) => leading.has(role ?? ""))?.speaker ?? lines[0]?.speaker ?? "",
    utterances: lines
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text))
      .map(({ speaker, start, end, text }, index) =>
        misheard(
          {
            speaker,
            start: start * 1000,
            end: end * 1000,
            text: text
              .trim()
              .replace(/\s+([.,?!])/g, "$1")
              .replace(/\s+/g, " "),
          },
          index,
        ),
      ),
  }))
}
