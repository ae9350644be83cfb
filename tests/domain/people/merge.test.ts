import { expect, test } from "vitest"
import { likelyDoubles, mergePeople } from "~domain/people/merge"
import { t0 } from "../../support/records"
import { person } from "../trust/records"

const said = (quote: string) => ({ stage: "vision", quote, at: t0, callId: null, turnId: null }) as const

test("what only one knows is taken over, and where both know something the kept one is right", () => {
  const kept = person(1, {
    name: "Dana Okafor",
    company: "Umbrella",
    addresses: ["d@a.example"],
    rhythmDays: 28,
    matters: [said("A quiet Monday")],
    snoozedUntil: "2026-04-01",
  })
  const gone = person(2, {
    name: "D. Okafor",
    company: "Umbrella Ltd",
    addresses: ["d@a.example", "d@b.example"],
    howMet: "At the fair",
    rhythmDays: 14,
    fit: "go-on",
    fitWhy: "I know their trade",
    matters: [said("A quiet Monday"), said("No more lists")],
    createdAt: t0 - 5,
  })
  expect(mergePeople(kept, gone, t0)).toEqual({
    ...kept,
    addresses: ["d@a.example", "d@b.example"],
    howMet: "At the fair",
    matters: [said("A quiet Monday"), said("No more lists")],
    rhythmDays: 14,
    fit: "go-on",
    fitWhy: "I know their trade",
    snoozedUntil: null,
    createdAt: Math.min(kept.createdAt, t0 - 5),
    changedAt: t0,
  })
})

test("doubles share an address or the words of the name", () => {
  const dana = person(1, { name: "Dana Okafor", addresses: ["d@a.example"] })
  const others = [
    person(2, { name: "Sam" }),
    person(3, { name: "Okafor Dana" }),
    person(4, { name: "D.", addresses: ["d@a.example"] }),
    person(5, { name: "Dana" }),
  ]
  expect(likelyDoubles(dana, [dana, ...others]).map(({ name }) => name)).toEqual(["D.", "Okafor Dana", "Dana"])
})
