import { describe, it } from "vitest"
import type { Step } from "../../scripts/player"
import { hears, mine, theirs, them, tools, type Tool } from "./tools"

/** Webex may show the same captions over the picture and in a panel beside it. */
const panel = tools["webex, panel"]!
const overlay = tools["webex, over the picture"]!

const both: Tool = {
  ...panel,
  html: panel.html.replace("</body>", `${overlay.holder("")}</body>`),
}

const add = (tool: Tool, t: number, id: string, who: string, said: string): Step => ({
  t,
  op: "append",
  to: tool.list,
  html: tool.block(id, who, said),
})
const write = (tool: Tool, t: number, id: string, said: string): Step => ({
  t,
  op: "text",
  at: `#${id} ${tool.words}`,
  text: said,
})
const inBoth = (t: number, id: string, who: string, ...said: readonly string[]): Step[] =>
  [panel, overlay].flatMap((tool, place) =>
    said.map((words, times) =>
      times === 0 ? add(tool, t, `${id}${place}`, who, words) : write(tool, t + 300 * times, `${id}${place}`, words),
    ),
  )
const inOrder = (steps: readonly Step[]): Step[] => steps.toSorted((a, b) => a.t - b.t)

const begin = [
  ...inBoth(1000, "a", them, "We lose", "We lose two days a month."),
  ...inBoth(2500, "b", "Dana Seller", "Why does", "Why does that matter to you?"),
]
const heard = [theirs("We lose two days a month."), mine("Why does that matter to you?")]

describe("captions that stand in two places at once", () => {
  it("are heard once", () => hears(both, inOrder(begin), heard))

  for (const [which, tool] of Object.entries({ "over the picture": overlay, "in the panel": panel }))
    it(`are heard when only those ${which} go on`, () => {
      const steps = [
        ...begin,
        add(tool, 9000, "c", them, "Because the"),
        write(tool, 9400, "c", "Because the board asks every Monday."),
      ]
      return hears(both, inOrder(steps), [...heard, theirs("Because the board asks every Monday.")])
    })

  it("are heard in the panel when nothing stands over the picture", () =>
    hears(
      both,
      [add(panel, 1000, "a", them, "We lose"), write(panel, 1400, "a", "We lose two days.")],
      [theirs("We lose two days.")],
    ))

  it("take nothing that is said in the one for a name in the other", () => {
    const steps = [
      add(overlay, 500, "line", them, ""),
      add(panel, 1000, "a", them, "We lose two days"),
      write(overlay, 1010, "line", "We lose two days"),
      write(panel, 1400, "a", "We lose two days a month."),
      write(overlay, 1410, "line", "We lose two days a month."),
    ]
    return hears(both, steps, [theirs("We lose two days a month.")])
  })
})
