import { describe, expect, it } from "vitest"
import { defaultPlaybook } from "~domain/playbook/default"
import { playbookSchema, questionPurposes } from "~domain/playbook/schema"
import { callKinds } from "~domain/records/call-kind"
import { trustMarks } from "~domain/records/review"

const words = (text: string) => text.split(/\s+/).length
const texts = [
  ...defaultPlaybook.questions.map((question) => question.text),
  ...defaultPlaybook.ladder.flat(),
  ...Object.values(defaultPlaybook.journey).flat(),
]

describe("the default playbook", () => {
  it("is valid, and reading it changes nothing", () => {
    expect(playbookSchema.parse(defaultPlaybook)).toEqual(defaultPlaybook)
  })

  it("has at least 64 different questions", () => {
    expect(defaultPlaybook.questions.length).toBeGreaterThanOrEqual(64)
    for (const of of ["id", "text", "when", "listenFor"] as const)
      expect(new Set(defaultPlaybook.questions.map((question) => question[of])).size).toBe(
        defaultPlaybook.questions.length,
      )
  })

  it.each(questionPurposes)("has at least six questions about %s", (purpose) => {
    expect(defaultPlaybook.questions.filter((question) => question.purpose === purpose).length).toBeGreaterThanOrEqual(
      6,
    )
  })

  it.each(callKinds)("has questions of most purposes for a %s", (kind) => {
    const fitting = defaultPlaybook.questions.filter((question) => question.kinds.includes(kind))
    expect(new Set(fitting.map((question) => question.purpose)).size).toBeGreaterThanOrEqual(6)
  })

  it("has at least six wordings for each rung, some with their words and some without", () => {
    for (const rung of defaultPlaybook.ladder) {
      expect(new Set(rung).size).toBeGreaterThanOrEqual(6)
      expect(rung.filter((wording) => wording.includes("“{topic}”")).length).toBeGreaterThanOrEqual(2)
      expect(rung.filter((wording) => !wording.includes("{topic}")).length).toBeGreaterThanOrEqual(2)
    }
  })

  it("quotes their words always and never asks with a bare why", () => {
    for (const text of texts) {
      expect(text.replaceAll("“{topic}”", "")).not.toContain("{topic}")
      expect(text).not.toMatch(/\bwhy (did|do|does|are|is|have|has|don|didn|haven|would|can|not)\b/i)
    }
  })

  it("asks only what can be said aloud in one breath, and cannot be answered by yes or no", () => {
    for (const text of texts) {
      expect(words(text), text).toBeLessThanOrEqual(16)
      expect(text, text).toMatch(/\?$/)
      expect(text, text).toMatch(/\b(what|who|how|where|when|which|whom)\b/i)
      expect(text, text).not.toMatch(/^(do|does|did|is|are|was|were|have|has|will|would|could|should)\b/i)
    }
  })

  it("speaks plainly", () => {
    const everything = JSON.stringify(defaultPlaybook).toLowerCase()
    for (const word of ["pain point", "leverage", "roi", "stakeholder", "budget", "close the", "prospect", "solution"])
      expect(everything).not.toMatch(new RegExp(`\\b${word}\\b`))
  })

  it("has a checklist for every kind that names the six things to settle before a call", () => {
    for (const kind of callKinds) {
      const ids = defaultPlaybook.kinds[kind].checklist.map((item) => item.id)
      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ["let-go", "new-colleague", "what-matters", "captions-on"]) expect(ids).toContain(id)
    }
    for (const kind of ["discovery", "demo", "follow-up"] as const)
      expect(defaultPlaybook.kinds[kind].checklist.map((item) => item.id)).toEqual(
        expect.arrayContaining(["value-sent", "not-a-fit"]),
      )
  })

  it("has the talk share targets and thresholds that docs/coaching.md names", () => {
    const { kinds, cues } = defaultPlaybook
    expect(callKinds.map((kind) => [kinds[kind].talkShare.from, kinds[kind].talkShare.to])).toEqual([
      [0.3, 0.45],
      [0.45, 0.65],
      [0.4, 0.55],
      [0.4, 0.5],
      [0.3, 0.5],
    ])
    expect(callKinds.map((kind) => kinds[kind].longStretchMs / 1000)).toEqual([60, 120, 120, 120, 120])
    expect(cues.coolDownMs).toEqual({ quiet: 90_000, balanced: 45_000, eager: 15_000 })
  })

  it("names all marks of trust, each once", () => {
    expect(defaultPlaybook.review.marks.map((mark) => mark.id)).toEqual([...trustMarks])
  })
})
