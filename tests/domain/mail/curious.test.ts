import { expect, test } from "vitest"
import { curiousQuestions } from "~domain/mail/curious"
import { defaultPlaybook } from "~domain/playbook/default"
import type { KeptEvidence } from "~domain/records/review"
import { said } from "../../support/records"

const evidence = (change: Partial<KeptEvidence> = {}): KeptEvidence => ({
  ladders: [
    {
      topic: said("Planning is all by phone"),
      rungs: [{ question: said("Why?"), answer: said("I promised them it would get better") }],
    },
  ],
  journey: [
    { stage: "present", evidence: said("Planning is all by phone") },
    { stage: "motivation", evidence: said("I promised them it would get better") },
  ],
  checklist: [],
  ...change,
})

test("the next why stands on their words, and says them", () => {
  const [first] = curiousQuestions(defaultPlaybook, "follow-up", evidence(), [])
  expect(first?.on).toBe("I promised them it would get better")
  expect(first?.text).toContain("“")
  expect(first?.text).toMatch(/\?$/)
})

test("no why is asked on a ladder that is climbed", () => {
  const rung = { question: said("Why?"), answer: said("Because of them") }
  const climbed = evidence({ ladders: [{ topic: said("Planning"), rungs: [rung, rung, rung] }] })
  expect(curiousQuestions(defaultPlaybook, "follow-up", climbed, [])[0]).toEqual({
    text: defaultPlaybook.journey.vision[0],
    on: null,
  })
})

test("what the draft asks already is left out", () => {
  const [first, second] = curiousQuestions(defaultPlaybook, "follow-up", evidence(), [])
  expect(curiousQuestions(defaultPlaybook, "follow-up", evidence(), [`Tell me, ${first!.text}`])[0]).toEqual(second)
})

test("without a call it is a question of the playbook", () => {
  const questions = curiousQuestions(defaultPlaybook, "cold", null, [])
  expect(questions.length).toBeGreaterThan(2)
  for (const { text, on } of questions) {
    expect(defaultPlaybook.questions.map((question) => question.text)).toContain(text)
    expect(on).toBeNull()
  }
})
