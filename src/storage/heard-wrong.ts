import { recall, setupFor } from "~domain/coaching/recall"
import type { CallEvent } from "~domain/coaching/event"
import { exampleOf, type LabelledExample } from "~domain/hearing/labelled"
import { hearingFor } from "~domain/hearing/languages"
import type { CoachOptions } from "./acquaintance"
import { readParts } from "./border"
import { findCall } from "./calls"
import { database } from "./database"
import { stored } from "./errors"
import { keptEventSchema, readTranscript } from "./transcript"

type Wrong = Extract<CallEvent, { kind: "wrong" }>

/** What was marked as heard wrong, ready to be saved as a file. */
export interface HeardWrong {
  readonly name: string
  /** JSON: a list of `LabelledExample`. */
  readonly text: string
  readonly examples: number
  /** Marked, but no longer found in what is kept. */
  readonly lost: number
}

const isWrong = (event: CallEvent): event is Wrong => event.kind === "wrong"

const marksKept = async () =>
  readParts("events", keptEventSchema, await database.events.toArray()).filter(({ event }) => isWrong(event))

/**
 * How many moments were marked as heard wrong in calls whose words are kept in the database. What was purged is gone with its
 * marks, and what is kept `never` is not counted: exporting it would put it on the disk.
 */
export const countHeardWrong = (): Promise<number> => stored(async () => (await marksKept()).length)

/** Each call is heard again, without what was marked being left out: marks say where a moment stands, not its words. */
const examplesOf = async (callId: string, options: CoachOptions): Promise<(LabelledExample | null)[]> => {
  const call = await findCall(callId)
  const { rows, events } = await readTranscript(callId)
  const marks = events.filter(isWrong)
  if (call === null) return marks.map(() => null)
  const others = events.filter((event) => !isWrong(event))
  const coach = recall(setupFor(call, null, options, hearingFor(call.language)), { rows, events: others })
  const { turns, heard } = coach.view(call.lastSeenAt)
  return marks.map((mark) => {
    const index = turns.findIndex(({ id }) => id === mark.turnId)
    const turn = turns[index]
    return turn === undefined ? null : exampleOf(turn.side, heard[index]?.moments ?? [], mark)
  })
}

/** Everything marked as heard wrong, as labelled examples; see `countHeardWrong` for what is not in it. Sends nothing. */
export const exportHeardWrong = async (options: CoachOptions, at: number): Promise<HeardWrong> => {
  const calls = new Set((await stored(marksKept)).map(({ callId }) => callId))
  const found: (LabelledExample | null)[] = []
  for (const callId of calls) found.push(...(await examplesOf(callId, options)))
  const examples = found.filter((example) => example !== null)
  return {
    // The Swedish way of writing a day is the one that sorts: 2026-03-02.
    name: `third-why-heard-wrong-${new Intl.DateTimeFormat("sv-SE").format(at)}.json`,
    text: JSON.stringify(examples, null, 2),
    examples: examples.length,
    lost: found.length - examples.length,
  }
}
