import { readFileSync } from "node:fs"
import { captionsOf } from "../../src/domain/practice/captions.ts"
import { discovery } from "../../src/domain/practice/discovery.ts"
import { saidIn } from "../../src/domain/practice/sample.ts"
import { root } from "../places.ts"
import { sampleCall } from "../sample-call.ts"

/** How a call tool shows a caption, for scripts/pages/bench-load.html. */
interface Layout {
  /** Selector of what holds the captions. */
  readonly list: string
  /** One caption, to be filled; null: there is one row, whose words leave at the front. */
  readonly block: string | null
  /** Selectors of its name and of its words; without a name it stands before the words. */
  readonly name: string | null
  readonly words: string
  /** Selector of what stays behind the newest caption. */
  readonly before?: string
  /** A colon stands behind the name. */
  readonly colon?: boolean
  /** The tool takes older captions off its page. */
  readonly most: number
}

/** One page of a call tool to be measured on. */
export interface CallPage {
  /** The end of the names of its metrics; empty for Meet, which has been measured longest. */
  readonly id: string
  readonly site: string
  readonly url: string
  /** Where its captions are, the page itself or a frame in it, below the same host. */
  readonly framePath: string | null
  /** HTML by path. */
  readonly pages: Readonly<Record<string, string>>
  /** Captions of the rep and of the other one carry these names. */
  readonly names: { readonly me: string; readonly them: string }
}

/** The name of the rep on the pages that are fixtures of the tests. */
export const ownName = "Dana Seller"

const load = readFileSync(`${root}scripts/pages/bench-load.html`, "utf8")
const loaded = (html: string, layout: Layout): string =>
  html.replace("</body>", () => `<script>const layout = ${JSON.stringify(layout)}</script>${load}</body>`)
const fixture = (name: string): string => readFileSync(`${root}tests/fixtures/sites/call/${name}.html`, "utf8")

const framePath = "/bench-frame"
const names = { me: ownName, them: "Remy Buyer" }

const fixturePage = (id: string, site: string, url: string, html: string, layout: Layout): CallPage => ({
  id,
  site,
  url,
  framePath: null,
  pages: { "": loaded(html, layout) },
  names,
})

const zoomPage = (id: string, html: string, layout: Layout): CallPage => ({
  ...fixturePage(id, "zoom", "https://app.zoom.us/wc/81234567890/join", html, layout),
  framePath,
  pages: {
    "": fixture("zoom-shell").replace("about:blank", framePath),
    [framePath]: loaded(html, layout),
  },
})

export const meet: CallPage = {
  id: "",
  site: "google-meet",
  url: "https://meet.google.com/aaa-bbbb-ccb",
  framePath: null,
  pages: {
    "": loaded(sampleCall(discovery).html, {
      list: "#captions",
      block:
        '<div class="nMcdL bj4p3b"><div class="adE6rb"><img alt=""><div><span class="NWpY1d"></span></div></div><div class="ygicle VbkSUe"></div></div>',
      name: ".NWpY1d",
      words: ".ygicle",
      before: ".IMKgW-spacer",
      most: 30,
    }),
  },
  names: { me: "You", them: discovery.them.name },
}

/** The pages of the other tools, as their traces in tests/fixtures/sites/traces change them. */
export const callPages: readonly CallPage[] = [
  meet,
  zoomPage(
    "zoom",
    fixture("zoom-webclient").replace(
      /<div id="full-transcription">[^]*?<\/div><\/div>\s*(?=<div id="participants)/,
      "",
    ),
    {
      list: "#live-transcription-subtitle",
      block: null,
      name: ".zmu-data-selector-item__icon",
      words: ".live-transcription-subtitle__item",
      most: 1,
    },
  ),
  zoomPage("zoom-panel", fixture("zoom-webclient"), {
    list: ".lt-full-transcript__list",
    block:
      '<div class="lt-full-transcript__item"><span class="lt-full-transcript__display-name"></span><span class="lt-full-transcript__time">10:04:40</span><div class="lt-full-transcript__message"></div></div>',
    name: ".lt-full-transcript__display-name",
    words: ".lt-full-transcript__message",
    colon: true,
    most: 30,
  }),
  fixturePage("teams", "teams", "https://teams.microsoft.com/v2/", fixture("teams-host"), {
    list: "#captions",
    block:
      '<div data-tid="closed-captions-v2-items-renderer"><div class="fui-ChatMessageCompact"><div><span data-tid="author"></span></div><div><span data-tid="closed-caption-text"></span></div></div></div>',
    name: '[data-tid="author"]',
    words: '[data-tid="closed-caption-text"]',
    most: 30,
  }),
  fixturePage("webex", "webex", "https://acme.webex.com/meet/remy", fixture("webex"), {
    list: "#overlay",
    block: "<mdc-text><span></span><span></span></mdc-text>",
    name: "span",
    words: "span:last-child",
    colon: true,
    most: 3,
  }),
  fixturePage("jitsi", "jitsi", "https://meet.jit.si/Discovery", fixture("jitsi"), {
    list: "#captions",
    block: "<p><span></span></p>",
    name: null,
    words: "span",
    most: 3,
  }),
  fixturePage("generic", "generic", "https://calls.example.org/room/7", fixture("generic"), {
    list: "#rows",
    block: '<section><div><span class="n"></span></div><div class="t"></div></section>',
    name: ".n",
    words: ".t",
    most: 30,
  }),
]

/** An update of a caption, as a page takes it. */
export type Update = readonly [block: string, speaker: string, text: string]

/** Updates of the sample call, again and again, each time with another number in it. */
export const updatesOf = (count: number, { me, them }: CallPage["names"]): Update[] => {
  const once = captionsOf(saidIn(discovery))
  return Array.from({ length: count }, (_, index) => {
    const round = Math.floor(index / once.length)
    const { block, speaker, text } = once[index % once.length]!
    const name = speaker === discovery.me.name ? me : them
    return [`${round}-${block}`, name, round === 0 ? text : `${text} ${round}`] as const
  })
}
