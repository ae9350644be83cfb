import { describe, expect, it } from "vitest"
import { googleMeet } from "~sites/google-meet/adapter"
import { every, varyPage } from "./rewrite"
import { asExpected, fixture, playTrace, type Expected, type KnownTrace, type Played } from "./suite"

const page = fixture("call/meet.html")
const url = "https://meet.google.com/abc-defg-hij"
type Steps = KnownTrace["steps"]

const block = (id: string, name: string, text: string): string =>
  `<div class="nMcdL" id="${id}"><div class="adE6rb"><img alt="" src="a.png"><div><span class="NWpY1d">${name}</span></div></div><div class="ygicle VbkSUe">${text}</div></div>`
const emptyRegion = '<div role="region" tabindex="0" id="captions"><div></div></div>'
const region = (blocks: string): string => `<div role="region" tabindex="0" id="captions">${blocks}</div>`
const icon = (name: string): string => `<button><i class="google-symbols" aria-hidden="true">${name}</i></button>`

const before: Expected = [
  ["Remy Buyer", false, "We lose about two days a month on the reports."],
  ["Dana Seller", true, "Why does that matter to you now?"],
]

const play = async (steps: Steps, html = page): Promise<Played> => {
  const played = await playTrace(() => googleMeet, { site: "google-meet", url, page: "", steps }, html)
  expect(played.errors).toEqual([])
  return played
}

const hears = async (steps: Steps, expected: Expected, html = page): Promise<Played> => {
  const played = await play(steps, html)
  expect(asExpected(played.said)).toEqual(expected)
  expect(asExpected(played.kept)).toEqual(expected)
  return played
}

const states = ({ health }: Played): string[] =>
  health.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1])

describe("what pages do to captions", () => {
  it("a node is used for another speaker: name first, words after", () =>
    hears(
      [
        { t: 1000, op: "text", at: "#b1 .NWpY1d", text: "Remy Buyer" },
        { t: 1010, op: "text", at: "#b1 .ygicle", text: "Because the board asks every Monday." },
      ],
      [...before, ["Remy Buyer", false, "Because the board asks every Monday."]],
    ))

  it("a node is used for another speaker: words first, name after", () =>
    hears(
      [
        { t: 1000, op: "text", at: "#b1 .ygicle", text: "Because the board asks every Monday." },
        { t: 1010, op: "text", at: "#b1 .NWpY1d", text: "Remy Buyer" },
        { t: 3000, op: "wait", ms: 0 },
      ],
      [...before, ["Remy Buyer", false, "Because the board asks every Monday."]],
    ))

  it("a speaker gets another name in the middle", () =>
    hears(
      [
        { t: 1000, op: "append", to: "#captions", html: block("b2", "Conference room", "because the board") },
        { t: 1500, op: "text", at: "#b2 .NWpY1d", text: "Ada Buyer" },
        { t: 1600, op: "text", at: "#b2 .ygicle", text: "Because the board asks" },
      ],
      [...before, ["Ada Buyer", false, "Because the board asks"]],
    ))

  it("a name comes after its words", () =>
    hears(
      [
        { t: 1000, op: "append", to: "#captions", html: block("b2", "​", "because the board") },
        { t: 1500, op: "text", at: "#b2 .NWpY1d", text: "Remy Buyer" },
        { t: 3000, op: "wait", ms: 0 },
      ],
      [...before, ["Remy Buyer", false, "because the board"]],
    ))

  it("a block is built anew", () =>
    hears(
      [{ t: 1000, op: "replace", at: "#b1", html: block("b1", "You", "Why does that matter to you now? And") }],
      [before[0]!, ["Dana Seller", true, "Why does that matter to you now? And"]],
    ))

  it("captions are switched off and on, and show the last ones again", () =>
    hears(
      [
        { t: 1000, op: "remove", at: "#captions" },
        {
          t: 4000,
          op: "append",
          to: ".iOzk7",
          html: region(block("n1", "You", "Why does that matter to you now?") + block("n2", "Remy Buyer", "Because.")),
        },
        { t: 6000, op: "wait", ms: 0 },
      ],
      [...before, ["Remy Buyer", false, "Because."]],
    ))

  it("the page is loaded again in the middle", () =>
    hears(
      [
        { t: 1000, op: "append", to: "#captions", html: block("b2", "Remy Buyer", "Because the board asks.") },
        { t: 2000, op: "reload" },
        { t: 5000, op: "append", to: "#captions", html: block("b3", "You", "And then?") },
      ],
      [...before, ["Remy Buyer", false, "Because the board asks."], ["Dana Seller", true, "And then?"]],
    ))

  it("the same short answer twice is two answers", () =>
    hears(
      [
        { t: 1000, op: "append", to: "#captions", html: block("b2", "Remy Buyer", "Yeah.") },
        { t: 3000, op: "append", to: "#captions", html: block("b3", "You", "Really?") },
        { t: 5000, op: "append", to: "#captions", html: block("b4", "Remy Buyer", "Yeah.") },
      ],
      [...before, ["Remy Buyer", false, "Yeah."], ["Dana Seller", true, "Really?"], ["Remy Buyer", false, "Yeah."]],
    ))

  it("80 blocks of a long call", async () => {
    const steps: Steps = Array.from({ length: 80 }, (_, index) => ({
      t: 1000 + index * 400,
      op: "append",
      to: "#captions",
      html: block(`l${index}`, index % 2 ? "Remy Buyer" : "You", `Sentence number ${index}.`),
    }))
    const said: Expected = Array.from({ length: 80 }, (_, index) =>
      index % 2
        ? (["Remy Buyer", false, `Sentence number ${index}.`] as const)
        : (["Dana Seller", true, `Sentence number ${index}.`] as const),
    )
    await hears([{ t: 0, op: "remove", at: "#b0" }, { t: 0, op: "remove", at: "#b1" }, ...steps], said)
  })

  it("markup and control characters are text, and nothing else", () =>
    hears(
      [
        {
          t: 1000,
          op: "append",
          to: "#captions",
          html: block("b2", "<b>Remy</b>", "&lt;script&gt;alert(1)&lt;/script&gt; a\u202eb\u0007c"),
        },
      ],
      [...before, ["Remy", false, "<script>alert(1)</script> a b c"]],
    ))

  it("a text above 20,000 characters keeps its end and says so", async () => {
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`).join(" ")
    const { rows } = await play([{ t: 1000, op: "append", to: "#captions", html: block("b2", "Remy Buyer", words) }])
    const text = rows.at(-1)?.text ?? ""
    expect(text).toHaveLength(20_000)
    expect(text.startsWith("…")).toBe(true)
    expect(words.endsWith(text.slice(1))).toBe(true)
  })
})

describe("what health says", () => {
  it("captions off and on again", async () => {
    const played = await play([
      {
        t: 1000,
        op: "replace",
        at: '[role="region"]:not([tabindex]) button:nth-child(2)',
        html: icon("closed_caption_off"),
      },
      { t: 1000, op: "remove", at: "#captions" },
      {
        t: 6000,
        op: "replace",
        at: '[role="region"]:not([tabindex]) button:nth-child(2)',
        html: icon("closed_caption"),
      },
      { t: 6000, op: "append", to: ".iOzk7", html: emptyRegion },
      { t: 8000, op: "append", to: "#captions", html: block("b2", "You", "And then?") },
      { t: 9000, op: "wait", ms: 0 },
    ])
    expect(states(played)).toEqual(["hearing", "captions-off", "hearing"])
  })

  it("captions were never on", async () => {
    const html = page
      .replace(">closed_caption<", ">closed_caption_off<")
      .replace(/<div role="region" tabindex[\s\S]*?<\/button><\/div>\s*<\/div>/, "")
    const played = await play([{ t: 5000, op: "wait", ms: 0 }], html)
    expect(states(played)).toEqual(["waiting", "captions-off"])
    expect(played.said).toEqual([])
  })

  it("captions are gone although they are on", async () => {
    const played = await play([
      { t: 1000, op: "remove", at: "#captions" },
      { t: 5000, op: "wait", ms: 0 },
    ])
    expect(states(played)).toEqual(["hearing", "lost"])
  })

  it("a call that was left, and joined again", async () => {
    const played = await play([
      { t: 1000, op: "remove", at: "main" },
      { t: 1000, op: "append", to: "body", html: `<main id="left">${icon("mic")}</main>` },
      {
        t: 12_000,
        op: "append",
        to: "#left",
        html: icon("call_end") + icon("closed_caption") + region(block("r1", "You", "I am back.")),
      },
      { t: 14_000, op: "wait", ms: 0 },
    ])
    expect(states(played)).toEqual(["hearing", "outside", "hearing"])
    expect(asExpected(played.said).at(-1)).toEqual(["Dana Seller", true, "Why does that matter to you now? I am back."])
  })

  it("a lobby is no call", async () => {
    const played = await play([{ t: 60_000, op: "wait", ms: 0 }], fixture("call/meet-lobby.html"))
    expect(states(played)).toEqual([])
    expect(played.rows).toEqual([])
  })
})

/** Nothing of the captions is left to recognise; what stands there changes as it did. */
const broken: Record<string, (html: string) => string> = {
  "names and words in one text": (html) =>
    varyPage(html, {
      dom: (root) =>
        every(root, "#captions").forEach((list) => {
          for (const role of ["role", "tabindex", "aria-label", "class"]) list.removeAttribute(role)
          list.innerHTML = '<p id="w">Remy Buyer said we lose two days</p>'
        }),
    }),
  "no icons, no roles, no classes": (html) =>
    varyPage(html, {
      dom: (root) => {
        every(root, "i").forEach((element) => element.remove())
        every(root, "*").forEach((element) => {
          for (const role of ["role", "tabindex", "aria-label", "class", "jsname"]) element.removeAttribute(role)
        })
        every(root, "#captions").forEach((list) => (list.innerHTML = '<p id="w">We lose two days</p>'))
      },
    }),
}

describe("a page that nobody understands any more", () => {
  for (const [name, change] of Object.entries(broken))
    it(`is called blind within 30 s, and nothing is made up: ${name}`, async () => {
      const steps: Steps = Array.from({ length: 60 }, (_, index) => ({
        t: 500 + index * 500,
        op: "text",
        at: "#w",
        text: `We lose two days ${"and then more ".repeat(index % 10)}`,
      }))
      const played = await play(steps, change(page))
      expect(states(played).at(-1)).toBe("blind")
      expect(played.health.find(({ state }) => state === "blind")?.t).toBeLessThanOrEqual(30_000)
      expect(played.rows).toEqual([])
    })

  it("but captions that look like captions are found by what they do, and the chat beside them is not", async () => {
    const html = varyPage(page, {
      dom: (root) => {
        every(root, "*").forEach((element) => {
          for (const name of ["role", "tabindex", "class", "jsname"]) element.removeAttribute(name)
        })
        every(root, "#captions").forEach((list) => (list.innerHTML = ""))
        every(root, "body > *, body")
          .at(-1)
          ?.insertAdjacentHTML(
            "beforeend",
            '<div id="chat"><div id="log"><div><b>Remy Buyer</b><p id="m">hello there</p></div></div><textarea></textarea></div>',
          )
      },
    })
    const words = "we lose about two days a month on the reports".split(" ")
    const row = (id: string, name: string, text: string): string =>
      `<section id="${id}"><div><span>${name}</span></div><div class="t">${text}</div></section>`
    const steps: Steps = [
      { t: 1000, op: "append", to: "#captions", html: row("g0", "Remy Buyer", "we") },
      ...words.map((_, index) => ({
        t: 1300 + index * 300,
        op: "text" as const,
        at: "#g0 .t",
        text: words.slice(0, index + 1).join(" "),
      })),
      { t: 5000, op: "append", to: "#captions", html: row("g1", "You", "Why") },
      { t: 5300, op: "text", at: "#g1 .t", text: "Why does that" },
      { t: 5600, op: "text", at: "#g1 .t", text: "Why does that matter?" },
      { t: 6000, op: "text", at: "#m", text: "hello there, here is the link" },
      { t: 6500, op: "text", at: "#m", text: "hello there, here is the link to the page" },
      { t: 9000, op: "wait", ms: 0 },
    ]
    const played = await play(steps, html)
    expect(asExpected(played.said)).toEqual([
      ["Remy Buyer", false, "we lose about two days a month on the reports"],
      ["Dana Seller", true, "Why does that matter?"],
    ])
    expect(played.rows.every(({ layer }) => layer === "generic")).toBe(true)
  })
})
