import { expect } from "vitest"
import { adapterFor } from "~sites/registry"
import type { WatchEvents } from "~sites/watch"
import type { Step } from "../../scripts/player"
import { every, varyPage } from "./rewrite"
import { asExpected, fixture, playTrace, type Expected, type Played } from "./suite"

/** How a call tool shows captions, so that every behaviour can be played on every one of them. */
export interface Tool {
  readonly site: string
  readonly url: string
  /** The page of a call in which nobody has spoken yet. */
  readonly html: string
  /** The page around it, and where it stands there. */
  readonly shell?: string
  readonly frame?: string
  /** Selector of what holds the captions, and of what holds that. */
  readonly list: string
  readonly around: string
  /** What holds the captions, with such captions in it. */
  readonly holder: (blocks: string) => string
  readonly block: (id: string, name: string, words: string) => string
  /** Selectors of name and words in a block; without a name "name: words" is one text. */
  readonly name: string | null
  readonly words: string
  /** A colon stands behind the name. */
  readonly colon?: boolean
  /** What the rep is called. */
  readonly me: string
}

const emptied = (file: string, list: string): string =>
  varyPage(fixture(`call/${file}.html`), {
    dom: (root) => every(root, list).forEach((element) => (element.innerHTML = "")),
  })

const plain = (text: string): string => text

export const tools: Record<string, Tool> = {
  "google-meet": {
    site: "google-meet",
    url: "https://meet.google.com/abc-defg-hij",
    html: emptied("meet", "#captions"),
    list: "#captions",
    around: ".iOzk7",
    holder: (blocks) => `<div role="region" tabindex="0" id="captions">${blocks}</div>`,
    block: (id, name, words) =>
      `<div class="nMcdL" id="${id}"><div class="adE6rb"><img alt="" src="a.png"><div><span class="NWpY1d">${name}</span></div></div><div class="ygicle VbkSUe">${words}</div></div>`,
    name: ".NWpY1d",
    words: ".ygicle",
    me: "You",
  },
  "teams, host": {
    site: "teams",
    url: "https://teams.microsoft.com/v2/",
    html: emptied("teams-host", "#captions"),
    list: "#captions",
    around: '[data-tid="closed-caption-v2-window-wrapper"]',
    holder: (blocks) => `<div data-tid="closed-caption-v2-virtual-list-content" id="captions">${blocks}</div>`,
    block: (id, name, words) =>
      `<div data-tid="closed-captions-v2-items-renderer" id="${id}"><div class="fui-ChatMessageCompact"><div><span data-tid="author">${name}</span></div><div><span data-tid="closed-caption-text">${words}</span></div></div></div>`,
    name: '[data-tid="author"]',
    words: '[data-tid="closed-caption-text"]',
    me: "Dana Seller",
  },
  "teams, guest": {
    site: "teams",
    url: "https://teams.live.com/meet/9312345678901",
    html: emptied("teams-host", '[data-tid="closed-caption-renderer-wrapper"]').replace(
      'data-tid="closed-caption-renderer-wrapper"',
      'data-tid="closed-caption-renderer-wrapper" id="captions"',
    ),
    list: "#captions",
    around: "body",
    holder: (blocks) => `<div data-tid="closed-caption-renderer-wrapper" id="captions">${blocks}</div>`,
    block: (id, name, words) =>
      `<div class="fui-ChatMessageCompact" id="${id}"><img alt="" src="a.png"><span data-tid="author">${name}</span><span data-tid="closed-caption-text">${words}</span></div>`,
    name: '[data-tid="author"]',
    words: '[data-tid="closed-caption-text"]',
    me: "Dana Seller",
  },
  "webex, over the picture": {
    site: "webex",
    url: "https://acme.webex.com/meet/remy",
    html: emptied("webex", "#overlay,#panel"),
    list: "#overlay",
    around: "body",
    holder: (blocks) => `<div class="closed-captions-container-x1Y2z" id="overlay">${blocks}</div>`,
    block: (id, name, words) => `<mdc-text id="${id}"><span>${name}:</span><span>${words}</span></mdc-text>`,
    name: "span",
    words: "span + span",
    colon: true,
    me: "Dana Seller",
  },
  "webex, panel": {
    site: "webex",
    url: "https://acme.webex.com/wbxmjs/joinservice/sites/acme/meeting/download/1",
    html: emptied("webex", "#panel").replace(/<div class="closed-captions-container[^]*?<\/div>/, ""),
    list: "#panel",
    around: "body",
    holder: (blocks) => `<div id="panel">${blocks}</div>`,
    block: (id, name, words) =>
      `<div class="caption-item-a1B2c" id="${id}"><div class="caption-name-q9">${name}</div><div class="caption-text-w8">${words}</div></div>`,
    name: ".caption-name-q9",
    words: ".caption-text-w8",
    me: "Dana Seller",
  },
  "zoom, transcript": {
    site: "zoom",
    url: "https://app.zoom.us/wc/81234567890/join",
    html: emptied("zoom-webclient", ".lt-full-transcript__list").replace(
      /<div class="live-transcription-subtitle__box">[^]*?<\/div>\s*<\/div>/,
      "",
    ),
    shell: fixture("call/zoom-shell.html"),
    frame: "#webclient",
    list: ".lt-full-transcript__list",
    around: "#full-transcription",
    holder: (blocks) => `<div class="lt-full-transcript__list">${blocks}</div>`,
    block: (id, name, words) =>
      `<div class="lt-full-transcript__item" id="${id}"><span class="lt-full-transcript__display-name">${name}:</span><span class="lt-full-transcript__time">10:04:40</span><div class="lt-full-transcript__message">${words}</div></div>`,
    name: ".lt-full-transcript__display-name",
    words: ".lt-full-transcript__message",
    colon: true,
    me: "Dana Seller",
  },
  jitsi: {
    site: "jitsi",
    url: "https://meet.jit.si/Discovery",
    html: emptied("jitsi", "#captions").replace(/<div id="cc-tab">[^]*?(?=<div class="toolbox)/, ""),
    list: "#captions",
    around: "body",
    holder: (blocks) => `<div class="css-17ab-transcriptionSubtitles" id="captions">${blocks}</div>`,
    block: (id, name, words) => `<p id="${id}"><span>${name}: ${words}</span></p>`,
    name: null,
    words: "span",
    me: "Dana Seller",
  },
  "a page that says where captions are": {
    site: "generic",
    url: "https://calls.example.org/room/7",
    html: fixture("call/generic.html").replace('class="x2"', 'class="x2 live-captions"'),
    list: "#rows",
    around: ".x1",
    holder: (blocks) => `<div class="x2 live-captions" id="rows">${blocks}</div>`,
    block: (id, name, words) =>
      `<section id="${id}"><div><span class="n">${name}</span></div><div class="t">${words}</div></section>`,
    name: ".n",
    words: ".t",
    me: "Dana Seller",
  },
}

export const them = "Remy Buyer"

/** What a tool does to its page, in its own words. */
export interface Acts {
  readonly append: (t: number, id: string, name: string, words: string) => Step[]
  /** The words of a block change in place. `name`: of the one who speaks. */
  readonly write: (t: number, id: string, name: string, words: string) => Step[]
  readonly rename: (t: number, id: string, name: string, words: string) => Step[]
  readonly remove: (t: number, id: string) => Step[]
}

export const actsOf = ({ list, block, name, words, colon }: Tool): Acts => {
  const named = colon === true ? (who: string) => `${who}:` : plain
  return {
    append: (t, id, who, said) => [{ t, op: "append", to: list, html: block(id, who, said) }],
    write: (t, id, who, said) => [
      { t, op: "text", at: `#${id} ${words}`, text: name === null ? `${who}: ${said}` : said },
    ],
    rename: (t, id, who, said) =>
      name === null
        ? [{ t, op: "text", at: `#${id} ${words}`, text: `${who}: ${said}` }]
        : [{ t, op: "text", at: `#${id} ${name}`, text: named(who) }],
    remove: (t, id) => [{ t, op: "remove", at: `#${id}` }],
  }
}

/** Plays steps on the page of a tool: these turns are heard, nothing else, and nothing throws. */
export const hears = async (tool: Tool, steps: readonly Step[], expected: Expected): Promise<void> => {
  const { said, kept, errors } = await playTool(tool, steps)
  expect(errors).toEqual([])
  expect(asExpected(said)).toEqual(expected)
  expect(asExpected(kept)).toEqual(expected)
}

/** Plays steps on the page of a tool. */
export const playTool = (tool: Tool, steps: readonly Step[]): Promise<Played> =>
  playTrace(
    (page) => adapterFor(new URL(tool.url), page),
    {
      site: tool.site,
      url: tool.url,
      own: "Dana Seller",
      page: "",
      ...(tool.frame !== undefined && { frame: tool.frame }),
      steps: [...steps, { t: (steps.at(-1)?.t ?? 0) + 3000, op: "wait", ms: 0 }],
    },
    tool.html,
    tool.shell,
  )

/** A merged turn of the rep, or of the other one. */
export const mine = (text: string): Expected[number] => ["Dana Seller", true, text]
export const theirs = (text: string): Expected[number] => [them, false, text]

/** A conversation in which captions grow, are corrected late, and leave; and one node is used again. */
export const talk = (tool: Tool, rename: (t: number, id: string, who: string, words: string) => Step[]): Step[] => {
  const { append, write, remove } = actsOf(tool)
  const { me, list } = tool
  return [
    ...append(1000, "a", them, "We lose"),
    ...write(1300, "a", them, "We lose two days a month."),
    ...append(2000, "b", me, "Why does"),
    ...write(2300, "b", me, "Why does that matter to you?"),
    ...write(2400, "a", them, "We lose three days a month."),
    ...append(3000, "c", them, "Because the"),
    ...write(3300, "c", them, "Because the board asks every Monday."),
    ...remove(4000, "a"),
    { t: 5000, op: "move", at: "#b", to: list },
    ...rename(5000, "b", me, "And what happens then?"),
    ...write(5010, "b", me, "And what happens then?"),
    ...append(6000, "d", them, "Nobody"),
    ...write(6300, "d", them, "Nobody leaves before nine."),
  ]
}
export const told: Expected = [
  theirs("We lose three days a month."),
  mine("Why does that matter to you?"),
  theirs("Because the board asks every Monday."),
  mine("And what happens then?"),
  theirs("Nobody leaves before nine."),
]

/** Of a page that is watched nobody hears anything: tests hear what they look at. */
export const unheard: WatchEvents = {
  rows: () => undefined,
  waits: () => undefined,
  health: () => undefined,
  presence: () => undefined,
  presenting: () => undefined,
  people: () => undefined,
  meeting: () => undefined,
  offers: () => undefined,
}
