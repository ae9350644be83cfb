import { expect, test } from "vitest"
import { businessTurnSchema, loadBusinessTalk, personLabels, repLabels } from "../../scripts/hearing/business-talk"

const turns = loadBusinessTalk()

test("a conversation is numbered from 0 and stays in one split, every fifth in test", () => {
  for (const name of new Set(turns.map((turn) => turn.conversation))) {
    const conversation = turns.filter((turn) => turn.conversation === name)
    expect.soft(conversation.map((turn) => turn.i)).toEqual(conversation.map((_, at) => at))
    expect.soft(conversation.length, name).toBeGreaterThanOrEqual(20)
    expect.soft(conversation.length, name).toBeLessThanOrEqual(60)
    const split = Number.parseInt(name) % 5 === 0 ? "test" : "train"
    expect.soft(new Set(conversation.map((turn) => turn.split)), name).toEqual(new Set([split]))
  }
})

const labels = ["question", "backchannel", ...repLabels, ...personLabels] as const
const forms = ["open", "closed", "other"] as const

test("there is enough of everything to learn from, and a fifth of it to test with", () => {
  expect(turns.length).toBeGreaterThanOrEqual(1500)
  const tests = turns.filter((turn) => turn.split === "test")
  expect(tests.length / turns.length).toBeGreaterThan(0.17)
  expect(tests.length / turns.length).toBeLessThan(0.23)
  for (const label of labels) {
    expect.soft(turns.filter((turn) => turn.labels[label]).length, label).toBeGreaterThanOrEqual(40)
    expect.soft(tests.filter((turn) => turn.labels[label]).length, `${label} in test`).toBeGreaterThanOrEqual(8)
  }
  for (const form of forms) {
    expect.soft(turns.filter((turn) => turn.labels.form === form).length, form).toBeGreaterThanOrEqual(40)
  }
  expect(turns.filter((turn) => turn.phrases.length > 0).length).toBeGreaterThanOrEqual(40)
})

test("about half of the turns are raw recogniser text", () => {
  const raw = turns.filter(({ text }) => /^[\p{Ll}\d '-]+$/u.test(text)).length / turns.length
  expect(raw).toBeGreaterThan(0.4)
  expect(raw).toBeLessThan(0.6)
})

test("no turn of more than six words is written twice", () => {
  const long = turns.filter(({ text }) => text.split(" ").length > 6).map(({ text }) => text.toLowerCase())
  expect(long.filter((text, at) => long.indexOf(text) !== at)).toEqual([])
})

test("the schema refuses labels that contradict the turn", () => {
  const turn = { conversation: "01-x", i: 0, side: "theirs", text: "we lose orders", split: "train", phrases: [] }
  const fits = (change: object, labels: object = {}) =>
    businessTurnSchema.safeParse({ ...turn, labels, ...change }).success
  expect(fits({}, { problem: true })).toBe(true)
  expect(fits({ phrases: ["lose orders"] })).toBe(true)
  expect(fits({ phrases: ["lost orders"] })).toBe(false)
  expect(fits({}, { whyProbe: true })).toBe(false)
  expect(fits({}, { question: true })).toBe(false)
  expect(fits({}, { backchannel: true, problem: true })).toBe(false)
  const promise = { words: "I'll call by noon", due: "by noon" }
  expect(fits({ side: "me", text: "Sure, I'll call by noon." }, { promise })).toBe(true)
  expect(fits({ side: "me", text: "Sure, I'll call." }, { promise })).toBe(false)
  expect(fits({}, { questoin: true })).toBe(false)
})
