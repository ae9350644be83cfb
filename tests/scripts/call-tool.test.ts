import { describe, expect, it } from "vitest"
import { coveredBy, headerDifferences, kindOfRequest } from "../../scripts/call-tool/compare"
import { settingsFor } from "../../scripts/call-tool/settings"

describe("the settings of the call tool", () => {
  const original = "// The server.\nvar server = null;\nif(true)\n\tserver = 'http://other';\nvar iceServers = null;\n"
  interface Settings {
    readonly server: unknown
    readonly iceServers: unknown
    readonly token: unknown
    readonly apisecret: unknown
  }
  const run = (source: string): Settings =>
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- it is a script, and what it leaves behind is what matters
    (new Function(`${source}; return { server, iceServers, token, apisecret }`) as () => Settings)()

  it("name our server, ask no other, and are the tool's own besides", () => {
    const settings = settingsFor(original, "/janus")
    expect(settings.startsWith(original)).toBe(true)
    expect(run(settings)).toEqual({ server: "/janus", iceServers: [], token: undefined, apisecret: undefined })
  })

  it("are refused when the tool has them in another way", () => {
    expect(() => settingsFor("export const server = null", "/janus")).toThrow("server")
  })
})

describe("answers of a server", () => {
  it("are the same but for their time", () => {
    expect(headerDifferences({ date: "1", "x-a": "b" }, { date: "2", "x-a": "b" })).toEqual([])
  })

  it("differ in a header changed, added or taken away", () => {
    expect(headerDifferences({ a: "1", b: "2" }, { a: "3", c: "4" })).toEqual([
      "a: 1 became 3",
      "b: 2 became none",
      "c: none became 4",
    ])
  })
})

describe("what lies under the panel", () => {
  const panel = { left: 920, top: 0, right: 1280, bottom: 800 }
  const box = (name: string, left: number, right: number, top = 100) => ({ name, left, right, top, bottom: top + 20 })

  it("is named, also when only a part of it does", () => {
    expect(coveredBy(panel, [box("under", 1000, 1100), box("half", 900, 1000)])).toEqual(["under", "half"])
  })

  it("is nothing that stands beside or below it", () => {
    expect(
      coveredBy(panel, [box("beside", 0, 920), box("touching", 900, 920.6), box("below", 1000, 1100, 900)]),
    ).toEqual([])
  })
})

it("knows the same request in another session", () => {
  expect(kindOfRequest("https://a.example/janus/123/456?rid=1")).toBe(
    kindOfRequest("https://a.example/janus/789?rid=2"),
  )
  expect(kindOfRequest("https://a.example/janus.js")).toBe("/janus.js")
})
