import { describe, expect, it } from "vitest"
import { maxRowCharacters } from "~domain/records/row"
import { read, row, said, told } from "./rows"

describe("rows become turns", () => {
  it("keeps one turn while a caption grows, is re-cased and re-punctuated", () => {
    const conversation = read([
      [0, "a:1", "Remy", "because"],
      [300, "a:1", "Remy", "because the boards"],
      [900, "a:1", "Remy", "Because the board asks every Monday."],
    ])
    expect(told(conversation)).toEqual(["Remy: Because the board asks every Monday."])
    expect(conversation.turns[0]).toMatchObject({ id: "a:1", start: 0, end: 900, rows: ["a:1"] })
  })

  it("joins neighbouring rows of one speaker and starts a turn when another speaks", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose two days."],
      [1000, "a:2", "Remy", "Every month."],
      [2000, "a:3", "You", "Why does that matter?"],
    ])
    expect(told(conversation)).toEqual(["Remy: We lose two days. Every month.", "Dana Seller: Why does that matter?"])
    expect(conversation.turns.map((turn) => turn.side)).toEqual(["theirs", "me"])
  })

  it("lets a late correction change the text but not the end", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose two days a month on reports."],
      [1000, "a:2", "You", "Why?"],
      [2000, "a:1", "Remy", "We lose about two days a month on the reports."],
      [60_000, "a:1", "Remy", "We lose about two days a month on the reports now."],
    ])
    expect(conversation.turns[0]).toMatchObject({
      text: "We lose about two days a month on the reports now.",
      end: 0,
    })
  })

  it("lets talk that overlaps grow in both rows", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose two"],
      [500, "a:2", "You", "How many"],
      [800, "a:1", "Remy", "We lose two days"],
      [1200, "a:2", "You", "How many people?"],
    ])
    expect(told(conversation)).toEqual(["Remy: We lose two days", "Dana Seller: How many people?"])
    expect(conversation.turns.map((turn) => turn.end)).toEqual([800, 1200])
  })

  it("ignores rows without words", () => {
    expect(
      told(
        read([
          [0, "a:1", "Remy", " "],
          [1, "a:2", "Remy", "…"],
        ]),
      ),
    ).toEqual([])
  })
})

describe("backchannels", () => {
  it("do not end the turn they are said in", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose two days"],
      [1000, "a:2", "You", "Mm-hm."],
      [2000, "a:3", "Remy", "every month."],
    ])
    expect(told(conversation)).toEqual(["Remy: We lose two days every month.", "(Dana Seller: Mm-hm.)"])
    expect(said(conversation)).toEqual(["Remy: We lose two days", "Dana Seller: Mm-hm.", "Remy: every month."])
  })

  it("are the start of a turn when their speaker goes on", () => {
    const rows = [
      [0, "a:1", "Remy", "We lose two days"],
      [1000, "a:2", "You", "Right."],
    ] as const
    const conversation = read(rows)
    conversation.takeRow(row(2000, "a:3", "You", "Why does that matter?"))
    expect(told(conversation)).toEqual(["Remy: We lose two days", "Dana Seller: Right. Why does that matter?"])
  })

  it("split the turn they stood in when they grow into an answer", () => {
    const conversation = read([
      [0, "a:1", "You", "Do you like it?"],
      [1000, "a:2", "Remy", "Yeah"],
      [1200, "a:3", "You", "Because"],
    ])
    expect(told(conversation)).toEqual(["Dana Seller: Do you like it? Because", "(Remy: Yeah)"])
    conversation.takeChanged()
    conversation.takeRow(row(1500, "a:2", "Remy", "Yeah we do like it"))
    expect(told(conversation)).toEqual([
      "Dana Seller: Do you like it?",
      "Remy: Yeah we do like it",
      "Dana Seller: Because",
    ])
    expect(conversation.takeChanged()).toBe(0)
  })

  it("open a call as an ordinary turn, when nobody has the floor", () => {
    expect(told(read([[0, "a:1", "Remy", "Yeah."]]))).toEqual(["Remy: Yeah."])
  })
})

describe("what changed", () => {
  it("is the earliest turn touched since last asked", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose two days."],
      [1000, "a:2", "You", "Why?"],
      [2000, "a:3", "Remy", "Because"],
    ])
    expect(conversation.takeChanged()).toBe(0)
    expect(conversation.takeChanged()).toBeNull()
    conversation.takeRow(row(2500, "a:3", "Remy", "Because the board asks"))
    expect(conversation.takeChanged()).toBe(2)
    conversation.takeRow(row(2600, "a:1", "Remy", "We lose two days!"))
    expect(conversation.takeChanged()).toBe(0)
  })

  it("is nothing when a row is read again as it was", () => {
    const conversation = read([[0, "a:1", "Remy", "We lose two days."]])
    conversation.takeChanged()
    conversation.takeRow(row(500, "a:1", "Remy", "We lose two days."))
    expect(conversation.takeChanged()).toBeNull()
  })
})

describe("a page that shows its captions again", () => {
  const before = [
    [0, "a:1", "Remy", "We lose about two days a month."],
    [1000, "a:2", "You", "Why does that matter to you?"],
    [2000, "a:3", "Remy", "Because the board"],
  ] as const

  it("says nothing twice, and later readings go to the line they belong to", () => {
    const conversation = read([
      ...before,
      [9000, "b:1", "Remy", "We lose about two days a month."],
      [9000, "b:2", "You", "Why does that matter to you?"],
      [9000, "b:3", "Remy", "because the board asks"],
      [9500, "b:3", "Remy", "Because the board asks every Monday."],
      [9900, "b:4", "You", "And then?"],
    ])
    expect(told(conversation)).toEqual([
      "Remy: We lose about two days a month.",
      "Dana Seller: Why does that matter to you?",
      "Remy: Because the board asks every Monday.",
      "Dana Seller: And then?",
    ])
    expect(conversation.turns.map((turn) => turn.id)).toEqual(["a:1", "a:2", "a:3", "b:4"])
  })

  it("may show only its last rows", () => {
    const conversation = read([
      ...before,
      [9000, "b:7", "You", "Why does that matter to you?"],
      [9000, "b:8", "Remy", "Because the board"],
    ])
    expect(told(conversation)).toHaveLength(3)
  })

  it("may show hundreds of rows, some put right and one longer meanwhile, and new ones after them", () => {
    const words = "we lose two days every month because nobody trusts the numbers that come".split(" ")
    const text = (index: number): string =>
      Array.from({ length: 5 + (index % 7) }, (_, place) => words[(index * 3 + place * place) % words.length]).join(" ")
    const speaker = (index: number): string => (index % 2 === 0 ? "Remy" : "You")
    const all = Array.from({ length: 300 }, (_, index) => index)
    const first = all.map((index) => [index * 1000, `a:${index}`, speaker(index), text(index)] as const)
    const again = all.map((index) => {
      const right = index % 50 === 7 ? text(index).replace(/ \w+ /, " about ") : text(index)
      return [400_000, `b:${index}`, speaker(index), index === 299 ? `${right} and more` : right] as const
    })
    const conversation = read([...first, ...again, [400_000, "b:300", "Remy", "And then we asked them."]])
    expect(said(conversation)).toHaveLength(301)
    expect(said(conversation).slice(298)).toEqual([
      `Remy: ${text(298)}`,
      `Dana Seller: ${text(299)} and more`,
      "Remy: And then we asked them.",
    ])
    expect(said(conversation)[57]).toContain(" about ")
  })

  it("may come back empty: what is said then is new, also when it was said before", () => {
    const conversation = read([
      ...before,
      [4000, "a:4", "You", "Yeah."],
      [9000, "b:1", "You", "Yeah."],
      [10_000, "b:2", "Remy", "We lose about two days a month."],
    ])
    expect(said(conversation)).toEqual([
      "Remy: We lose about two days a month.",
      "Dana Seller: Why does that matter to you?",
      "Remy: Because the board",
      "Dana Seller: Yeah. Yeah.",
      "Remy: We lose about two days a month.",
    ])
  })

  it("may come back one caption after the other, a new one among them: nothing is said twice", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose about two days a month."],
      [1000, "a:2", "You", "Why does that matter to you?"],
      [2000, "a:3", "Remy", "Because the board asks every Monday."],
      [9000, "b:1", "You", "And then?"],
      [11_000, "b:2", "You", "why does that matter to you"],
      [12_000, "b:3", "Remy", "Because the board asks every Monday."],
      [13_000, "b:3", "Remy", "Because the board asks every Monday. And we guess."],
    ])
    expect(said(conversation)).toEqual([
      "Remy: We lose about two days a month.",
      "Dana Seller: why does that matter to you",
      "Remy: Because the board asks every Monday. And we guess.",
      "Dana Seller: And then?",
    ])
  })

  it.each([
    ["grows word by word", 10_000, "Why", "You"],
    ["is said by somebody else", 10_000, "Why does that matter to you?", "Remy"],
    ["comes when the page has long been back", 30_000, "Why does that matter to you?", "You"],
  ])("hears what is said again: it %s", (_, at, first, speaker) => {
    const conversation = read([
      [1000, "a:2", "You", "Why does that matter to you?"],
      [2000, "a:3", "Remy", "Because"],
      [9000, "b:1", "Noa", "Well."],
      [at, "b:2", speaker, first],
      [at + 500, "b:2", speaker, "Why does that matter to you?"],
    ])
    expect(conversation.transcript().filter(({ text }) => text.includes("Why does that matter to you?"))).toHaveLength(
      2,
    )
  })

  it("keeps short lines that are said twice", () => {
    const conversation = read([
      [0, "a:1", "Remy", "Yeah."],
      [100, "a:2", "Remy", "Yeah."],
      [200, "a:3", "You", "Why does that matter?"],
      [5000, "b:1", "Remy", "Yeah."],
      [5000, "b:2", "Remy", "Yeah."],
      [5000, "b:3", "You", "Why does that matter?"],
      [6000, "b:4", "Remy", "Yeah."],
    ])
    expect(said(conversation)).toEqual(["Remy: Yeah. Yeah.", "Dana Seller: Why does that matter?", "Remy: Yeah."])
  })
})

describe("a row used for something else", () => {
  it("closes a long text that is dropped and starts over", () => {
    const long = "we have three plants and each of them keeps its own numbers ".repeat(40).trim()
    const conversation = read([
      [0, "a:1", "Remy", long],
      [1000, "a:1", "Remy", "we have"],
      [1300, "a:1", "Remy", "we have a fourth one"],
    ])
    expect(told(conversation)).toEqual([`Remy: ${long} we have a fourth one`])
  })

  it("keeps the old words when the same row shows other words", () => {
    const conversation = read([
      [0, "a:1", "Remy", "We lose about two days a month."],
      [5000, "a:1", "Remy", "Nobody trusts the numbers any more."],
    ])
    expect(told(conversation)).toEqual(["Remy: We lose about two days a month. Nobody trusts the numbers any more."])
  })

  it("moves words to the right speaker when only the speaker changes", () => {
    const conversation = read([
      [0, "a:1", "You", "Why does it matter?"],
      [500, "a:2", "You", "Because the board"],
      [900, "a:2", "Remy", "Because the board asks."],
    ])
    expect(told(conversation)).toEqual(["Dana Seller: Why does it matter?", "Remy: Because the board asks."])
  })

  it("gives words back when the row was on its way to another utterance", () => {
    const conversation = read([
      [0, "a:1", "You", "Why does it matter to you?"],
      [500, "a:1", "Remy", "Why does it matter to you?"],
      [510, "a:1", "Remy", "Because the board asks."],
    ])
    expect(told(conversation)).toEqual(["Dana Seller: Why does it matter to you?", "Remy: Because the board asks."])
  })
})

describe("captions that roll", () => {
  it("keep what a row longer than the longest one lost at the front", () => {
    const words = Array.from({ length: 3000 }, (_, index) => `word${index}`)
    const conversation = read([])
    for (let said = 2000; said <= words.length; said += 10) {
      const text = words.slice(0, said).join(" ")
      const cut = text.length <= maxRowCharacters ? text : `…${text.slice(1 - maxRowCharacters)}`
      conversation.takeRow(row(said * 100, "a:1", "Remy", cut))
    }
    expect(told(conversation)).toEqual([`Remy: ${words.join(" ")}`])
  })

  it("keep words that are said twice", () => {
    const conversation = read([
      [0, "z:1", "Remy", "and then we wait and then we wait and then"],
      [400, "z:1", "Remy", "wait and then we wait and then we ask"],
      [800, "z:1", "Remy", "and then we wait and then we ask again"],
    ])
    expect(told(conversation)).toEqual(["Remy: and then we wait and then we wait and then we ask again"])
  })

  it("keep the words that left at the front", () => {
    const conversation = read([
      [0, "z:1", "Remy", "we lose about two days a month on the reports"],
      [700, "z:1", "Remy", "two days a month on the reports and nobody trusts"],
      [1300, "z:1", "Remy", "on the reports and nobody trusts the numbers."],
      [1500, "z:1", "Remy", "reports and nobody trusts the numbers."],
      [2500, "z:2", "You", "Why does that matter to you now?"],
      [3200, "z:3", "Remy", "nobody trusts the numbers. Because"],
      [3600, "z:3", "Remy", "trusts the numbers. Because the board asks"],
    ])
    expect(told(conversation)).toEqual([
      "Remy: we lose about two days a month on the reports and nobody trusts the numbers.",
      "Dana Seller: Why does that matter to you now?",
      "Remy: Because the board asks",
    ])
  })
})
