import { expect, test } from "vitest"
import { inOrder, keepRow } from "~domain/records/keep-rows"
import type { KeptRow, Row } from "~domain/records/row"
import { createWriter, type Heard } from "~features/call/writer"

const callId = "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11"
const reading = (seq: number, key: string, text: string): Row => ({
  callId,
  seq,
  key: `r:${key}`,
  at: 1_000 + seq,
  speaker: "Dana",
  text,
  layer: "marks",
})

/** A writer whose first write hangs until told how it ends; what is kept is as the storage keeps it. */
const slowWriter = () => {
  const kept = new Map<string, KeptRow>()
  const failed: unknown[] = []
  let end: (error?: Error) => void = () => undefined
  const first = new Promise<void>((resolve, reject) => {
    end = (error) => (error ? reject(error) : resolve())
  })
  let writes = 0
  const write = async ({ rows }: Heard): Promise<void> => {
    writes += 1
    if (writes === 1) await first
    for (const row of rows) {
      const next = keepRow(kept.get(row.key), row)
      if (next !== null) kept.set(row.key, next)
    }
  }
  const writer = createWriter(write, { saved: () => undefined, failed: (error) => failed.push(error) })
  return { writer, end, failed, texts: () => inOrder([...kept.values()]).map(({ text }) => text) }
}

test("rows that begin while others are written are kept in the order they began, whichever grew last", async () => {
  const { writer, end, texts } = slowWriter()
  writer.add({ rows: [reading(1, "1", "Who would notice first?")] })
  writer.add({ rows: [reading(2, "2", "Bea would")] })
  writer.add({ rows: [reading(3, "3", "Mm.")] })
  writer.add({ rows: [reading(4, "2", "Bea would. She'd be at home.")] })
  end()
  await writer.settled()
  expect(texts()).toEqual(["Who would notice first?", "Bea would. She'd be at home.", "Mm."])
})

test("what could not be written is written with what came since, in the order it began", async () => {
  const { writer, end, failed, texts } = slowWriter()
  writer.add({ rows: [reading(1, "1", "Bea")] })
  writer.add({ rows: [reading(2, "2", "Mm.")] })
  writer.add({ rows: [reading(3, "1", "Bea would.")] })
  end(new Error("full"))
  await writer.settled()
  expect(failed).toHaveLength(1)
  writer.retry()
  await writer.settled()
  expect(texts()).toEqual(["Bea would.", "Mm."])
})
