import { describe, expect, it } from "vitest"
import { adapterFor } from "~sites/registry"
import { asExpected, fixture, playTrace, traceFrom, words } from "./suite"

/** Every trace, with the page around its frame where the tool has one. */
const traces: Record<string, { readonly shell?: string }> = {
  "meet.json": {},
  "teams.json": {},
  "webex.json": {},
  "zoom.json": { shell: "call/zoom-shell.html" },
  "zoom-panel.json": { shell: "call/zoom-shell.html" },
  "jitsi.json": {},
  "generic.json": {},
}

describe("every site hears what its trace says", () => {
  for (const [name, { shell }] of Object.entries(traces))
    it(name, async () => {
      const trace = traceFrom(fixture(`traces/${name}`))
      const html = fixture(trace.page.replace("../", ""))
      const { said, kept, errors } = await playTrace(
        (page) => adapterFor(new URL(trace.url), page),
        trace,
        html,
        shell === undefined ? undefined : fixture(shell),
      )
      expect(errors).toEqual([])
      for (const transcript of [said, kept]) {
        if (trace.expect) expect(asExpected(transcript)).toEqual(trace.expect)
        if (trace.expectWords)
          expect(words(transcript.map(({ text }) => text).join(" "))).toEqual(words(trace.expectWords))
      }
    })
})
