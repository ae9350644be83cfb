import { expect, test } from "vitest"
import { strongestOf } from "~domain/calls/strongest"
import { said, seconds, t0 } from "../../support/records"

const one = (quote: string, second: number) => said(quote, t0 + seconds(second))
const short = one("It is slow", 10)
const asked = one("Nobody dares to go to lunch", 20)
const full = one("Two of us lose two whole days every single month on this one export", 30)
const deep = one("I promised them", 40)

test("what was said to a why comes before what was not, and what a why was about before the rest", () => {
  const ladders = [
    { topic: asked, rungs: [{ question: null, answer: null }] },
    { topic: one("Else", 5), rungs: [{ question: one("Why?", 39), answer: deep }] },
  ]
  const all = [short, asked, full, deep]
  expect(strongestOf(all, ladders, 1)).toEqual([deep])
  expect(strongestOf(all, ladders, 2)).toEqual([asked, deep])
  expect(strongestOf(all, ladders, 3)).toEqual([asked, full, deep])
})

test("they stand in the order they were said, and few are all", () => {
  expect(strongestOf([short, full], [], 3)).toEqual([short, full])
  expect(strongestOf([], [], 3)).toEqual([])
})
