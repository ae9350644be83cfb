import { describe, expect, it } from "vitest"
import { adapterFor } from "~sites/registry"
import { every, varyPage, varyTrace, wrap, type Variant } from "./rewrite"
import { asExpected, fixture, playTrace, traceFrom, words, type KnownTrace, type Played } from "./suite"

/**
 * What any tool may change from one day to the next, made of the fixtures themselves. Where a mark of any kind is left, the
 * transcript must still equal the truth.
 */
const traces: Record<
  string,
  { readonly shell?: string; readonly rows: string; readonly list: string; readonly name?: string }
> = {
  "meet.json": { rows: ".nMcdL", list: '[role="region"][tabindex="0"]', name: ".adE6rb" },
  "teams.json": {
    rows: '[data-tid="closed-captions-v2-items-renderer"]',
    list: "#captions",
    name: 'div:has(> [data-tid="author"])',
  },
  "webex.json": { rows: "#overlay > mdc-text", list: "#overlay" },
  "zoom.json": {
    shell: "call/zoom-shell.html",
    rows: "#live-transcription-subtitle",
    list: ".live-transcription-subtitle__box",
  },
  "zoom-panel.json": {
    shell: "call/zoom-shell.html",
    rows: ".lt-full-transcript__item",
    list: ".lt-full-transcript__list",
  },
  "jitsi.json": { rows: "#captions > p", list: "#captions" },
  "generic.json": { rows: "#rows > section", list: "#rows", name: "section > div:first-child" },
}

/** Words of the interface that may be in any language; labels never carry a caption. */
const foreign = (text: string): string => [...text].reverse().join("")

const changes = ({ list, name }: { readonly list: string; readonly name?: string }): Record<string, Variant> => ({
  ...(name !== undefined && {
    "names after the words": {
      dom: (root) => every(root, name).forEach((element) => element.parentElement?.append(element)),
    },
  }),
  "labels in another language": {
    dom: (root) =>
      every(root, "[aria-label],[title],[alt],[placeholder]").forEach((element) => {
        for (const name of ["aria-label", "title", "alt", "placeholder"]) {
          const value = element.getAttribute(name)
          if (value !== null) element.setAttribute(name, foreign(value))
        }
      }),
  },
  "a page read from right to left": {
    dom: (root) => every(root, "html,body").forEach((element) => element.setAttribute("dir", "rtl")),
  },
  "no pictures": { dom: (root) => every(root, "img").forEach((image) => image.removeAttribute("src")) },
  "more classes everywhere": {
    dom: (root) => every(root, "*").forEach((element, index) => element.classList.add(`_x${(index * 7919) % 1000}`)),
  },
  "the whole call in more boxes": {
    dom: (root, document) =>
      every(root, list).forEach((element) => {
        wrap(element, document)
        wrap(element, document, "section")
      }),
  },
  "a page full of decoys": {
    dom: (root) =>
      every(root, "body").forEach((body) => {
        body.insertAdjacentHTML(
          "afterbegin",
          '<div role="dialog"><h2>Settings</h2><div><b>Captions</b><p>Language of the meeting</p></div></div><div role="status">Ada joined</div>',
        )
        body.insertAdjacentHTML(
          "beforeend",
          '<aside><ul><li><b>Remy Buyer</b><span>is typing a message</span></li></ul><textarea></textarea></aside><div role="tooltip">Turn on captions</div>',
        )
      }),
  },
  // Of another kind than captions, so that the places a trace names stay.
  "dummy children": {
    dom: (root) =>
      every(root, `${list} > :not(:only-child):nth-child(2)`).forEach((element) =>
        element.insertAdjacentHTML("beforebegin", "<div></div><div><span>Live</span></div>"),
      ),
  },
})

const playOn = (name: string, trace: KnownTrace, html: string): Promise<Played> => {
  const { shell } = traces[name] ?? {}
  const around = shell === undefined ? undefined : fixture(shell)
  return playTrace((page) => adapterFor(new URL(trace.url), page), trace, html, around)
}

const isTrue = ({ said, kept, errors }: Played, { expect: truth, expectWords }: KnownTrace): void => {
  expect(errors).toEqual([])
  for (const transcript of [said, kept]) {
    if (truth) expect(asExpected(transcript)).toEqual(truth)
    if (expectWords) expect(words(transcript.map(({ text }) => text).join(" "))).toEqual(words(expectWords))
  }
}

for (const [name, place] of Object.entries(traces))
  describe(`${name} on a page that changed`, () => {
    const known = traceFrom(fixture(`traces/${name}`))
    const html = fixture(known.page.replace("../", ""))
    for (const [change, variant] of Object.entries(changes(place)))
      it(change, async () => isTrue(await playOn(name, varyTrace(known, variant), varyPage(html, variant)), known))

    it("all of it at once", async () => {
      const all = Object.values(changes(place))
      const trace = all.reduce((before, variant) => varyTrace(before, variant), known)
      isTrue(await playOn(name, trace, all.reduce(varyPage, html)), known)
    })
  })

/** Every attribute that could be a mark is gone, and names stand in one text with the words. */
const strip: Variant = {
  dom: (root) =>
    every(root, "*").forEach((element) => {
      for (const { name } of [...element.attributes])
        if (name !== "id" || element.id !== "w") element.removeAttribute(name)
    }),
}

describe("a page without any mark, where words come and go", () => {
  const pages = {
    "google-meet": ["https://meet.google.com/abc-defg-hij", "call/meet.html"],
    zoom: ["https://app.zoom.us/wc/81234567890/join", "call/zoom-webclient.html"],
    teams: ["https://teams.microsoft.com/meet/12345678901", "call/teams-host.html"],
    webex: ["https://acme.webex.com/meet/remy", "call/webex.html"],
    jitsi: ["https://meet.jit.si/Discovery", "call/jitsi.html"],
    "zoom in its frame": [
      "https://app.zoom.us/wc/81234567890/join",
      "call/zoom-webclient.html",
      "call/zoom-shell.html",
    ],
  } as const
  for (const [site, [url, file, shell]] of Object.entries(pages))
    it(`is called blind within 30 s on ${site}, and nothing is made up`, async () => {
      const html = varyPage(fixture(file).replace(/google-symbols/g, "x"), {
        dom: (root) => {
          every(root, "body > *").forEach((element) => element.remove())
          every(root, "body").forEach((body) => (body.innerHTML = '<div><p id="w">Remy says</p></div>'))
        },
      })
      const steps = Array.from({ length: 70 }, (_, index) => ({
        t: 500 + index * 500,
        op: "text" as const,
        at: "#w",
        text: `Remy says ${"we lose two days ".repeat(1 + (index % 9))}`,
      }))
      const trace = { site, url, page: file, steps, ...(shell !== undefined && { frame: "#webclient" }) }
      const played = await playTrace(
        (page) => adapterFor(new URL(url), page),
        trace,
        varyPage(html, strip),
        shell === undefined ? undefined : fixture(shell),
      )
      expect(played.errors).toEqual([])
      expect(played.health.at(-1)?.state).toBe("blind")
      expect(played.health.at(-1)?.t).toBeLessThanOrEqual(30_000)
      expect(played.rows).toEqual([])
    })
})

it("a Teams page whose address names no call is called blind too, once nothing on it can be recognised", async () => {
  const plain: Variant = {
    dom: (root, document) => {
      strip.dom?.(root, document)
      every(root, "body *").forEach((element) => {
        const made = document.createElement("div")
        made.append(...element.childNodes)
        element.replaceWith(made)
      })
    },
  }
  const trace = {
    site: "teams",
    url: "https://teams.microsoft.com/v2/",
    page: "",
    steps: [{ t: 31_000, op: "wait", ms: 0 }],
  }
  const html = varyPage(fixture("call/teams-host.html"), plain)
  const played = await playTrace((page) => adapterFor(new URL(trace.url), page), trace as KnownTrace, html)
  expect(played.health.at(-1)?.state).toBe("blind")
  expect(played.rows).toEqual([])
})
