import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { dayAfter, daysFrom } from "~domain/calendar/days"
import { mailFields, openFieldsIn } from "~domain/mail/fill"
import { defaultPlaybook } from "~domain/playbook/default"
import type { WarmUp } from "~domain/records/warm-up"
import { moveWarmUp, planWarmUp, warmUpLimits, type WarmUpMaterial } from "~domain/warm-up/plan"

const today = "2026-03-02"
const { templates } = defaultPlaybook.mail
const words = { name: "Daniel", company: "Harbour", me: "Mara", day: "Friday, March 6", question: "What changed?" }
const gift = (title: string, quote = "") => ({ title, link: `https://a.example/${title}`, quote, reason: "it helps" })

const known: WarmUpMaterial = {
  templates,
  known: { ...words, quote: "I promised them", vision: "Nobody calls me at night" },
  gifts: [gift("glenmore", "The plan stands on Monday"), gift("guide")],
}
const plan = (ahead: number, material = known) => planWarmUp(material, today, dayAfter(today, ahead))
const asks = (body: string) => body.includes("?") && !/\[\w+\?\]$/.test(body)

describe("when", () => {
  it.each([
    [0, [0]],
    [1, [0]],
    [2, [0]],
    [3, [0, 2]],
    [5, [0, 2, 4]],
    [7, [0, 3, 6]],
    [30, [23, 26, 29]],
  ])("a call in %i days: messages after %j days", (ahead, expected) => {
    expect(plan(ahead).map(({ day }) => daysFrom(today, day))).toEqual(expected)
  })

  it("none for a call that is over", () => expect(plan(-1)).toEqual([]))

  it("counts calendar days where the clocks change in between", () => {
    const messages = planWarmUp(known, "2026-03-26", "2026-03-31")
    expect(messages.map(({ day }) => day)).toEqual(["2026-03-26", "2026-03-28", "2026-03-30"])
  })
})

describe("what", () => {
  it("gives before it asks: a stone with the sentence it fits, another gift, and only the last asks", () => {
    const [first, second, last] = plan(7)
    expect(first?.body).toContain("You said “The plan stands on Monday”")
    expect(first?.body).toContain("https://a.example/glenmore")
    expect(first?.body).not.toContain("?")
    expect(second?.body).not.toContain("?")
    expect(last?.body).toContain("?")
  })

  it("is one that gives when there is time for one", () => {
    expect(plan(1).map(({ body }) => body.includes("glenmore"))).toEqual([true])
  })

  it("quotes no sentence beside a stone that does not fit it", () => {
    const messages = plan(7, { ...known, gifts: [gift("guide")] })
    const given = messages.filter(({ body }) => body.includes("/guide"))
    expect(given).toHaveLength(1)
    expect(given[0]?.body).not.toContain("You said")
  })

  it("quotes no sentence twice", () => {
    const same = { ...known, known: { ...known.known, vision: "The plan stands on Monday" } }
    expect(plan(7, same).filter(({ body }) => body.includes("The plan stands on Monday"))).toHaveLength(1)
  })

  it("makes nothing up for somebody of whom nothing is known", () => {
    const messages = plan(7, { templates, known: words, gifts: [] })
    expect(messages).toHaveLength(1)
    expect(messages[0]?.body).toContain("What changed?")
    expect(plan(7, { templates, known: { name: "Daniel" }, gifts: [] })).toEqual([])
  })

  it("takes a playbook without texts for it as it is", () => {
    expect(plan(7, { ...known, templates: templates.filter(({ kind }) => kind !== "warm-up") })).toEqual([])
  })

  it("never leaves a gift or their words open, gives no stone twice, and asks once at most, at the end", () => {
    const some = fc.option(fc.constantFrom("x", "The plan", "a {stone} b"), { nil: "" })
    const material = fc.record({
      templates: fc.shuffledSubarray(templates),
      known: fc.record(Object.fromEntries(mailFields.map((field) => [field, some]))),
      gifts: fc.uniqueArray(
        fc.constantFrom("a", "b", "c", "d").map((title) => gift(title, title < "c" ? "q" : "")),
        {
          selector: ({ title }) => title,
        },
      ),
    })
    fc.assert(
      fc.property(material, fc.nat(40), (from, ahead) => {
        const call = dayAfter(today, ahead)
        const messages = planWarmUp({ ...from, known: { ...from.known, stone: "", link: "" } }, today, call)
        expect(messages.length).toBeLessThanOrEqual(warmUpLimits.messages)
        for (const { subject, body, day } of messages) {
          const open = [...openFieldsIn(subject, "subject"), ...openFieldsIn(body, "body")].map(({ field }) => field)
          for (const field of ["stone", "link", "quote", "vision", "motivation", "question"])
            expect(open).not.toContain(field)
          expect(day >= today && day <= call).toBe(true)
        }
        expect(messages.map(({ day }) => day)).toEqual(messages.map(({ day }) => day).toSorted())
        for (const { link } of from.gifts)
          expect(messages.filter(({ body }) => body.includes(link)).length).toBeLessThan(2)
        const whole = templates.map(({ body }) => body.slice(-30))
        expect(whole.length).toBeGreaterThan(0)
        expect(messages.slice(0, -1).filter(({ body }) => asks(body.replace(/\[[^\]]*\?\]/g, "")))).toEqual([])
      }),
    )
  })
})

describe("a call on another day", () => {
  const made: WarmUp = {
    version: 1,
    personId: "5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a11",
    day: dayAfter(today, 7),
    savedAt: 1,
    messages: plan(7).map((message, at) => ({
      id: `5a1c7a52-7d0e-4a55-9f0e-3f3f2f0f1a1${at}`,
      ...message,
      sent: at === 0 ? { at: 1, touchId: null, givenIds: [] } : null,
    })),
  }

  it("spreads what has not gone, and changes no text and nothing that has gone", () => {
    const moved = moveWarmUp(made, today, dayAfter(today, 3))
    expect(moved.day).toBe("2026-03-05")
    expect(moved.messages.map(({ day }) => day)).toEqual([made.messages[0]?.day, "2026-03-02", "2026-03-04"])
    expect(moved.messages.map(({ body }) => body)).toEqual(made.messages.map(({ body }) => body))
  })

  it("in the past changes nothing", () => expect(moveWarmUp(made, today, dayAfter(today, -1))).toBe(made))
})
