import { describe, it } from "vitest"
import type { Step } from "../../scripts/player"
import { every, varyPage } from "./rewrite"
import { actsOf, hears, talk, told, tools, type Tool } from "./tools"

/** What stands in captions, or calls itself that, and is nothing that anybody says. */
const bars: Record<string, string> = {
  "in one line": "<div id='bar'><span>English</span><span>Change</span></div>",
  "in two boxes": "<div id='bar'><div>English</div><div>Change</div></div>",
  "in another language, and in more boxes":
    "<div id='bar'><div><div>日本語</div></div><div><span>変更</span></div></div>",
  "of more words": "<div id='bar'><b>Meeting language</b><span>English (United Kingdom)</span></div>",
  "of a name and a line": "<p id='bar'><b>English</b> Change</p>",
  "with what can be chosen":
    "<section id='bar'><div><div>Language</div><div>English</div></div><div><div>Size</div><div>Large</div></div></section>",
}

/** Captions of which no class name is known. */
const unnamed = (tool: Tool): Tool => ({
  ...tool,
  block: (id, name, words) =>
    `<div id="${id}"><div><span class="n">${name}</span></div><div class="t">${words}</div></div>`,
  name: ".n",
  words: ".t",
  colon: false,
})

const withIn = (tool: Tool, at: string, html: string): Tool => ({
  ...tool,
  html: varyPage(tool.html, {
    dom: (root) => every(root, at).forEach((element) => element.insertAdjacentHTML("afterbegin", html)),
  }),
})

const pages: Record<string, Tool> = {
  ...tools,
  "google-meet, another version": unnamed(tools["google-meet"]!),
  "teams, another version": unnamed(tools["teams, guest"]!),
  "zoom, another version": unnamed(tools["zoom, transcript"]!),
}

for (const [name, tool] of Object.entries(pages))
  describe(name, () => {
    for (const [which, bar] of Object.entries(bars)) {
      const talked = talk(tool, actsOf(tool).rename)
      it(`takes no bar for a caption: ${which}`, () => hears(withIn(tool, tool.list, bar), talked, told))

      it(`takes none that comes with the captions when they are turned on: ${which}`, () => {
        const { list, around, holder } = tool
        const steps: Step[] = [
          { t: 0, op: "remove", at: list },
          { t: 500, op: "append", to: around, html: holder(bar) },
        ]
        return hears(tool, [...steps, ...talked], told)
      })

      it(`takes none that changes while they are on: ${which}`, () =>
        hears(
          withIn(tool, tool.list, bar),
          [
            ...talked.slice(0, 5),
            { t: 2500, op: "replace", at: "#bar", html: bar.replace(/English|日本語/, "Deutsch") },
            ...talked.slice(5),
          ],
          told,
        ))
    }
  })

const rows = [
  ["Language of the meeting", "English (United States)"],
  ["Size of the letters", "Choose how large the letters are, for everybody on this page."],
] as const
const listed = rows.map(([title, text]) => `<div><div>${title}</div><div>${text}</div></div>`).join("")
const control = (html: string): string =>
  rows.map(([title, text]) => `<div><h3>${title}</h3><p>${text}</p>${html}</div>`).join("")

/** Settings of captions, opened in the middle of a call. */
const panels: Record<string, string> = {
  "a dialog": `<div role="dialog" aria-label="Captions settings"><h2>Captions</h2>${listed}</div>`,
  "a dialog by its own name": `<dialog open class="captions-settings"><h2>Captions</h2>${listed}</dialog>`,
  "an alert": `<div role="alertdialog"><section class="caption-settings">${listed}</section></div>`,
  "a region with switches": `<div role="region" aria-label="Captions settings"><h2>Captions</h2>${control('<div role="switch" aria-checked="true"></div>')}</div>`,
  "a region with choices": `<div role="region" tabindex="0" class="caption-settings">${control('<div role="radiogroup"><div role="radio">English</div><div role="radio">Deutsch</div></div>')}</div>`,
  "a region with lists": `<section aria-label="Captions settings">${control("<select><option>English</option></select>")}</section>`,
  "a region with links": `<div role="region" tabindex="0" aria-label="Subtitles"><h2>Captions</h2>${control('<input type="checkbox">')}<a href="#">More</a></div>`,
  "a region of texts": `<div role="region" aria-label="Captions settings"><h2>Captions</h2><div>${listed}</div></div>`,
  "a place marked as Teams marks captions": `<div data-tid="closed-caption-settings"><h2>Captions</h2><div>${listed}</div></div>`,
}

for (const [name, tool] of Object.entries(pages))
  describe(name, () => {
    for (const [which, panel] of Object.entries(panels)) {
      const talked = talk(tool, actsOf(tool).rename)
      const opened = withIn(tool, "body", "<div id='before'></div>")
      for (const at of ["#before", "body"])
        it(`hears no settings of captions that are opened ${at === "body" ? "after" : "before"} them: ${which}`, () =>
          hears(
            opened,
            [...talked.slice(0, 5), { t: 2500, op: "append", to: at, html: panel }, ...talked.slice(5)],
            told,
          ))

      it(`hears none that are opened before anybody speaks: ${which}`, () =>
        hears(opened, [{ t: 500, op: "append", to: "body", html: panel }, ...talked], told))
    }
  })
