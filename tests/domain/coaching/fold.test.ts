import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createFold } from "~domain/coaching/fold"
import type { ClimbRules, LadderEvent } from "~domain/coaching/ladder"
import type { HeardMoments } from "~domain/coaching/view"
import type { Turn } from "~domain/conversation/turn"
import { plainHearing } from "../../support/plain-hearing"
import { heardIn, talk } from "../../support/talk"

const rules: ClimbRules = { withinTurns: 3, answerWords: 5, words: { ...plainHearing, isWording: () => false } }

const line = fc.constantFrom(
  "them: Our reports are late.",
  "them: The numbers come from five places.",
  "them: It matters because I look foolish.",
  "them: I dream of one list.",
  "other: Hiring is hard.",
  "me: Why is that?",
  "me: What makes the reports late?",
  "me: We offer a list for that.",
  "me: I'll send you the list by Friday.",
  "me: Mm.",
  "with: Is it so?",
)
const change = fc.oneof(
  { weight: 6, arbitrary: fc.record({ what: fc.constant("say" as const), line }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant("correct" as const), back: fc.nat(90), line }) },
  {
    weight: 1,
    arbitrary: fc.record({ what: fc.constant("hand" as const), back: fc.nat(90), kind: fc.nat(3), rung: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant("read" as const) }) },
)

const byHand = (turn: Turn, kind: number, rung: number): LadderEvent => {
  const at = turn.start + 9000
  const id = `${turn.id}:0`
  const evidence = { turnId: turn.id, quote: turn.text, at: turn.start }
  if (kind === 0) return { kind: "topic", at, id, evidence }
  if (kind === 1) return { kind: "topic-dropped", at, id }
  if (kind === 2) return { kind: "rung-cleared", at, topicId: id, rung: rung + 1 }
  return { kind: "rung", at, topicId: id, rung: rung + 1, question: "Why?", answer: evidence }
}

describe("the fold of a running call", () => {
  it("comes to the same as folding everything once, however late a correction is", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 150 }), fc.array(change, { maxLength: 60 }), (opening, changes) => {
        const lines = [...opening]
        const events: LadderEvent[] = []
        const fold = createFold(rules)
        let turns: readonly Turn[] = []
        const heard = (): HeardMoments[] => heardIn(turns).map(({ turn, moments }) => ({ turnId: turn.id, moments }))
        const take = (from: number): void => {
          turns = talk(lines)
          fold.takeTurns(turns, heard(), from)
        }
        take(0)
        for (const one of changes) {
          if (one.what === "read") fold.read()
          else if (one.what === "say") {
            lines.push(one.line)
            take(lines.length - 1)
          } else if (lines.length > 0) {
            const index = Math.max(0, lines.length - 1 - one.back)
            if (one.what === "correct") {
              lines[index] = one.line
              take(index)
            } else {
              const event = byHand(turns[index]!, one.kind, one.rung)
              events.push(event)
              fold.takeEvent(event)
            }
          }
        }
        const once = createFold(rules)
        once.takeTurns(turns, heard(), 0)
        for (const event of events.toSorted((a, b) => a.at - b.at)) once.takeEvent(event)
        expect(fold.read()).toEqual(once.read())
        for (const { depth, rungs } of [...fold.read().ladders.closed]) {
          expect(rungs.length).toBeLessThanOrEqual(3)
          expect(depth).toBe(rungs.filter(({ answer }) => answer).length)
        }
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})
