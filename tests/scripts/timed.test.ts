import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { afterAll, expect, it } from "vitest"
import { readTimed } from "../../scripts/timed"

const folder = mkdtempSync(join(tmpdir(), "timed-"))
afterAll(() => rmSync(folder, { recursive: true }))

const write = (lines: readonly object[]): string => {
  const file = join(folder, "talk.jsonl.gz")
  writeFileSync(file, gzipSync(lines.map((line) => JSON.stringify(line)).join("\n")))
  return file
}
const line = (conversation: string, speaker: string, start: number, text: string, role?: string) => ({
  corpus: "test",
  conversation,
  speaker,
  start,
  end: start + 1.5,
  text,
  ...(role === undefined ? {} : { role }),
})

it("reads conversations in ms, with the one who leads as the rep", () => {
  const file = write([
    line("one", "x", 0, "Hello .", "interviewee"),
    line("one", "y", 2, "-", "interviewer"),
    line("one", "y", 3, "Where  did you grow up?", "interviewer"),
    line("two", "1", 0, "Good morning."),
    line("two", "2", 2, "Morning."),
  ])
  expect(readTimed(file)).toEqual([
    {
      id: "one",
      rep: "y",
      utterances: [
        { speaker: "x", start: 0, end: 1500, text: "Hello." },
        { speaker: "y", start: 3000, end: 4500, text: "Where did you grow up?" },
      ],
    },
    { id: "two", rep: "1", utterances: expect.any(Array) as unknown },
  ])
})

it("lets the recogniser mishear now and then, and put it right after the sentence", () => {
  const text = "We lose about two days in every month on the reports."
  const [talk] = readTimed(write(Array.from({ length: 10 }, (_, index) => line("one", "x", index * 2, text))))
  const wrong = talk?.utterances.filter(({ first }) => first !== undefined) ?? []
  expect(wrong).toHaveLength(2)
  for (const said of wrong) {
    expect(said.text).toBe(text)
    expect(said.first).not.toBe(text)
    expect(said.correctedAt).toBeGreaterThan(said.end)
  }
})

it("refuses a file of another format", () => {
  expect(() => readTimed(write([{ speaker: "x", text: "Hello" }]))).toThrow()
})
