import fc from "fast-check"
import { expect, test } from "vitest"
import * as z from "zod/mini"
import { defaultOptions } from "~domain/records/defaults"
import { optionsSchema } from "~domain/records/options"
import { repair } from "~domain/records/repair"

const repaired = (change: object) => repair(optionsSchema, { ...defaultOptions, ...change }, defaultOptions)

test("whole options come back as they were", () => {
  expect(repaired({})).toEqual({ value: defaultOptions, repaired: [] })
})

test("one bad field takes its default, is named, and its neighbours stay", () => {
  const { value, repaired: places } = repaired({
    nudge: "eager",
    panel: { side: "left", width: 9000, collapsed: true, open: ["ladder", "trousers"] },
  })
  expect(value.nudge).toBe("eager")
  expect(value.panel).toEqual({ side: "left", width: defaultOptions.panel.width, collapsed: true, open: ["ladder"] })
  expect(places).toEqual(["panel.width", "panel.open[1]"])
})

test("one bad question is left out of the playbook, the rest of it stays", () => {
  const questions: unknown[] = [...defaultOptions.playbook.questions]
  questions[3] = { id: "mine", text: 7 }
  const { value, repaired: places } = repaired({ playbook: { ...defaultOptions.playbook, name: "Ours", questions } })
  expect(value.playbook.name).toBe("Ours")
  expect(value.playbook.questions).toHaveLength(questions.length - 1)
  expect(places).toEqual(["playbook.questions[3]"])
})

test("a missing field takes its default without being called damaged", () => {
  expect(repair(optionsSchema, { version: 1, nudge: "eager" }, defaultOptions)).toEqual({
    value: { ...defaultOptions, nudge: "eager" },
    repaired: [],
  })
})

test("a playbook from before there was mail in it is whole again, and keeps what was its own", () => {
  const { mail, ...before } = { ...defaultOptions.playbook, name: "Ours" }
  const { value, repaired: places } = repaired({ playbook: before })
  expect(value.playbook).toEqual({ ...before, mail })
  expect(places).toEqual([])
})

test("consent keeps the sites that can be read, and names those that cannot", () => {
  const { value, repaired: places } = repaired({ consent: { version: 1, at: 5, sites: [7, "google-meet", null] } })
  expect(value.consent).toEqual({ version: 1, at: 5, sites: ["google-meet"] })
  expect(places).toEqual(["consent.sites[0]", "consent.sites[2]"])
})

test.each([
  ["to something else", { version: 2, at: 5, sites: ["google-meet"] }],
  ["at no time", { version: 1, at: "yesterday", sites: ["google-meet"] }],
  ["to no site that can be read", { version: 1, at: 5, sites: [7] }],
  ["without sites", { version: 1, at: 5 }],
  ["that is only a word", "yes"],
])("consent %s is none", (_, consent) => {
  const { value, repaired: places } = repaired({ consent })
  expect(value.consent).toBeNull()
  expect(places).toEqual(["consent"])
})

test("any JSON becomes valid options", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (given) => {
      const { value } = repair(optionsSchema, given, defaultOptions)
      expect(z.safeParse(optionsSchema, value).success).toBe(true)
    }),
  )
})

test("any JSON in any field damages only that field", () => {
  const fields = Object.keys(defaultOptions).filter((field) => field !== "version")
  fc.assert(
    fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, given) => {
      const { value, repaired: places } = repaired({ [field]: given })
      expect(z.safeParse(optionsSchema, value).success).toBe(true)
      expect(places.every((place) => place.startsWith(field))).toBe(true)
      expect({ ...value, [field]: null }).toEqual({ ...defaultOptions, [field]: null })
    }),
  )
})
