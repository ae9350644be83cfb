import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { chooseQuestions } from "~domain/playbook/choose"
import { defaultPlaybook } from "~domain/playbook/default"
import { editQuestion, ownQuestions } from "~domain/playbook/edit"
import { questionPurposes } from "~domain/playbook/schema"
import { callKinds } from "~domain/records/call-kind"

const allIds = defaultPlaybook.questions.map((question) => question.id)

describe("choosing questions", () => {
  it("gives three of three purposes for a discovery: how it is, why it matters, how it could be", () => {
    const three = chooseQuestions(defaultPlaybook, { kind: "discovery", count: 3 })
    expect(three.map((question) => question.purpose)).toEqual(["present-state", "what-moves-them", "vision"])
  })

  it.each(callKinds)("proposes for a %s only what fits it", (kind) => {
    const all = chooseQuestions(defaultPlaybook, { kind, count: 1000 })
    expect(all.length).toBeGreaterThanOrEqual(12)
    expect(all.every((question) => question.kinds.includes(kind))).toBe(true)
    expect(new Set(all).size).toBe(all.length)
  })

  it("keeps to the purposes it is asked for", () => {
    const chosen = chooseQuestions(defaultPlaybook, { kind: "demo", purposes: ["vision"], count: 4 })
    expect(chosen.map((question) => question.purpose)).toEqual(["vision", "vision", "vision", "vision"])
  })

  it("proposes fresh ones first, then the one used longest ago", () => {
    const wish = { kind: "discovery", purposes: ["vision"] } as const
    const all = chooseQuestions(defaultPlaybook, { ...wish, count: 100 }).map((question) => question.id)
    const [a, b, c] = all as [string, string, string]
    const fresh = all.slice(3)
    expect(
      chooseQuestions(defaultPlaybook, { ...wish, used: [b, c, a, b], count: 100 }).map((question) => question.id),
    ).toEqual([...fresh, c, a, b])
  })

  it("prefers what the rep put in their own words", () => {
    const playbook = editQuestion(defaultPlaybook, "make-possible", { text: "And what could you do then?" })
    const wish = { kind: "discovery", purposes: ["vision"], own: ownQuestions(playbook), count: 1 } as const
    expect(chooseQuestions(playbook, wish)[0]?.text).toBe("And what could you do then?")
  })

  it("never proposes a used one while a fresh one of the wanted purposes is left", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...callKinds),
        fc.subarray([...questionPurposes], { minLength: 1 }),
        fc.subarray(allIds),
        fc.integer({ min: 0, max: 20 }),
        (kind, purposes, used, count) => {
          const chosen = chooseQuestions(defaultPlaybook, { kind, purposes, used, count })
          const firstUsed = chosen.findIndex((question) => used.includes(question.id))
          if (firstUsed >= 0) expect(chosen.slice(firstUsed).every((question) => used.includes(question.id))).toBe(true)
          const fresh = defaultPlaybook.questions.filter(
            (question) =>
              purposes.includes(question.purpose) && question.kinds.includes(kind) && !used.includes(question.id),
          )
          expect(chosen.filter((question) => !used.includes(question.id)).length).toBe(Math.min(count, fresh.length))
        },
      ),
    )
  })
})
