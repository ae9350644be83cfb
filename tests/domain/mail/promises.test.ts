import { expect, test } from "vitest"
import { hearMail } from "~domain/mail/hear"
import { promisesIn } from "~domain/mail/promises"
import { defaultPlaybook } from "~domain/playbook/default"
import { t0 } from "../../support/records"

const promised = (body: string, ...kept: readonly string[]) =>
  promisesIn(hearMail({ kind: "follow-up", subject: "The ramp", body }, defaultPlaybook.mail).findings, t0, kept)

test("what is promised is found with the day it names", () => {
  // t0 is a Monday.
  expect(
    promised("Hi Daniel,\n\nI'll send you the guide by Friday. I will ask my colleague about the\ncourse."),
  ).toEqual([
    { text: "I'll send you the guide by Friday.", due: "2026-03-06" },
    { text: "I will ask my colleague about the course.", due: null },
  ])
})

test("the same promise twice is one", () => {
  expect(promised("I'll send the guide. How is the ramp? I'll send the guide.")).toHaveLength(1)
})

test("a denied deed is no promise, whatever the deed", () => {
  expect(promised("I will bring no slides. I'll write nothing down. We'll ask them no questions.")).toEqual([])
  expect(promised("I'll finish it no later than Friday.")).toMatchObject([{ due: "2026-03-06" }])
})

test("how somebody says they will speak is no promise", () => {
  expect(promised("I'll be blunt: the ramp is late. I'll be frank, it is. I will be honest. We'll be brief.")).toEqual(
    [],
  )
})

test("a promise that is written down already is left out when it is said again in the same words", () => {
  const kept = "I’ll send you the guide by Friday"
  for (const again of [
    "I'll send you the guide by Friday.",
    "What I said I would do:\n– I'll send you the guide by Friday (Friday, March 6)",
    "As promised: I'll send you the guide by Friday.",
  ])
    expect([again, promised(again, kept)]).toEqual([again, []])
  expect(promised("I'll send you the guide by Friday, and the list of courses.", kept)).toHaveLength(1)
  expect(promised("I'll send you the list (the long one).", kept)).toHaveLength(1)
})
