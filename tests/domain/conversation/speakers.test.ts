import { describe, expect, it } from "vitest"
import { createConversation } from "~domain/conversation/conversation"
import { meansNobody, meansYou } from "~domain/conversation/you"
import { isBackchannel, read, row, told } from "./rows"

const sides = (labels: readonly string[], ownNames: readonly string[], self: string | null, others: string[] = []) => {
  const conversation = createConversation({ ownNames, isBackchannel })
  labels.forEach((label, index) =>
    conversation.takeRow(row(index * 1000, `a:${index}`, label, `We are number ${index}`)),
  )
  conversation.takePeople(self, others)
  return conversation.speakers.map(({ name, side }) => `${name}: ${side}`)
}

describe("who is the rep", () => {
  it("nobody, while nothing tells: then nobody is the other side, either", () => {
    expect(sides(["Dana Seller", "Remy Buyer"], [], null)).toEqual(["Dana Seller: unknown", "Remy Buyer: unknown"])
    expect(read([[0, "a:1", "Dana Seller", "Hello there"]], []).meKnown).toBe(false)
  })

  it("the page's own name", () => {
    expect(sides(["Dana Seller", "Remy Buyer"], [], "Dana Seller")).toEqual(["Dana Seller: me", "Remy Buyer: theirs"])
  })

  it.each([
    "dana seller",
    "Dána  Seller",
    "DanaSeller",
    "Dana Seller (Guest)",
    "Dana Seller（ゲスト）",
    "Dana Seller 2",
  ])("an own name written as %s", (label) => {
    expect(sides([label, "Remy Buyer"], ["Dana Seller"], null)).toEqual([
      `${label.replace("  ", " ")}: me`,
      "Remy Buyer: theirs",
    ])
  })

  it.each(["You", "Du", "Vous", "Tú", "Você", "あなた", "나", "Вы", "Sinä", "أنت"])(
    "%s, under the rep's own name",
    (label) => {
      expect(sides([label, "Remy Buyer"], ["Dana S."], "Dana Seller")).toEqual([
        "Dana Seller: me",
        "Remy Buyer: theirs",
      ])
      expect(sides([label, "Remy Buyer"], ["Dana S."], null)).toEqual(["Dana S.: me", "Remy Buyer: theirs"])
    },
  )

  it("the one short label that nobody else can be", () => {
    expect(sides(["Chè", "Remy Buyer"], [], "Dana Seller", ["Remy Buyer"])).toEqual([
      "Dana Seller: me",
      "Remy Buyer: theirs",
    ])
  })

  it.each([
    ["two labels are left", ["Chè", "Xu"], ["Remy Buyer"]],
    ["it is a whole name", ["Noa Guest"], ["Remy Buyer"]],
    ["the others are not known", ["Chè"], []],
    ["it is no name", ["Unknown user"], ["Remy Buyer"]],
  ])("nobody by elimination when %s", (_, labels, others) => {
    expect(sides([...labels, "Remy Buyer"], [], "Dana Seller", others).every((line) => !line.endsWith(": me"))).toBe(
      true,
    )
  })

  it("not somebody else of a name that is also a word for you", () => {
    expect(sides(["Ty", "Dana Seller"], ["Dana Seller"], "Dana Seller", ["Ty"])).toEqual([
      "Ty: theirs",
      "Dana Seller: me",
    ])
  })

  it("whoever the rep says, above everything else", () => {
    const conversation = read(
      [
        [0, "a:1", "RB", "We lose two days."],
        [1000, "a:2", "DS", "Why does it matter?"],
        [2000, "a:3", "KO", "Because we asked."],
      ],
      [],
    )
    conversation.takeChanged()
    conversation.takeSide("DS", "me")
    conversation.takeSide("KO", "ours")
    expect(conversation.turns.map(({ side }) => side)).toEqual(["theirs", "me", "ours"])
    expect(conversation.meKnown).toBe(true)
    expect(conversation.takeChanged()).toBe(0)
    conversation.takeSide("DS", "theirs")
    expect(conversation.meKnown).toBe(false)
  })
})

describe("speakers", () => {
  it("are one person under both labels of the rep", () => {
    const conversation = read([
      [0, "a:1", "You", "Why does it matter?"],
      [1000, "a:2", "Dana Seller", "And to whom?"],
    ])
    expect(told(conversation)).toEqual(["Dana Seller: Why does it matter? And to whom?"])
  })

  it("stay unknown when the tool does not know them", () => {
    expect(sides(["Unbekannter Benutzer", "", "You"], [], "Dana Seller")).toEqual([
      "Unknown: unknown",
      "Unknown: unknown",
      "Dana Seller: me",
    ])
  })

  it("are not mistaken for placeholders or words for you", () => {
    for (const name of ["Ben", "Mina", "Dana", "Guest House Ltd", "🙂"]) {
      expect(meansYou(name)).toBe(false)
      expect(meansNobody(name)).toBe(false)
    }
  })
})
