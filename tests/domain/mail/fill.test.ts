import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fillTemplate, mailFields, openFieldsIn } from "~domain/mail/fill"
import { knownOf } from "~domain/mail/known"
import { hearMail } from "~domain/mail/hear"
import { defaultPlaybook } from "~domain/playbook/default"
import type { Matter } from "~domain/records/person"
import type { KeptEvidence } from "~domain/records/review"

const { templates } = defaultPlaybook.mail
const everything = Object.fromEntries(mailFields.map((field) => [field, `the ${field}`]))

test.each(templates)("“$name” names only fields that exist and is whole when all is known", (template) => {
  const filled = fillTemplate(template, everything)
  expect(filled.open).toEqual([])
  expect(filled.subject + filled.body).not.toMatch(/[{}]/)
})

test.each(templates)("“$name” gives or asks, and never presses or pitches", (template) => {
  const link = { ...everything, link: "https://example.com/guide", question: "what do your drivers say?" }
  const ids = hearMail({ kind: template.kind, ...fillTemplate(template, link) }, defaultPlaybook.mail).findings.map(
    ({ id }) => id,
  )
  expect(ids).not.toContain("pressure")
  expect(ids).not.toContain("pitch")
  expect(ids.some((id) => id === "gives-first" || id === "real-question")).toBe(true)
})

test("what is not known is marked and listed, wherever it stands", () => {
  const filled = fillTemplate(
    { subject: "For {day}", body: "Hi {name}, {nobody knows} {company}" },
    { name: "Ana", company: " " },
  )
  expect(filled.subject).toBe("For [day?]")
  expect(filled.body).toBe("Hi Ana, [nobody knows?] [company?]")
  expect(filled.open.map(({ field }) => field)).toEqual(["day", "nobody knows", "company"])
  for (const { in: where, from, to, field } of filled.open) expect(filled[where].slice(from, to)).toBe(`[${field}?]`)
})

test("what is filled in is not filled again, and breaks no line of a subject", () => {
  expect(fillTemplate({ subject: "{topic}", body: "{topic}" }, { topic: "a {name}\n$& b", name: "Ana" })).toEqual({
    subject: "a {name} $& b",
    body: "a {name}\n$& b",
    open: [],
  })
})

test("an open mark is found again in the mail that is about to go", () => {
  const { body, open } = fillTemplate({ subject: "x", body: "Hi {name}, {quote}" }, {})
  expect(openFieldsIn(body, "body")).toEqual(open)
})

test("no text of a template leaves a raw field of ours behind", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom("{name}", "{", "}", "{{name}}", "{ me }"), fc.string())), (parts) => {
      const { body } = fillTemplate({ subject: "x", body: parts.join("") }, {})
      for (const field of mailFields) expect(body).not.toContain(`{${field}}`)
    }),
  )
})

describe("what is known of somebody", () => {
  const said = (quote: string) => ({ turnId: "t", quote, at: 0 })
  const matter = (stage: Matter["stage"], quote: string): Matter => ({
    stage,
    quote,
    at: 0,
    callId: null,
    turnId: null,
  })
  const evidence: KeptEvidence = {
    ladders: [],
    checklist: [],
    journey: [
      { stage: "present", evidence: said("we lose a day") },
      { stage: "motivation", evidence: said("I want my evenings back") },
    ],
  }
  const daniel = { name: "Daniel Reyes", company: "Harbour", evidence, matters: [], promises: [] }

  test("is their words in the last call and the promises still owed", () => {
    const promises = [
      { text: "I'll send the guide", due: "2026-03-06", state: "open" as const },
      { text: "I'll call Pia", due: null, state: "kept" as const },
    ]
    expect(knownOf({ ...daniel, promises }, ["Lena Okafor"])).toEqual({
      name: "Daniel",
      company: "Harbour",
      me: "Lena",
      present: "we lose a day",
      motivation: "I want my evenings back",
      vision: "",
      quote: "I want my evenings back",
      promises: "– I'll send the guide (2026-03-06)",
    })
  })

  test("is what is kept with them where the last call says nothing", () => {
    const matters = [matter("vision", "a Sunday off"), matter("present", "forty visits by phone")]
    expect(knownOf({ ...daniel, matters }, [])).toMatchObject({
      present: "we lose a day",
      vision: "a Sunday off",
      quote: "I want my evenings back",
    })
    expect(knownOf({ ...daniel, evidence: null, matters }, [])).toMatchObject({
      present: "forty visits by phone",
      quote: "a Sunday off",
    })
  })

  test("has the day of a promise once when the promise names it", () => {
    const promises = [{ text: "I'll send the guide by Friday", due: "by Friday", state: "open" as const }]
    expect(knownOf({ ...daniel, promises }, []).promises).toBe("– I'll send the guide by Friday")
  })

  test("is no name where only an address is known", () => {
    expect(knownOf({ ...daniel, name: "daniel@harbour.example" }, []).name).toBe("")
  })
})
