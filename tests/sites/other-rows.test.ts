import { describe, expect, it } from "vitest"
import type { Step } from "../../scripts/player"
import { actsOf, hears, mine, playTool, talk, theirs, them, told, tools, type Tool } from "./tools"

const meet = tools["google-meet"]!
const teams = tools["teams, guest"]!
const webex = tools["webex, panel"]!
const zoom = tools["zoom, transcript"]!
const page = tools["a page that says where captions are"]!

/** A tool whose captions are built in another way; `.n` holds the name and `.t` the words. */
const built = (tool: Tool, row: (name: string, words: string, me: boolean) => string, html = tool.html): Tool => ({
  ...tool,
  html,
  block: (id, name, words) => `<div id="${id}" class="r">${row(name, words, name === tool.me)}</div>`,
  name: ".n",
  words: ".t",
  colon: false,
})

const faces = (me: boolean): string => (me ? "DS" : "RB")
const times = "<span>10:04 AM</span>"

const rows: Record<string, Tool> = {
  "a badge below the name": built(
    meet,
    (name, words) =>
      `<div><img src="a.png"><div><span class="n">${name}</span><div>External</div></div></div><div class="t">${words}</div>`,
  ),
  "a badge between name and words": built(
    meet,
    (name, words) => `<div class="n">${name}</div><div class="b">Host</div><div class="t">${words}</div>`,
  ),
  "initials that nobody is told, before the name": built(
    meet,
    (name, words, me) =>
      `<div><div aria-hidden="true">${me ? "D" : "RB"}</div><span class="n">${name}</span></div><div class="t">${words}</div>`,
  ),
  "initials in a header of their own, that nobody is told": built(
    meet,
    (name, words, me) =>
      `<div><div aria-hidden="true">${me ? "D" : "R"}</div><div><span class="n">${name}</span></div></div><div><span class="t">${words}</span></div>`,
  ),
  "initials beside a box of name and words": built(
    meet,
    (name, words, me) => `<div>${faces(me)}</div><div><div class="n">${name}</div><div class="t">${words}</div></div>`,
  ),
  "a picture that is a sign, beside a box of name and words": built(
    meet,
    (name, words) => `<div>🙂</div><div><div class="n">${name}</div><div class="t">${words}</div></div>`,
  ),
  "initials in a picture": built(
    teams,
    (name, words, me) =>
      `<div><span aria-hidden="true">${faces(me)}</span><img src="a.png"></div><div><div><span class="n">${name}</span></div><div><span class="t">${words}</span></div></div>`,
  ),
  "initials, a badge and a time": built(
    page,
    (name, words, me) =>
      `<div>${faces(me)}</div><div><div><span class="n">${name}</span><span>(me)</span>${times}</div><div class="t">${words}</div></div>`,
  ),
  "words with a mark, the name without": built(
    teams,
    (name, words) =>
      `<div><span class="n">${name}</span><span>Unverified</span>${times}</div><div><span class="t" data-tid="closed-caption-text">${words}</span></div>`,
  ),
  "a panel of boxes without a mark": built(
    webex,
    (name, words, me) =>
      `<div>${faces(me)}</div><div><div><span class="n">${name}</span><span>Cohost</span></div><div class="t">${words}</div></div>`,
    webex.html.replace(/<div id="panel">\s*<\/div>/, '<div class="caption-text-box-1" id="panel"></div>'),
  ),
  "a transcript without a mark, with pictures": built(
    zoom,
    (name, words) => `<img src="a.png"><div><span class="n">${name}</span>${times}<div class="t">${words}</div></div>`,
  ),
}

describe("captions built as on no page we know", () => {
  for (const [which, tool] of Object.entries(rows)) it(which, () => hears(tool, talk(tool, actsOf(tool).rename), told))
})

/** A page of Teams on which no place is marked, with a list of captions marked in some way. */
const inPlace = (block: Tool["block"], name: string, words: string): Tool => ({
  ...teams,
  html: `<body><button id="hangup-button">Leave</button><div class="w"><div id="captions"></div></div><div id="chat"><b>Remy Buyer</b><div>the link</div></div></body>`,
  block,
  name,
  words,
})
const marked: Record<string, Tool> = {
  "each caption": inPlace(
    (id, name, words) =>
      `<div data-tid="closed-caption-row" id="${id}"><div class="n">${name}</div><div class="t">${words}</div></div>`,
    ".n",
    ".t",
  ),
  "each caption, and what is in it": inPlace(
    (id, name, words) =>
      `<div data-tid="closed-caption-${id}" id="${id}"><div><span data-tid="author">${name}</span></div><div><span data-tid="closed-caption-text">${words}</span></div></div>`,
    '[data-tid="author"]',
    '[data-tid="closed-caption-text"]',
  ),
  "the words of each, by another mark": inPlace(
    (id, name, words) =>
      `<div id="${id}"><div class="n">${name}</div><div><span data-tid="closed-caption-message" class="t">${words}</span></div></div>`,
    ".n",
    ".t",
  ),
}

describe("Teams, where nothing is marked like captions but", () => {
  for (const [which, tool] of Object.entries(marked))
    it(which, () => hears(tool, talk(tool, actsOf(tool).rename), told))
})

const lines = (name: string, html: string, list: string, row: Tool["block"]): [string, Tool] => [
  name,
  { ...page, ...(name === "webex" && { site: name, url: webex.url }), html, list, block: row, name: null, words: "" },
]
const oneText: readonly [string, Tool][] = [
  lines(
    "a log that is called captions",
    '<body><video></video><div role="log" aria-label="Captions" id="rows"></div></body>',
    "#rows",
    (id, name, words) => `<p id="${id}">${name}: ${words}</p>`,
  ),
  lines(
    "a place under a heading",
    '<body><video></video><section aria-label="Live subtitles"><h2>Live</h2><div id="rows"></div></section></body>',
    "#rows",
    (id, name, words) => `<p id="${id}">${name}: ${words}</p>`,
  ),
  lines(
    "webex",
    '<body><div class="closed-captions-container-x"><div id="rows"></div></div></body>',
    "#rows",
    (id, name, words) => `<p dir="auto" id="${id}">${name}: ${words}</p>`,
  ),
]

describe("captions that are names and words in one text", () => {
  for (const [name, tool] of oneText)
    it(`${name}: short ones`, () => {
      const { append } = actsOf(tool)
      const steps: readonly Step[] = [
        ...append(1000, "a", them, "It is late."),
        ...append(2000, "b", "Dana Seller", "I said: why so?"),
        ...append(3000, "c", them, "Two days."),
      ]
      return hears(tool, steps, [theirs("It is late."), mine("I said: why so?"), theirs("Two days.")])
    })
})

it("hears what behaves like captions in a language without spaces", () => {
  const row = (id: string, name: string, words: string): string =>
    `<mdc-text id="${id}"><span>${name}</span><span class="t">${words}</span></mdc-text>`
  const tool = {
    ...webex,
    html: '<body><button data-doi="MEETING:LEAVE_MEETING"></button><div id="panel"></div></body>',
    block: row,
    words: ".t",
  }
  const { append, write } = actsOf(tool)
  return hears(
    tool,
    [
      ...append(1000, "a", "山田 太郎", "毎月"),
      ...write(1300, "a", "", "毎月レポート"),
      ...write(1600, "a", "", "毎月レポートに二日"),
      ...write(1900, "a", "", "毎月レポートに二日失います。"),
      ...append(3000, "b", "Dana Seller", "なるほど。"),
    ],
    [["山田 太郎", false, "毎月レポートに二日失います。"], mine("なるほど。")],
  )
})

it("a caption that is built anew at every word goes on, whatever becomes of its case", () => {
  const words = ["we lose", "we lose about two", "We lose about two days", "We lose about three days a month."]
  const steps = words.map((text, index): Step => {
    const html = teams.block("a", them, text)
    const t = 1000 + index * 400
    return index === 0 ? { t, op: "append", to: teams.list, html } : { t, op: "replace", at: "#a", html }
  })
  return hears(teams, steps, [theirs(words.at(-1)!)])
})

it("a call on Teams whose marks all say something else is called blind", async () => {
  for (const [url, video] of [
    ["https://teams.microsoft.com/v2/", "<video></video>"],
    ["https://teams.microsoft.com/v2/meet/12345678901", ""],
  ]) {
    const html = `<body><div data-tid="x1"><button data-tid="x2">a</button>${video}<p>hello</p></div></body>`
    const played = await playTool({ ...teams, url: url!, html }, [{ t: 31_000, op: "wait", ms: 0 }])
    expect(played.health.at(-1)?.state).toBe("blind")
    expect(played.rows).toEqual([])
  }
})

it("words in several paragraphs are all read", () => {
  const block = (id: string, name: string, words: string): string =>
    `<div id="${id}"><div>${name}</div><p class="done">That is true.</p><p class="new">${words}</p></div>`
  const tool = { ...meet, block, words: ".new" }
  return hears(tool, actsOf(tool).append(1000, "a", them, "It costs two days."), [
    theirs("That is true. It costs two days."),
  ])
})

it("what calls itself captions and never changes is none", async () => {
  const html = `<body><video></video><section class="caption-settings"><div><div>Language</div><div>English (United States)</div></div>
    <div><div>Size</div><div>Large letters</div></div></section></body>`
  const played = await playTool({ ...page, html }, [{ t: 31_000, op: "wait", ms: 0 }])
  expect(played.health.at(-1)?.state).toBe("blind")
  expect(played.rows).toEqual([])
})

const host = (me: boolean): string => (me ? "" : "Host")
const badges: Record<string, Tool> = {
  "before the name, of everybody": built(
    meet,
    (name, words) =>
      `<div><span class="b">Host</span><span class="n">${name}</span></div><div class="t">${words}</div>`,
  ),
  "before the name, of one": built(
    meet,
    (name, words, me) =>
      `<div><span>${host(me)}</span><span class="n">${name}</span></div><div class="t">${words}</div>`,
  ),
  "before the name, of one whom nobody knows": built(
    page,
    (name, words, me) =>
      `<div><span class="b">${host(me)}</span><span class="n">${name}</span></div><div class="t">${words}</div>`,
  ),
  "in a row, before the name": built(
    meet,
    (name, words, me) => `<div>${host(me)}</div><div class="n">${name}</div><div class="t">${words}</div>`,
  ),
  "before the name, where the words alone are marked": built(
    teams,
    (name, words, me) =>
      `<div><span class="b">${host(me)}</span><span class="n">${name}</span></div><div><span class="t" data-tid="closed-caption-text">${words}</span></div>`,
  ),
  "in a row, without a class on anything": {
    ...built(meet, (name, words) => `<div>${name}</div><div>Host</div><div>${words}</div>`),
    name: "div:first-child",
    words: "div:last-child",
  },
  "in a row, of one, without a class on anything": {
    ...built(page, (name, words, me) => `<p>${name}</p><p>${host(me)}</p><p>${words}</p>`),
    name: "p:first-child",
    words: "p:last-child",
  },
}

describe("a badge is no name and no word", () => {
  for (const [which, tool] of Object.entries(badges))
    it(which, () => hears(tool, [...talk(tool, actsOf(tool).rename), { t: 12_000, op: "wait", ms: 0 }], told))
})

const late = (tool: Tool): Tool =>
  built(tool, (name, words) => `<div class="t">${words}</div><div class="h"><span class="n">${name}</span></div>`)

describe("a name that stands after the words", () => {
  for (const [which, tool] of Object.entries({
    meet: late(meet),
    teams: late(teams),
    zoom: late(zoom),
    page: late(page),
  })) {
    const { append, write, rename } = actsOf(tool)
    const end: Step = { t: 12_000, op: "wait", ms: 0 }

    it(`is known by what grows: ${which}`, () => hears(tool, [...talk(tool, rename), end], told))

    it(`is never what was said, where one short caption stands alone for long: ${which}`, async () => {
      const steps = [...append(1000, "a", them, "yes"), ...write(1500, "a", them, "yes we do")]
      const { rows } = await playTool(tool, [...steps, end])
      expect(rows.filter(({ speaker }) => speaker !== them && speaker !== "")).toEqual([])
    })

    it(`is known of a short caption too, once another stands beside it: ${which}`, () =>
      hears(
        tool,
        [
          ...append(1000, "a", them, "yes we do"),
          ...append(8000, "b", tool.me, "And why does that matter to you?"),
          ...write(8500, "b", tool.me, "And why does that matter to you? And to the others?"),
          { t: 16_000, op: "wait", ms: 0 },
        ],
        [theirs("yes we do"), mine("And why does that matter to you? And to the others?")],
      ))
  }
})

describe("a name that stands out in one text with the words", () => {
  const bold = (tool: Tool, tag: string): Tool => ({
    ...tool,
    block: (id, name, words) => `<p id="${id}"><${tag}>${name}</${tag}> ${words}</p>`,
  })
  const rewrite = ({ block }: Tool, t: number, id: string, who: string, said: string): Step[] => [
    { t, op: "replace", at: `#${id}`, html: block(id, who, said) },
  ]
  for (const [which, tool] of Object.entries({
    meet: bold(meet, "b"),
    teams: bold(teams, "b"),
    page: bold(page, "strong"),
  }))
    it(`is told from them: ${which}`, () => {
      const { append } = actsOf(tool)
      const steps = [
        ...append(1000, "a", them, "We lose"),
        ...rewrite(tool, 1300, "a", them, "We lose two days a month."),
        ...append(2000, "b", tool.me, "Why does"),
        ...rewrite(tool, 2300, "b", tool.me, "Why does that matter to you?"),
        ...append(3000, "c", them, "Because the board asks every Monday."),
      ]
      return hears(tool, steps, [
        theirs("We lose two days a month."),
        mine("Why does that matter to you?"),
        theirs("Because the board asks every Monday."),
      ])
    })

  it("is no name where the words begin so in a caption that has one", () => {
    const tool = built(meet, (name, words) => `<div class="n">${name}</div><div class="t"><b>We</b> ${words}</div>`)
    return hears(tool, actsOf(tool).append(1000, "a", them, "lose two days a month."), [
      theirs("We lose two days a month."),
    ])
  })
})

it("sentences that each have an element are no name and words, with a badge beside the name", () => {
  const tool = built(
    meet,
    (name, words) =>
      `<div><span class="n">${name}</span><span>Guest</span></div><div class="w"><span class="t">${words}</span></div>`,
  )
  const { append } = actsOf(tool)
  return hears(
    tool,
    [
      ...append(1000, "a", them, "With the reports."),
      { t: 2000, op: "append", to: "#a .w", html: "<span> Every plant</span>" },
      { t: 3000, op: "append", to: "#a .w", html: "<span> has its own.</span>" },
    ],
    [theirs("With the reports. Every plant has its own.")],
  )
})

it("a telephone number before the words is a name, a time of day is none", async () => {
  const jitsi = tools.jitsi!
  const { said } = await playTool(jitsi, [
    ...actsOf(jitsi).append(1000, "a", "+44 600 100 200", "Because the board asks."),
    { t: 2000, op: "append", to: jitsi.list, html: "<p>Karin Ek10:04 why does that matter</p>" },
  ])
  expect(said.map(({ speaker, text }) => [speaker, text])).toEqual([["+44 600 100 200", "Because the board asks."]])
})

it("Jitsi's captions beside the chat stand in the panel of their tab", () =>
  hears(
    {
      ...tools.jitsi!,
      html: '<div id="largeVideoContainer"></div><button role="tab" id="cc-tab"></button><div role="tabpanel" id="cc-tab-panel"><select></select><div id="list"></div></div><div class="hangup-button"></div>',
    },
    [["we lose", "We lose two days."] as const, ["because", "Because the board asks."] as const].flatMap(
      ([first, whole], index): Step[] =>
        [first, whole].map((words, late) => ({
          t: 1000 + index * 3000 + late * 500,
          op: late === 0 ? "append" : "replace",
          [late === 0 ? "to" : "at"]: late === 0 ? "#list" : `#m${index}`,
          html: `<div class="css-1-messageContainer" id="m${index}"><div>${index === 0 ? `<div class="css-1-messageHeader">${them}</div>` : ""}<div class="css-1-messageText">${words}</div></div></div>`,
        })) as Step[],
    ),
    [theirs("We lose two days. Because the board asks.")],
  ))
