import { describe, expect, it, test } from "vitest"
import fc from "fast-check"
import { longestDraft, partsOf } from "~domain/mail/parts"

const own = "Hi Ana,\n\nHow did it go?"
const written = (draft: string) => partsOf(draft).written.trim()

describe("the quoted mail is not the rep's", () => {
  it.each([
    ["English", "On Mon, 3 Mar 2025 at 10:00, Ana Lee <ana@buyer.example> wrote:"],
    ["English on two lines", "On Mon, 3 Mar 2025 at 10:00, Ana Maria Lee\n<ana@buyer.example> wrote:"],
    ["German", "Am 03.03.2025 um 10:00 schrieb Ana Lee <ana@buyer.example>:"],
    ["French", "Le lun. 3 mars 2025 à 10:00, Ana Lee <ana@buyer.example> a écrit :"],
    ["Spanish", "El lun, 3 mar 2025 a las 10:00, Ana Lee (<ana@buyer.example>) escribió:"],
    ["Italian", "Il giorno lun 3 mar 2025 alle ore 10:00 Ana Lee <ana@buyer.example> ha scritto:"],
    ["Portuguese", "Em seg., 3 de mar. de 2025, Ana Lee <ana@buyer.example> escreveu:"],
    ["Dutch", "Op ma 3 mrt 2025 om 10:00 schreef Ana Lee <ana@buyer.example>:"],
    ["Swedish", "Den mån 3 mars 2025 kl 10:00 skrev Ana Lee <ana@buyer.example>:"],
    [
      "Outlook",
      "________________________________\nFrom: Ana Lee <ana@buyer.example>\nSent: Monday\nTo: Dana\nSubject: Re",
    ],
    ["Outlook, German", "Von: Ana Lee\nGesendet: Montag\nAn: Dana\nBetreff: Re"],
    ["a divider", "-----Original Message-----\nFrom: Ana"],
    ["a forwarded mail", "---------- Forwarded message ---------\nFrom: Ana"],
  ])("%s", (_, mark) => {
    const parts = partsOf(`${own}\n\n${mark}\nOnly two seats left, act now!`)
    expect(parts.written.trim()).toBe(own)
    expect(parts.quoted).toContain("Only two seats left")
  })

  it("lines with > between one's own are taken out, and what stands below is kept", () => {
    const parts = partsOf("> Can you come?\nYes, gladly.\n> When?\nOn Friday.")
    expect(parts.written.replace(/\s+/g, " ").trim()).toBe("Yes, gladly. On Friday.")
    expect(parts.quoted).toBe("Can you come?\nWhen?")
  })

  it("a sentence that ends in “wrote:” is no quote", () => {
    const text = "This is what your colleague wrote:\nwe are tired of lists."
    expect(written(text)).toBe(text)
  })
})

describe("the signature is not the mail", () => {
  it.each([
    ["-- ", "Dana Seller\nBook a call: cal.example"],
    ["Best regards,", "Dana Seller\nThe leading platform"],
    ["Sent from my iPhone", ""],
    ["---", "Maya Lindqvist\nNorthwind Care"],
  ])("behind “%s”", (mark, rest) => {
    expect(written(`${own}\n\n${mark}\n${rest}`)).toBe(own)
  })

  it("a postscript below it is", () => {
    expect(written(`${own}\n\nBest,\nDana\n\nP.S. Prices go up on Friday.`)).toContain("Prices go up on Friday.")
  })

  it("a line drawn between parts of a long mail ends nothing", () => {
    const text = `One part.\n---\n${"One more line of the mail that was written.\n".repeat(12)}`
    expect(written(text)).toBe(text.trim())
  })

  it("thanks at the beginning of a long mail ends nothing", () => {
    const text = `Thanks!\n${"One more line of the mail that was written.\n".repeat(12)}`
    expect(written(text)).toBe(text.trim())
  })
})

test("offsets stay: what is written stands at the same place in the draft", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("Hello.", "> quoted", "-- ", "Best,", "\u200b\u202eright", "", "wrote:"), {
        maxLength: 30,
      }),
      (lines) => {
        const draft = lines.join("\n")
        const { written: text } = partsOf(draft)
        for (let i = 0; i < text.length; i += 1) expect([" ", draft[i]]).toContain(text[i])
      },
    ),
  )
})

test("a quote of five megabytes is cut", () => {
  const parts = partsOf(`${own}\n${"> spam spam spam\n".repeat(300_000)}`)
  expect(parts.written.trim()).toBe(own)
  expect(parts.quoted.length).toBeLessThan(longestDraft)
})
