import { expect, it } from "vitest"
import { generic } from "~sites/generic/adapter"
import type { Step } from "../../scripts/player"
import { asExpected, playTrace, type Played } from "./suite"
import { mine, theirs, them } from "./tools"

/** No video, no live region, and no attribute that says anything. */
const page = '<body><h1>Room</h1><div><div id="rows"></div></div></body>'

const play = (steps: readonly Step[], html = page): Promise<Played> =>
  playTrace(
    () => generic,
    { site: "generic", url: "https://talk.example/42", own: "Dana Seller", page: "", steps },
    html,
  )

const states = ({ health }: Played): string[] => health.map(({ state }) => state)

it("says within 30 s that it is blind where somebody wants it to listen and no call is seen", async () => {
  const played = await play([
    { t: 1000, op: "append", to: "#rows", html: '<p id="w">We lose</p>' },
    { t: 2000, op: "text", at: "#w", text: "We lose two days" },
    { t: 31_000, op: "wait", ms: 0 },
  ])
  expect(states(played)).toEqual(["waiting", "blind"])
  expect(played.health.at(-1)?.t).toBeLessThanOrEqual(30_000)
  expect(played.rows).toEqual([])
})

const row = (id: string, name: string): string => `<div id="${id}"><div>${name}</div><div></div></div>`
const speaks = (t: number, id: string, name: string, words: readonly string[]): Step[] => [
  { t, op: "append", to: "#rows", html: row(id, name) },
  ...words.map((_, index): Step => ({
    t: t + 200 * (index + 1),
    op: "text",
    at: `#${id} > div:last-child`,
    text: words.slice(0, index + 1).join(" "),
  })),
]
const we = "We lose about two days a month.".split(" ")
const why = "Why does that matter to you?".split(" ")

it("hears there what behaves like captions", async () => {
  const played = await play([
    ...speaks(1000, "a", them, we),
    ...speaks(4000, "b", "Dana Seller", why),
    { t: 7000, op: "wait", ms: 0 },
  ])
  expect(played.errors).toEqual([])
  expect(asExpected(played.said)).toEqual([theirs(we.join(" ")), mine(why.join(" "))])
  expect(states(played)).toContain("hearing")
})

it("lets a call end that the page showed, although somebody listens", async () => {
  const played = await play(
    [
      ...speaks(1000, "a", them, we),
      { t: 4000, op: "remove", at: "video" },
      { t: 4000, op: "remove", at: "#rows" },
      { t: 40_000, op: "wait", ms: 0 },
    ],
    page.replace("<h1>", "<video></video><h1>"),
  )
  expect(states(played).at(-1)).toBe("outside")
})
