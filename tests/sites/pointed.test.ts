import { beforeEach, describe, expect, test } from "vitest"
import { captionsAt, marksOf, pointedRegion } from "~sites/pointed"

const find = (selector: string): Element => {
  const found = document.querySelector(selector)
  if (found === null) throw new Error(selector)
  return found
}
const read = (marks: readonly string[]) => {
  const region = pointedRegion([document], marks)
  if (region === null) return null
  const { shape, node } = region
  return [...shape.list(node).children].flatMap((unit) =>
    shape.rows(unit).flatMap((row) => {
      const reading = shape.read(row)
      return reading === null ? [] : [[reading.speaker, reading.text]]
    }),
  )
}

const blocks = `<main><div data-testid="cc-list" aria-label="What Anna says" title="Anna">
  <div class="x7"><b>Anna</b><div>We lose a day</div></div><div class="x7"><b>Ben</b><div>Why is that</div></div></div></main>`
const lines = `<main><div><p>We lose a day</p><p>Why is that</p></div></main>`

beforeEach(() => {
  document.body.innerHTML = ""
})

describe("captions that the user points at", () => {
  test("are their list, whichever of its parts was pointed at", () => {
    document.body.innerHTML = blocks
    const list = find("[data-testid]")
    for (const at of [list, find(".x7"), find(".x7 div"), find(".x7 b")]) expect(captionsAt(at)).toBe(list)
    document.body.innerHTML = lines
    for (const at of [find("main div"), find("p")]) expect(captionsAt(at)).toBe(find("main div"))
  })

  test("are read as names and words, or as lines where no names are", () => {
    document.body.innerHTML = blocks
    expect(read(marksOf(find("[data-testid]")))).toEqual([
      ["Anna", "We lose a day"],
      ["Ben", "Why is that"],
    ])
    document.body.innerHTML = lines
    expect(read(marksOf(find("main div")))).toEqual([
      ["", "We lose a day"],
      ["", "Why is that"],
    ])
  })

  test("are found again by what they are called, also where they moved", () => {
    document.body.innerHTML = blocks
    const marks = marksOf(find("[data-testid]"))
    document.body.innerHTML = `<header></header><section><i></i>${blocks}</section>`
    expect(pointedRegion([document], marks)?.node).toBe(find("[data-testid]"))
  })

  test("are remembered without a word or a name", () => {
    document.body.innerHTML = blocks
    for (const element of document.querySelectorAll("main *"))
      expect(marksOf(element).join()).not.toMatch(/Anna|Ben|day|says/)
  })

  test("of a spoilt file are not found, and nothing throws", () => {
    expect(pointedRegion([document], ["<<", "div:has(", ""])).toBeNull()
  })
})
