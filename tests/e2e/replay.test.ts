import { execFileSync } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { root } from "../../scripts/places"
import type { Trace } from "../../scripts/player"

const fixtures = `${root}tests/fixtures/sites`
const trace = JSON.parse(readFileSync(`${fixtures}/traces/meet.json`, "utf8")) as Trace & {
  readonly expect: readonly (readonly [string, boolean, string])[]
}
/** One step more than the page can play. */
const astray = { t: trace.steps.at(-1)?.t ?? 0, op: "text", at: "#not-on-this-page", text: "lost" } as const

const folder = mkdtempSync(join(tmpdir(), "third-why-replay-"))
let printed: string

beforeAll(() => {
  const file = join(folder, "trace.json")
  writeFileSync(file, JSON.stringify({ ...trace, steps: [...trace.steps, astray] }))
  const given = [
    "--site",
    "google-meet",
    "--page",
    `${fixtures}/call/meet.html`,
    "--trace",
    file,
    "--speed",
    "10",
    "--json",
  ]
  printed = execFileSync("npm", ["run", "--silent", "replay", "--", ...given], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("replay prints what was kept of a page and its trace, as JSON and nothing else", () => {
  const { transcript, health, cues, errors, ...more } = JSON.parse(printed) as Record<string, unknown[]>
  expect(more).toEqual({})
  expect(transcript).toEqual(trace.expect.map(([speaker, self, text]) => ({ speaker, self, text })))
  const states = (health ?? []).map((one) => (one as { state: string }).state)
  expect(states).toContain("hearing")
  for (const at of health ?? [])
    expect(at).toEqual({ t: expect.any(Number) as number, state: expect.any(String) as string })
  for (const cue of cues ?? [])
    expect(cue).toEqual({
      t: expect.any(Number) as number,
      kind: expect.any(String) as string,
      text: expect.any(String) as string,
    })
  expect(errors).toEqual([`${astray.t} text: nothing matches ${astray.at}`])
})
