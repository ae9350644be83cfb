import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { comparePlaybooks } from "~domain/playbook/compare"
import { defaultPlaybook } from "~domain/playbook/default"
import { addChecklistItem, addQuestion, editKind, editQuestion, removeQuestion } from "~domain/playbook/edit"
import { largestPlaybookFile, playbookFile, readPlaybookFile, type Misfit } from "~domain/playbook/file"
import { callKinds, type CallKind } from "~domain/records/call-kind"

type Place = readonly (string | number)[]
type Raw = Record<string | number, unknown>

const file = playbookFile(defaultPlaybook)
const valueAt = (root: unknown, place: Place): unknown => place.reduce((value, key) => (value as Raw)[key], root)
/** The file with another value in one place; undefined takes it out. */
const broken = (place: Place, value: unknown): string => {
  const whole = JSON.parse(file) as Raw
  const key = place.at(-1) ?? ""
  ;(valueAt(whole, place.slice(0, -1)) as Raw)[key] = value
  return JSON.stringify(whole)
}

describe("a playbook file", () => {
  it("comes back as it was", () => {
    expect(readPlaybookFile(file)).toEqual({ ok: true, playbook: defaultPlaybook })
  })

  it.each<[string, string, string]>([
    ["no JSON", "PK\u0003", "not-json"],
    ["half a file", file.slice(0, -9), "not-json"],
    ["a backup", '{"format":"third-why-backup","version":2}', "foreign"],
    ["a list", "[]", "foreign"],
    ["a newer one", broken(["version"], 2), "newer"],
    ["too much", " ".repeat(largestPlaybookFile + 1), "too-large"],
    ["__proto__ anywhere", file.replace('"questions": [', '"__proto__": {"x": 1}, "questions": ['), "hostile"],
    ["constructor anywhere", file.replace('"text":', '"constructor": 1, "text":'), "hostile"],
  ])("is refused: %s", (_, text, reason) => {
    expect(readPlaybookFile(text)).toMatchObject({ ok: false, reason })
    expect(({} as Raw).x).toBeUndefined()
  })

  const many = defaultPlaybook.questions.length
  it.each<[string, Place, unknown, Misfit]>([
    ["a question without a text", ["questions", 3, "text"], undefined, "missing"],
    ["an empty one", ["questions", 0, "text"], " ", "empty"],
    ["a long one", ["ladder", 1, 0], "x".repeat(301), "too-long"],
    ["a share of 120 %", ["kinds", "demo", "talkShare", "to"], 1.2, "too-large"],
    ["no time at all", ["kinds", "demo", "plannedMinutes"], 0, "too-small"],
    ["a purpose nobody knows", ["questions", 0, "purpose"], "x", "not-known"],
    ["a number as words", ["climb", "withinTurns"], "3", "not-known"],
    ["a range backwards", ["kinds", "demo", "talkShare"], { from: 0.6, to: 0.5 }, "reversed"],
  ])("says where it does not fit: %s", (_, path, value, misfit) => {
    const read = readPlaybookFile(broken(["playbook", ...path], value))
    expect(read).toEqual({ ok: false, reason: "misfit", problems: [{ path, misfit }] })
  })

  it("says where it does not fit: a name twice, and nothing at all", () => {
    const read = readPlaybookFile(broken(["playbook", "questions", many], defaultPlaybook.questions[0]))
    expect(read).toMatchObject({ problems: [{ path: ["questions", many, "id"], misfit: "twice" }] })
    expect(readPlaybookFile(broken(["playbook"], {}))).toMatchObject({
      reason: "misfit",
      problems: [{ path: ["version"], misfit: "missing" }, {}, {}, {}, {}, {}, {}, {}],
    })
  })

  it("never throws, whatever stands in it", () => {
    const parts = Object.keys(defaultPlaybook)
    fc.assert(
      fc.property(fc.constantFrom(...parts), fc.jsonValue(), (part, value) => {
        readPlaybookFile(broken(["playbook", part], value))
      }),
    )
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readPlaybookFile(text).ok))
  })
})

describe("what another playbook changes", () => {
  it("is nothing when it is the same", () => {
    const read = readPlaybookFile(file)
    for (const next of [defaultPlaybook, read.ok ? read.playbook : null])
      expect(comparePlaybooks(defaultPlaybook, next!)).toEqual({ texts: [], lists: [], numbers: [] })
  })

  it("names what comes, what is put in other words, what goes, and every number", () => {
    const [one, two] = defaultPlaybook.questions
    let next = editQuestion(removeQuestion(defaultPlaybook, two!.id), one!.id, { text: "Other words" })
    const { id: _, ...draft } = two!
    next = addQuestion(next, { ...draft, text: "A new one" })
    next = addChecklistItem(next, "demo", "Breathe")
    next = editKind(next, "demo", { longStretchMs: 45_000 })
    next = { ...next, name: "Ours", ladder: [[...next.ladder[0], "What else?"], next.ladder[1], next.ladder[2]] }
    expect(comparePlaybooks(defaultPlaybook, next)).toEqual({
      texts: [{ of: "name", before: "Third Why", after: "Ours" }],
      lists: [
        {
          list: { of: "questions" },
          added: ["A new one"],
          changed: [{ before: one!.text, after: "Other words" }],
          removed: [two!.text],
          moved: false,
        },
        { list: { of: "ladder", rung: 0 }, added: ["What else?"], changed: [], removed: [], moved: false },
        { list: { of: "checklist", kind: "demo" }, added: ["Breathe"], changed: [], removed: [], moved: false },
      ],
      numbers: [
        {
          group: { of: "kind", kind: "demo" },
          name: "longStretchMs",
          before: defaultPlaybook.kinds.demo.longStretchMs,
          after: 45_000,
        },
      ],
    })
  })

  it("leaves no difference unsaid: the same again only when nothing is named", () => {
    const edits = fc.array(
      fc.oneof(
        fc.constantFrom(...defaultPlaybook.questions).map(
          ({ id }) =>
            (p: typeof defaultPlaybook) =>
              removeQuestion(p, id),
        ),
        fc
          .constantFrom(...callKinds)
          .map((kind: CallKind) => (p: typeof defaultPlaybook) => editKind(p, kind, { plannedMinutes: 7 })),
        fc.constant((p: typeof defaultPlaybook) => ({ ...p, cues: { ...p.cues, shownMs: 5 } })),
        fc.constant((p: typeof defaultPlaybook) => ({ ...p, mail: { ...p.mail, leastWords: 5 } })),
        fc.constant((p: typeof defaultPlaybook) => ({
          ...p,
          mail: { ...p.mail, templates: p.mail.templates.toReversed() },
        })),
        fc.constant((p: typeof defaultPlaybook) => ({ ...p, review: { ...p.review, tries: p.review.tries.slice(1) } })),
        fc.constant((p: typeof defaultPlaybook) => ({ ...p, journey: { ...p.journey, vision: [] } })),
      ),
      { maxLength: 4 },
    )
    fc.assert(
      fc.property(edits, (list) => {
        const next = list.reduce((playbook, edit) => edit(playbook), defaultPlaybook)
        const { texts, lists, numbers } = comparePlaybooks(defaultPlaybook, next)
        expect(texts.length + lists.length + numbers.length === 0).toBe(
          JSON.stringify(next) === JSON.stringify(defaultPlaybook),
        )
      }),
    )
  })
})
