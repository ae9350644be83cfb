import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { defaultPlaybook } from "~domain/playbook/default"
import {
  addChecklistItem,
  addQuestion,
  editChecklistItem,
  editQuestion,
  isDefaultQuestion,
  moveChecklistItem,
  moveQuestion,
  questionChanges,
  removeChecklistItem,
  removeQuestion,
  restoreChecklist,
  restoreQuestion,
  restoreQuestions,
} from "~domain/playbook/edit"
import type { Playbook } from "~domain/playbook/schema"
import { playbookSchema } from "~domain/playbook/schema"

const draft = {
  text: "What did your grandmother say about Mondays?",
  purpose: "rapport",
  kinds: ["discovery"],
  when: "When they mention her.",
  listenFor: "A smile.",
} as const
const own = () => addQuestion(defaultPlaybook, { ...draft, kinds: [...draft.kinds] })
const ids = (playbook: Playbook) => playbook.questions.map((question) => question.id)
const idsAbout = (playbook: Playbook, purpose: string) =>
  playbook.questions.filter((question) => question.purpose === purpose).map((question) => question.id)

describe("questions", () => {
  it("are added at the end with an id of their own", () => {
    const twice = addQuestion(own(), { ...draft, kinds: ["demo"] })
    expect(ids(twice).slice(-2)).toEqual([
      "what-did-your-grandmother-say-about-mond",
      "what-did-your-grandmother-say-about-mond-2",
    ])
    expect(playbookSchema.safeParse(twice).success).toBe(true)
  })

  it("get a valid id in any script", () => {
    const playbook = addQuestion(defaultPlaybook, { ...draft, kinds: ["demo"], text: "何が一番大切ですか？" })
    expect(ids(playbook).at(-1)).toBe("own")
    expect(playbookSchema.safeParse(playbook).success).toBe(true)
  })

  it("keep their id when put in other words", () => {
    const edited = editQuestion(defaultPlaybook, "good-day", { text: "What is a good day for you?" })
    expect(ids(edited)).toEqual(ids(defaultPlaybook))
    expect(edited.questions.find((question) => question.id === "good-day")).toEqual({
      ...defaultPlaybook.questions.find((question) => question.id === "good-day"),
      text: "What is a good day for you?",
    })
  })

  it("move among those of their purpose and leave the others where they are", () => {
    const before = idsAbout(defaultPlaybook, "vision")
    const last = before.at(-1)!
    const playbook = moveQuestion(defaultPlaybook, last, 0)
    expect(idsAbout(playbook, "vision")).toEqual([last, ...before.slice(0, -1)])
    expect(idsAbout(moveQuestion(playbook, last, 99), "vision")).toEqual(before)
    expect(ids(playbook).filter((id) => !before.includes(id))).toEqual(
      ids(defaultPlaybook).filter((id) => !before.includes(id)),
    )
  })

  it("come back where they stood when one is restored", () => {
    expect(restoreQuestion(removeQuestion(defaultPlaybook, "good-day"), "good-day")).toEqual(defaultPlaybook)
    expect(
      restoreQuestion(removeQuestion(defaultPlaybook, ids(defaultPlaybook)[0]!), ids(defaultPlaybook)[0]!),
    ).toEqual(defaultPlaybook)
    expect(restoreQuestion(editQuestion(defaultPlaybook, "good-day", { text: "x" }), "good-day")).toEqual(
      defaultPlaybook,
    )
    expect(restoreQuestion(own(), "never-had")).toEqual(own())
  })

  it("say what restoring all would change, bring back and take away", () => {
    const playbook = editQuestion(removeQuestion(own(), "said-yes"), "good-day", { kinds: ["demo"] })
    expect(questionChanges(playbook)).toEqual({
      changed: ["good-day"],
      removed: ["said-yes"],
      own: ["what-did-your-grandmother-say-about-mond"],
    })
    expect(restoreQuestions(playbook)).toEqual(defaultPlaybook)
    expect(questionChanges(defaultPlaybook)).toEqual({ changed: [], removed: [], own: [] })
  })

  it("are default questions only word for word", () => {
    expect(defaultPlaybook.questions.every(isDefaultQuestion)).toBe(true)
    expect(isDefaultQuestion(own().questions.at(-1)!)).toBe(false)
  })

  it("are neither lost nor doubled by moving and restoring, in any order", () => {
    const step = fc.tuple(fc.constantFrom("move", "remove", "restore"), fc.nat(75), fc.integer({ min: -2, max: 12 }))
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let playbook = defaultPlaybook
        const removed = new Set<string>()
        for (const [action, index, to] of steps) {
          const id = ids(defaultPlaybook)[index]!
          if (action === "move") playbook = moveQuestion(playbook, id, to)
          else if (action === "remove") {
            playbook = removeQuestion(playbook, id)
            removed.add(id)
          } else {
            playbook = restoreQuestion(playbook, id)
            removed.delete(id)
          }
        }
        expect([...ids(playbook)].sort()).toEqual(
          ids(defaultPlaybook)
            .filter((id) => !removed.has(id))
            .sort(),
        )
      }),
    )
  })
})

describe("checklist items", () => {
  const list = (playbook: Playbook) => playbook.kinds.demo.checklist.map((item) => item.id)

  it("are added, edited, moved, removed and restored for one kind of call alone", () => {
    const added = addChecklistItem(defaultPlaybook, "demo", "My desk is tidy")
    expect(list(added).at(-1)).toBe("my-desk-is-tidy")
    const edited = editChecklistItem(added, "demo", "my-desk-is-tidy", "My mind is tidy")
    expect(edited.kinds.demo.checklist.at(-1)).toEqual({ id: "my-desk-is-tidy", text: "My mind is tidy" })
    const first = moveChecklistItem(edited, "demo", "my-desk-is-tidy", 0)
    expect(list(first)).toEqual(["my-desk-is-tidy", ...list(defaultPlaybook)])
    const without = removeChecklistItem(first, "demo", "let-go")
    expect(list(without)).not.toContain("let-go")
    expect(playbookSchema.safeParse(without).success).toBe(true)
    expect(restoreChecklist(without, "demo")).toEqual(defaultPlaybook)
  })
})
