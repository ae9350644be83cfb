import { describe, expect, it } from "vitest"
import { JSDOM } from "jsdom"
import type { Step } from "../../scripts/player"
import { actsOf, hears, mine, playTool, talk, them, told, tools, type Tool } from "./tools"

/** One caption of a tool, changed. */
const dressed = (tool: Tool, dress: (caption: Element, name: string) => void): Tool => ({
  ...tool,
  block(id, name, words) {
    const { document } = new JSDOM(tool.block(id, name, words)).window
    const caption = document.querySelector(`#${id}`)!
    dress(caption, name)
    return caption.outerHTML
  },
})

const nameless = (caption: Element, { name }: Tool): void => {
  const place = name === null ? null : caption.querySelector(name)
  if (place !== null) place.textContent = ""
}

/** Buttons, and things that act as such, whose words nobody says. */
const buttons: Record<string, (caption: Element) => void> = {
  "a button after the words": (caption) => caption.insertAdjacentHTML("beforeend", "<button>Copy</button>"),
  "a button before the name": (caption) => caption.insertAdjacentHTML("afterbegin", "<button>Pin</button>"),
  several: (caption) =>
    caption.insertAdjacentHTML(
      "beforeend",
      '<div role="toolbar"><button>Copy</button><button>Pin</button></div><div role="button">Translate this</div>',
    ),
}

for (const [name, tool] of Object.entries(tools))
  describe(name, () => {
    for (const [which, add] of Object.entries(buttons))
      it(`reads captions that hold buttons: ${which}`, () => {
        const changed = dressed(tool, add)
        return hears(changed, talk(changed, actsOf(tool).rename), told)
      })
  })

/** Where the name may stand when it is no text: on the caption, with its words or without, or on the picture in it. */
const labels: Record<string, { readonly add: (caption: Element, name: string) => void; readonly at: string }> = {
  "of the caption": { add: (caption, name) => caption.setAttribute("aria-label", name), at: "" },
  "of its picture": {
    add: (caption, name) => caption.insertAdjacentHTML("afterbegin", `<div role="img" aria-label="${name}"></div>`),
    at: ' [role="img"]',
  },
}

for (const [name, tool] of Object.entries(tools))
  if (tool.name !== null)
    describe(`${name}, where names are no text`, () => {
      for (const [which, { add, at }] of Object.entries(labels))
        it(`takes them from the label ${which}`, () => {
          const changed = dressed(tool, (caption, name) => {
            nameless(caption, tool)
            add(caption, name)
          })
          const rename = (t: number, id: string, who: string): Step[] => [
            { t, op: "attr", at: `#${id}${at}`, name: "aria-label", value: who },
          ]
          return hears(changed, talk(changed, rename), told)
        })

      it("takes no label of the interface for a name", async () => {
        let count = 0
        const changed = dressed(tool, (caption) => {
          nameless(caption, tool)
          count += 1
          caption.setAttribute("aria-label", `Caption ${count}`)
          caption.insertAdjacentHTML("afterbegin", '<img alt="Avatar" src="a.png">')
        })
        const { said } = await playTool(
          changed,
          talk(changed, () => []),
        )
        expect(said.filter(({ speaker }) => speaker !== "Unknown")).toEqual([])
      })
    })

/** A piece of a page without an attribute. */
const bare = (html: string): string => {
  const { body } = new JSDOM(html).window.document
  for (const element of body.querySelectorAll("*"))
    for (const { name } of [...element.attributes]) element.removeAttribute(name)
  return body.innerHTML
}

// Where name and words are one text, only its growing tells.
for (const [name, tool] of Object.entries(tools).filter(([, { name }]) => name !== null))
  it(`${name}: captions that come again in a place without a mark are known by what they say`, () => {
    const { list, block, me } = tool
    // Teams' outermost box is a mark by itself.
    const outer = '[data-tid="closed-caption-renderer-wrapper"]'
    const again = `<div id="again">${bare(block("d", them, "Nobody leaves before nine."))}</div>`
    const steps: readonly Step[] = [
      ...talk(tool, actsOf(tool).rename),
      { t: 8000, op: "remove", at: tool.site === "teams" ? outer : list },
      { t: 9500, op: "append", to: "body", html: again },
      { t: 10_500, op: "append", to: "#again", html: bare(block("e", me, "And who leaves first?")) },
    ]
    return hears(tool, steps, [...told, mine("And who leaves first?")])
  })
