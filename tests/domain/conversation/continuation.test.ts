import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changeOf } from "~domain/conversation/continuation"
import { createConversation } from "~domain/conversation/conversation"
import { isBackchannel, row, told } from "./rows"

const grew = { continues: true, grown: true, rolled: 0 }
const corrected = { continues: true, grown: false, rolled: 0 }
const somethingElse = { continues: false, grown: false, rolled: 0 }

describe("two readings of a caption", () => {
  it.each([
    ["the same", "yes, we do", "yes, we do", corrected],
    ["more words", "yes, we do", "yes, we do it", grew],
    ["a word that was not whole", "we lose repor", "we lose reports", grew],
    ["case and punctuation", "yeah, we do", "Yeah. We do!", corrected],
    ["case, punctuation and more words", "yeah, we do", "Yeah. We do it", grew],
    ["fewer words", "Why does that matter to you now?", "Why does that matter to you", corrected],
    ["a word put right, and more", "because the boards", "Because the board asks every Monday.", grew],
    ["words put in", "we lose two days on reports", "We lose about two days on the reports.", corrected],
    ["a first word put right", "their losing two days a month", "They're losing two days a month", corrected],
    ["apostrophes", "we don't know", "we don’t know why", grew],
    ["other words", "We lose two days a month.", "Why does that matter to you?", somethingElse],
    ["a text dropped after half an hour", "we lose two days ".repeat(60).trim(), "we lose", somethingElse],
    ["the beginning of another sentence", "We lose two days a month.", "We", somethingElse],
    ["a guess taken back", "we lose two days a month", "we", corrected],
    ["words without spaces", "私たちは毎月二日", "私たちは毎月二日を失います。", grew],
  ])("%s", (_, old, next, change) => {
    expect(changeOf(old, next)).toEqual(change)
  })

  it("do not go on with two words that merely end the one and begin the other", () => {
    expect(changeOf("Why do you think that is?", "that is a").continues).toBe(false)
    expect(changeOf("Why do you think that is?", "That is a number your board will want.").continues).toBe(false)
  })

  it("roll when words leave at the front as others come", () => {
    expect(changeOf("we lose two days a month on reports", "two days a month on reports and nobody")).toEqual({
      continues: true,
      grown: true,
      rolled: 2,
    })
  })

  it("roll when a window is cleared to its last words", () => {
    const [old, next] = ["and nobody on the whole team trusts the numbers.", "trusts the numbers."]
    expect(changeOf(old, next, true)).toEqual({ continues: true, grown: false, rolled: 6 })
  })

  it("do not roll when only a first word is taken back, unless captions of the place are known to roll", () => {
    const [old, next] = ["um we lose two days a month", "We lose two days a month."]
    expect(changeOf(old, next).rolled).toBe(0)
    expect(changeOf(old, next, true).rolled).toBe(1)
  })
})

it("a window over any speech gives the whole speech", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 12, max: 24 }),
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 40 }),
      fc.boolean(),
      (width, steps, loud) => {
        const conversation = createConversation({ ownNames: [], isBackchannel })
        let said = 0
        steps.forEach((step, index) => {
          said += step
          const words = Array.from({ length: said }, (_, place) => `word${place}`).slice(-width)
          const text = words.join(loud && index % 2 === 0 ? ", " : " ")
          conversation.takeRow(row(index * 300, "z:1", "Remy", text))
        })
        const [line] = told(conversation)
        expect(line?.replace(/,/g, "")).toBe(
          `Remy: ${Array.from({ length: said }, (_, place) => `word${place}`).join(" ")}`,
        )
      },
    ),
  )
})
