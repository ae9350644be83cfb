import fc from "fast-check"
import { expect, test } from "vitest"
import { mailtoOf } from "~domain/mail/mailto"

test("opens a mail with its subject and text, lines as mail has them", () => {
  expect(mailtoOf("ana@a.example", { subject: "For you & us", body: "Hi Ana,\n\n50 % #1" })).toBe(
    "mailto:ana@a.example?subject=For%20you%20%26%20us&body=Hi%20Ana%2C%0D%0A%0D%0A50%20%25%20%231",
  )
  expect(mailtoOf("ana@a.example")).toBe("mailto:ana@a.example")
  expect(mailtoOf(null, { subject: "", body: "" })).toBe("mailto:?subject=&body=")
})

test("an address adds no recipient, and a subject no line", () => {
  const url = mailtoOf("a?bcc=evil@b.example", { subject: "x\r\nBcc: evil@b.example", body: "&cc=evil" })
  expect(url).toBe("mailto:a%3Fbcc%3Devil@b.example?subject=x%20Bcc%3A%20evil%40b.example&body=%26cc%3Devil")
})

test("is none when it is too long to hand over", () => {
  expect(mailtoOf("a@b.example", { subject: "x", body: "y".repeat(2000) })).toBeNull()
})

test("whatever is written comes back as it was", () => {
  const text = fc.string({ unit: "grapheme", maxLength: 60 })
  fc.assert(
    fc.property(text, text, (subject, body) => {
      const url = mailtoOf(null, { subject, body })
      if (url === null) return
      const read = new URL(url).search.slice(1).split("&")
      expect(read).toHaveLength(2)
      expect(decodeURIComponent(read[1]?.slice("body=".length) ?? "").replaceAll("\r\n", "\n")).toBe(
        body.replaceAll("\r\n", "\n"),
      )
    }),
  )
  expect(mailtoOf(null, { subject: "", body: "\uD83D" })).toContain("%EF%BF%BD")
})
